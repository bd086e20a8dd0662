import { describe, expect, test } from 'vitest';
import { comparisonOf, spanOfDate, spanOfValue } from './time-span.ts';

const at = (text: string): number => Date.parse(text);

test.each([
  ['2026', '2026-01-01T00:00:00Z', '2026-12-31T23:59:59.999Z'],
  ['2024-02', '2024-02-01T00:00:00Z', '2024-02-29T23:59:59.999Z'],
  ['2026-12', '2026-12-01T00:00:00Z', '2026-12-31T23:59:59.999Z'],
  ['2026-03-05', '2026-03-05T00:00:00Z', '2026-03-05T23:59:59.999Z'],
  ['2026-03-05T08:15-05:00', '2026-03-05T13:15:00Z', '2026-03-05T13:15:59.999Z'],
  ['2026-03-05T08:15:30+05:45', '2026-03-05T02:30:30Z', '2026-03-05T02:30:30.999Z'],
  ['2026-03-05T08:15:30.250Z', '2026-03-05T08:15:30.250Z', '2026-03-05T08:15:30.250Z'],
])('%s is a span from %s to %s', (text, from, to) => {
  expect(spanOfDate(text)).toEqual({ from: at(from), to: at(to) });
});

test.each(['', '2026-13', '2026-3-5', '20260305', 'today', '2026-03-05 08:00'])(
  '%j is not a date',
  (text) => {
    expect(spanOfDate(text)).toBeUndefined();
  },
);

test('a period without an end is open, a schedule spans its events, and the rest has no date', () => {
  expect(spanOfValue({ start: '2026-01-01' })).toEqual({ from: at('2026-01-01'), to: Infinity });
  expect(spanOfValue({ event: ['2026-01-02', '2026-01-01'] })).toEqual({
    from: at('2026-01-01'),
    to: at('2026-01-02T23:59:59.999Z'),
  });
  expect(spanOfValue({ repeat: { frequency: 2 } })).toBeUndefined();
  expect(spanOfValue(20260305)).toBeUndefined();
});

describe('comparing the day 2026-03-05 with', () => {
  const day = spanOfDate('2026-03-05');
  test.each([
    ['2026-03-05', true],
    ['eq2026-03', true],
    ['eq2026-03-05T08:00:00Z', false],
    ['ne2026-03-04', true],
    ['ge2026-03-05', true],
    ['ge2026-03-06', false],
    ['gt2026-03-05', false],
    ['gt2026-03-05T08:00:00Z', true],
    ['le2026-03-05', true],
    ['le2026-03-04', false],
    ['lt2026-03-05', false],
    ['lt2026-03-05T08:00:00Z', true],
    ['sa2026-03-04', true],
    ['sa2026-03-05', false],
    ['eb2026-03-06', true],
    ['eb2026-03-05', false],
  ])('%s gives %s', (asked, expected) => {
    expect(comparisonOf(asked)?.(day)).toBe(expected);
  });
});

test('what has no date matches no comparison, and an unknown prefix is not one', () => {
  expect(comparisonOf('ne2026')?.(undefined)).toBe(false);
  expect(comparisonOf('ap2026')).toBeUndefined();
  expect(comparisonOf('ge')).toBeUndefined();
});
