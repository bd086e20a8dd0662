import type { Ehr } from './ehr.ts';
import { LaunchProblem } from './launch-problem.ts';
import { safeUrl } from './safe-url.ts';

export type Registry = {
  readonly ehrs: readonly Ehr[];
  /** For the person who deploys: which entry, which member, what is due. */
  readonly faults: readonly string[];
};

const DEFAULT_READ_LIMIT = 50_000;
const DEFAULT_MINUTES = 15;
const TIMEOUT_MS = 15_000;

class EntryFault extends Error {}

type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function required(entry: Members, member: string): string {
  const value = entry[member];
  if (!text(value) || value !== value.trim())
    throw new EntryFault(`"${member}" must be a text, not empty and without blanks around it`);
  return value;
}

function optional<T>(
  entry: Members,
  member: string,
  absent: T,
  is: (value: unknown) => value is T,
  due: string,
): T {
  const value = entry[member];
  if (value === undefined) return absent;
  if (!is(value)) throw new EntryFault(`"${member}" must be ${due}`);
  return value;
}

const isText = (value: unknown): value is string | undefined => text(value);
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(text);
const isSomeTexts = (value: unknown): value is readonly string[] | undefined =>
  isTexts(value) && value.length > 0;
const isPositive = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;

const withoutSlash = (url: string): string => url.replace(/\/$/, '');

function issuerOf(entry: Members): string {
  const issuer = required(entry, 'issuer').replace(/\/$/, '');
  const url = safeUrl(issuer.replaceAll('*', 'x'));
  if (url === undefined)
    throw new EntryFault('"issuer" must be an https URL (http only on this machine itself)');
  if (url.search !== '' || url.hash !== '')
    throw new EntryFault('"issuer" must have no query and no fragment');
  const canonical = withoutSlash(url.href);
  if (canonical !== issuer.replaceAll('*', 'x'))
    throw new EntryFault(`"issuer" must be written in its plain form, such as "${canonical}"`);
  const [, , host = '', ...segments] = issuer.split('/');
  if (host.includes('*') || segments.some((s) => s.includes('*') && s !== '*'))
    throw new EntryFault('"*" in "issuer" must stand for one whole path segment');
  return issuer;
}

function originsOf(entry: Members, member: string): readonly string[] {
  const origins = optional(entry, member, [], isTexts, 'a list of origins');
  for (const origin of origins) {
    const url = safeUrl(origin);
    if (url === undefined || url.origin !== origin)
      throw new EntryFault(`"${member}" must hold origins: https, host and port, nothing else`);
  }
  return origins;
}

/** They go into a header: nothing but scheme, host (a leading `*.` allowed) and port. */
const FRAME_SOURCE = /^https?:\/\/(?:\*\.)?[A-Za-z0-9.-]+(?::\d{1,5})?$/;

function frameAncestorsOf(entry: Members): readonly string[] {
  const sources = optional(entry, 'frameAncestors', [], isTexts, 'a list of sources');
  if (!sources.every((source) => FRAME_SOURCE.test(source)))
    throw new EntryFault('"frameAncestors" must hold scheme, host and port, nothing else');
  return sources;
}

function scopesOf(entry: Members): readonly string[] | undefined {
  const scopes = optional<readonly string[] | undefined>(
    entry,
    'scopes',
    undefined,
    isSomeTexts,
    'a list of scopes',
  );
  for (const scope of scopes ?? []) {
    if (/\s/.test(scope)) throw new EntryFault('"scopes" must hold one scope in each text');
    if (scope.split('?')[0]?.includes('*'))
      throw new EntryFault(`"scopes" must hold no wildcard ("${scope}")`);
    if (/^(patient|user|system)\/\w+\.(write|r?[cud]+\w*)(\?|$)/.test(scope))
      throw new EntryFault(`"scopes" must hold no right to write ("${scope}")`);
  }
  return scopes;
}

function identityOf(entry: Members): Ehr['identity'] {
  const value = entry['identity'];
  if (value === undefined) return { ask: undefined, nonce: false };
  if (!isObject(value)) throw new EntryFault('"identity" must be an object');
  refuseUnknown(value, ['ask', 'nonce'], 'identity.');
  return {
    ask: optional<boolean | undefined>(value, 'ask', undefined, isBoolean, 'true or false'),
    nonce: optional(value, 'nonce', false, isBoolean, 'true or false'),
  };
}

function timeZoneOf(entry: Members): string | undefined {
  const zone = optional<string | undefined>(entry, 'timeZone', undefined, isText, 'an IANA zone');
  if (zone === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new EntryFault('"timeZone" must be an IANA zone such as "America/Chicago"');
  }
}

function redirectUriOf(entry: Members): string | undefined {
  const uri = optional<string | undefined>(entry, 'redirectUri', undefined, isText, 'a URL');
  if (uri !== undefined && (safeUrl(uri) === undefined || uri.includes('#')))
    throw new EntryFault(
      '"redirectUri" must be an https URL (http only on this machine itself) without a fragment',
    );
  return uri;
}

