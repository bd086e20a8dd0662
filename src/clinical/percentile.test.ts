import type { Observation } from 'fhir/r4';
import { describe, expect, test } from 'vitest';
import { amount, loincConcept, observation } from './clinical.fixtures.ts';
import { growthReference, percentileOf } from './percentile.ts';
import { readObservation } from './reading.ts';

const read = (own: Partial<Observation>) => readObservation(observation(own));
const percentile = (code: string, valueQuantity: Observation['valueQuantity']) =>
  percentileOf(read({ code: loincConcept(code), valueQuantity }))?.number;

describe('a percentile that the server sends is a percentile, and nothing else is one', () => {
  test.each([
    ['8289-1', 'US Core: head circumference'],
    ['59576-9', 'US Core: BMI for age and sex'],
    ['77606-2', 'US Core: weight for length'],
    ['59574-4', 'LOINC: BMI percentile'],
    ['59575-1', 'LOINC: BMI percentile per age'],
    ['8336-0', 'LOINC: body weight percentile'],
    ['8303-0', 'LOINC: body height percentile'],
  ])('%s (%s)', (code) => {
    expect(percentile(code, amount(82, '%'))).toBe('82');
  });

  test.each([['%'], ['%ile'], ['percentile'], ['th percentile'], ['{percentile}'], ['{%ile}']])(
    'with the unit %s',
    (unit) => expect(percentile('8289-1', amount(50, unit))).toBe('50'),
  );

  test('also without a unit, and from 0 to 100', () => {
    for (const value of [0, 50, 100]) expect(percentile('8289-1', { value })).toBe(String(value));
  });

  test('another unit or number is no percentile (US Core g10 671: BMI under the code of its percentile)', () => {
    expect(percentile('59576-9', amount(22.5, 'kg/m2'))).toBeUndefined();
    expect(percentile('8289-1', amount(-1, '%'))).toBeUndefined();
    expect(percentile('8289-1', amount(100.1, '%'))).toBeUndefined();
    expect(percentile('39156-5', amount(50, '%'))).toBeUndefined();
    expect(percentileOf(read({ valueQuantity: undefined, valueString: '50' }))).toBeUndefined();
  });

  test('the reference is the only note, in one short line', () => {
    const reference = (...notes: string[]) =>
      growthReference(read({ note: notes.map((text) => ({ text })) }));
    expect(reference('WHO Males, 0-2 years Chart')).toBe('WHO Males, 0-2 years Chart');
    expect(reference('a'.repeat(100))).toHaveLength(100);
    expect(reference('a'.repeat(101))).toBeUndefined();
    expect(reference('CDC\nread by hand')).toBeUndefined();
    expect(reference('CDC', 'read by hand')).toBeUndefined();
    expect(reference()).toBeUndefined();
  });
});
