import { setTimeout as wait } from 'node:timers/promises';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { codeFor, exchange, launchFor, postToken, prepare } from '../testing/by-hand.ts';
import { twoPeople } from '../testing/two-people.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, store: twoPeople() });
});
afterAll(() => sandbox.close());

const refresh = (iss: string, token: unknown): ReturnType<typeof postToken> =>
  postToken(iss, { grant_type: 'refresh_token', refresh_token: String(token) });

const readPatient = async (iss: string, token: unknown): Promise<number> => {
  const answer = await fetch(`${iss}/Patient/ada`, {
    headers: { authorization: `Bearer ${String(token)}` },
  });
  await answer.body?.cancel();
  return answer.status;
};

test('the id_token is signed with the published key and names user, client and issuer', async () => {
  const { issuer, response } = await sandbox.openSession({ patient: 'ada' });
  const discovered: unknown = await (
    await fetch(`${issuer}/.well-known/smart-configuration`)
  ).json();
  const authBase = issuer.replace(/\/fhir$/, '/auth');
  expect(discovered).toMatchObject({ issuer: authBase, jwks_uri: `${authBase}/jwks` });
  const { payload, protectedHeader } = await jwtVerify(
    String(response['id_token']),
    createRemoteJWKSet(new URL(`${authBase}/jwks`)),
    { issuer: authBase, audience: 'chartside', algorithms: ['RS256'] },
  );
  expect(payload['fhirUser']).toBe(`${issuer}/Practitioner/sandbox-clinician`);
  expect(payload.sub).toBe('Practitioner/sandbox-clinician');
  expect(protectedHeader.kid).toBeDefined();
});

test('the key set holds public members only', async () => {
  const answer = await fetch(`${sandbox.origin}/auth/jwks`);
  const { keys } = (await answer.json()) as { keys: Record<string, unknown>[] };
  expect(keys).toHaveLength(1);
  expect(keys[0]).not.toHaveProperty('d');
});

