import { LaunchProblem } from './launch-problem.ts';
import { isTrustedOrigin, type Ehr } from './ehr.ts';
import { safeUrl } from './safe-url.ts';

/** What an EHR's smart-configuration says, checked: endpoints are absolute, safe and trusted. */
export type Discovery = {
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly revocationEndpoint: string | undefined;
  readonly jwksUri: string | undefined;
  /** OpenID Connect issuer; also what RFC 9207's `iss` must equal. */
  readonly issuer: string | undefined;
  readonly capabilities: readonly string[];
  /** Scopes the server says it knows; the list is not exhaustive (SMART App Launch 2.2). */
  readonly scopes: readonly string[];
  /** The server promises RFC 9207's `iss` in its authorization responses. */
  readonly sendsIssuer: boolean;
};

const TIMEOUT_MS = 15_000;

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/**
 * Resolves an endpoint against the FHIR base (SMART App Launch 2.2, "Relative URLs") and checks it.
 * Throws `endpoint-unsafe` for anything but https, `endpoint-not-trusted` for an origin that the
 * registry does not name for this EHR.
 */
function endpoint(value: unknown, issuer: string, ehr: Ehr): string {
  if (typeof value !== 'string' || value === '') throw new LaunchProblem('discovery-unreadable');
  const url = safeUrl(value, `${issuer}/`);
  if (url === undefined) throw new LaunchProblem('endpoint-unsafe');
  if (!isTrustedOrigin(ehr, issuer, url))
    throw new LaunchProblem('endpoint-not-trusted', { origin: url.origin });
  url.hash = '';
  return url.href;
}

/** An endpoint that the app can do without: unsafe or foreign means not there. */
function optionalEndpoint(value: unknown, issuer: string, ehr: Ehr): string | undefined {
  const url = safeUrl(value, `${issuer}/`);
  return url !== undefined && isTrustedOrigin(ehr, issuer, url) ? url.href : undefined;
}

/**
 * Reads a smart-configuration document. `issuer` is the FHIR base without trailing slash.
 * Throws a `LaunchProblem`; there is no fallback to CapabilityStatement, which has no PKCE list.
 */
export function readDiscovery(document: unknown, issuer: string, ehr: Ehr): Discovery {
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    throw new LaunchProblem('discovery-unreadable');
  const members = new Map<string, unknown>(Object.entries(document));
  const authorizationEndpoint = endpoint(members.get('authorization_endpoint'), issuer, ehr);
  const tokenEndpoint = endpoint(members.get('token_endpoint'), issuer, ehr);
  if (!texts(members.get('code_challenge_methods_supported')).includes('S256'))
    throw new LaunchProblem('pkce-not-supported');
  const openIdIssuer = members.get('issuer');
  return {
    authorizationEndpoint,
    tokenEndpoint,
    revocationEndpoint: optionalEndpoint(members.get('revocation_endpoint'), issuer, ehr),
    jwksUri: optionalEndpoint(members.get('jwks_uri'), issuer, ehr),
    issuer: typeof openIdIssuer === 'string' && openIdIssuer !== '' ? openIdIssuer : undefined,
    capabilities: texts(members.get('capabilities')),
    scopes: texts(members.get('scopes_supported')),
    sendsIssuer: members.get('authorization_response_iss_parameter_supported') === true,
  };
}

/**
 * Fetches and checks the smart-configuration of a FHIR base that the registry already knows.
 * Throws `discovery-unreachable` (network, CORS, time-out), `discovery-refused` (HTTP status),
 * `discovery-unreadable` (not JSON, endpoints missing) or what `readDiscovery` throws.
 * Not kept anywhere: the next launch asks again, so a retry works after a failure.
 */
export async function discover(issuer: string, ehr: Ehr): Promise<Discovery> {
  const base = issuer.replace(/\/$/, '');
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${base}/.well-known/smart-configuration`, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    text = await response.text();
  } catch (cause) {
    throw new LaunchProblem('discovery-unreachable', { cause });
  }
  if (!response.ok) throw new LaunchProblem('discovery-refused');
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new LaunchProblem('discovery-unreadable', { cause });
  }
  return readDiscovery(document, base, ehr);
}
