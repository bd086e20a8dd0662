import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FAULTS, type FaultName } from '../faults.ts';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { authorize, launchFor, postToken, prepare, type Answer } from '../testing/by-hand.ts';
import { twoPeople } from '../testing/two-people.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, store: twoPeople() });
});
afterAll(() => sandbox.close());

/** Whether a request is still without an answer after a moment. */
async function hangs(request: (signal: AbortSignal) => Promise<unknown>): Promise<boolean> {
  const signal = AbortSignal.timeout(250);
  return request(signal).then(
    () => false,
    () => signal.aborted,
  );
}

const discoveryUrl = (fault: FaultName): string =>
  `${sandbox.issuer({ faults: [fault] })}/.well-known/smart-configuration`;

async function discover(fault: FaultName): Promise<Record<string, unknown>> {
  const value: unknown = await (await fetch(discoveryUrl(fault))).json();
  return { ...(value as object) };
}

const callback = async (fault: FaultName): Promise<URLSearchParams | undefined> =>
  (await authorize(prepare(sandbox, { faults: [fault] }))).back;

const token = (fault: FaultName): Promise<Answer> => launchFor(sandbox, { faults: [fault] });

async function identity(fault: FaultName): Promise<unknown> {
  const { issuer, response } = await sandbox.openSession({ faults: [fault] });
  const authBase = issuer.replace(/\/fhir$/, '/auth');
  return jwtVerify(String(response['id_token']), createRemoteJWKSet(new URL(`${authBase}/jwks`)), {
    issuer: authBase,
    audience: 'chartside',
    algorithms: ['RS256'],
  }).then(
    () => 'verified',
    (error: { code?: string; claim?: string }) => `${error.code ?? ''} ${error.claim ?? ''}`.trim(),
  );
}

async function refreshed(fault: FaultName): Promise<Answer> {
  const { issuer, refreshToken } = await sandbox.openSession({ faults: [fault] });
  return postToken(issuer, { grant_type: 'refresh_token', refresh_token: refreshToken });
}

async function tokenCors(faults: FaultName[]): Promise<string | null> {
  const headers = { origin: 'http://localhost:4010' };
  const answer = await postToken(sandbox.issuer({ faults }), {}, headers);
  return answer.headers.get('access-control-allow-origin');
}

const foreign = (): string => sandbox.origin.replace('localhost', '127.0.0.1');

