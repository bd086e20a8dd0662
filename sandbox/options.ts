/**
 * Everything a launch can ask of the sandbox. The options are one path segment of the FHIR base
 * (`/sim/<options>/fhir`), so a link carries the whole situation and the server keeps none of it.
 */
import { all, list, oneOf, optional, text, wholeNumber, type Check } from './checks.ts';
import { isFaultName, type FaultName } from './faults.ts';
import { HOSTILE_STYLE_NAMES } from './hostile-styles.ts';

/** Servers whose documented behaviour is one word; what each word stands for is in vendors.ts. */
export const PRESETS = [
  'epic',
  'oracle',
  'athena',
  'meditech',
  'ecw',
  'hapi',
  'azure',
  'medplum',
  'launcher',
] as const;
export type PresetName = (typeof PRESETS)[number];

export const STYLES = [
  'default',
  'none',
  'dark',
  'hostile',
  'empty',
  'not-found',
  'no-cors',
  'foreign',
  'slow',
  ...HOSTILE_STYLE_NAMES,
] as const;
export const MESSAGING = ['none', 'answers', 'refuses', 'silent'] as const;
export const REFRESH = ['none', 'kept', 'rotated'] as const;
/** `empty` grants nothing; the others only change what the answer says of the scopes granted. */
export const SCOPE_ANSWERS = [
  'as-asked',
  'messy',
  'v1-for-v2',
  'granular',
  'absent',
  'empty',
] as const;
export const FAULTS_ON = [
  'everything',
  'patient',
  'conditions',
  'observations',
  'laboratory',
  'vital-signs',
] as const;
/** What a server does with `_count` in searches of one type. */
export const COUNT_RULES = ['honoured', 'ignored', 'ignored-on-page-1', 'refused'] as const;
/** The parameter that says where the next page begins; the rest of the link is as its vendor's. */
export const NEXT_FORMS = [
  'sessionID',
  'pageContext',
  '-pageContext',
  'cursor',
  'continue',
  'page',
  '_page',
  '_getpages',
  'ct',
  '_offset',
  '_cursor',
] as const;
/** Whether a 429 or 503 says how long to wait, and whether CORS lets a script read it. */
export const RETRY_AFTER = ['absent', 'hidden', 'exposed'] as const;
/** Resources in the shape of an older FHIR version. */
export const OLD_SHAPES = ['STU3', 'DSTU2'] as const;
/** Resources as one vendor writes them. */
export const CONTENTS = ['epic', 'oracle'] as const;
/** How one read fails: an HTTP status, or an answer that never comes whole. */
export const FAILURES = [
  400,
  401,
  403,
  404,
  406,
  410,
  422,
  429,
  500,
  502,
  503,
  'timeout',
  'reset',
  'truncated',
] as const;
export const BODY_KINDS = ['outcome', 'text', 'html', 'json', 'empty'] as const;
export const FAILING_PAGES = ['first', 'later'] as const;
export const FAILING_TYPES = ['Patient', 'Condition', 'Observation'] as const;

/**
 * One failure of one read. A `timeout` stops after the headers and half of the body, a `reset`
 * breaks the connection there, and `truncated` promises the whole length and ends early; with the
 * body kind `outcome` these three begin with the right answer, with `empty` not a byte of a body
 * (and of a timeout or reset not even a header) is sent.
 */
export type Failure = {
  readonly how: (typeof FAILURES)[number];
  readonly body: (typeof BODY_KINDS)[number];
  /**
   * `first`: the first page of every such search, and every read of the Patient. `later`: every page
   * but the first, and every read of the Patient in a session but the first.
   */
  readonly page: (typeof FAILING_PAGES)[number];
  readonly of: (typeof FAILING_TYPES)[number];
};

type CountRules = {
  /** No page is longer, whatever is asked. */
  readonly cap?: number;
  readonly Condition?: (typeof COUNT_RULES)[number];
  readonly Observation?: (typeof COUNT_RULES)[number];
};

/** After so many requests every other one gets 429, until the clock's next window begins. */
export type RateLimit = {
  readonly requests: number;
  /** Length of a window. Windows begin where the clock divides by it, as minutes do. */
  readonly seconds: number;
};

