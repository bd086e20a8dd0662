import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import {
  authorize,
  authorizeUrl,
  codeFor,
  exchange,
  prepare,
  REDIRECT,
  VERIFIER,
  type Change,
} from '../testing/by-hand.ts';
import { twoPeople } from '../testing/two-people.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, store: twoPeople() });
});
afterAll(() => sandbox.close());

test('an EHR launch reaches the patient of the launch in two requests and without a cookie', async () => {
  const prepared = prepare(sandbox, { patient: 'ben' });
  const { back, cookie } = await authorize(prepared);
  expect(cookie).toBe(false);
  expect(back?.get('state')).toBe('a+state/with=odd&signs é');
  expect(back?.get('iss')).toBe(prepared.iss.replace(/\/fhir$/, '/auth'));
  const { status, body, headers } = await exchange(prepared.iss, back?.get('code') ?? '');
  expect(status).toBe(200);
  expect(headers.has('set-cookie')).toBe(false);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body).toMatchObject({
    token_type: 'Bearer',
    expires_in: 3600,
    patient: 'ben',
    need_patient_banner: false,
    scope: 'launch openid fhirUser online_access patient/Patient.rs',
    smart_style_url: `${sandbox.origin}/style/default-1.json`,
  });
});

test('the launch value holds signs that a careless app would spoil (SMART row 12)', () => {
  expect(prepare(sandbox).launch).toMatch(/\+\/&é==$/);
});

test('an authorization request may be posted (authorize-post)', async () => {
  const url = authorizeUrl(prepare(sandbox));
  const answer = await fetch(`${url.origin}${url.pathname}`, {
    method: 'POST',
    body: url.searchParams,
    redirect: 'manual',
  });
  expect(answer.headers.get('location')).toMatch(/^http:\/\/localhost:4010\/\?code=/);
});

const sentBack: readonly (readonly [string, Change, string])[] = [
  ['aud is missing', { aud: undefined }, 'invalid_request'],
  ['aud is another server', { aud: 'http://localhost:1/fhir' }, 'invalid_request'],
  ['aud has a slash too many', { aud: `placeholder/` }, 'invalid_request'],
  ['launch is unknown', { launch: 'made-up' }, 'invalid_request'],
  ['the scope launch comes without a launch value', { launch: undefined }, 'invalid_request'],
  ['a launch value comes without the scope launch', { scope: 'openid' }, 'invalid_request'],
  ['there is no PKCE challenge', { code_challenge: undefined }, 'invalid_request'],
  ['the PKCE method is plain', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['the PKCE method is missing', { code_challenge_method: undefined }, 'invalid_request'],
  ['the response type is missing', { response_type: undefined }, 'invalid_request'],
];

test.each(sentBack)('the app is told when %s', async (_what, change, error) => {
  const prepared = prepare(sandbox);
  const sent = change['aud'] === 'placeholder/' ? { aud: `${prepared.iss}/` } : change;
  const { back } = await authorize(prepared, sent);
  expect(back?.get('code')).toBeNull();
  expect(back?.get('error')).toBe(error);
  expect(back?.get('state')).toBe('a+state/with=odd&signs é');
});

const notSentBack: readonly (readonly [string, Change])[] = [
  ['the client is unknown', { client_id: 'somebody' }],
  ['the redirect is not registered', { redirect_uri: 'http://localhost:4010/elsewhere' }],
  ['the redirect only begins like a registered one', { redirect_uri: `${REDIRECT}?x=1` }],
  ['the redirect is missing', { redirect_uri: undefined }],
];

test.each(notSentBack)('nothing is sent anywhere when %s', async (_what, change) => {
  const answer = await fetch(authorizeUrl(prepare(sandbox), change), { redirect: 'manual' });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('location')).toBeNull();
});

test('a launch value works once', async () => {
  const prepared = prepare(sandbox);
  await codeFor(prepared);
  const { back } = await authorize(prepared);
  expect(back?.get('error')).toBe('invalid_request');
});

test('a launch value of one issuer does not work at another', async () => {
  const one = prepare(sandbox, { patient: 'ada' });
  const other = prepare(sandbox, { patient: 'ben' });
  const { back } = await authorize({ iss: other.iss, launch: one.launch });
  expect(back?.get('error')).toBe('invalid_request');
  expect(await codeFor(one)).not.toBe('');
});

