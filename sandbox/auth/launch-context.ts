/** What one authorization stands for, and how the token response says it (SMART App Launch 2.2). */
import { hasFault, type LaunchOptions } from '../options.ts';
import type { Place } from './launches.ts';
import { scopeAnswer } from './scopes.ts';

export type LaunchContext = {
  /** Stable for the launch: a refreshed token belongs to the same session. */
  readonly session: string;
  readonly patientId: string | undefined;
  readonly place: Place;
  readonly user: string;
  /** What the tokens of this launch may do, whatever the response says. */
  readonly scopes: readonly string[];
};

export type TokenBody = Record<string, unknown>;

export const DEFAULT_USER = 'Practitioner/sandbox-clinician';

/** The members a launch adds to a token response, before any fault spoils them. */
export function contextMembers(
  context: LaunchContext,
  options: LaunchOptions,
  origin: string,
): TokenBody {
  const style = options.style ?? 'default';
  return {
    scope: scopeAnswer(context.scopes, options),
    patient: context.patientId,
    encounter: options.encounter,
    need_patient_banner: bannerMember(options.banner, context.place),
    smart_style_url: styleUrl(style, origin),
    intent: options.intent,
    fhirContext: options.fhirContext,
    appContext: options.appContext,
    tenant: options.tenant,
    ...messagingMembers(context, options, origin),
  };
}

/** The chart page's script answers to this handle; it stands only in pages of this EHR. */
function messagingHandle(answer: LaunchOptions['messaging']): string {
  return `chart-page-${answer ?? 'none'}`;
}

function messagingMembers(
  { scopes }: LaunchContext,
  { messaging = 'none' }: LaunchOptions,
  origin: string,
): TokenBody {
  if (messaging === 'none' || !scopes.includes('messaging/ui')) return {};
  return {
    smart_web_messaging_handle: messagingHandle(messaging),
    smart_web_messaging_origin: origin,
  };
}

function styleUrl(style: string, origin: string): string | undefined {
  if (style === 'none') return undefined;
  // The same server by another name: to the app, an origin that its registry does not trust.
  const host = style === 'foreign' ? origin.replace('localhost', '127.0.0.1') : origin;
  return `${host}/style/${style}-1.json`;
}

/** A chart frame names the patient above the app; a window of its own does not. */
function bannerMember(banner: LaunchOptions['banner'], place: Place): unknown {
  if (banner === 'absent') return undefined;
  return banner ?? place !== 'frame';
}

/** Applies the faults of the group "token" that change what a good response says. */
export function spoilTokenBody(body: TokenBody, options: LaunchOptions): TokenBody {
  const spoilt: TokenBody = { ...body };
  if (hasFault(options, 'token-no-access-token')) delete spoilt['access_token'];
  if (hasFault(options, 'token-wrong-type')) spoilt['token_type'] = 'mac';
  if (hasFault(options, 'token-type-lower-case')) spoilt['token_type'] = 'bearer';
  if (hasFault(options, 'token-no-patient')) delete spoilt['patient'];
  if (hasFault(options, 'token-bad-patient-id')) spoilt['patient'] = '../Patient/other?x=1';
  if (hasFault(options, 'token-expires-string'))
    spoilt['expires_in'] = JSON.stringify(body['expires_in']);
  if (hasFault(options, 'token-expires-zero')) spoilt['expires_in'] = 0;
  if (hasFault(options, 'token-no-expires')) delete spoilt['expires_in'];
  return hasFault(options, 'token-odd-members') ? withOddMembers(spoilt) : spoilt;
}

function withOddMembers(body: TokenBody): TokenBody {
  const odd = {
    location: null,
    username: ['not', 'text'],
    '__epic.dstu2.patient': 'another-kind-of-id',
    'https://ehr.example/extension': { nested: { deeply: true } },
    smart_web_messaging_handle: 42,
  };
  // Spelt out as text: in an object literal the name would set the prototype instead.
  const proto = '"__proto__":{"patient":"polluted","access_token":"polluted"}';
  const rest = JSON.stringify({ ...odd, ...body }).slice(1);
  const parsed: TokenBody = JSON.parse(`{${proto},${rest}`);
  return parsed;
}
