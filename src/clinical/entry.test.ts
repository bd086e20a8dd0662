import { describe, expect, test } from 'vitest';
import { amount, loincConcept, observation, wrong } from './clinical.fixtures.ts';
import { entriesOf, rowIdentity } from './entry.ts';
import { readObservation } from './reading.ts';

const entries = (own: object) => entriesOf(readObservation(wrong({ ...observation(), ...own })));
const row = (own: object) => rowIdentity(entries(own)[0]);
const local = { coding: [{ system: 'urn:lab', code: 'K' }], text: 'Potassium' };
const named = { text: 'Potassium' };
const nameless = { coding: [] };

describe('rows: nothing unlike is one row, nothing alike is two (clinical display 2.9)', () => {
  test.each([
    ['two LOINC codes', { code: loincConcept('2823-3') }, { code: loincConcept('6298-4') }],
    ['two local codes', { code: local }, { code: { coding: [{ system: 'urn:lab', code: 'NA' }] } }],
    ['two systems', { code: local }, { code: { ...local, coding: [{ code: 'K' }] } }],
    ['one local code and two texts', { code: local }, { code: { ...local, text: 'Sodium' } }],
    [
      'two specimens of a local code',
      { code: local, specimen: { display: 'Serum' } },
      { code: local, specimen: { display: 'Urine' } },
    ],
    [
      'two methods of a name',
      { code: named, method: { text: 'Strip' } },
      { code: named, method: { text: 'Analyser' } },
    ],
    ['a specimen once', { code: named, specimen: { display: 'Serum' } }, { code: named }],
    [
      'a specimen and a method of one name',
      { code: named, specimen: { display: 'Strip' } },
      { code: named, method: { text: 'Strip' } },
    ],
    ['a code and a name', { code: local }, { code: named }],
    ['two without code and name', { id: 'a', code: nameless }, { id: 'b', code: nameless }],
    [
      'saturation by oximeter and without a method, which may be a blood gas',
      { code: loincConcept('59408-5') },
      { code: loincConcept('2708-6') },
    ],
    ['two units', { valueQuantity: amount(4, 'mmol/L') }, { valueQuantity: amount(4, 'mg/dL') }],
  ])('two rows: %s', (_, a, b) => {
    expect(row(a).key).not.toBe(row(b).key);
  });

  test.each([
    [
      'one LOINC code, whatever the text, the specimen and the method',
      { code: loincConcept('2823-3', 'K') },
      {
        code: loincConcept('2823-3', 'Potassium'),
        specimen: { display: 'Serum' },
        method: { text: 'ISE' },
      },
    ],
    [
      'one name in other letters',
      { code: { text: 'Blood  Group' } },
      { code: { text: 'blood group' } },
    ],
    [
      'one specimen in other letters',
      { code: named, specimen: { display: 'Venous Blood' } },
      { code: named, specimen: { display: 'venous  blood' } },
    ],
    [
      'the variants of one vital sign',
      { code: loincConcept('8310-5') },
      { code: loincConcept('8331-1') },
    ],
    [
      'one unit in other letters',
      { valueQuantity: { value: 4, unit: 'mmol/l' } },
      { valueQuantity: { value: 4, unit: 'mmol/L' } },
    ],
  ])('one row: %s', (_, a, b) => {
    expect(row(a).key).toBe(row(b).key);
  });

  test.each([
    [{ code: loincConcept('2823-3') }, 'loinc', '2823-3'],
    // What only says that it is LOINC is not.
    [{ code: loincConcept('5085AAAA', 'LOINC Code') }, 'local', undefined],
    [{ code: local }, 'local', undefined],
    [{ code: named }, 'text', undefined],
    [{ code: nameless }, 'unnamed', undefined],
  ])('%j is of kind %s', (own, kind, loinc) => {
    expect(row(own)).toMatchObject({ kind, loinc });
  });

  test('a part without LOINC belongs to what it is a part of', () => {
    const part = { code: { text: 'Line 1' }, valueString: 'x' };
    const keys = ['A', 'B'].map((text) => {
      const [, own] = entries({ code: { text }, component: [part] });
      return own === undefined ? undefined : rowIdentity(own).key;
    });
    expect(new Set(keys).size).toBe(2);
    const [, own] = entries({ component: [{ code: loincConcept('2951-2'), valueInteger: 1 }] });
    expect(own && rowIdentity(own).testKey).toBe('loinc 2951-2');
  });
});

describe('a saturation and its oxygen (US Core pulse oximetry, and as Oracle Health sends it)', () => {
  const flow = { code: loincConcept('3151-8'), valueQuantity: amount(2, 'L/min') };
  const whole = { code: loincConcept('59408-5'), valueQuantity: amount(94, '%') };
  const values = (own: object) =>
    entries(own).map(({ part, oxygen }) => [
      part.value.kind === 'quantity' ? part.value.quantity.value : part.value.kind,
      oxygen?.flow?.value.kind,
    ]);

  test('the oxygen belongs to it and is no entry of its own', () => {
    expect(values({ ...whole, component: [flow] })).toEqual([[94, 'quantity']]);
  });

  test('the code again on a part, and no value of the whole', () => {
    const own = { ...whole, valueQuantity: undefined, component: [whole, flow] };
    expect(values(own)).toEqual([[94, 'quantity']]);
  });

  test('the flag and range of the whole are those of that part', () => {
    const flag = (code: string) => ({ interpretation: [{ coding: [{ code }] }] });
    const own = { ...whole, valueQuantity: undefined, ...flag('LL') };
    const referenceRange = [{ low: amount(92, '%') }];
    const flags = (part: object) =>
      entries({ ...own, referenceRange, component: [{ ...whole, ...part }] })[0].part;
    expect(flags({}).interpretations.map(({ code }) => code)).toEqual(['LL']);
    expect(flags({}).referenceRanges).toHaveLength(1);
    expect(flags(flag('LL')).interpretations.map(({ code }) => code)).toEqual(['LL']);
    expect(flags(flag('L')).interpretations.map(({ code }) => code)).toEqual(['L', 'LL']);
  });

  test('where the whole has a value the part is said too', () => {
    const again = { ...whole, valueQuantity: amount(90, '%') };
    expect(values({ ...whole, component: [again, flow] })).toEqual([
      [94, 'quantity'],
      [90, undefined],
    ]);
  });
});

test('a flag of the whole is an entry of its own, before the parts that have the values', () => {
  const component = [{ code: { text: 'Glucose' }, valueString: '3+' }];
  const flagged = { valueQuantity: undefined, interpretation: [{ coding: [{ code: 'AA' }] }] };
  const shown = entries({ ...flagged, component });
  expect(shown.map(({ isComponent }) => isComponent)).toEqual([false, true]);
  expect(shown[0].part.interpretations[0]?.code).toBe('AA');
  expect(entries({ valueQuantity: undefined, component })).toHaveLength(1);
});
