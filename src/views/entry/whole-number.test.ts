import { describe, expect, it } from 'vitest';
import { amount, loincConcept, observation } from '../../clinical/clinical.fixtures.ts';
import { entriesOf } from '../../clinical/entry.ts';
import { readObservation } from '../../clinical/reading.ts';
import { displayZone } from '../../clinical/zone.ts';
import { englishWording } from '../../words/wording.ts';
import { longestPart, wholeNumber } from './whole-number.ts';

const zone = displayZone('UTC');
const { format } = englishWording.words;
const of = (own: Parameters<typeof observation>[0]) =>
  wholeNumber(entriesOf(readObservation(observation(own)))[0], format, zone);
const half = (code: string, value: number | undefined) => ({
  code: loincConcept(code),
  ...(value !== undefined && { valueQuantity: amount(value, 'mmHg') }),
});
const pressure = (systolic: number | undefined, diastolic: number | undefined) =>
  of({
    code: loincConcept('85354-9'),
    valueQuantity: undefined as never,
    component: [half('8480-6', systolic), half('8462-4', diastolic)],
  });

describe('a value in pieces (D 14)', () => {
  it('is its digits and its unit', () => {
    expect(of({ valueQuantity: amount(18.8157679878, 'kg') })).toEqual({
      parts: ['18.8157679878'],
      rest: 'kg',
    });
  });

  it('keeps a comparator with the digits (display rule 11)', () => {
    expect(of({ valueQuantity: { ...amount(0.5), comparator: '<' } }).parts).toEqual(['<0.5']);
  });

  it('may be broken after the slash of a blood pressure, and nowhere else', () => {
    const { parts, rest } = pressure(119.70235525175386, 76.8027756269156);
    expect(parts).toEqual(['119.70235525175386/', '76.8027756269156']);
    expect(rest).toBe('mmHg');
    expect(longestPart(parts)).toBe(19);
  });

  it('is a number where half a blood pressure was measured, and words where none was', () => {
    expect(pressure(128, undefined)).toMatchObject({ parts: ['128/', '—'] });
    expect(pressure(undefined, undefined)).toEqual({
      parts: [],
      rest: '—/— (systolic: no value sent, diastolic: no value sent)',
    });
  });

  it('is words where words were sent, even such that begin with a digit', () => {
    const valueString = '3 colonies';
    expect(of({ valueQuantity: undefined as never, valueString })).toEqual({
      parts: [],
      rest: '3 colonies',
    });
  });

  it('loses nothing: the pieces are the text', () => {
    for (const value of [0.5, 140_000, -3.2]) {
      const { parts, rest } = of({ valueQuantity: amount(value, 'mL') });
      expect(`${parts.join('')} ${rest}`).toBe(`${String(value)} mL`);
    }
  });
});