test.each([
  ['the verifier is another', { code_verifier: VERIFIER.replace('a-', 'b-') }],
  ['the verifier is missing', { code_verifier: undefined }],
  ['the redirect differs', { redirect_uri: `${REDIRECT}index.html` }],
  ['the client differs', { client_id: 'somebody' }],
  ['the code is made up', { code: 'made-up' }],
] satisfies readonly (readonly [string, Change])[])(
  'no token is given when %s',
  async (_what, change) => {
    const prepared = prepare(sandbox);
    const { status, body } = await exchange(prepared.iss, await codeFor(prepared), change);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body['access_token']).toBeUndefined();
  },
);

test('a code works once, and using it again ends what it gave', async () => {
  const prepared = prepare(sandbox);
  const code = await codeFor(prepared);
  const first = await exchange(prepared.iss, code);
  const again = await exchange(prepared.iss, code);
  expect(again).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  const read = await fetch(`${prepared.iss}/Patient/ada`, {
    headers: { authorization: `Bearer ${String(first.body['access_token'])}` },
  });
  expect(read.status).toBe(401);
});

test('a code of one issuer does not work at another', async () => {
  const prepared = prepare(sandbox, { patient: 'ada' });
  const other = prepare(sandbox, { patient: 'ben' });
  const { body } = await exchange(other.iss, await codeFor(prepared));
  expect(body['error']).toBe('invalid_grant');
});

test('two interleaved launches each keep their own patient', async () => {
  const ada = prepare(sandbox, { patient: 'ada' });
  const ben = prepare(sandbox, { patient: 'ben' });
  const codeOfBen = await codeFor(ben);
  const codeOfAda = await codeFor(ada);
  expect((await exchange(ada.iss, codeOfAda)).body['patient']).toBe('ada');
  expect((await exchange(ben.iss, codeOfBen)).body['patient']).toBe('ben');
});

const standalone: Change = {
  launch: undefined,
  scope: 'launch/patient openid fhirUser patient/Patient.rs',
};

test('a standalone launch shows a patient list and gives the patient that is picked', async () => {
  const prepared = prepare(sandbox);
  const url = authorizeUrl(prepared, standalone);
  const list = await fetch(url);
  expect(await list.text()).toContain('Ben &lt;b&gt;Test&lt;/b&gt;');
  const picked = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ sandbox_patient: 'ben' }),
    redirect: 'manual',
  });
  const back = new URL(picked.headers.get('location') ?? '').searchParams;
  expect(back.get('state')).toBe('a+state/with=odd&signs é');
  const { body } = await exchange(prepared.iss, back.get('code') ?? '');
  expect(body).toMatchObject({ patient: 'ben', need_patient_banner: true });
});

test('a patient that does not exist cannot be picked', async () => {
  const answer = await fetch(authorizeUrl(prepare(sandbox), standalone), {
    method: 'POST',
    body: new URLSearchParams({ sandbox_patient: 'nobody' }),
    redirect: 'manual',
  });
  expect(answer.headers.get('location')).toContain('error=access_denied');
});

test('a standalone launch with a patient in its options asks nobody', async () => {
  const prepared = prepare(sandbox, { patient: 'ben' });
  const { body } = await exchange(prepared.iss, await codeFor(prepared, standalone));
  expect(body['patient']).toBe('ben');
});

test('a standalone launch that asks for no patient data gets no patient', async () => {
  const prepared = prepare(sandbox);
  const code = await codeFor(prepared, { launch: undefined, scope: 'openid fhirUser' });
  const { body } = await exchange(prepared.iss, code);
  expect(body).not.toHaveProperty('patient');
});

test('openSession does a whole launch', async () => {
  const session = await sandbox.openSession({ patient: 'ben' });
  expect(session).toMatchObject({ patientId: 'ben', issuer: sandbox.issuer({ patient: 'ben' }) });
  expect(session.accessToken).not.toBe('');
  await expect(sandbox.openSession({ faults: ['token-500'] })).rejects.toThrow('500');
  await expect(sandbox.openSession({ faults: ['authorize-denied'] })).rejects.toThrow('denied');
  await expect(async () => sandbox.openSession({ patient: 'nobody' })).rejects.toThrow('nobody');
});
