/** What an OperationOutcome inside a page says about the page. */
export type Notice = {
  /** `maybe-incomplete`: something may have been left out. `information`: for the log only. */
  readonly kind: 'maybe-incomplete' | 'information';
  /** The server's code, for support; never shown as a message. */
  readonly code?: string;
};

/** Epic's codes that only comment on the request: nothing found, a parameter was ignored. */
const HARMLESS = new Set(['4101', '4122', '59100', '59109']);

type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function codesOf(issue: Members): string[] {
  const { details, code } = issue;
  const codings: unknown[] =
    isObject(details) && Array.isArray(details['coding']) ? details['coding'] : [];
  const codes = codings.map((coding) => (isObject(coding) ? coding['code'] : undefined));
  return [...codes, code].filter((item) => typeof item === 'string');
}

/**
 * Reads the issues of an OperationOutcome that came inside a searchset. Warnings and errors there
 * mean that the answer may be partial (FHIR R4 3.1.1.4; US Core), unless the code is known to be
 * harmless; the absence of `severity` counts as a warning.
 */
export function readNotices(outcome: unknown): Notice[] {
  if (!isObject(outcome) || !Array.isArray(outcome['issue'])) return [];
  return outcome['issue'].filter(isObject).map((issue): Notice => {
    const codes = codesOf(issue);
    const harmless =
      issue['severity'] === 'information' || codes.some((code) => HARMLESS.has(code));
    const [code] = codes;
    const kind = harmless ? 'information' : 'maybe-incomplete';
    return code === undefined ? { kind } : { kind, code: code.slice(0, 40) };
  });
}

/** All the text of an error body in which a reason can be looked for; never shown. */
export function errorText(body: string): string {
  return body.slice(0, 4000).toLowerCase();
}

/** The first code of an OperationOutcome error body, for support. */
export function outcomeCode(body: string): string | undefined {
  try {
    const outcome: unknown = JSON.parse(body);
    return readNotices(outcome)[0]?.code;
  } catch {
    return undefined;
  }
}
