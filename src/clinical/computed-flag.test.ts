import { describe, expect, test } from 'vitest';
import { amount, observation, wrong } from './clinical.fixtures.ts';
import { computedFlag, severityOf } from './computed-flag.ts';
import { readObservation } from './reading.ts';

type Sent = Parameters<typeof observation>[0];
const potassiumRange = { low: amount(3.5), high: amount(5.1) };

function flagOf(own: Sent) {
  const reading = readObservation(observation({ referenceRange: [potassiumRange], ...own }));
  return computedFlag(reading, reading);
}

const measured = (value: number, comparator?: string) => ({
  valueQuantity: wrong({ ...amount(value), comparator }),
});

describe('display rule 8: calculated only when certain', () => {
  test.each([
    [3.4, undefined, 'below-range'],
    [3.5, undefined, undefined],
    [5.1, undefined, undefined],
    [5.2, undefined, 'above-range'],
    [3.5, '<', 'below-range'],
    [3.6, '<', undefined],
    [3.4, '<=', 'below-range'],
    [3.5, '<=', undefined],
    [5.1, '>', 'above-range'],
    [5.0, '>', undefined],
    [5.2, '>=', 'above-range'],
    [5.1, '>=', undefined],
    [2, '>', undefined],
    [9, '<', undefined],
    [9, 'ad', undefined],
  ])('%s with comparator %s against 3.5–5.1 gives %s', (value, comparator, flag) => {
    expect(flagOf(measured(value, comparator))).toBe(flag);
  });

  test('<5 against a low of 3 is undecidable, against a low of 10 it is low', () => {
    expect(flagOf({ ...measured(5, '<'), referenceRange: [{ low: amount(3) }] })).toBeUndefined();
    expect(flagOf({ ...measured(5, '<'), referenceRange: [{ low: amount(10) }] })).toBe(
      'below-range',
    );
  });

  const high = measured(9);
  test.each<[string, Sent]>([
    ['an interpretation was sent', { ...high, interpretation: [{ text: 'Normal' }] }],
    ['the status is preliminary', { ...high, status: 'preliminary' }],
    ['the status is unknown', { ...high, status: 'unknown' }],
    ['the range is in another unit', { ...high, referenceRange: [{ high: amount(5, 'mg/dL') }] }],
    ['the range has no unit', { ...high, referenceRange: [{ high: { value: 5 } }] }],
    ['there are two normal ranges', { ...high, referenceRange: [potassiumRange, potassiumRange] }],
    [
      'the range is for a group',
      { ...high, referenceRange: [{ ...potassiumRange, appliesTo: [{ text: 'women' }] }] },
    ],
    [
      'the range is for an age',
      { ...high, referenceRange: [{ ...potassiumRange, age: { low: amount(18, 'a') } }] },
    ],
    [
      'the range is for treatment',
      {
        ...high,
        referenceRange: [{ ...potassiumRange, type: { coding: [{ code: 'treatment' }] } }],
      },
    ],
    ['the range is only text', { ...high, referenceRange: [{ text: '3.5-5.1' }] }],
    ['the range is nonsense', { ...high, referenceRange: [{ low: amount(6), high: amount(5) }] }],
    [
      'the bound has a modifier extension',
      {
        ...high,
        referenceRange: [
          wrong({ high: { ...amount(5), modifierExtension: [{ url: 'http://example.org/x' }] } }),
        ],
      },
    ],
    ['the observation has one', { ...high, modifierExtension: [{ url: 'http://example.org/x' }] }],
    ['the value is text', { ...high, valueQuantity: undefined, valueString: '9' }],
  ])('nothing is calculated when %s', (_, own) => {
    expect(flagOf(own)).toBeUndefined();
  });

  test.each(['final', 'amended', 'corrected'] as const)(
    'it is calculated for status %s',
    (status) => {
      expect(flagOf({ ...high, status })).toBe('above-range');
    },
  );

  test('a treatment range beside the normal one does not disturb it', () => {
    const treatment = { high: amount(7), type: { coding: [{ code: 'treatment' }] } };
    expect(flagOf({ ...high, referenceRange: [treatment, potassiumRange] })).toBe('above-range');
  });

  test('however far outside, it is abnormal and never critical', () => {
    const reading = readObservation(
      observation({ ...measured(99), referenceRange: [potassiumRange] }),
    );
    expect(severityOf(reading, reading)).toBe('abnormal');
  });

  test('a cancelled result has no flag, whatever came with it', () => {
    const reading = readObservation(
      observation({ status: 'cancelled', interpretation: [{ text: 'HH' }] }),
    );
    expect(severityOf(reading, reading)).toBe('none');
  });
});

describe('display rule 8: what was sent comes first', () => {
  const severity = (own: Sent) => {
    const reading = readObservation(observation({ referenceRange: [potassiumRange], ...own }));
    return severityOf(reading, reading);
  };
  const flags = (...codes: string[]) => ({
    interpretation: codes.map((code) => ({
      coding: [{ code, system: 'http://hl7.org/fhir/v2/0078' }],
    })),
  });

  test.each([
    [4, ['HH'], 'critical'],
    [9, ['N'], 'none'],
    [9, ['HU'], 'abnormal-strong'],
    [9, ['L', 'HM'], 'abnormal'],
    [4, [], 'none'],
    [9, [], 'abnormal'],
  ])('%s with the flags %j is %s', (value, codes, expected) => {
    expect(severity({ ...measured(value), ...flags(...codes) })).toBe(expected);
  });

  test('two values of one observation have no flag of ours', () => {
    expect(severity({ ...measured(9), valueString: 'nine' })).toBe('none');
  });
});
