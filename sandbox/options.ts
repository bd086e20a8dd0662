/**
 * Everything a launch can ask of the sandbox. The options are one path segment of the FHIR base
 * (`/sim/<options>/fhir`), so a link carries the whole situation and the server keeps none of it.
 */
import { isFaultName, type FaultName } from './faults.ts';

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
] as const;
export const MESSAGING = ['none', 'answers', 'refuses', 'silent'] as const;
export const REFRESH = ['none', 'kept', 'rotated'] as const;
/** `empty` grants nothing; the others only change what the answer says of the scopes granted. */
export const SCOPE_ANSWERS = ['as-asked', 'messy', 'v1-for-v2', 'absent', 'empty'] as const;
export const FAULTS_ON = [
  'everything',
  'patient',
  'conditions',
  'observations',
  'laboratory',
  'vital-signs',
] as const;

export type LaunchOptions = {
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
  /** Entries per page where the search names no `_count`. */
  readonly pageSize?: number;
  /** Which FHIR requests the faults hit. Default everything. */
  readonly faultsOn?: (typeof FAULTS_ON)[number];
  readonly faults?: readonly FaultName[];
};

/** A member that is unknown, of the wrong type or out of range. The message names it. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
}

type Check = (value: unknown) => string | undefined;

const oneOf =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value) ? undefined : `must be one of ${allowed.map(String).join(', ')}`;

const text =
  (pattern: RegExp, what: string): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? undefined : `must be ${what}`;

const wholeNumber =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `must be a whole number from ${least} to ${most}`;

const list =
  (check: Check, what: string): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => check(item) === undefined)
      ? undefined
      : `must be a list of ${what}`;

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

const CHECKS: { readonly [Member in keyof Required<LaunchOptions>]: Check } = {
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
  pageSize: wholeNumber(1, 1000),
  faultsOn: oneOf(FAULTS_ON),
  faults: checkFaults,
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

/** One path segment. The same options always give the same segment, whatever their order. */
export function encodeOptions(options: LaunchOptions): string {
  const given = new Map<string, unknown>(Object.entries(checkOptions({ ...dropAbsent(options) })));
  const ordered = Object.keys(CHECKS).flatMap((member) =>
    given.has(member) ? [[member, given.get(member)] as const] : [],
  );
  return toBase64Url(JSON.stringify(Object.fromEntries(ordered)));
}

export function decodeOptions(segment: string): LaunchOptions {
  let value: unknown;
  try {
    value = JSON.parse(fromBase64Url(segment));
  } catch (cause) {
    throw new OptionsError('Launch options are not base64url of JSON.', { cause });
  }
  return checkOptions(value);
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
