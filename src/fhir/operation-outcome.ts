import { codeOf, field, isSent, listOf, objectOf, textOf, type Sent } from '../clinical/untyped.ts';

/** What an OperationOutcome inside a page says about the page. */
export type Notice = {
  /** `maybe-incomplete`: something may have been left out. `information`: for the log only. */
  readonly kind: 'maybe-incomplete' | 'information';
  /** The server's code, for support; never shown as a message. */
  readonly code?: string;
};

/** Epic's codes that only comment on the request: nothing found, a parameter was ignored. */
const HARMLESS: ReadonlySet<string> = new Set(['4101', '4122', '59100', '59109']);

/**
 * Codes that say, at any severity, that something was or may have been left out. Epic: the user
 * may not (4118), not the entire record (4119), break-the-glass (4130, 4131, 4134), the app (59204) or the user (59205) may
 * not see a part. FHIR's issue types: withheld by rule or right, and servers that could not answer.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  '4118',
  '4119',
  '4130',
  '4131',
  '4134',
  '59204',
  '59205',
  'suppressed',
  'incomplete',
  'security',
  'login',
  'unknown',
  'expired',
  'forbidden',
  'throttled',
  'timeout',
  'too-costly',
  'exception',
  'transient',
  'lock-error',
  'no-store',
]);

/** What may stand in the support detail: anything else might be a name or a number of somebody. */
const IS_CODE = /^(?:\d{1,6}|[a-z][a-z-]{1,19}|MSG_[A-Z_]{1,40})$/;

/** The server's own codes first, then FHIR's type of issue. */
export function codesOf(issue: Sent): readonly string[] {
  const codings = listOf(field(objectOf(field(issue, 'details')), 'coding')).map(objectOf);
  const codes = codings.map((coding) => codeOf(field(coding, 'code')));
  return [...codes, codeOf(field(issue, 'code'))].filter((code) => code !== undefined);
}

export const isLeftOut = (code: string): boolean => LEFT_OUT.has(code.toLowerCase());

function readIssue(issue: Sent): Notice {
  const codes = codesOf(issue);
  const leftOut = codes.find(isLeftOut);
  const harmless = codes.find((code) => HARMLESS.has(code));
  const severity = textOf(field(issue, 'severity'))?.toLowerCase();
  const isQuiet =
    leftOut === undefined &&
    severity !== 'error' &&
    severity !== 'fatal' &&
    (harmless !== undefined || severity === 'information' || severity === 'success');
  const code = leftOut ?? harmless ?? codes[0];
  const kind = isQuiet ? 'information' : 'maybe-incomplete';
  return code !== undefined && IS_CODE.test(code) ? { kind, code } : { kind };
}

/**
 * Reads the issues of an OperationOutcome that came inside a searchset. Warnings and errors there
 * mean that the answer may be partial (FHIR R4 3.1.1.4; US Core), unless the code is known to be
 * harmless; what states no severity, or no issue at all, counts as a warning.
 */
export function readNotices(outcome: unknown): readonly Notice[] {
  const issues = listOf(field(objectOf(outcome), 'issue')).filter(isSent);
  return issues.length === 0 ? [{ kind: 'maybe-incomplete' }] : issues.map(readIssue);
}

/** Of each kind: more say no more, and some servers comment on every entry. */
const MOST_NOTICES = 100;

/** With more notices, each once. What is harmless never leaves a warning without its place. */
export function withNotices(held: readonly Notice[], more: readonly Notice[]): readonly Notice[] {
  const all = [...held];
  for (const notice of more) {
    const alike = all.filter((one) => one.kind === notice.kind);
    if (alike.length < MOST_NOTICES && !alike.some(({ code }) => code === notice.code))
      all.push(notice);
  }
  return all;
}

/** An OperationOutcome that says why is short; what is longer is not worth parsing. */
const LONGEST_OUTCOME = 100_000;

/** The first code of an OperationOutcome error body, for support. Never throws. */
export function outcomeCode(body: string): string | undefined {
  const outcome = parsedOutcome(body);
  return outcome === undefined ? undefined : readNotices(outcome)[0]?.code;
}

export function parsedOutcome(body: string): Sent | undefined {
  if (body.length > LONGEST_OUTCOME) return undefined;
  try {
    const outcome: unknown = JSON.parse(body);
    return isSent(outcome) ? outcome : undefined;
  } catch {
    return undefined;
  }
}
