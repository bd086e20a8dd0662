import type { Observation } from 'fhir/r4';
import { describe, expect, test } from 'vitest';
import { readObservation } from '../reading.ts';
import { seriesInUnit } from '../series-in-unit.ts';
import { buildSeries, buildVitalSeries, type Series } from '../series.ts';
import { displayZone } from '../zone.ts';
import { trendBands } from './trend-bands.ts';
import { sliceWithin, summaryWithin } from './trend-within.ts';
import { type Trend, trendOf } from './trend.ts';

const zone = displayZone('America/New_York');
const now = Date.UTC(2026, 10, 28, 12);
const telling = { subject: undefined, zone, now };
const ucum = 'http://unitsofmeasure.org';
const dayMs = 86_400_000;

type Own = Partial<Observation>;

let count = 0;
const result = (
  when: string | undefined,
  value: number | undefined,
  own: Own = {},
): Observation => ({
  resourceType: 'Observation',
  id: `o${(count += 1)}`,
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '2823-3' }], text: 'Potassium' },
  ...(when !== undefined && { effectiveDateTime: when }),
  ...(value !== undefined && {
    valueQuantity: { value, unit: 'mmol/L', system: ucum, code: 'mmol/L' },
  }),
  ...own,
});

const seriesOf = (results: readonly Observation[]): readonly Series[] =>
  buildSeries(results.map(readObservation), zone);

function trendOfResults(...results: Observation[]): Trend {
  const [only, ...more] = seriesOf(results);
  if (only === undefined || more.length > 0) throw new Error('Not one series');
  return trendOf(only, telling);
}

/** Which points a line joins, by their values: "4-5", "5~6" after a long interval. */
const joins = ({ points, joinedTo, isGap }: Trend): readonly string[] =>
  [...joinedTo].flatMap((to, from) => {
    if (to < 0) return [];
    const value = (index: number) => points[index]?.numbers[0]?.value;
    return [`${value(from)}${isGap[from] === 1 ? '~' : '-'}${value(to)}`];
  });