const CHECKS: Partial<Record<FaultName, () => Promise<void>>> = {
  'discovery-404': async () => {
    expect((await fetch(discoveryUrl('discovery-404'))).status).toBe(404);
  },
  'discovery-html': async () => {
    const answer = await fetch(discoveryUrl('discovery-html'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  },
  'discovery-no-s256': async () => {
    const { code_challenge_methods_supported: methods } = await discover('discovery-no-s256');
    expect(methods).toEqual(['plain']);
  },
  'discovery-v1-only': async () => {
    const { capabilities } = await discover('discovery-v1-only');
    expect(capabilities).toContain('permission-v1');
    expect(capabilities).not.toContain('permission-v2');
  },
  'discovery-old-names': async () => {
    const { capabilities } = await discover('discovery-old-names');
    expect(capabilities).toContain('context-passthrough-banner');
    expect(capabilities).not.toContain('context-banner');
  },
  'discovery-no-openid': async () => {
    const document = await discover('discovery-no-openid');
    expect(document).not.toHaveProperty('issuer');
    expect(document).not.toHaveProperty('jwks_uri');
    expect(document['capabilities']).not.toContain('sso-openid-connect');
  },
  'discovery-few-scopes': async () => {
    const { scopes_supported: scopes } = await discover('discovery-few-scopes');
    expect(scopes).toContain('launch');
    expect(JSON.stringify(scopes)).not.toContain('patient/*');
  },
  'discovery-refresh-unlisted': async () => {
    const document = await discover('discovery-refresh-unlisted');
    expect(document['grant_types_supported']).toEqual(['authorization_code']);
    const { refreshToken } = await sandbox.openSession({ faults: ['discovery-refresh-unlisted'] });
    expect(refreshToken).toBeDefined();
  },
  'discovery-javascript-authorize': async () => {
    const document = await discover('discovery-javascript-authorize');
    expect(document['authorization_endpoint']).toMatch(/^javascript:/);
  },
  'discovery-foreign-authorize': async () => {
    const document = await discover('discovery-foreign-authorize');
    expect(String(document['authorization_endpoint']).startsWith(foreign())).toBe(true);
  },
  'discovery-foreign-token-endpoint': async () => {
    const document = await discover('discovery-foreign-token-endpoint');
    expect(String(document['token_endpoint']).startsWith(foreign())).toBe(true);
  },
  'discovery-relative-endpoints': async () => {
    const document = await discover('discovery-relative-endpoints');
    expect(document['token_endpoint']).toMatch(/^\/sim\/.*\/auth\/token$/);
    expect(document['authorization_endpoint']).toMatch(/^\/sim\/.*\/auth\/authorize$/);
  },
  'discovery-authorize-has-query': async () => {
    const document = await discover('discovery-authorize-has-query');
    expect(document['authorization_endpoint']).toMatch(/\/auth\/authorize\?flow=smart$/);
  },
  'discovery-slow': async () => {
    expect(await hangs((signal) => fetch(discoveryUrl('discovery-slow'), { signal }))).toBe(true);
  },
  'discovery-stalled': async () => {
    const url = discoveryUrl('discovery-stalled');
    expect(await hangs((signal) => fetch(url, { signal }))).toBe(true);
  },

  'authorize-slow': async () => {
    expect(await hangs((signal) => raced(callback('authorize-slow'), signal))).toBe(true);
  },
  'authorize-denied': async () => {
    const back = await callback('authorize-denied');
    expect([back?.get('error'), back?.get('state')]).toEqual([
      'access_denied',
      'a+state/with=odd&signs é',
    ]);
  },
  'authorize-error-markup': async () => {
    const back = await callback('authorize-error-markup');
    expect(back?.get('error_description')).toContain('<script>');
  },
  'callback-wrong-state': async () => {
    const back = await callback('callback-wrong-state');
    expect(back?.get('code')).not.toBeNull();
    expect(back?.get('state')).toBe('nobody-sent-this');
  },
  'callback-no-state': async () => {
    const back = await callback('callback-no-state');
    expect([back?.has('code'), back?.has('state')]).toEqual([true, false]);
  },
  'callback-wrong-iss': async () => {
    expect((await callback('callback-wrong-iss'))?.get('iss')).toBe('https://ehr.example');
  },
  'callback-no-iss': async () => {
    const back = await callback('callback-no-iss');
    expect([back?.has('code'), back?.has('iss')]).toEqual([true, false]);
  },

  'token-400': async () => {
    expect(await token('token-400')).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
  },
  'token-500': async () => {
    expect((await token('token-500')).status).toBe(500);
  },
  'token-html': async () => {
    const { status, headers, text } = await token('token-html');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain('<!doctype html>');
  },
  'token-slow': async () => {
    expect(await hangs((signal) => raced(token('token-slow'), signal))).toBe(true);
  },
  'token-stalled': async () => {
    expect(await hangs((signal) => raced(token('token-stalled'), signal))).toBe(true);
  },
  'token-no-cors': async () => {
    expect(await tokenCors([])).toBe('http://localhost:4010');
    expect(await tokenCors(['token-no-cors'])).toBeNull();
  },
  'token-no-access-token': async () => {
    const { status, body } = await token('token-no-access-token');
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('access_token');
  },
  'token-wrong-type': async () => {
    expect((await token('token-wrong-type')).body['token_type']).toBe('mac');
  },
  'token-type-lower-case': async () => {
    expect((await token('token-type-lower-case')).body['token_type']).toBe('bearer');
  },
  'token-no-patient': async () => {
    expect((await token('token-no-patient')).body).not.toHaveProperty('patient');
  },
  'token-bad-patient-id': async () => {
    expect((await token('token-bad-patient-id')).body['patient']).toBe('../Patient/other?x=1');
  },
  'token-expires-string': async () => {
    expect((await token('token-expires-string')).body['expires_in']).toBe('3600');
  },
  'token-expires-zero': async () => {
    expect((await token('token-expires-zero')).body['expires_in']).toBe(0);
  },
  'token-no-expires': async () => {
    expect((await token('token-no-expires')).body).not.toHaveProperty('expires_in');
  },
  'token-no-wildcards': async () => {
    const options = { faults: ['token-no-wildcards'] } as const;
    const scope = 'launch patient/*.read patient/Patient.rs';
    const { response } = await sandbox.openSession(options, scope);
    expect(response['scope']).toBe('launch patient/Patient.rs');
  },
  'token-odd-members': async () => {
    const { text, body } = await token('token-odd-members');
    expect(text).toMatch(/^\{"__proto__":\{"patient":"polluted"/);
    expect(body).toMatchObject({ patient: 'ada', location: null });
  },

  'id-token-tampered': async () => {
    expect(await identity('id-token-tampered')).toBe('ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
  },
  'id-token-wrong-aud': async () => {
    expect(await identity('id-token-wrong-aud')).toBe('ERR_JWT_CLAIM_VALIDATION_FAILED aud');
  },
  'id-token-wrong-iss': async () => {
    expect(await identity('id-token-wrong-iss')).toBe('ERR_JWT_CLAIM_VALIDATION_FAILED iss');
  },
  'id-token-alg-none': async () => {
    expect(await identity('id-token-alg-none')).toBe('ERR_JOSE_ALG_NOT_ALLOWED');
  },
  'id-token-expired': async () => {
    expect(await identity('id-token-expired')).toBe('ERR_JWT_EXPIRED exp');
  },
  'id-token-absent': async () => {
    const { body } = await token('id-token-absent');
    expect(body).not.toHaveProperty('id_token');
    expect(body['scope']).toContain('openid');
  },
  'id-token-foreign-user': async () => {
    expect(await identity('id-token-foreign-user')).toBe('verified');
    const { body } = await token('id-token-foreign-user');
    expect(decodeJwt(String(body['id_token']))['fhirUser']).toMatch(/^https:\/\/ehr\.example\//);
  },
  'jwks-unreachable': async () => {
    const authBase = sandbox.issuer({ faults: ['jwks-unreachable'] }).replace(/\/fhir$/, '/auth');
    const answer = await fetch(`${authBase}/jwks`, {
      headers: { origin: 'http://localhost:4010' },
    });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([503, null]);
  },

  'refresh-invalid-grant': async () => {
    const answer = await refreshed('refresh-invalid-grant');
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  },
  'refresh-500': async () => {
    expect((await refreshed('refresh-500')).status).toBe(500);
  },
  'refresh-network': async () => {
    await expect(refreshed('refresh-network')).rejects.toThrow('fetch failed');
  },
  'refresh-network-once': async () => {
    const options = { faults: ['refresh-network-once'], refresh: 'kept' } as const;
    const { issuer, refreshToken } = await sandbox.openSession(options);
    const again = (): Promise<Answer> =>
      postToken(issuer, { grant_type: 'refresh_token', refresh_token: refreshToken });
    await expect(again()).rejects.toThrow('fetch failed');
    expect((await again()).status).toBe(200);
  },
  'refresh-stalled': async () => {
    expect(await hangs((signal) => raced(refreshed('refresh-stalled'), signal))).toBe(true);
  },
  'refresh-other-patient': async () => {
    expect((await refreshed('refresh-other-patient')).body['patient']).toBe('ben');
  },
  'refresh-narrower-scope': async () => {
    const { body } = await refreshed('refresh-narrower-scope');
    expect(body['scope']).toBe('patient/Patient.rs');
  },
};

/** The helpers take no signal; what is left open ends with the sandbox. */
function raced(work: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  const stopped = new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('stopped'));
    });
  });
  work.catch(() => undefined);
  return Promise.race([work, stopped]);
}

const OURS = new Set<string>(['discovery', 'authorization', 'token', 'identity', 'refresh']);

test.each(FAULTS.filter((fault) => OURS.has(fault.group)))('$name: $meaning', async ({ name }) => {
  const check = CHECKS[name];
  expect(check, 'every fault of these groups has a check').toBeDefined();
  await check?.();
});
