import { QueryClient } from '@tanstack/react-query';
import type { Observation } from 'fhir/r4';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { createStore, type Person } from '../../sandbox/store.ts';
import { buildSeries } from '../clinical/series.ts';
import { displayZone } from '../clinical/zone.ts';
import { searchQuery } from './read-search.ts';
import type { SearchResult } from './search.ts';
import type { Search } from './search-request.ts';
import { launchByHand } from './session.testing.ts';

const HOUR_MS = 3_600_000;
const LARGE = 50_000;

const personOf = (id: string, results: number): Person => ({
  id,
  name: id,
  reason: 'Results of one test, an hour apart.',
  patient: { resourceType: 'Patient', id },
  conditions: [],
  observations: Array.from({ length: results }, (_, n): Observation => ({
    resourceType: 'Observation',
    id: `${id}-${n}`,
    status: 'final',
    category: [{ coding: [{ code: 'laboratory' }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '2345-7' }] },
    subject: { reference: `Patient/${id}` },
    effectiveDateTime: new Date(Date.UTC(2020, 0, 1) + n * HOUR_MS).toISOString(),
    valueQuantity: { value: n, unit: 'mg/dL' },
  })),
});

let sandbox: Sandbox;
beforeAll(async () => {
  const people = [personOf('small', 120), personOf('large', LARGE)];
  sandbox = await startSandbox({ port: 0, store: createStore(people) });
});
afterAll(() => sandbox.close());

const laboratory: Search<'Observation'> = {
  name: { resource: 'Observation', category: 'laboratory' },
  parameters: { category: 'laboratory' },
};

describe('a read', () => {
  it('brings 50,000 results of 250 pages whole and in order of time, whatever order they came in', async () => {
    const session = await launchByHand(sandbox, {
      patient: 'large',
      pageSize: 200,
      faults: ['count-ignored', 'order-shuffled'],
    });
    const { kept, account } = await new QueryClient().fetchQuery(searchQuery(session, laboratory));
    session.endSession('closed');
    expect(account).toMatchObject({ state: 'complete', pages: 250, received: LARGE, shown: LARGE });
    const zone = displayZone('UTC');
    const series = buildSeries(
      kept.map(({ value }) => value),
      zone,
    );
    const values = series.flatMap(({ entries }) =>
      entries.map(({ part }) => (part.value.kind === 'quantity' ? part.value.quantity.value : {})),
    );
    expect(values).toHaveLength(LARGE);
    expect(values.map(Number)).toEqual(Array.from({ length: LARGE }, (_, n) => LARGE - 1 - n));
  }, 180_000);

  it('keeps what is shown until the second answer is complete', async () => {
    const session = await launchByHand(sandbox, {
      patient: 'small',
      pageSize: 50,
      faults: ['count-ignored'],
    });
    const client = new QueryClient();
    const query = searchQuery(session, laboratory);
    const first = await client.fetchQuery(query);
    const seen: SearchResult<unknown>[] = [];
    const stop = client.getQueryCache().subscribe(() => {
      const data = client.getQueryData<SearchResult<unknown>>(query.queryKey);
      if (data !== undefined) seen.push(data);
    });
    await client.refetchQueries({ queryKey: query.queryKey });
    stop();
    session.endSession('closed');
    const second = client.getQueryData<SearchResult<unknown>>(query.queryKey);
    expect(seen.every(({ kept }) => kept.length === 120)).toBe(true);
    expect(seen.map(({ account }) => account.again)).toContainEqual(
      expect.objectContaining({ state: 'reading', received: 100 }),
    );
    expect(second?.account).toMatchObject({ state: 'complete', shown: 120 });
    expect(second?.account.again).toBeUndefined();
    expect(Number(second?.account.startedAt)).toBeGreaterThanOrEqual(
      Number(first.account.finishedAt),
    );
  });

  it('keeps what is shown where the second read fails, and says that it did', async () => {
    const session = await launchByHand(sandbox, {
      patient: 'small',
      refresh: 'none',
      faults: ['fhir-401-mid-session'],
      pageSize: 30,
    });
    const client = new QueryClient();
    // 120 results in one page, asked for until the EHR refuses.
    const query = searchQuery(session, laboratory);
    const first = await client.fetchQuery(query);
    for (let read = 0; read < 6; read += 1)
      await client.refetchQueries({ queryKey: query.queryKey });
    const after = client.getQueryData<SearchResult<unknown>>(query.queryKey);
    expect(first.account.state).toBe('complete');
    expect(after?.kept).toHaveLength(120);
    expect(after?.account).toMatchObject({
      state: 'complete',
      again: { state: 'failed', problem: { kind: 'session-ended' } },
    });
  });

  it('takes a second read that broke off later than the first one did', async () => {
    const session = await launchByHand(sandbox, {
      patient: 'small',
      pageSize: 50,
      faults: ['count-ignored', 'next-fails-on-page-2'],
    });
    const client = new QueryClient();
    const query = searchQuery(session, laboratory);
    const first = await client.fetchQuery(query);
    await client.refetchQueries({ queryKey: query.queryKey });
    session.endSession('closed');
    const after = client.getQueryData<SearchResult<unknown>>(query.queryKey);
    expect(after?.account).toMatchObject({ state: 'incomplete', shown: 50 });
    expect(after?.account.again).toBeUndefined();
    expect(Number(after?.account.startedAt)).toBeGreaterThanOrEqual(
      Number(first.account.finishedAt),
    );
  });
});
