import { describe, expect, test } from 'vitest';
import { ageAt, ageOf } from './age.ts';
import { readDate } from './fhir-date.ts';
import { displayZone } from './zone.ts';

const zone = displayZone('UTC');

function between(birth: string, at: string) {
  const [from, to] = [readDate(birth), readDate(at)];
  return from === undefined || to === undefined ? undefined : ageAt(from, to, zone);
}

describe('display rule 17: units of the life stage (NHS CUI, table 7)', () => {
  test.each([
    ['2026-03-01', '2026-03-01', { tier: 'days', days: 0 }],
    ['2026-02-01', '2026-02-28', { tier: 'days', days: 27 }],
    ['2026-02-01', '2026-03-01', { tier: 'weeks', weeks: 4, days: 0 }],
    ['2025-03-02', '2026-03-01', { tier: 'weeks', weeks: 52, days: 0 }],
    ['2025-03-01', '2026-03-01', { tier: 'months', months: 12, days: 0 }],
    ['2024-03-02', '2026-03-01', { tier: 'months', months: 23, days: 27 }],
    ['2024-03-01', '2026-03-01', { tier: 'child', years: 2, months: 0 }],
    ['2008-03-02', '2026-03-01', { tier: 'child', years: 17, months: 11 }],
    ['2008-03-01', '2026-03-01', { tier: 'years', years: 18 }],
    ['1985-04-12', '2026-04-11', { tier: 'years', years: 40 }],
    ['1985-04-12', '2026-04-12', { tier: 'years', years: 41 }],
    ['2008-02-29', '2026-02-28', { tier: 'years', years: 18 }],
    ['2008-02-29', '2026-02-27', { tier: 'child', years: 17, months: 11 }],
    ['2026-03-02', '2026-03-01', { tier: 'before-birth' }],
  ])('born %s, on %s', (birth, at, age) => {
    expect(between(birth, at)).toEqual(age);
  });

  test.each([
    ['1985', '2026-03-01', { tier: 'about', low: 40, high: 41 }],
    ['1985-04', '2026-03-01', { tier: 'about', low: 40, high: 40 }],
    ['1985-04-12', '2020', { tier: 'about', low: 34, high: 35 }],
    ['2026', '2026-03-01', { tier: 'about', low: 0, high: 0 }],
    ['2027', '2026', { tier: 'before-birth' }],
  ])('with %s and %s it is about', (birth, at, age) => {
    expect(between(birth, at)).toEqual(age);
  });

  test('a date that cannot be read gives no age', () => {
    expect(between('1985-00-00', '2026-03-01')).toBeUndefined();
  });

  test.each([
    ['2026-03-01T10:00:00Z', { tier: 'minutes', minutes: 0 }],
    ['2026-03-01T11:59:00Z', { tier: 'minutes', minutes: 119 }],
    ['2026-03-01T12:00:00Z', { tier: 'hours', hours: 2 }],
    ['2026-03-03T09:59:00Z', { tier: 'hours', hours: 47 }],
    ['2026-03-03T10:00:00Z', { tier: 'days', days: 2 }],
    ['2026-03-01T09:59:00Z', { tier: 'before-birth' }],
  ])('with a time of birth of 10:00, at %s', (at, age) => {
    const birth = readDate('2026-03-01');
    const birthTime = readDate('2026-03-01T10:00:00Z');
    const event = readDate(at);
    expect(event && ageOf({ birth, birthTime }, event, zone)).toEqual(age);
  });
});