const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T10:00:00Z`;

describe('D 23: what a straight line joins', () => {
  test('consecutive results, oldest first, whatever order they came in', () => {
    const trend = trendOfResults(result(day(3), 6), result(day(1), 4), result(day(2), 5));
    expect(trend.points.map(({ numbers }) => numbers[0]?.value)).toEqual([4, 5, 6]);
    expect(joins(trend)).toEqual(['4-5', '5-6']);
  });

  test('thinner after more than three times the usual interval, and not after exactly three', () => {
    const [a, b, c] = [result(day(1), 1), result(day(2), 2), result(day(3), 3)];
    expect(joins(trendOfResults(a, b, c, result(day(6), 4)))).toEqual(['1-2', '2-3', '3-4']);
    const later = result('2026-03-06T10:01:00Z', 4);
    expect(joins(trendOfResults(a, b, c, later))).toEqual(['1-2', '2-3', '3~4']);
  });

  test('never across words, an absent value, or a value with a reason for its absence', () => {
    const unknown = { coding: [{ code: 'unknown' }] };
    for (const unusable of [
      result(day(2), undefined, { valueString: 'haemolysed' }),
      result(day(2), undefined, { dataAbsentReason: unknown }),
      result(day(2), 9, { dataAbsentReason: unknown }),
    ]) {
      expect(joins(trendOfResults(result(day(1), 4), unusable, result(day(3), 5)))).toEqual([]);
    }
  });

  test('never across a reading whose modifier is unknown', () => {
    const modified = result(day(2), 9, { modifierExtension: [{ url: 'http://example.org/not' }] });
    expect(joins(trendOfResults(result(day(1), 4), modified, result(day(3), 5)))).toEqual([]);
  });

  test('never across a change of method', () => {
    const method = { text: 'ISE' };
    const trend = trendOfResults(
      result(day(1), 4, { method }),
      result(day(2), 5, { method }),
      result(day(3), 6, { method: { text: 'Other' } }),
    );
    expect(joins(trend)).toEqual(['4-5']);
  });

  test('never across a change of unit, even where all were converted into one', () => {
    const glucose = (when: string, value: number, unit: string): Observation =>
      result(when, value, {
        code: { coding: [{ system: 'http://loinc.org', code: '2345-7' }] },
        valueQuantity: { value, unit, system: ucum, code: unit },
      });
    const rows = seriesOf([
      glucose(day(1), 90, 'mg/dL'),
      glucose(day(2), 108, 'mg/dL'),
      glucose(day(3), 7, 'mmol/L'),
      glucose(day(4), 144, 'mg/dL'),
    ]);
    expect(rows).toHaveLength(2);
    const [joined, ...others] = seriesInUnit(rows, zone);
    expect(others).toEqual([]);
    if (joined === undefined) throw new Error('No series');
    const trend = trendOf(joined, telling);
    expect(joins(trend)).toEqual(['90-108']);
    expect(trend.points[2]?.numbers[0]?.value).toBeCloseTo(126.1, 1);
  });

  test('not to a value beyond a limit: `<5` is not 5 (display rule 11)', () => {
    const low = result(day(2), undefined, {
      valueQuantity: { value: 5, comparator: '<', unit: 'mmol/L', system: ucum, code: 'mmol/L' },
    });
    const trend = trendOfResults(result(day(1), 6), low, result(day(3), 7));
    expect(joins(trend)).toEqual([]);
    expect(trend.points[1]?.numbers[0]).toMatchObject({ value: 5, bound: 'below' });
  });

  test('not between two values of one moment, but once through a value sent twice', () => {
    const two = trendOfResults(result(day(1), 4), result(day(2), 5), result(day(2), 6));
    expect(joins(two).filter((one) => one === '5-6')).toEqual([]);
    const twice = trendOfResults(
      result(day(1), 4),
      result(day(2), 5),
      result(day(2), 5),
      result(day(3), 6),
    );
    expect(joins(twice)).toEqual(['4-5', '5-5', '5-6']);
  });

  test('through the final result of a moment, past the preliminary one it replaced', () => {
    const trend = trendOfResults(
      result(day(1), 4),
      result(day(2), 9, { status: 'preliminary' }),
      result(day(2), 5),
      result(day(3), 6),
    );
    expect(joins(trend)).toEqual(['4-5', '5-6']);
    expect(trend.points).toHaveLength(4);
  });

  test('not where the order is not known: a month among days', () => {
    const trend = trendOfResults(
      result('2026-02-20T10:00:00Z', 3),
      result(day(1), 4),
      result('2026-03', 8),
      result(day(28), 5),
      result('2026-04-02T10:00:00Z', 6),
    );
    expect(joins(trend)).toEqual(['5-6', '3-4'].toSorted());
  });

  test('nothing joins blood pressures: each is a bar of its own (GTAB-039)', () => {
    const pressure = (when: string): Observation =>
      result(when, undefined, {
        code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }] },
        component: [
          ['8480-6', 120],
          ['8462-4', 80],
        ].map(([code, value]) => ({
          code: { coding: [{ system: 'http://loinc.org', code: String(code) }] },
          valueQuantity: { value: Number(value), unit: 'mmHg', system: ucum, code: 'mm[Hg]' },
        })),
      });
    const [series] = buildVitalSeries(
      [pressure(day(1)), pressure(day(2))].map(readObservation),
      zone,
    );
    if (series === undefined) throw new Error('No series');
    const trend = trendOf(series, telling);
    expect(joins(trend)).toEqual([]);
    expect(trend.points[0]?.numbers.map(({ value }) => value)).toEqual([120, 80]);
  });
});

describe('GTAB-017: where a result stands in time', () => {
  const pointAt = (own: Own) => trendOfResults(result(undefined, 4, own)).points[0];

  test('a moment is a point, a day and a period their middle, a month and a year a span', () => {
    expect(pointAt({ effectiveDateTime: day(1) })).toMatchObject({
      extent: 'moment',
      at: Date.UTC(2026, 2, 1, 10),
    });
    const noon = Date.UTC(2026, 2, 1, 5) + dayMs / 2;
    expect(pointAt({ effectiveDateTime: '2026-03-01' })).toMatchObject({ extent: 'day', at: noon });
    const month = pointAt({ effectiveDateTime: '2026-02' });
    expect(month).toMatchObject({ extent: 'imprecise', start: Date.UTC(2026, 1, 1, 5) });
    expect((month?.end ?? 0) - (month?.start ?? 0)).toBe(28 * dayMs);
    const urine = { start: '2026-03-01T08:00:00Z', end: '2026-03-02T08:00:00Z' };
    const collected = pointAt({ effectivePeriod: urine });
    expect(collected?.extent).toBe('period');
    // The last second belongs to it.
    expect((collected?.at ?? 0) - Date.UTC(2026, 2, 1, 20)).toBeLessThan(1000);
  });

  test('only an end, only a beginning, and only the time of the result are open to one side', () => {
    expect(pointAt({ effectivePeriod: { end: day(1) } })?.extent).toBe('until');
    expect(pointAt({ effectivePeriod: { start: day(1) } })?.extent).toBe('from');
    expect(pointAt({ issued: day(1) })?.extent).toBe('until');
  });

  test('pending, cancelled, without a time and dated in the future: not drawn, and each with its reason', () => {
    const trend = trendOfResults(
      result(day(1), 4),
      result(day(2), undefined, { status: 'registered' }),
      result(day(3), undefined, { status: 'cancelled' }),
      result(undefined, 5),
      result('2062-03-01', 6),
    );
    expect(trend.points).toHaveLength(1);
    expect(trend.notDrawn.map(({ why }) => why).toSorted()).toEqual([
      'cancelled',
      'future',
      'no-time',
      'pending',
    ]);
  });

  test('display rule 9: what was entered in error is in no trend', () => {
    const wrong = result(day(2), 99, { status: 'entered-in-error' });
    const trend = trendOfResults(result(day(1), 4), wrong);
    expect(trend.points.length + trend.notDrawn.length).toBe(1);
  });
});

describe('a point by its status and flag (section 2.4)', () => {
  const one = (own: Own) => trendOfResults(result(day(1), 6, own)).points[0];
  test.each([
    ['final', 'final'],
    ['amended', 'changed'],
    ['corrected', 'changed'],
    ['preliminary', 'open'],
    ['unknown', 'open'],
  ] as const)('%s is %s', (status, drawn) => {
    expect(one({ status })?.status).toBe(drawn);
  });

  const flagged = (...codes: string[]): Own => ({
    interpretation: codes.map((code) => ({ coding: [{ code }] })),
  });
  test.each([
    [['H'], 'high'],
    [['LU'], 'low'],
    [['HH'], 'critical-high'],
    [['LL'], 'critical-low'],
    [['A'], 'abnormal'],
    [['AA'], 'critical'],
    [['N'], 'none'],
    [['POS'], 'none'],
    [['H', 'HH'], 'critical-high'],
  ] as const)('%s is drawn %s', (codes, flag) => {
    expect(one(flagged(...codes))?.numbers[0]?.flag).toBe(flag);
  });

  test('display rule 8: a flag is calculated only where none was sent', () => {
    const range: Own = {
      referenceRange: [{ high: { value: 5.1, unit: 'mmol/L', system: ucum, code: 'mmol/L' } }],
    };
    expect(one(range)?.numbers[0]?.flag).toBe('computed-high');
    expect(one({ ...range, ...flagged('N') })?.numbers[0]?.flag).toBe('none');
  });
});

describe('display rule 23: each result in its own range', () => {
  const range = (low: number | undefined, high: number | undefined): Own => ({
    referenceRange: [
      {
        ...(low !== undefined && {
          low: { value: low, unit: 'mmol/L', system: ucum, code: 'mmol/L' },
        }),
        ...(high !== undefined && {
          high: { value: high, unit: 'mmol/L', system: ucum, code: 'mmol/L' },
        }),
      },
    ],
  });
  const at = (number: number): number => Date.UTC(2026, 2, number, 10);

  test('the band steps half way between results of different ranges, and reaches no further', () => {
    const { points } = trendOfResults(
      result(day(1), 4, range(3.5, 5.1)),
      result(day(3), 4, range(3.5, 5.1)),
      result(day(7), 4, range(3.4, 5)),
    );
    expect(trendBands(points, 0)).toMatchObject([
      { low: 3.5, high: 5.1, start: at(1), end: at(5) },
      { low: 3.4, high: 5, start: at(5), end: at(7) },
    ]);
  });

  test('one-sided ranges stay open, absent ones have no band, and text is never made a number', () => {
    const { points } = trendOfResults(
      result(day(1), 4, range(undefined, 5.1)),
      result(day(3), 4),
      result(day(5), 4, { referenceRange: [{ text: '<150' }] }),
      result(day(7), 4, range(3.5, undefined)),
    );
    expect(trendBands(points, 0)).toMatchObject([
      { low: undefined, high: 5.1, start: at(1), end: at(1) },
      { low: 3.5, high: undefined, start: at(7), end: at(7) },
    ]);
  });

  test('a range in another unit, and one of several that may apply, are not drawn', () => {
    const other = { low: { value: 10, unit: 'mg/dL', system: ucum, code: 'mg/dL' } };
    const { points } = trendOfResults(
      result(day(1), 4, { referenceRange: [other] }),
      result(day(2), 4, {
        referenceRange: [
          ...(range(3, 5).referenceRange ?? []),
          ...(range(2, 6).referenceRange ?? []),
        ],
      }),
    );
    expect(trendBands(points, 0)).toEqual([]);
  });
});

describe('a window', () => {
  const trend = trendOfResults(
    result(day(1), 4),
    result(day(5), 7),
    result(day(9), undefined, {
      valueQuantity: { value: 4, comparator: '<', unit: 'mmol/L', system: ucum, code: 'mmol/L' },
    }),
    result(day(13), 5),
  );
  const span = (from: number, to: number) => ({
    start: Date.UTC(2026, 2, from),
    end: Date.UTC(2026, 2, to),
  });

  test('holds the results of its time, and long spans that reach into it', () => {
    expect(sliceWithin(trend, span(4, 10))).toEqual({ from: 1, to: 3 });
    const wide = trendOfResults(result('2026-02', 3), result(day(5), 4));
    expect(sliceWithin(wide, span(2, 6))).toEqual({ from: 1, to: 2 });
    expect(sliceWithin(wide, { start: Date.UTC(2026, 1, 25), end: Date.UTC(2026, 2, 2) })).toEqual({
      from: 0,
      to: 1,
    });
  });

  test('says first, latest, lowest with its limit, highest and the change', () => {
    const found = summaryWithin(trend, span(1, 14), zone);
    expect(found).toMatchObject({ count: 4, words: 0, flagged: 0 });
    expect(found.lowest?.numbers[0]).toMatchObject({ value: 4, bound: 'below' });
    expect(found.highest?.numbers[0]?.value).toBe(7);
    expect(found.change).toMatchObject({ kind: 'number', direction: 'up' });
  });
});