test('openid-configuration names the issuer of its path', async () => {
  const issuer = sandbox.issuer({ tenant: 'x' }).replace(/\/fhir$/, '/auth');
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`);
  expect(await answer.json()).toMatchObject({ issuer, jwks_uri: `${issuer}/jwks` });
});

test('a nonce comes back in the id_token', async () => {
  const prepared = prepare(sandbox);
  const { body } = await exchange(prepared.iss, await codeFor(prepared, { nonce: 'n-1' }));
  const payload = String(body['id_token']).split('.')[1] ?? '';
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ nonce: 'n-1' });
});

test('refresh "rotated" gives a new refresh token, and the old one used again ends the session', async () => {
  const { issuer, accessToken, refreshToken } = await sandbox.openSession({ refresh: 'rotated' });
  const first = await refresh(issuer, refreshToken);
  expect(first.body).toMatchObject({ patient: 'ada', token_type: 'Bearer', expires_in: 3600 });
  expect(first.body['refresh_token']).not.toBe(refreshToken);
  expect(first.body['access_token']).not.toBe(accessToken);
  const replayed = await refresh(issuer, refreshToken);
  expect(replayed.body['error']).toBe('invalid_grant');
  const after = await refresh(issuer, first.body['refresh_token']);
  expect(after.body['error']).toBe('invalid_grant');
});

test('refresh "kept" sends no new refresh token and the first one keeps working', async () => {
  const { issuer, refreshToken } = await sandbox.openSession({ refresh: 'kept' });
  for (const time of [1, 2]) {
    const { status, body } = await refresh(issuer, refreshToken);
    expect([time, status]).toEqual([time, 200]);
    expect(body).not.toHaveProperty('refresh_token');
    expect(body['access_token']).toBeDefined();
  }
});

test('refresh "none" gives no refresh token and does not grant online_access', async () => {
  const { response, refreshToken } = await sandbox.openSession({ refresh: 'none' });
  expect(refreshToken).toBeUndefined();
  expect(response['scope']).not.toContain('online_access');
});

test('without online_access or offline_access there is no refresh token', async () => {
  const session = await sandbox.openSession({}, 'launch patient/Patient.rs');
  expect(session.refreshToken).toBeUndefined();
  expect(session.response).not.toHaveProperty('id_token');
});

test('offline_access gives a refresh token without prompt=consent', async () => {
  const session = await sandbox.openSession({}, 'launch offline_access patient/Patient.rs');
  expect(session.refreshToken).toBeDefined();
  expect(session.response['scope']).toBe('launch offline_access patient/Patient.rs');
});

test('a token of 1 second is refused with 401 after it', async () => {
  const { issuer, accessToken } = await sandbox.openSession({ expiresIn: 1 });
  await wait(2050);
  expect(await readPatient(issuer, accessToken)).toBe(401);
});

test('a revoked access token is refused with 401', async () => {
  const { issuer, accessToken } = await sandbox.openSession();
  const revoked = await fetch(issuer.replace(/\/fhir$/, '/auth/revoke'), {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'chartside', token: accessToken }),
  });
  expect(revoked.status).toBe(200);
  expect(await readPatient(issuer, accessToken)).toBe(401);
});

test('a revoked refresh token gives no token', async () => {
  const { issuer, refreshToken } = await sandbox.openSession();
  await fetch(issuer.replace(/\/fhir$/, '/auth/revoke'), {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'chartside', token: String(refreshToken) }),
  });
  expect((await refresh(issuer, refreshToken)).body['error']).toBe('invalid_grant');
});

test('a token of one issuer is refused with 401 at another', async () => {
  const { accessToken } = await sandbox.openSession({ patient: 'ada' });
  expect(await readPatient(sandbox.issuer({ patient: 'ben' }), accessToken)).toBe(401);
});

test.each([
  ['as-asked', 'launch patient/Observation.rs?category=a|b openid'],
  ['v1-for-v2', 'launch patient/Observation.read openid'],
  ['empty', ''],
] as const)('scopes "%s" answers "%s"', async (scopes, said) => {
  const asked = 'launch patient/Observation.rs?category=a|b openid';
  expect((await sandbox.openSession({ scopes }, asked)).response['scope']).toBe(said);
});

test('scopes "messy" answers in two cases, with more than was asked and a blank at the end', async () => {
  const { response } = await sandbox.openSession({ scopes: 'messy' }, 'launch patient/Patient.rs');
  expect(response['scope']).toBe(
    'launch patient/Patient.Read patient/Patient.read user/AdverseEvent.Read user/AdverseEvent.read ',
  );
});

test('scopes "absent" leaves the member out, a list grants exactly that list', async () => {
  const absent = await sandbox.openSession({ scopes: 'absent' });
  expect(absent.response).not.toHaveProperty('scope');
  const list = await sandbox.openSession({ scopes: ['launch', 'patient/Condition.rs'] });
  expect(list.response['scope']).toBe('launch patient/Condition.rs');
});

test('what is not a scope of SMART is not granted', async () => {
  const { response } = await sandbox.openSession(
    {},
    'launch patient/Patient.rs patient/Patient.sr everything patient/patient.rs system/*.rs',
  );
  expect(response['scope']).toBe('launch patient/Patient.rs');
});

test('the members of the launch context are sent as the options say', async () => {
  const options = {
    encounter: 'e-1',
    intent: 'reconcile',
    tenant: 't-1',
    appContext: '{"a":1}',
    fhirContext: ['Appointment/1', { reference: 'ServiceRequest/2', role: 'https://x.example' }],
  };
  const { response } = await sandbox.openSession(options);
  expect(response).toMatchObject(options);
});

test.each([
  [true, true],
  [false, false],
  ['true', 'true'],
  ['false', 'false'],
  ['absent', undefined],
] as const)('banner %j is sent as %j', async (banner, sent) => {
  const { body } = await launchFor(sandbox, { banner });
  expect(body['need_patient_banner']).toBe(sent);
});
