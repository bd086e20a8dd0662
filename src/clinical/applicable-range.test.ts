import { describe, expect, test } from 'vitest';
import { chooseRange } from './applicable-range.ts';
import { amount, observation, patient, wrong } from './clinical.fixtures.ts';
import { computedFlag } from './computed-flag.ts';
import { readPatient } from './patient.ts';
import { readObservation } from './reading.ts';
import { displayZone } from './zone.ts';

const zone = displayZone('UTC');
type Range = NonNullable<ReturnType<typeof observation>['referenceRange']>[number];

const years = (value: number) => ({ value, unit: 'years', code: 'a' });
const child: Range = { high: amount(5), age: { low: years(0), high: years(17) } };
const adult: Range = { high: amount(4), age: { low: years(18) } };
const men: Range = { high: amount(6), appliesTo: [{ text: 'Male' }] };
const women: Range = { high: amount(5), appliesTo: [{ text: 'Female' }] };

const born = (birthDate: string, own: object = {}) => ({
  patient: readPatient(wrong({ ...patient({ birthDate }), ...own })),
  zone,
});

function chosen(
  ranges: readonly Range[],
  subject?: ReturnType<typeof born>,
  own: object = {},
): number | undefined {
  const reading = readObservation(
    wrong({ ...observation({ effectiveDateTime: '2026-03-05' }), referenceRange: ranges, ...own }),
  );
  const { applies, others } = chooseRange(reading, reading, subject);
  expect(others).toHaveLength(ranges.length - (applies === undefined ? 0 : 1));
  return applies?.high?.value;
}