/** Issues with these codes: an entry of every page of a search, or a 403 instead of any answer. */
type Outcomes = { readonly in: 200 | 403; readonly codes: readonly string[] };

/** Which body an error of this status has. Default an OperationOutcome. */
type ErrorBodies = {
  readonly [
    Status in '400' | '401' | '403' | '404' | '406' | '410' | '429' | '500'
  ]?: (typeof BODY_KINDS)[number];
};

export type LaunchOptions = {
  /** Behaves as this vendor's server is documented to; the other options go before it. */
  readonly preset?: PresetName;
  /** Whose chart. Without it an EHR launch takes the first person, a standalone launch asks. */
  readonly patient?: string;
  readonly encounter?: string;
  /** fhirUser, relative to the FHIR base. Default `Practitioner/sandbox-clinician`. */
  readonly user?: string;
  /**
   * need_patient_banner, as a boolean or (as at least one large EHR does) as a string. Not given:
   * false inside a chart frame, where the EHR names the patient itself, and true anywhere else.
   */
  readonly banner?: boolean | 'true' | 'false' | 'absent';
  readonly style?: (typeof STYLES)[number];
  /** Lifetime of the access token in seconds, 1 to 86400. Default 3600. */
  readonly expiresIn?: number;
  /** Whether a granted online_access or offline_access gives a refresh token. Default rotated. */
  readonly refresh?: (typeof REFRESH)[number];
  /** How the answer words the granted scopes; a list grants exactly these, whatever was asked. */
  readonly scopes?: (typeof SCOPE_ANSWERS)[number] | readonly string[];
  readonly intent?: string;
  /** Sent as it is: objects, or the legacy strings. */
  readonly fhirContext?: readonly unknown[];
  readonly appContext?: string;
  readonly tenant?: string;
  /** SMART Web Messaging: whether the chart page says it listens, and what it answers. Default none. */
  readonly messaging?: (typeof MESSAGING)[number];
  /** Entries per page where the search names no `_count`, or it does not count. */
  readonly pageSize?: number;
  readonly count?: CountRules;
  /** How a next link continues the search. Default a cursor that is all there is in the query. */
  readonly next?: (typeof NEXT_FORMS)[number];
  readonly rate?: RateLimit;
  /** Of `rate` and `failure`, where the default is absent. `hidden` hides it in every answer. */
  readonly retryAfter?: (typeof RETRY_AFTER)[number];
  readonly outcomes?: Outcomes;
  readonly errorBodies?: ErrorBodies;
  readonly shape?: (typeof OLD_SHAPES)[number];
  readonly content?: (typeof CONTENTS)[number];
  /** Which FHIR requests the faults and `outcomes` hit. Default everything. */
  readonly faultsOn?: (typeof FAULTS_ON)[number];
  readonly faults?: readonly FaultName[];
  readonly failure?: Failure;
};

