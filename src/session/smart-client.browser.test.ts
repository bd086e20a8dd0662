import { describe, expect, it } from 'vitest';
import type { Discovery } from './discovery.ts';
import { randomText } from './random.ts';
import { buildAuthorization, redeemCode } from './smart-client.ts';

const issuer = 'https://e.example/fhir/';
const discovery: Discovery = {
  authorizationEndpoint: 'https://auth.example/authorize?tenant=7',
  tokenEndpoint: 'https://e.example/token',
  revocationEndpoint: undefined,
  jwksUri: undefined,
  issuer: undefined,
  capabilities: [],
  scopes: [],
  sendsIssuer: false,
};
const build = (launch: string | undefined = 'a+b/c==&x=é ') =>
  buildAuthorization({
    issuer,
    launch,
    clientId: 'client 1',
    redirectUri: 'https://app.example/',
    scope: 'launch patient/Patient.rs',
    state: randomText(),
    nonce: undefined,
    discovery,
  });

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

describe('the authorization request (SMART rows 25 to 34)', () => {
  it('has every parameter once, and keeps the endpoint’s own query (row 34, F-25)', async () => {
    const { url } = await build();
    expect(url.origin + url.pathname).toBe('https://auth.example/authorize');
    expect([...url.searchParams.keys()].toSorted()).toEqual([
      'aud',
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'launch',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
      'tenant',
    ]);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'client 1',
      redirect_uri: 'https://app.example/',
      aud: issuer,
      launch: 'a+b/c==&x=é ',
      code_challenge_method: 'S256',
    });
  });

  it('carries the S256 challenge of the verifier that is kept (row 32)', async () => {
    const { url, pending } = await build();
    const challenge = url.searchParams.get('code_challenge');
    expect(challenge).toHaveLength(43);
    expect(challenge).toBe(await sha256(String(pending['codeVerifier'])));
  });

  it('differs in state and challenge from the next one (rows 31, 33)', async () => {
    const [one, two] = [await build(), await build()];
    for (const name of ['state', 'code_challenge'])
      expect(one.url.searchParams.get(name)).not.toBe(two.url.searchParams.get(name));
    expect(one.url.searchParams.get('state')).toHaveLength(43);
  });

  it('sends no launch standalone (row 14)', async () => {
    const { url } = await buildAuthorization({
      issuer,
      launch: undefined,
      clientId: 'c',
      redirectUri: 'https://app.example/',
      scope: 'launch/patient',
      state: 's',
      nonce: 'n',
      discovery,
    });
    expect(url.searchParams.has('launch')).toBe(false);
    expect(url.searchParams.get('nonce')).toBe('n');
  });

  it('is not swayed by the address bar (F-3)', async () => {
    const before = location.href;
    history.replaceState(
      null,
      '',
      '?iss=https://evil.example&clientId=x&fhirServiceUrl=https://evil.example&patientId=9&launch=y',
    );
    try {
      const { url } = await build('mine');
      expect(url.searchParams.get('aud')).toBe(issuer);
      expect(url.searchParams.get('client_id')).toBe('client 1');
      expect(url.searchParams.get('launch')).toBe('mine');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('leaves nothing in web storage (F-5)', async () => {
    sessionStorage.clear();
    localStorage.clear();
    await build();
    expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
  });
});

describe('redeeming a code (SMART rows 47 to 51)', () => {
  it('sends one form with the verifier and a code of any characters (row 48, F-24)', async () => {
    const { pending, url } = await build();
    const forms: string[] = [];
    await redeemCode(
      pending,
      {
        code: 'C+1&x=y/é%',
        state: url.searchParams.get('state') ?? '',
        redirectUri: 'https://app.example/',
      },
      (form) => {
        forms.push(form);
        return Promise.resolve();
      },
    );
    expect(forms).toHaveLength(1);
    expect(Object.fromEntries(new URLSearchParams(forms[0]))).toEqual({
      grant_type: 'authorization_code',
      code: 'C+1&x=y/é%',
      redirect_uri: 'https://app.example/',
      client_id: 'client 1',
      code_verifier: pending['codeVerifier'],
    });
  });

  it('passes a failure of the token request on as it is', async () => {
    const { pending, url } = await build();
    const failure = new Error('down');
    await expect(
      redeemCode(
        pending,
        {
          code: 'c',
          state: url.searchParams.get('state') ?? '',
          redirectUri: 'https://app.example/',
        },
        () => Promise.reject(failure),
      ),
    ).rejects.toBe(failure);
  });
});
