import type { Observation } from 'fhir/r4';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FaultName } from './faults.ts';
import type { LaunchOptions } from './options.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';
import { createStore, type Person } from './store.ts';
import { twoPeople } from './testing/two-people.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  const people: Person[] = [];
  for (const person of twoPeople().people()) {
    people.push({ ...person, observations: weights(person.id) });
  }
  sandbox = await startSandbox({ port: 0, store: createStore(people) });
});
afterAll(() => sandbox.close());

function weights(patientId: string): Observation[] {
  const system = 'http://terminology.hl7.org/CodeSystem/observation-category';
  return [1, 2, 3].map((number) => ({
    resourceType: 'Observation',
    id: `${patientId}-${number}`,
    status: 'final',
    category: [{ coding: [{ system, code: 'vital-signs' }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '29463-7' }] },
    subject: { reference: `Patient/${patientId}` },
    effectiveDateTime: `2026-01-0${number}T08:00:00Z`,
    valueQuantity: { value: 70 + number, unit: 'kg' },
  }));
}

const read = (issuer: string, path: string, token: string | undefined): Promise<Response> =>
  fetch(`${issuer}/${path}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });

async function readAfterLaunch(
  options: LaunchOptions,
  path: string,
  scope?: string,
): Promise<Response> {
  const { issuer, accessToken } = await sandbox.openSession(options, scope);
  return read(issuer, path, accessToken);
}

const search = 'Observation?patient=ada&category=vital-signs';

test('the token of a launch reads the patient of the launch', async () => {
  const answer = await readAfterLaunch({ patient: 'ada' }, 'Patient/ada');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ resourceType: 'Patient', id: 'ada' });
});

test('the pages of a search follow next on the same base, also below /sim', async () => {
  const options = { patient: 'ada', pageSize: 2 } satisfies LaunchOptions;
  const { issuer, accessToken } = await sandbox.openSession(options);
  const first = (await (await read(issuer, search, accessToken)).json()) as {
    entry: unknown[];
    link: { relation: string; url: string }[];
  };
  expect(first.entry).toHaveLength(2);
  const next = first.link.find((one) => one.relation === 'next')?.url ?? '';
  expect(next.startsWith(`${issuer}/`)).toBe(true);
  const second = await read(issuer, next.slice(issuer.length + 1), accessToken);
  expect(await second.json()).toMatchObject({ entry: [{ resource: { id: expect.any(String) } }] });
});

test.each([
  ['there is no token', undefined],
  ['the token is made up', 'made-up'],
])('401 when %s', async (_what, token) => {
  const answer = await read(sandbox.issuer(), 'Patient/ada', token);
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toContain('Bearer');
});

test('403 for another patient, and for a resource that was not granted', async () => {
  expect((await readAfterLaunch({ patient: 'ada' }, 'Patient/ben')).status).toBe(403);
  const scope = 'launch patient/Patient.rs';
  expect((await readAfterLaunch({ patient: 'ada' }, search, scope)).status).toBe(403);
  expect((await readAfterLaunch({ scopes: ['launch'] }, 'Patient/ada')).status).toBe(403);
});

test('a refreshed token reads the same patient', async () => {
  const { issuer, refreshToken = '' } = await sandbox.openSession({ patient: 'ada' });
  const answer = await fetch(issuer.replace(/\/fhir$/, '/auth/token'), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'chartside',
      refresh_token: refreshToken,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  expect((await read(issuer, 'Patient/ada', token)).status).toBe(200);
});

test('the signed-in user can be read with the scope fhirUser and not without', async () => {
  const path = 'Practitioner/sandbox-clinician';
  const answer = await readAfterLaunch({}, path, 'launch openid fhirUser');
  expect(await answer.json()).toMatchObject({ name: [{ text: 'Dr. Sandra Boxwell' }] });
  expect((await readAfterLaunch({}, path, 'launch patient/Patient.rs')).status).toBe(403);
  const another = await readAfterLaunch({ user: 'Practitioner/x-1' }, 'Practitioner/x-1');
  expect(await another.json()).toMatchObject({ id: 'x-1' });
});

test('a body that is cut off breaks the connection or the JSON, never passes for whole', async () => {
  const cutOff: FaultName = 'fhir-cut-off';
  const answer = await readAfterLaunch({ patient: 'ada', faults: [cutOff] }, search);
  expect(answer.status).toBe(200);
  await expect(answer.json()).rejects.toThrow();
});

test('a body that stalls is seen to stall after its headers', async () => {
  const answer = await readAfterLaunch({ patient: 'ada', faults: ['fhir-stalled'] }, search);
  expect(answer.status).toBe(200);
  const late = new Promise((resolve) => setTimeout(resolve, 200, 'stalled'));
  const text = answer.text().catch(() => 'broken');
  expect(await Promise.race([text, late])).toBe('stalled');
});
