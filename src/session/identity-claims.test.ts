import { createServer, type Server } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { verifyIdentity, type Identity } from './identity.ts';

/**
 * An issuer that can sign whatever a test needs: the sandbox's own answers come from a library that
 * would refuse to make most of these tokens.
 */
const CLIENT = 'chartside';
let server: Server;
let issuer = '';
let keys: JWK[] = [];
let publicKeyText = '';
const pairs = new Map<string, { privateKey: CryptoKey; kid: string }>();

async function addKey(alg: string, kid: string): Promise<void> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  pairs.set(alg, { privateKey, kid });
  keys.push({ ...(await exportJWK(publicKey)), kid });
  if (alg === 'RS256') publicKeyText = await exportSPKI(publicKey);
}

beforeAll(async () => {
  for (const alg of ['RS256', 'RS384', 'ES384']) await addKey(alg, `key-${alg}`);
  server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  issuer = `http://localhost:${typeof address === 'object' ? address?.port : ''}/auth`;
});
afterAll(() => void server.close());
afterEach(() => vi.restoreAllMocks());

const now = () => Math.floor(Date.now() / 1000);
const claims = (more: object = {}) => ({
  iss: issuer,
  aud: CLIENT,
  sub: 'u-1',
  iat: now(),
  exp: now() + 300,
  ...more,
});

async function sign(payload: object, alg = 'RS256'): Promise<string> {
  const pair = pairs.get(alg);
  if (pair === undefined) throw new Error(`no key for ${alg}`);
  return new SignJWT({ ...payload })
    .setProtectedHeader({ alg, kid: pair.kid })
    .sign(pair.privateKey);
}

const verify = (idToken: string, nonce?: string): Promise<Identity> =>
  verifyIdentity(
    {
      accessToken: 'a',
      refreshToken: undefined,
      idToken,
      expiresIn: undefined,
      scope: undefined,
    },
    {
      discovery: {
        authorizationEndpoint: `${issuer}/authorize`,
        tokenEndpoint: `${issuer}/token`,
        revocationEndpoint: undefined,
        jwksUri: `${issuer}/jwks`,
        issuer,
        capabilities: [],
        scopes: [],
        sendsIssuer: false,
      },
      clientId: CLIENT,
      nonce,
    },
  );
const stateOf = async (more: object) => (await verify(await sign(claims(more)))).state;

describe('the claims of an id_token (OpenID Connect Core 3.1.3.7)', () => {
  it.each<[string, object]>([
    ['one audience as a list', { aud: [CLIENT] }],
    ['azp of this client', { azp: CLIENT }],
    ['two audiences, azp of this client', { aud: [CLIENT, 'fhir-api'], azp: CLIENT }],
    ['an end 30 seconds ago, within the skew', { exp: now() - 30 }],
    ['a time of issue in 30 seconds, within the skew', { iat: now() + 30 }],
  ])('with %s are accepted (rows 100, 103)', async (_, more) => {
    expect(await stateOf(more)).toBe('verified');
  });

  it.each<[string, object]>([
    ['another audience', { aud: 'other' }],
    ['two audiences and no azp', { aud: [CLIENT, 'other'] }],
    ['azp of another client', { azp: 'other' }],
    ['two audiences, azp of the other one', { aud: [CLIENT, 'other'], azp: 'other' }],
    ['an end 2 minutes ago', { exp: now() - 120 }],
    ['no end', { exp: undefined }],
    ['no time of issue', { iat: undefined }],
    ['a time of issue that is a text', { iat: 'today' }],
    ['a begin in 10 minutes', { nbf: now() + 600 }],
    ['a time of issue in 2 minutes', { iat: now() + 120 }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['a subject that is a number', { sub: 5 }],
    ['a subject that is a list', { sub: ['u-1'] }],
    ['no issuer', { iss: undefined }],
  ])('with %s are refused (rows 100, 103, 105)', async (_, more) => {
    expect(await stateOf(more)).toBe('unverified');
  });

  it('must name the issuer exactly: a trailing slash is another one (row 99)', async () => {
    expect(await stateOf({ iss: `${issuer}/` })).toBe('unverified');
  });

  it('never lead to a request to the issuer they name: keys come from discovery only (rows 98, 99)', async () => {
    const requests = vi.spyOn(globalThis, 'fetch');
    expect(await stateOf({ iss: 'https://evil.example/auth' })).toBe('unverified');
    expect(requests.mock.calls.map(([url]) => url)).toEqual([`${issuer}/jwks`]);
  });

  it('must hold the nonce that was sent (row 104)', async () => {
    const token = await sign(claims({ nonce: 'n-1' }));
    expect((await verify(token, 'n-1')).state).toBe('verified');
    expect((await verify(token, 'n-2')).state).toBe('unverified');
  });
});

describe('the signature of an id_token', () => {
  it.each(['RS256', 'RS384', 'ES384'])('by %s is accepted (row 101)', async (alg) => {
    expect((await verify(await sign(claims(), alg))).state).toBe('verified');
  });

  it('by HS256 with the public key as its secret is refused (row 101)', async () => {
    const forged = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'key-RS256' })
      .sign(new TextEncoder().encode(publicKeyText));
    expect((await verify(forged)).state).toBe('unverified');
  });

  it('by an algorithm outside the list is refused, though its key is published (row 101)', async () => {
    await addKey('EdDSA', 'key-EdDSA');
    expect((await verify(await sign(claims(), 'EdDSA'))).state).toBe('unverified');
  });

  it('by a key that the token brings along is refused', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const forged = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'RS256', kid: 'key-RS256', jwk })
      .sign(privateKey);
    expect((await verify(forged)).state).toBe('unverified');
  });

  it('is checked with the key its kid names, also when keys change between two launches (row 102)', async () => {
    const before = await sign(claims());
    expect((await verify(before)).state).toBe('verified');
    const [oldKeys, oldPair] = [keys, pairs.get('RS256')];
    onTestFinished(() => {
      keys = oldKeys;
      if (oldPair !== undefined) pairs.set('RS256', oldPair);
    });
    keys = [];
    await addKey('RS256', 'key-of-next-year');
    expect((await verify(await sign(claims()))).state).toBe('verified');
    expect((await verify(before)).state).toBe('unverified');
  });
});

describe('what is taken of a verified id_token', () => {
  it('is a name with every letter as sent (F-17)', async () => {
    const name = 'José Ñandú-Łukasz 李 >>>???';
    expect(await verify(await sign(claims({ name })))).toMatchObject({ state: 'verified', name });
  });

  it.each([
    ['Practitioner/p-1', true],
    ['PractitionerRole/1', true],
    ['Patient/1', true],
    ['RelatedPerson/1', true],
    ['Person/1', true],
    ['https://ehr.example.org/fhir/Practitioner/p-1', true],
    ['Device/1', false],
    ['Practitioner', false],
    ['Practitioner/', false],
    ['Practitioner/1/_history/2', false],
    ['Practitioner/../Patient/1?x', false],
    [7, false],
  ])('fhirUser %j: %j (row 107)', async (fhirUser, taken) => {
    expect(await verify(await sign(claims({ fhirUser })))).toMatchObject({
      state: 'verified',
      fhirUser: taken ? fhirUser : undefined,
    });
  });
});
