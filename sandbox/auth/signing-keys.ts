import { calculateJwkThumbprint, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';

export type SigningKey = {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
};

let key: Promise<SigningKey> | undefined;

/** One RS256 key for the life of the process: making one takes longer than a whole launch. */
export function signingKey(): Promise<SigningKey> {
  key ??= makeKey();
  return key;
}

async function makeKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, privateKey, jwk: { ...jwk, kid, alg: 'RS256', use: 'sig' } };
}
