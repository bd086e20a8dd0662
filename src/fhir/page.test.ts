import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from './models.ts';
import { readPage, type Page } from './page.ts';
import { ReadFailure } from './read-problem.ts';

const observation = { resourceType: 'Observation', id: '1', subject: { reference: 'Patient/p1' } };

const read = (text: string): Page<unknown> => readPage(text, 'Observation', ({ id }) => id);
const readBundle = (members: object): Page<unknown> =>
  read(JSON.stringify({ resourceType: 'Bundle', ...members }));
const problemOf = (text: string): unknown => {
  try {
    return read(text);
  } catch (thrown) {
    return thrown instanceof ReadFailure ? thrown.problem.kind : thrown;
  }
};

/** What must be the number of things in `entry`. */
const countOf = (page: Page<unknown>): number =>
  page.entries.length + page.malformed + page.contradictory + page.otherType + page.messages;

describe('a page (EHR rules 14 and 15)', () => {
  it('takes entries by the type of their resource, and counts everything else once', () => {
    const page = readBundle({
      total: 7,
      entry: [
        { resource: observation, search: { mode: 'match' } },
        { resource: { ...observation, id: '2' }, fullUrl: 'urn:uuid:2' },
        { resource: { ...observation, id: '3' }, search: { mode: ' Include' } },
        { resource: { ...observation, id: '4' }, search: { mode: 'outcome' } },
        { resource: { ...observation, id: '5' }, search: { mode: 'something' } },
        { resource: { resourceType: 'Provenance' } },
        { resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'warning' }] } },
        { resource: { resourceType: 'observation?' } },
        { resource: { resourceType: '' } },
        { resource: { resourceType: 7 } },
        { resource: {} },
        { resource: [observation] },
        { resource: null },
        { search: { mode: 'outcome' } },
        {},
        null,
        'x',
        [],
      ],
    });
    expect(page.entries.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5']);
    expect(page.otherType).toBe(1);
    expect(page.messages).toBe(1);
    expect(page.malformed).toBe(11);
    expect(page.contradictory).toBe(0);
    expect(page.notices).toEqual([{ kind: 'maybe-incomplete' }]);
    expect(page.next).toEqual({ is: 'none' });
  });

  it.each([
    ['no entry', {}],
    ['an empty list', { entry: [] }],
    ['null', { entry: null }],
    ['a total of 0', { total: 0 }],
    ['a total of 9', { total: 9 }],
    [
      'the comment that nothing was found',
      {
        entry: [
          {
            resource: {
              resourceType: 'OperationOutcome',
              issue: [{ severity: 'warning', details: { coding: [{ code: '4101' }] } }],
            },
          },
        ],
      },
    ],
  ])('is empty with %s', (_, members) => {
    const page = readBundle(members);
    expect(page.entries).toEqual([]);
    expect(page.notices.filter((notice) => notice.kind === 'maybe-incomplete')).toEqual([]);
  });

  it('takes an entry that is no list for a list of one', () => {
    expect(readBundle({ entry: { resource: observation } }).entries).toHaveLength(1);
  });

  it.each([['x'], [7], [true]])('is unreadable where entry is %j', (entry) => {
    expect(problemOf(JSON.stringify({ resourceType: 'Bundle', entry }))).toBe('unreadable');
  });

  it.each(['', 'null', '<html>', '"<html>"', '[]', '{}', '{"resourceType":"Patient"}', '{"resou'])(
    'is unreadable when it is %j',
    (text) => {
      expect(problemOf(text)).toBe('unreadable');
    },
  );

  it('may begin with a byte order mark', () => {
    expect(read('\uFEFF{"resourceType":"Bundle"}').entries).toEqual([]);
  });

  it('says who it is about and which version it is', () => {
    const meta = { versionId: '3', lastUpdated: '2026-01-02T03:04:05Z' };
    const { entries } = readBundle({
      entry: [
        { resource: { ...observation, meta } },
        { resource: { resourceType: 'Observation', patient: { reference: 'Patient/p2' } } },
        { resource: { ...observation, id: 7, meta: { versionId: 'W/"1"', lastUpdated: 5 } } },
        { resource: { ...observation, id: ' ' } },
        {
          fullUrl: 'https://ehr.example.org/fhir/Observation/1',
          resource: { ...observation, subject: { reference: 'https://x.example/fhir/Patient/p1' } },
        },
      ],
    });
    const none = { number: 0, lastUpdated: '' };
    expect(entries.map(({ id, subject, version }) => [id, subject, version])).toEqual([
      ['1', 'p1', { number: 3, lastUpdated: '2026-01-02T03:04:05Z' }],
      [undefined, 'p2', none],
      [undefined, 'p1', none],
      [undefined, 'p1', none],
      ['1', 'https://x.example/fhir/Patient/p1', none],
    ]);
  });

  it('gives the model the digits as they were sent (D 14)', async () => {
    const text = `{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Observation",
      "valueQuantity":{"value": 7.0, "unit":"mmol/L"}}}]}`;
    const [entry] = readPage(text, 'Observation', modelOf('Observation')).entries;
    expect(entry?.value.value).toMatchObject({ kind: 'quantity', quantity: { number: '7.0' } });
  });

  it('models conditions', async () => {
    const text = `{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Condition",
      "id":"c1","subject":{"reference":"Patient/p1"},"code":{"text":"Asthma"}}}]}`;
    const { entries } = readPage(text, 'Condition', modelOf('Condition'));
    expect(entries).toMatchObject([
      { id: 'c1', subject: 'p1', value: { code: { text: 'Asthma' } } },
    ]);
  });
});