describe('display rule 23: the range is the one of this person at that time', () => {
  test.each([
    ['2015-01-01', 5],
    ['1990-01-01', 4],
    // 17 years and some months: "to 17" may mean either birthday.
    ['2008-06-01', undefined],
    // Only the year is known, and the 18th birthday lies in it.
    ['2008', undefined],
    ['1980', 4],
  ])('born %s: up to %s', (birth, high) => {
    expect(chosen([child, adult], born(birth))).toBe(high);
  });

  test('the age is the one when it was measured, not that of today', () => {
    const then = { effectiveDateTime: '2005-03-05' };
    expect(chosen([child, adult], born('1990-01-01'), then)).toBe(5);
  });

  test('without a time of collection, a birth date or a patient there is no age', () => {
    const { birthDate: _, ...unborn } = patient();
    expect(chosen([child, adult])).toBeUndefined();
    expect(chosen([child, adult], { patient: readPatient(unborn), zone })).toBeUndefined();
    const issuedOnly = { effectiveDateTime: undefined, issued: '2026-03-05T00:00:00Z' };
    expect(chosen([child, adult], born('1990-01-01'), issuedOnly)).toBeUndefined();
  });

  test.each([
    [{ low: { value: 0, code: 'd' }, high: { value: 28, code: 'd' } }, '2026-02-20', 5],
    [{ low: { value: 0, code: 'd' }, high: { value: 28, code: 'd' } }, '2026-01-20', undefined],
    [{ low: { value: 2, code: 'wk' } }, '2026-02-19', 5],
    [{ low: { value: 2, code: 'wk' } }, '2026-02-20', undefined],
    [{ low: { value: 6, code: 'mo' }, high: { value: 24, code: 'mo' } }, '2025-09-05', 5],
    [{ low: { value: 6, code: 'mo' } }, '2025-09-06', undefined],
    [{ low: { value: 10, unit: 'day' } }, '2026-02-20', 5],
    [{ low: { value: 10, unit: 'days' } }, '2026-02-24', undefined],
    [{ low: { value: 2, unit: 'week' } }, '2026-02-19', 5],
    [{ low: { value: 1, unit: 'moons' } }, '1990-01-01', undefined],
    [{ low: { value: 1, comparator: '>' as const, code: 'a' } }, '1990-01-01', undefined],
  ])('age %j of one born %s', (age, birth, high) => {
    expect(chosen([{ high: amount(5), age }], born(birth))).toBe(high);
  });

  test.each([
    ['half an hour', '2026-03-05T09:30:00Z'],
    ['ten hours', '2026-03-05T00:00:00Z'],
  ])('a newborn of %s, by the time of birth, is in its first year', (_, birthTime) => {
    const url = 'http://hl7.org/fhir/StructureDefinition/patient-birthTime';
    const subject = born('2026-03-05', {
      ['_birthDate']: { extension: [{ url, valueDateTime: birthTime }] },
    });
    const at = { effectiveDateTime: '2026-03-05T10:00:00Z' };
    const infant: Range = { high: amount(9), age: { high: years(1) } };
    expect(chosen([infant, adult], subject, at)).toBe(9);
    expect(chosen([adult, { high: amount(8) }], subject, at)).toBe(8);
  });

  test('an estimated birth decides no age', () => {
    const subject = born('1990-01-01', {
      _birthDate: {
        extension: [
          {
            url: 'http://hl7.org.au/fhir/StructureDefinition/date-accuracy-indicator',
            valueCoding: { code: 'EEE' },
          },
        ],
      },
    });
    expect(chosen([child, adult], born('1990-01-01'))).toBe(4);
    expect(chosen([child, adult], subject)).toBeUndefined();
  });

  test('before the birth nobody has an age', () => {
    expect(chosen([child], born('2026-04-01'))).toBeUndefined();
  });

  test('an age in months needs a day of birth and a day of the result', () => {
    const infant: Range = { high: amount(9), age: { low: { value: 6, code: 'mo' } } };
    expect(chosen([infant], born('1990'))).toBeUndefined();
    expect(chosen([infant], born('1990-01-01'), { effectiveDateTime: '2020' })).toBeUndefined();
    expect(chosen([infant], born('1990-01-01'), { effectiveDateTime: '2020-01-01' })).toBe(9);
  });

  test('none by sex where a comment on the sex for clinical use may say which, and for what', () => {
    const subject = (...more: readonly object[]) =>
      born('1990-01-01', {
        gender: 'female',
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/patient-sexParameterForClinicalUse',
            extension: [{ url: 'value', valueCodeableConcept: { text: 'Female' } }, ...more],
          },
        ],
      });
    const comment = { url: 'comment', valueString: 'Male reference ranges for haemoglobin' };
    expect(chosen([men, women], subject())).toBe(5);
    expect(chosen([men, women], subject(comment))).toBeUndefined();
  });

  test('by sex only where every element of sex and gender agrees', () => {
    const url = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex';
    const both = (gender: string, birthsex?: string) =>
      born('1990-01-01', {
        gender,
        ...(birthsex === undefined ? {} : { extension: [{ url, valueCode: birthsex }] }),
      });
    expect(chosen([men, women], both('female'))).toBe(5);
    expect(chosen([men, women], both('male', 'M'))).toBe(6);
    expect(chosen([men, women], both('female', 'M'))).toBeUndefined();
    expect(chosen([men, women], both('other'))).toBeUndefined();
    expect(chosen([men, women], born('1990-01-01'))).toBeUndefined();
  });

  const sexed = (gender: string) => born('1990-01-01', { gender });
  const ofGroup = (group: object): Range => ({ high: amount(7), appliesTo: [group] });

  test.each([
    ['male', ['Male', 'M', 'men', 'Man', '248153007']],
    ['female', ['Female', 'F', 'women', 'Woman', '248152002']],
  ])('the names of %s as a group, as text, code and display', (sex, names) => {
    const other = sex === 'male' ? 'female' : 'male';
    for (const name of names) {
      for (const group of [
        { text: name },
        { coding: [{ code: name }] },
        { coding: [{ code: 'urn-own', display: name }] },
      ]) {
        expect(chosen([ofGroup(group)], sexed(sex)), name).toBe(7);
        // It surely does not apply to the other: nothing stands against the range beside it.
        expect(chosen([ofGroup(group), { high: amount(8) }], sexed(other)), name).toBe(8);
      }
    }
  });

  test('a group that names both sexes, or none that we know, may be anybody', () => {
    const both = { text: 'Male', coding: [{ code: 'F' }] };
    for (const group of [both, { text: 'Adults' }, {}]) {
      expect(chosen([ofGroup(group), { high: amount(8) }], sexed('male'))).toBeUndefined();
    }
    // Two groups of one range: one that surely does not fit is enough.
    const two: Range = { high: amount(7), appliesTo: [{ text: 'Adults' }, { text: 'Female' }] };
    expect(chosen([two, { high: amount(8) }], sexed('male'))).toBe(8);
  });

  test('pronouns say nothing about a range', () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/individual-pronouns';
    const valueCodeableConcept = { coding: [{ code: 'LA29519-8', display: 'she/her' }] };
    const subject = born('1990-01-01', {
      gender: 'male',
      extension: [{ url, extension: [{ url: 'value', valueCodeableConcept }] }],
    });
    expect(chosen([men, women], subject)).toBe(6);
  });

  test('a modifier nobody knows leaves its range open', () => {
    const odd: Range = { high: amount(7), modifierExtension: [{ url: 'urn:x' }] };
    expect(chosen([odd])).toBeUndefined();
    expect(chosen([odd, { high: amount(8) }])).toBeUndefined();
  });

  test.each([
    ['a', 10, '2016-03-05', '2016-03-06'],
    ['y', 10, '2016-03-05', '2016-03-06'],
    ['yr', 10, '2016-03-05', '2016-03-06'],
    ['yrs', 10, '2016-03-05', '2016-03-06'],
    ['year', 10, '2016-03-05', '2016-03-06'],
    ['Years', 10, '2016-03-05', '2016-03-06'],
    ['mo', 3, '2025-12-05', '2025-12-06'],
    ['mos', 3, '2025-12-05', '2025-12-06'],
    ['month', 3, '2025-12-05', '2025-12-06'],
    ['Months', 3, '2025-12-05', '2025-12-06'],
    ['d', 10, '2026-02-23', '2026-02-24'],
    ['day', 10, '2026-02-23', '2026-02-24'],
    ['Days', 10, '2026-02-23', '2026-02-24'],
    ['wk', 3, '2026-02-12', '2026-02-13'],
    ['week', 3, '2026-02-12', '2026-02-13'],
    ['Weeks', 3, '2026-02-12', '2026-02-13'],
  ])('from %s %d: born %s has reached it, born %s has not', (unit, value, reached, not) => {
    const from: Range = { high: amount(7), age: { low: { value, unit } } };
    const anybody: Range = { high: amount(8) };
    expect(chosen([from], born(reached))).toBe(7);
    expect(chosen([from, anybody], born(reached))).toBeUndefined();
    expect(chosen([from], born(not))).toBeUndefined();
    expect(chosen([from, anybody], born(not))).toBe(8);
  });

  // In whole years, from the smallest age that is told in minutes to the one told in years.
  test.each([
    ['2026-03-05', 0],
    ['2026-03-03', 0],
    ['2026-02-10', 0],
    ['2025-12-05', 0],
    ['2025-03-05', 1],
    ['2024-12-05', 1],
    ['2024-03-05', 2],
    ['2020-03-05', 6],
    ['1990-03-05', 36],
  ])('born %s is %d years old', (birth, age) => {
    const anybody: Range = { high: amount(8) };
    const upTo = (value: number): Range => ({ high: amount(7), age: { high: years(value) } });
    const from = (value: number): Range => ({ high: amount(7), age: { low: years(value) } });
    expect(chosen([from(age)], born(birth))).toBe(7);
    expect(chosen([from(age + 1), anybody], born(birth))).toBe(8);
    expect(chosen([upTo(age + 1)], born(birth))).toBe(7);
    expect(chosen([upTo(age)], born(birth))).toBeUndefined();
    expect(chosen([upTo(age), anybody], born(birth))).toBeUndefined();
    if (age > 0) expect(chosen([upTo(age - 1), anybody], born(birth))).toBe(8);
  });

  test('an age that nobody can tell leaves the range open', () => {
    const aged: Range = { high: amount(7), age: { low: years(1) } };
    const anybody: Range = { high: amount(8) };
    for (const subject of [undefined, born('2030-01-01'), born('2008-13')]) {
      expect(chosen([aged, anybody], subject)).toBeUndefined();
    }
    const over = { low: { value: 1, comparator: '>' as const, code: 'a' } };
    expect(chosen([{ high: amount(7), age: over }, anybody], born('1990'))).toBeUndefined();
    const moons = { low: { value: 1, unit: 'moons' } };
    expect(chosen([{ high: amount(7), age: moons }, anybody], born('1990'))).toBeUndefined();
  });

  test('a group we do not judge leaves it open', () => {
    const pregnant: Range = { high: amount(3), appliesTo: [{ text: 'Third trimester' }] };
    expect(chosen([women, pregnant], born('1990-01-01', { gender: 'female' }))).toBeUndefined();
  });

  test('two that fit are none that is chosen; a treatment range is never in question', () => {
    const treatment: Range = { high: amount(9), type: { coding: [{ code: 'treatment' }] } };
    expect(chosen([{ high: amount(5) }, { high: amount(6) }])).toBeUndefined();
    expect(chosen([{ high: amount(5) }, treatment])).toBe(5);
  });
});

describe('display rule 8: a flag only from the range that applies', () => {
  const flag = (subject?: ReturnType<typeof born>, own: object = {}) => {
    const reading = readObservation(
      wrong({ ...observation({ referenceRange: [child, adult] }), ...own }),
    );
    return computedFlag(reading, reading, subject);
  };

  test('4.1 is above the range of an adult, not of a child, and nothing of nobody', () => {
    expect(flag(born('1990-01-01'))).toBe('above-range');
    expect(flag(born('2015-01-01'))).toBeUndefined();
    expect(flag()).toBeUndefined();
  });

  test('nothing is calculated about what is not the patient', () => {
    const focus = [{ reference: 'RelatedPerson/fetus', display: 'Fetus A' }];
    expect(flag(born('1990-01-01'), { focus })).toBeUndefined();
  });
});
