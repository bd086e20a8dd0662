/** Scopes of SMART App Launch 2.2: what of a request is granted, and how the answer words it. */
import { hasFault, type LaunchOptions } from '../options.ts';

const PLAIN: ReadonlySet<string> = new Set([
  'openid',
  'fhirUser',
  'profile',
  'launch',
  'launch/patient',
  'launch/encounter',
]);
const REFRESH_SCOPES: ReadonlySet<string> = new Set(['online_access', 'offline_access']);
const V1 = /^(?:patient|user)\/(?:[A-Z][A-Za-z]+|\*)\.(?:read|write|\*)$/;
const V2 =
  /^(?<level>patient|user)\/(?<type>[A-Z][A-Za-z]+|\*)\.(?<rights>(?=.)c?r?u?d?s?)(?:\?.+)?$/;

export function splitScope(scope: string): string[] {
  return [...new Set(scope.split(' ').filter((one) => one !== ''))];
}

export function wantsPatient(scopes: readonly string[]): boolean {
  return scopes.some((one) => one === 'launch/patient' || one.startsWith('patient/'));
}

export function wantsRefresh(scopes: readonly string[]): boolean {
  return scopes.some((one) => REFRESH_SCOPES.has(one));
}

/** What the token may do: of what was asked, everything this server understands. */
export function grantedScopes(asked: readonly string[], options: LaunchOptions): string[] {
  if (options.scopes === 'empty') return [];
  if (options.scopes !== undefined && typeof options.scopes !== 'string')
    return [...options.scopes];
  const wildcards = !hasFault(options, 'token-no-wildcards');
  return asked.filter(
    (one) =>
      (wildcards || !one.includes('/*.')) &&
      (PLAIN.has(one) ||
        (one === 'messaging/ui' && (options.messaging ?? 'none') !== 'none') ||
        (REFRESH_SCOPES.has(one) && options.refresh !== 'none') ||
        V1.test(one) ||
        V2.test(one)),
  );
}

/** The `scope` member of the token response. Undefined: it is left out. */
export function scopeAnswer(
  granted: readonly string[],
  options: LaunchOptions,
): string | undefined {
  if (options.scopes === 'absent') return undefined;
  if (options.scopes === 'messy') return messy(granted);
  if (options.scopes === 'granular') return granted.flatMap(byCategory).join(' ');
  const said = options.scopes === 'v1-for-v2' ? granted.map(asV1) : granted;
  return [...new Set(said)].join(' ');
}

function asV1(scope: string): string {
  const { level, type, rights } = V2.exec(scope)?.groups ?? {};
  if (level === undefined || type === undefined || rights === undefined) return scope;
  if (/^r?s?$/.test(rights)) return `${level}/${type}.read`;
  return `${level}/${type}.${/[rs]/.test(rights) ? '*' : 'write'}`;
}

const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  Observation: [
    'laboratory',
    'vital-signs',
    'social-history',
    'survey',
    'imaging',
    'procedure',
    'exam',
    'therapy',
    'activity',
    'sdoh',
    'functional-status',
    'disability-status',
    'cognitive-status',
    'core-characteristics',
  ],
  Condition: ['problem-list-item', 'encounter-diagnosis', 'health-concern'],
};

/** One scope for each category, with the code system misspelt as one large EHR lists it. */
function byCategory(scope: string): readonly string[] {
  const { type = '' } = V2.exec(scope)?.groups ?? {};
  const categories = scope.includes('?') ? undefined : CATEGORIES[type];
  if (categories === undefined) return [scope];
  const system = `http://terminology.hl7.org//CodeSystem-${type.toLowerCase()}-category`;
  return categories.map((category) => `${scope}?category=${system}|${category}`);
}

/** As at least one large EHR answers: twice, in two cases, with more than was asked, and a blank. */
function messy(granted: readonly string[]): string {
  const doubled = granted.flatMap((scope) => {
    const v1 = asV1(scope);
    return v1.endsWith('.read') ? [v1.replace(/\.read$/, '.Read'), v1] : [scope];
  });
  return `${[...doubled, 'user/AdverseEvent.Read', 'user/AdverseEvent.read'].join(' ')} `;
}