describe('an OperationOutcome in place of a Bundle (EHR rules 15 and 16)', () => {
  const outcome = (severity: string, code: string): string =>
    JSON.stringify({
      resourceType: 'OperationOutcome',
      issue: [{ severity, details: { coding: [{ code }] } }],
    });

  it('is an empty page where it says that nothing was found', () => {
    expect(read(outcome('warning', '4101'))).toMatchObject({
      entries: [],
      notices: [{ kind: 'information', code: '4101' }],
      next: { is: 'none' },
    });
  });

  it.each([
    ['warning', '4119'],
    ['information', '59204'],
    ['error', '99999'],
    ['fatal', '4101'],
  ])('is a refusal where it is a %s with %s', (severity, code) => {
    expect(problemOf(outcome(severity, code))).toBe('refused');
  });

  it('is a refusal where it says nothing', () => {
    expect(problemOf('{"resourceType":"OperationOutcome"}')).toBe('refused');
  });
});

describe('members that stand twice', () => {
  const bundle = (...entries: string[]): string =>
    `{"resourceType":"Bundle","entry":[${entries.join()}]}`;
  const good = JSON.stringify({ resource: observation });
  const twice = (members: string): string =>
    `{"resource":{"resourceType":"Observation","id":"2",${members}}}`;

  it.each([
    ['a status', twice('"status":"entered-in-error","status":"final"')],
    ['a value', twice('"valueQuantity":{"value":7.0,"value":70}')],
    [
      'a subject',
      twice('"subject":{"reference":"Patient/p2"},"subject":{"reference":"Patient/p1"}'),
    ],
    ['a type', '{"resource":{"resourceType":"Observation","resourceType":"Provenance"}}'],
    ['a resource', `{"resource":{"resourceType":"Observation"},"resource":{"resourceType":"X"}}`],
    ['something in another type', '{"resource":{"resourceType":"Provenance","id":"1","id":"2"}}'],
  ])('with two values refuse the entry and nothing else: %s', (_, entry) => {
    const page = read(bundle(good, entry, good));
    expect(page.entries).toHaveLength(2);
    expect(page.contradictory).toBe(1);
    expect(countOf(page)).toBe(3);
  });

  it('count an entry once, however often it contradicts itself', () => {
    const page = read(bundle(twice('"a":1,"a":2,"b":{"c":1,"c":2},"b":{"c":3,"c":4}'), good));
    expect([page.contradictory, page.entries.length]).toEqual([1, 1]);
  });

  it('with one value are harmless', () => {
    const page = read(bundle(twice('"status":"final","status":"final"')));
    expect([page.contradictory, page.entries.length]).toEqual([0, 1]);
  });

  it('are found in an entry that is no list', () => {
    const text = `{"resourceType":"Bundle","entry":${twice('"status":"final","status":"x"')}}`;
    expect(read(text)).toMatchObject({ entries: [], contradictory: 1 });
  });

  it.each([
    `{"resourceType":"Bundle","entry":[${good}],"entry":[]}`,
    `{"resourceType":"Bundle","entry":[],"link":[],"link":[{"relation":"next","url":"x"}]}`,
    `{"resourceType":"Bundle","link":[{"relation":"next","url":"x","url":"y"}]}`,
    `{"resourceType":"OperationOutcome","resourceType":"Bundle"}`,
  ])('make the whole page unreadable where results could be lost: %s', (text) => {
    expect(problemOf(text)).toBe('unreadable');
  });

  it.each([
    `{"resourceType":"Bundle","total":1,"total":2,"entry":[${good}]}`,
    `{"resourceType":"Bundle","entry":[${good}],"entry":[ ${good} ]}`,
  ])('lose nothing in %s', (text) => {
    expect(read(text).entries).toHaveLength(1);
  });
});

describe('any page', () => {
  it('throws nothing but a ReadFailure, and loses count of nothing', () => {
    const mode = fc.constantFrom('match', 'include', 'outcome', undefined, 7);
    const type = fc.constantFrom('Observation', 'Condition', 'OperationOutcome', '', null);
    const entry = fc.oneof(
      fc.jsonValue(),
      fc.record({
        resource: fc.oneof(
          fc.jsonValue(),
          fc.record({ resourceType: type, id: fc.jsonValue(), subject: fc.jsonValue() }),
        ),
        search: fc.oneof(fc.jsonValue(), fc.record({ mode })),
        fullUrl: fc.jsonValue(),
      }),
    );
    fc.assert(
      fc.property(fc.array(entry), fc.jsonValue(), fc.jsonValue(), (entries, link, value) => {
        expect(countOf(readBundle({ entry: entries, link }))).toBe(entries.length);
        for (const body of [value, { resourceType: 'Bundle', entry: value, link: value }]) {
          try {
            read(JSON.stringify(body));
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(ReadFailure);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
