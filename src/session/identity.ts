import type { Discovery } from './discovery.ts';
import type { Tokens } from './token-response.ts';

/**
 * Who is signed in, as far as it is proven. `unverified`: an id_token came, but its signature or
 * its claims could not be checked; nothing of it is used.
 */
export type Identity =
  | { readonly state: 'absent' | 'checking' | 'unverified' }
  | {
      readonly state: 'verified';
      readonly name: string | undefined;
      /** `fhirUser`, absolute or relative to the FHIR base. */
      readonly fhirUser: string | undefined;
    };

export type IdentityCheck = {
  readonly discovery: Discovery;
  readonly clientId: string;
  readonly nonce: string | undefined;
};

/** Asymmetric only: never `none`, and never a secret that this public client does not have. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
];
const CLOCK_SKEW_S = 60;
const FHIR_USER =
  /(?:^|\/)(?:Patient|Practitioner|PractitionerRole|RelatedPerson|Person)\/[A-Za-z0-9\-.]{1,64}$/;

/**
 * Verifies the id_token of a token response (OpenID Connect Core 3.1.3.7; SMART App Launch 2.2,
 * "Steps for using an ID token"): signature by the issuer's published keys, `iss` equal to the
 * issuer already discovered, `aud`, `azp`, `exp`, `iat`, `sub`, and the nonce if one was sent.
 * Never throws: what cannot be proven is `unverified`.
 * jose is loaded here, after the first reads are on their way.
 */
export async function verifyIdentity(tokens: Tokens, check: IdentityCheck): Promise<Identity> {
  const { discovery } = check;
  if (tokens.idToken === undefined) return { state: 'absent' };
  if (discovery.issuer === undefined || discovery.jwksUri === undefined)
    return { state: 'unverified' };
  try {
    const { createRemoteJWKSet, jwtVerify } = await import('jose');
    const keys = createRemoteJWKSet(new URL(discovery.jwksUri));
    const { payload } = await jwtVerify(tokens.idToken, keys, {
      algorithms: ALGORITHMS,
      issuer: discovery.issuer,
      audience: check.clientId,
      requiredClaims: ['sub', 'exp', 'iat'],
      clockTolerance: CLOCK_SKEW_S,
    });
    const audiences = Array.isArray(payload.aud) ? payload.aud : [payload.aud];
    const azp = payload['azp'];
    if (audiences.length > 1 && azp !== check.clientId) return { state: 'unverified' };
    if (azp !== undefined && azp !== check.clientId) return { state: 'unverified' };
    // A text that is not empty (OpenID Connect Core 2); jose only looks that it is there.
    if (typeof payload.sub !== 'string' || payload.sub === '') return { state: 'unverified' };
    if ((payload.iat ?? 0) > Date.now() / 1000 + CLOCK_SKEW_S) return { state: 'unverified' };
    if (check.nonce !== undefined && payload['nonce'] !== check.nonce)
      return { state: 'unverified' };
    return {
      state: 'verified',
      name: typeof payload['name'] === 'string' ? payload['name'] : undefined,
      fhirUser: fhirUser(payload['fhirUser']),
    };
  } catch {
    return { state: 'unverified' };
  }
}

function fhirUser(value: unknown): string | undefined {
  return typeof value === 'string' && FHIR_USER.test(value) ? value : undefined;
}
