import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FaultName } from '../../sandbox/faults.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import type { SearchAccount } from './account.ts';
import { newQueryClient } from './query.ts';
import { readAhead } from './read-ahead.ts';
import { PATIENT_WAITING, readUrl } from './request.ts';
import { patientUrl } from './searches.ts';
import { launchByHand } from './session.testing.ts';
import { startReads } from './start-reads.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
});
afterAll(() => sandbox.close());

const launched = async (faults: readonly FaultName[] = [], response: object = {}) => {
  const session = await launchByHand(sandbox, { patient: 'elena-marsh', faults }, {}, response);
  sandbox.clearLog();
  return session;
};

/** What was asked of the FHIR server. */
const asked = (): readonly string[] =>
  sandbox.log.map(({ path }) => path.replace(/^.*\/fhir\//u, ''));
const everyFirst = () => expect.poll(() => asked().length).toBe(4);

test('the first four reads go out before anybody takes their answers (D 11)', async () => {
  readAhead(await launched());
  await everyFirst();
  // In whatever order they arrive: they are under way together.
  expect(asked()).toEqual(
    expect.arrayContaining([
      'Patient/elena-marsh',
      expect.stringMatching(/^Condition\?/u),
      expect.stringMatching(/^Observation\?.*category=vital-signs/u),
      expect.stringMatching(/^Observation\?.*category=laboratory/u),
    ]),
  );
});

test('the chart takes them, and asks for nothing a second time', async () => {
  const session = await launched();
  readAhead(session);
  await everyFirst();
  const client = newQueryClient();
  startReads(client, session);
  await expect.poll(() => client.isFetching()).toBe(0);
  const data = client.getQueryCache().getAll();
  expect(data.map(({ state }) => state.data)).toEqual(
    data.map(() =>
      expect.objectContaining({ account: expect.objectContaining({ state: 'complete' }) }),
    ),
  );
  expect(asked().length).toBeGreaterThan(14);
  expect(new Set(asked()).size).toBe(asked().length);
});

test('data is as of when it was asked for, not of when its answer was taken (H-04)', async () => {
  const session = await launched();
  readAhead(session);
  await everyFirst();
  const answered = Date.now();
  await new Promise((resolve) => setTimeout(resolve, 30));
  const client = newQueryClient();
  startReads(client, session);
  await expect.poll(() => client.isFetching()).toBe(0);
  const startsOf = (): readonly number[] =>
    client
      .getQueryCache()
      .getAll()
      .map(({ state }) => (state.data as { account: SearchAccount }).account.startedAt ?? 0);
  // The first four were asked ahead.
  expect(startsOf().map((time) => time <= answered)).toEqual(startsOf().map((_, n) => n < 4));
  await client.refetchQueries();
  expect(Math.min(...startsOf())).toBeGreaterThan(answered);
});

test('an answer is taken once: who reads again asks again', async () => {
  const session = await launched();
  readAhead(session);
  await everyFirst();
  expect(await readUrl(session, patientUrl(session))).toContain('"elena-marsh"');
  expect(asked()).toHaveLength(4);
  expect(await readUrl(session, patientUrl(session))).toContain('"elena-marsh"');
  expect(asked()).toHaveLength(5);
});

test('one that failed is tried again as any other is', async () => {
  const session = await launched(['fhir-429-once']);
  readAhead(session);
  await everyFirst();
  const waits: number[] = [];
  const body = await readUrl(session, patientUrl(session), {
    ...PATIENT_WAITING,
    onWait: (until) => waits.push(until),
  });
  expect(body).toContain('"elena-marsh"');
  expect(waits.length).toBeGreaterThan(0);
  expect(asked().filter((path) => path.startsWith('Patient/'))).toHaveLength(2);
});

test('one that is no use to try again says why', async () => {
  const session = await launched(['fhir-403']);
  readAhead(session);
  await everyFirst();
  await expect(readUrl(session, patientUrl(session))).rejects.toMatchObject({ status: 403 });
  expect(asked()).toHaveLength(4);
});

test('what was not granted is not asked for', async () => {
  readAhead(await launched([], { scope: 'patient/Condition.rs' }));
  await expect.poll(() => asked().length).toBe(1);
  expect(asked()[0]).toMatch(/^Condition\?/u);
});

test('they end with the session, and nobody has to hear of it', async () => {
  const session = await launched(['fhir-slow']);
  readAhead(session);
  await everyFirst();
  session.endSession('closed');
  await expect(readUrl(session, patientUrl(session))).rejects.toMatchObject({
    problem: { kind: 'session-ended' },
  });
});
