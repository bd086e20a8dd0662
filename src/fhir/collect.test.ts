import type { Observation } from 'fhir/r4';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortReadings } from '../clinical/chart-place.ts';
import { buildFlowsheet } from '../clinical/flowsheet.ts';
import { groupHistory } from '../clinical/history.ts';
import { readObservation, type Reading } from '../clinical/reading.ts';
import { buildSeries, buildVitalSeries } from '../clinical/series.ts';
import { displayZone } from '../clinical/zone.ts';
import { newAccount, type SearchAccount } from './account.ts';
import { collector, mergeSearches, type Kept } from './collect.ts';
import { readPage } from './page.ts';

const PATIENT = 'p1';
const zone = displayZone('America/New_York');
const tests = [
  ['laboratory', '2345-7'],
  ['laboratory', '718-7'],
  ['vital-signs', '8480-6'],
  ['vital-signs', '8462-4'],
  ['social-history', '72166-2'],
] as const;

/** One observation of the patient in its newest version. */
type Fact = {
  readonly n: number;
  readonly test: readonly [category: string, code: string];
  readonly day: number;
  readonly value: number;
  /** What this resource says of its versions. */
  readonly says: 'both' | 'number' | 'time' | 'nothing';
};

const observation = (
  { n, test: [category, code], day, value, says }: Fact,
  version: number,
): Observation => ({
  resourceType: 'Observation',
  id: `o${n}`,
  meta: {
    ...(says === 'both' || says === 'number' ? { versionId: String(version) } : {}),
    ...(says === 'both' || says === 'time'
      ? { lastUpdated: `2026-02-01T00:00:${10 + version}Z` }
      : {}),
  },
  status: 'final',
  category: [{ coding: [{ code: category }] }],
  code: { coding: [{ system: 'http://loinc.org', code }], text: `Test ${code}` },
  subject: { reference: `Patient/${PATIENT}` },
  effectiveDateTime: `2026-01-${String(day).padStart(2, '0')}T08:00:00Z`,
  valueQuantity: { value, unit: 'mg/dL' },
});

const older = (fact: Fact): readonly unknown[] => [
  { resource: observation({ ...fact, value: fact.value + 500 }, 2) },
  {
    resource: observation({ ...fact, value: fact.value + 900, test: ['laboratory', '9999-9'] }, 1),
  },
];

/** What a page may hold besides the newest versions, none of which may change what is shown. */
const disturbance = (fact: Fact): readonly unknown[] => [
  { resource: observation(fact, 3) },
  ...(fact.says === 'nothing' ? [] : older(fact)),
  {
    resource: {
      ...observation({ ...fact, n: fact.n + 1000, value: 999 }, 9),
      subject: { reference: 'Patient/p2' },
    },
  },
  { resource: { ...observation({ ...fact, value: 998 }, 9), subject: undefined } },
  {
    resource: {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'warning', code: 'processing', details: { coding: [{ code: '4119' }] } }],
    },
    search: { mode: 'outcome' },
  },
  { resource: { resourceType: 'Provenance', id: 'x', target: [] } },
  null,
  {},
];