const MEMBERS = [
  'name issuer clientId redirectUri scopes origins frameAncestors standalone refresh identity',
  'categories allObservations sort readLimit keepAfterEndMinutes idleMinutes timeZone',
].flatMap((line) => line.split(' '));

function refuseUnknown(entry: Members, known: readonly string[], prefix = ''): void {
  const unknown = Object.keys(entry).find((member) => !known.includes(member));
  // A misspelt member would otherwise be a setting that silently has no effect.
  if (unknown !== undefined) throw new EntryFault(`"${prefix}${unknown}" is not known here`);
}

function parseEntry(entry: unknown): Ehr {
  if (!isObject(entry)) throw new EntryFault('an entry must be an object');
  refuseUnknown(entry, MEMBERS);
  return {
    name: required(entry, 'name'),
    issuer: issuerOf(entry),
    clientId: required(entry, 'clientId'),
    redirectUri: redirectUriOf(entry),
    scopes: scopesOf(entry),
    origins: originsOf(entry, 'origins'),
    frameAncestors: frameAncestorsOf(entry),
    standalone: optional(entry, 'standalone', false, isBoolean, 'true or false'),
    refresh: optional(entry, 'refresh', false, isBoolean, 'true or false'),
    identity: identityOf(entry),
    categories: optional<readonly string[] | undefined>(
      entry,
      'categories',
      undefined,
      isSomeTexts,
      'a list of category codes',
    ),
    allObservations: optional(entry, 'allObservations', false, isBoolean, 'true or false'),
    sort: optional(entry, 'sort', false, isBoolean, 'true or false'),
    readLimit: optional(entry, 'readLimit', DEFAULT_READ_LIMIT, isPositive, 'a positive number'),
    keepAfterEndMinutes: optional(
      entry,
      'keepAfterEndMinutes',
      DEFAULT_MINUTES,
      isPositive,
      'a positive number',
    ),
    idleMinutes: optional(entry, 'idleMinutes', DEFAULT_MINUTES, isPositive, 'a positive number'),
    timeZone: timeZoneOf(entry),
  };
}

function entryName(entry: unknown, index: number): string {
  const name = isObject(entry) ? entry['name'] : undefined;
  return text(name) ? `entry ${index + 1} ("${name}")` : `entry ${index + 1}`;
}

/**
 * Reads the content of ehrs.json. A malformed entry is left out and named in `faults`; the others
 * keep working. Throws `registry-invalid` only where there is no list of entries at all.
 */
export function parseRegistry(content: unknown): Registry {
  const entries = isObject(content) ? content['ehrs'] : undefined;
  if (!Array.isArray(entries)) throw new LaunchProblem('registry-invalid');
  const ehrs: Ehr[] = [];
  const faults: string[] = [];
  for (const [index, entry] of entries.entries()) {
    try {
      ehrs.push(parseEntry(entry));
    } catch (fault) {
      if (!(fault instanceof EntryFault)) throw fault;
      faults.push(`${entryName(entry, index)}: ${fault.message}`);
    }
  }
  return { ehrs, faults };
}

/**
 * Fetches and reads ehrs.json of this installation. Throws `registry-unavailable` or
 * `registry-invalid`.
 */
export async function loadRegistry(url: URL): Promise<Registry> {
  let content: unknown;
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new LaunchProblem('registry-unavailable');
    content = await response.json();
  } catch (cause) {
    if (cause instanceof LaunchProblem) throw cause;
    throw new LaunchProblem(
      cause instanceof SyntaxError ? 'registry-invalid' : 'registry-unavailable',
      {
        cause,
      },
    );
  }
  return parseRegistry(content);
}

function matches(pattern: string, issuer: string): boolean {
  const due = pattern.split('/');
  const sent = issuer.split('/');
  return (
    due.length === sent.length &&
    due.every((segment, i) => {
      const other = sent[i] ?? '';
      // An encoded slash or dot could be read as another path by the server behind.
      return segment === '*' ? other !== '' && !/%(2f|5c|2e)/i.test(other) : segment === other;
    })
  );
}

/**
 * The EHR that an `iss` belongs to, or undefined. The comparison is exact: scheme, host, port and
 * every path segment; only one trailing slash may differ. Never a prefix, never a pattern from
 * outside (SMART App Launch 2.2: counterfeit servers; OAuth 2.0 Security BCP 4.9.1).
 */
export function findEhr(registry: Registry, iss: string): Ehr | undefined {
  const url = safeUrl(iss);
  if (url === undefined || url.search !== '' || url.hash !== '' || /[?#\\\s]/.test(iss))
    return undefined;
  // URL parsing may lower the case of the host and drop a default port, and nothing else: dot
  // segments and their kin would make another address of it.
  const path = iss.replace(/^[a-z]+:\/\/[^/]*/i, '');
  if (withoutSlash(path) !== withoutSlash(url.pathname)) return undefined;
  const issuer = withoutSlash(url.href);
  return registry.ehrs.find((ehr) => matches(ehr.issuer, issuer));
}
