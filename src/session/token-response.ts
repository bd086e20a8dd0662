import { LaunchProblem } from './launch-problem.ts';
import { readMessaging, type Messaging } from './messaging.ts';

/** An item of `fhirContext`; items naming nothing are left out. */
type FhirContextItem = {
  readonly reference: string | undefined;
  readonly type: string | undefined;
  readonly role: string;
};

/** What the EHR says of the chart the app was opened in. */
export type LaunchContext = {
  readonly patientId: string | undefined;
  readonly encounterId: string | undefined;
  /** True only for `true` and `"true"`: at least one large EHR sends texts. */
  readonly needPatientBanner: boolean;
  readonly smartStyleUrl: string | undefined;
  readonly intent: string | undefined;
  readonly tenant: string | undefined;
  readonly fhirContext: readonly FhirContextItem[];
  readonly appContext: string | undefined;
  /** The way to speak to the EHR's page, where it offers one. */
  readonly messaging: Messaging | undefined;
};

export type Tokens = {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
  /** Seconds; undefined where the server sent none or nothing usable. */
  readonly expiresIn: number | undefined;
  /** Granted scopes as sent. */
  readonly scope: string | undefined;
};

export type TokenResponse = {
  readonly tokens: Tokens;
  readonly context: LaunchContext;
  /** A patient was named, also in a form that is no id: then whose it is cannot be left open. */
  readonly namesPatient: boolean;
};

const FHIR_ID = /^[A-Za-z0-9\-.]{1,64}$/;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const fhirId = (value: unknown): string | undefined => {
  const id = text(value);
  // Dots alone would make another path of `Patient/{id}`.
  return id !== undefined && FHIR_ID.test(id) && !/^\.+$/.test(id) ? id : undefined;
};

/** No token lives for longer than a year: such a number means something else, or no date at all. */
const LONGEST_LIFE_S = 31_536_000;

function lifetime(value: unknown): number | undefined {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof seconds === 'number' && seconds > 0 && seconds <= LONGEST_LIFE_S
    ? seconds
    : undefined;
}

function contextItem(item: unknown): FhirContextItem | undefined {
  // Servers built before September 2022 send plain references.
  if (typeof item === 'string') return { reference: item, type: undefined, role: 'launch' };
  if (typeof item !== 'object' || item === null) return undefined;
  const members = new Map<string, unknown>(Object.entries(item));
  const reference = text(members.get('reference'));
  const named = reference ?? text(members.get('canonical'));
  if (named === undefined && !members.has('identifier')) return undefined;
  return {
    reference,
    type: text(members.get('type')),
    role: text(members.get('role')) ?? 'launch',
  };
}

function launchContext(members: ReadonlyMap<string, unknown>): LaunchContext {
  const banner = members.get('need_patient_banner');
  const items = members.get('fhirContext');
  const appContext = members.get('appContext');
  return {
    patientId: fhirId(members.get('patient')),
    encounterId: fhirId(members.get('encounter')),
    needPatientBanner: banner === true || banner === 'true',
    smartStyleUrl: text(members.get('smart_style_url')),
    intent: text(members.get('intent')),
    tenant: text(members.get('tenant')),
    fhirContext: Array.isArray(items)
      ? items.map(contextItem).filter((item) => item !== undefined)
      : [],
    appContext: typeof appContext === 'string' ? appContext : undefined,
    messaging: readMessaging(
      members.get('smart_web_messaging_handle'),
      members.get('smart_web_messaging_origin'),
    ),
  };
}

/**
 * Reads a token response (SMART App Launch 2.2, "Access token response"), of a launch or of a
 * refresh. Unknown members are ignored. Throws `token-unreadable` without an access token and
 * `token-type-unknown` for any type but Bearer (RFC 6749 section 7.1).
 */
export function readTokenResponse(body: unknown): TokenResponse {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new LaunchProblem('token-unreadable');
  const members = new Map<string, unknown>(Object.entries(body));
  const accessToken = text(members.get('access_token'));
  // What no header can carry is no token (RFC 6750 section 2.1).
  if (accessToken === undefined || !/^[\x21-\x7e]+$/.test(accessToken))
    throw new LaunchProblem('token-unreadable');
  const type = members.get('token_type');
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer')
    throw new LaunchProblem('token-type-unknown');
  const scope = members.get('scope');
  return {
    tokens: {
      accessToken,
      refreshToken: text(members.get('refresh_token')),
      idToken: text(members.get('id_token')),
      expiresIn: lifetime(members.get('expires_in')),
      scope: typeof scope === 'string' ? scope : undefined,
    },
    context: launchContext(members),
    namesPatient: members.get('patient') != null,
  };
}