/** A member that is unknown, of the wrong type or out of range. The message names it. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
}

const anyText = text(/^[\s\S]{0,2000}$/, 'text of at most 2000 characters');
const anything: Check = () => undefined;
const id = text(/^[A-Za-z0-9\-.]{1,64}$/, 'a FHIR id');
const scope = text(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'a scope token');

const checkScopes: Check = (value) =>
  typeof value === 'string'
    ? oneOf(SCOPE_ANSWERS)(value)
    : list(scope, 'scope tokens, or one of the named answers')(value);

const checkFaults: Check = (value) => {
  if (!Array.isArray(value)) return 'must be a list of fault names';
  const unknown: unknown = value.find((item) => !isFaultName(item));
  if (unknown !== undefined) return `has no fault named ${JSON.stringify(unknown)}`;
  return new Set(value).size === value.length ? undefined : 'names a fault twice';
};

const bodyKind = optional(oneOf(BODY_KINDS));
const countRule = optional(oneOf(COUNT_RULES));

const CHECKS: { readonly [Member in keyof Required<LaunchOptions>]: Check } = {
  preset: oneOf(PRESETS),
  patient: id,
  encounter: id,
  user: text(/^[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/, 'a reference such as Practitioner/one'),
  banner: oneOf([true, false, 'true', 'false', 'absent']),
  style: oneOf(STYLES),
  expiresIn: wholeNumber(1, 86_400),
  refresh: oneOf(REFRESH),
  scopes: checkScopes,
  intent: anyText,
  fhirContext: list(anything, 'anything'),
  appContext: anyText,
  tenant: anyText,
  messaging: oneOf(MESSAGING),
  pageSize: wholeNumber(1, 100_000),
  count: all({
    cap: optional(wholeNumber(1, 1000)),
    Condition: countRule,
    Observation: countRule,
  }),
  next: oneOf(NEXT_FORMS),
  rate: all({
    requests: wholeNumber(1, 100_000),
    seconds: wholeNumber(1, 3600),
  }),
  retryAfter: oneOf(RETRY_AFTER),
  outcomes: all({
    in: oneOf([200, 403]),
    codes: list(text(/^[A-Za-z0-9-]{1,40}$/, 'an issue code'), 'issue codes'),
  }),
  errorBodies: all({
    '400': bodyKind,
    '401': bodyKind,
    '403': bodyKind,
    '404': bodyKind,
    '406': bodyKind,
    '410': bodyKind,
    '429': bodyKind,
    '500': bodyKind,
  }),
  shape: oneOf(OLD_SHAPES),
  content: oneOf(CONTENTS),
  faultsOn: oneOf(FAULTS_ON),
  faults: checkFaults,
  failure: all({
    how: oneOf(FAILURES),
    body: oneOf(BODY_KINDS),
    page: oneOf(FAILING_PAGES),
    of: oneOf(FAILING_TYPES),
  }),
};

/** Reads options that came as JSON. Throws OptionsError, which names the member. */
export function checkOptions(value: unknown): LaunchOptions {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new OptionsError('Launch options must be a JSON object.');
  }
  const checks = new Map<string, Check>(Object.entries(CHECKS));
  for (const [member, given] of Object.entries(value)) {
    const check = checks.get(member);
    if (check === undefined) throw new OptionsError(`Launch options have no member "${member}".`);
    const problem = check(given);
    if (problem !== undefined) throw new OptionsError(`Launch option "${member}" ${problem}.`);
  }
  return value;
}

/**
 * One path segment: the name of a preset, the other options as base64url of JSON, or both with a
 * `~` between them, which no URL escapes. The same options give the same segment in any order.
 */
export function encodeOptions(options: LaunchOptions): string {
  const { preset, ...others } = checkOptions({ ...dropAbsent(options) });
  const given = new Map<string, unknown>(Object.entries(others));
  const ordered = Object.keys(CHECKS).flatMap((member) =>
    given.has(member) ? [[member, inOrder(given.get(member))] as const] : [],
  );
  if (preset !== undefined && ordered.length === 0) return preset;
  const segment = toBase64Url(JSON.stringify(Object.fromEntries(ordered)));
  return preset === undefined ? segment : `${preset}~${segment}`;
}

export function decodeOptions(segment: string): LaunchOptions {
  const [word = '', ...rest] = segment.split('~');
  const preset = PRESETS.find((one) => one === word);
  if (preset === undefined && rest.length > 0) {
    throw new OptionsError(`There is no preset "${word.slice(0, 40)}".`);
  }
  if (preset === undefined) return decodeMembers(word);
  if (rest.length === 0) return { preset };
  const others = decodeMembers(rest.join('~'));
  if ('preset' in others) throw new OptionsError('Launch options name a preset twice.');
  return { preset, ...others };
}

function decodeMembers(encoded: string): LaunchOptions {
  let value: unknown;
  try {
    value = JSON.parse(fromBase64Url(encoded));
  } catch (cause) {
    const message = 'Launch options are neither a preset nor base64url of JSON.';
    throw new OptionsError(message, { cause });
  }
  return checkOptions(value);
}

/** Members of objects by name, so that their order does not make another link. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function hasFault(options: LaunchOptions, name: FaultName): boolean {
  return options.faults?.includes(name) ?? false;
}

function dropAbsent(options: LaunchOptions): LaunchOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function toBase64Url(plain: string): string {
  const bytes = new TextEncoder().encode(plain);
  const binary = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(segment: string): string {
  if (!/^[A-Za-z0-9_-]*$/.test(segment)) throw new OptionsError('Not base64url.');
  const binary = atob(segment.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.codePointAt(0) ?? 0);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
