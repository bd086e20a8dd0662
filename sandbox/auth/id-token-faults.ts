import { decodeJwt, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { hasFault, type LaunchOptions } from '../options.ts';
import type { SigningKey } from './signing-keys.ts';

const RESIGNED = [
  'id-token-wrong-aud',
  'id-token-wrong-iss',
  'id-token-expired',
  'id-token-foreign-user',
] as const;

/** The id_token as the faults of the group "identity" want it. Undefined: there is none. */
export async function spoilIdToken(
  idToken: string,
  options: LaunchOptions,
  key: SigningKey,
): Promise<string | undefined> {
  if (hasFault(options, 'id-token-absent')) return undefined;
  const claims = spoilClaims(decodeJwt(idToken), options);
  if (hasFault(options, 'id-token-alg-none')) return new UnsecuredJWT(claims).encode();
  if (hasFault(options, 'id-token-tampered')) return tamper(idToken);
  if (!RESIGNED.some((fault) => hasFault(options, fault))) return idToken;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: key.kid })
    .sign(key.privateKey);
}

function spoilClaims(claims: JWTPayload, options: LaunchOptions): JWTPayload {
  const spoilt = { ...claims };
  if (hasFault(options, 'id-token-wrong-aud')) spoilt.aud = 'another-client';
  if (hasFault(options, 'id-token-wrong-iss')) spoilt.iss = 'https://ehr.example/auth';
  if (hasFault(options, 'id-token-foreign-user')) {
    spoilt['fhirUser'] = 'https://ehr.example/fhir/Practitioner/sandbox-clinician';
  }
  if (hasFault(options, 'id-token-expired')) {
    const anHourAgo = Math.floor(Date.now() / 1000) - 3600;
    spoilt.iat = anHourAgo - 600;
    spoilt.exp = anHourAgo;
  }
  return spoilt;
}

/** Another name under the signature of the first. */
function tamper(idToken: string): string {
  const [header, , signature] = idToken.split('.');
  const claims = JSON.stringify({ ...decodeJwt(idToken), name: 'Somebody Else' });
  return [header, Buffer.from(claims).toString('base64url'), signature].join('.');
}
