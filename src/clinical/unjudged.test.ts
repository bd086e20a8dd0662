import { describe, expect, it } from 'vitest';
import { amount, observation } from './clinical.fixtures.ts';
import { readObservation } from './reading.ts';
import { buildSeries } from './series.ts';
import { unjudgedSince } from './unjudged.ts';
import { displayZone } from './zone.ts';

const zone = displayZone('America/New_York');
const from = Date.UTC(2026, 2, 1, 5);

type Own = Parameters<typeof observation>[0];
const of = (...owns: Own[]) => {
  const readings = owns.map((own, index) =>
    readObservation(
      observation({
        id: `o${index}`,
        code: { text: `Test ${index}` },
        effectiveDateTime: '2026-03-05',
        ...own,
      }),
    ),
  );
  return unjudgedSince(buildSeries(readings, zone), from, { subject: undefined, zone });
};

const judged = { count: 0, total: 1 };
const not = { count: 1, total: 1 };
const range = { low: amount(3), high: amount(5) };
const comparing = (comparator: '<' | '>', value: number) => ({
  valueQuantity: { ...amount(value), comparator },
});

describe('results that nobody judged', () => {
  it.each<[string, Own, typeof not]>([
    ['a number without flag or range', { valueQuantity: amount(4) }, not],
    ['with a range in words only', { referenceRange: [{ text: '3 - 5' }] }, not],
    [
      'with a range of numbers, within it',
      { valueQuantity: amount(4), referenceRange: [range] },
      judged,
    ],
    [
      'with a range of numbers, outside of it',
      { valueQuantity: amount(9), referenceRange: [range] },
      judged,
    ],
    [
      'with a range in another unit',
      { valueQuantity: amount(4), referenceRange: [{ high: amount(5, 'mg/dL') }] },
      not,
    ],
    [
      'with two ranges of which neither is chosen',
      { valueQuantity: amount(4), referenceRange: [range, range] },
      not,
    ],
    [
      'below a limit that lies in the range',
      { ...comparing('<', 4), referenceRange: [range] },
      not,
    ],
    [
      'below a limit, of a range from 0',
      { ...comparing('<', 1), referenceRange: [{ low: amount(0), high: amount(5) }] },
      judged,
    ],
    [
      'above a limit that lies in the range',
      { ...comparing('>', 4), referenceRange: [range] },
      not,
    ],
    ['above a limit beyond the range', { ...comparing('>', 6), referenceRange: [range] }, judged],
    [
      'preliminary, although comparable',
      { status: 'preliminary', valueQuantity: amount(4), referenceRange: [range] },
      not,
    ],
    ['flagged normal', { interpretation: [{ coding: [{ code: 'N' }] }] }, judged],
    ['with a flag that is not recognised', { interpretation: [{ text: 'odd' }] }, judged],
    ['in words', { valueQuantity: undefined as never, valueString: 'Staphylococcus aureus' }, not],
  ])('%s', (_what, own, expected) => {
    expect(of(own)).toEqual(expected);
  });

  it('are neither pending, cancelled, without a value, nor before that time', () => {
    const none = { count: 0, total: 0 };
    expect(of({ status: 'registered' })).toEqual(none);
    expect(of({ status: 'cancelled' })).toEqual(none);
    expect(of({ valueQuantity: undefined as never })).toEqual(none);
    expect(of({ effectiveDateTime: '2026-02-28' })).toEqual(none);
    expect(of({ effectiveDateTime: undefined as never })).toEqual(none);
  });
});