const facts = fc
  .array(
    fc.record({
      test: fc.constantFrom(...tests),
      // Few days, so that several results share one instant.
      day: fc.integer({ min: 1, max: 4 }),
      value: fc.integer({ min: 1, max: 5 }),
      says: fc.constantFrom('both', 'number', 'time', 'nothing'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) => list.map((fact, n): Fact => ({ n, ...fact })));

const someOf = (entries: readonly unknown[]) => fc.shuffledSubarray([...entries]);

/** The entries of a whole search, in any order, cut into pages anywhere. */
const sequence = facts.chain((list) =>
  fc.record({
    list: fc.constant(list),
    entries: someOf(list.flatMap(disturbance)).chain((noise) => {
      const newest = list.map((fact) => ({ resource: observation(fact, 3) }));
      return fc.shuffledSubarray([...newest, ...noise], {
        minLength: newest.length + noise.length,
      });
    }),
    pageSize: fc.integer({ min: 1, max: 7 }),
  }),
);

function pagesOf(entries: readonly unknown[], size: number): string[] {
  const pages: string[] = [];
  for (let at = 0; at < entries.length || at === 0; at += size)
    pages.push(
      JSON.stringify({
        resourceType: 'Bundle',
        type: 'searchset',
        entry: entries.slice(at, at + size),
      }),
    );
  return pages;
}

const model = (resource: object): Reading => readObservation(resource as Observation);

function gather(pages: readonly string[]): {
  kept: readonly Kept<Reading>[];
  account: SearchAccount;
} {
  const gathered = collector<Reading>(PATIENT);
  let account = newAccount({ resource: 'Observation' });
  for (const text of pages)
    ({ account } = gathered.add(account, readPage(text, 'Observation', model)));
  return { kept: gathered.kept(), account };
}

/** What a clinician would be shown of them. */
function shownOf(readings: readonly Reading[]): unknown {
  const { results, vitals } = sortReadings(readings);
  return {
    results: buildFlowsheet(buildSeries(results, zone), zone),
    vitals: buildFlowsheet(buildVitalSeries(vitals, zone), zone),
    history: groupHistory(readings, zone),
  };
}

describe('pages in any sequence', () => {
  it('give the same clinical values, whatever else is in them (EHR rules 3, 11, 14)', () => {
    fc.assert(
      fc.property(sequence, ({ list, entries, pageSize }) => {
        const plain = list.map((fact) => model(observation(fact, 3)));
        const { kept, account } = gather(pagesOf(entries, pageSize));
        expect(shownOf(kept.map(({ value }) => value))).toEqual(shownOf(plain));
        expect(account.shown).toBe(list.length);
        const messages = entries.filter((entry) =>
          JSON.stringify(entry).includes('OperationOutcome'),
        );
        expect(account.received).toBe(entries.length - messages.length);
      }),
      { numRuns: process.env['CHARTSIDE_FULL'] === undefined ? 300 : 20_000 },
    );
  });

  it('and so do several searches that hold the same results in several versions', () => {
    fc.assert(
      fc.property(sequence, fc.integer({ min: 1, max: 7 }), fc.boolean(), (one, size, swapped) => {
        // Of two that say nothing of their versions, when they were read decides, and here that is at once.
        const known = one.list.map((fact) => ({
          ...fact,
          says: fact.says === 'nothing' ? ('time' as const) : fact.says,
        }));
        const old = known.map((fact) => ({ resource: observation(fact, 3) }));
        const newer = known.map((fact) => observation({ ...fact, value: fact.value + 50 }, 4));
        const lists = [
          gather(pagesOf(old, size)).kept,
          gather(
            pagesOf(
              newer.map((resource) => ({ resource })),
              size,
            ),
          ).kept,
        ];
        if (swapped) lists.reverse();
        const { values, counts } = mergeSearches(lists);
        expect(shownOf(values)).toEqual(shownOf(newer.map(model)));
        expect(counts.reduce((sum, { elsewhere }) => sum + elsewhere, 0)).toBe(known.length);
      }),
      { numRuns: process.env['CHARTSIDE_FULL'] === undefined ? 100 : 5000 },
    );
  });

  it('has one newest of three, whichever meet first', () => {
    const versions = [
      { versionId: '1', lastUpdated: '2026-01-01T00:00:00Z' },
      { versionId: '2026010112000000' },
      { versionId: '3', lastUpdated: '2020-01-01T00:00:00Z' },
    ];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (const order of orders) {
      const entries = order.map((n) => ({
        resource: {
          ...observation({ n: 1, test: tests[0], day: 1, value: n, says: 'nothing' }, 1),
          meta: versions[n],
        },
      }));
      const [only, ...others] = gather(pagesOf(entries, 1)).kept;
      expect(others).toEqual([]);
      expect(only?.version.lastUpdated).toBe('2026-01-01T00:00:00Z');
    }
  });

  it('of several searches, give both of two results with one id, and the same result once', () => {
    const [test] = tests;
    const sent = (value: number, server: string) => ({
      fullUrl: `https://${server}/fhir/Observation/o1`,
      resource: observation({ n: 1, test, day: 1, value, says: 'both' }, 1),
    });
    const list = (...entries: unknown[]) => gather(pagesOf(entries, 5)).kept;
    const lists = [
      list(sent(1, 'a.example')),
      list(sent(2, 'a.example'), sent(1, 'a.example')),
      list(sent(3, 'b.example'), sent(2, 'a.example')),
    ];
    for (const order of [lists, lists.toReversed()]) {
      const { values, counts } = mergeSearches(order);
      expect(values).toHaveLength(3);
      expect(counts.reduce((sum, { elsewhere }) => sum + elsewhere, 0)).toBe(2);
    }
  });
});
