import type { Condition, Observation } from 'fhir/r4';
import { describe, expect, test } from 'vitest';
import type { Age } from '../clinical/age.ts';
import { chooseRange } from '../clinical/applicable-range.ts';
import {
  amount,
  condition,
  loincConcept,
  observation,
  patient,
  wrong,
} from '../clinical/clinical.fixtures.ts';
import { entriesOf, rowIdentity } from '../clinical/entry.ts';
import { readCodedText } from '../clinical/coded-text.ts';
import { readDate } from '../clinical/fhir-date.ts';
import { readingTime } from '../clinical/latest.ts';
import { chooseNames, readPatient } from '../clinical/patient.ts';
import { readCondition } from '../clinical/problem.ts';
import { readObservation } from '../clinical/reading.ts';
import { displayZone } from '../clinical/zone.ts';
import { english } from './english.ts';
import { spanish } from './spanish.ts';
import { printUcum } from './unit-text.ts';
import { englishWording } from './wording.ts';
import { spanishWording } from './wording-es.ts';

const zone = displayZone('America/New_York');
const { format } = englishWording.words;

const ofSnomed = { system: 'http://snomed.info/sct', code: '258813002' };

const cellOf = (own: Partial<Observation>): string =>
  format.entry(entriesOf(readObservation(observation(own)))[0], zone);
const rangesOf = (...referenceRange: NonNullable<Observation['referenceRange']>): string =>
  format.ranges(readObservation(observation({ referenceRange })).referenceRanges);
const onsetOf = (own: Partial<Condition>): string | undefined => {
  const { onset } = readCondition(condition(own));
  return onset && format.problemTime(onset, zone);
};

describe('display rule 15: dates', () => {
  test.each([
    ['2019', '2019'],
    ['2019-03', 'Mar-2019'],
    ['2019-03-05', '05-Mar-2019'],
    ['2026-03-05T19:32:10Z', '05-Mar-2026 14:32'],
    ['2026-03-06T03:30:00Z', '05-Mar-2026 22:30'],
    ['2026-03-05T00:05:00-05:00', '05-Mar-2026 00:05'],
    ['2026-03-05T10:00:00', '05-Mar-2026 10:00 (time zone not sent)'],
    ['2020-10-0', '“2020-10-0” (not a readable date)'],
    ['0099', '0099'],
  ])('%s is written %s', (sent, text) => {
    expect(format.date(readDate(sent), zone)).toBe(text);
  });

  test.each([
    ['2026-11-20', '2026-11-20T02:48:00-05:00', '20-Nov-2026 02:48 UTC-05:00'],
    ['2026-11-20', '2026-11-20T02:48:00+09:30', '20-Nov-2026 02:48 UTC+09:30'],
    ['2026-11-19', '2026-11-20T02:48:00Z', '19-Nov-2026 (20-Nov-2026 02:48 UTC)'],
    [undefined, '2026-11-20T02:48:00Z', '20-Nov-2026 02:48 UTC'],
    ['2026-11-20', undefined, '20-Nov-2026'],
    ['2026', '2026-11-20T02:48:00Z', '2026 (20-Nov-2026 02:48 UTC)'],
  ])('born %s at %s is written %s: the day stays in any zone', (day, time, text) => {
    const birth = day === undefined ? undefined : readDate(day);
    expect(format.birth(birth, readDate(time), zone)).toBe(text);
  });

  test('months in letters in Spanish too', () => {
    expect(spanishWording.words.format.date(readDate('2019-01-05'), zone)).toBe('05-ene-2019');
  });

  test.each([
    [{ effectivePeriod: { start: '2026-03-05', end: '2026-03-06' } }, '05-Mar-2026 → 06-Mar-2026'],
    [{ effectivePeriod: { start: '2026-03-05' } }, '05-Mar-2026 → ongoing'],
    [{ effectivePeriod: { end: '2026-03-05' } }, 'until 05-Mar-2026'],
    [
      { effectiveTiming: { repeat: { boundsPeriod: { start: '2026-03-05', end: '2026-03-09' } } } },
      '05-Mar-2026 → 09-Mar-2026',
    ],
    [{ effectiveTiming: { code: { text: 'twice a day' } } }, 'twice a day'],
    [{ effectiveTiming: { repeat: { frequency: 2 } } }, 'Repeating schedule'],
    [
      {
        _effectiveDateTime: {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
              valueCode: 'masked',
            },
          ],
        },
      },
      'Time not sent (withheld)',
    ],
    [{ issued: '2026-03-05' }, 'Resulted 05-Mar-2026, collection time not sent'],
    [{}, 'Time not sent'],
  ])('the time of %j is %s', (own, text) => {
    const reading = readObservation(observation({ effectiveDateTime: undefined, ...own }));
    expect(format.readingTime(readingTime(reading), zone)).toBe(text);
  });
});

describe('display rules 4, 11 and 13: numbers, comparators and units', () => {
  test.each<[Partial<Observation>, string]>([
    [{}, '4.1 mmol/L'],
    [{ valueQuantity: { value: 4.1 } }, '4.1 (unit not sent)'],
    [{ valueQuantity: { value: 0.5, comparator: '<', unit: 'g' } }, '<0.5 g'],
    [{ valueQuantity: { value: 0.5, comparator: '>=', unit: 'g' } }, '≥0.5 g'],
    [{ valueQuantity: { value: 140000, unit: 'g' } }, '140000 g'],
    [{ valueQuantity: { value: wrong({ decimal: '7.0' }), unit: 'g' } }, '7.0 g'],
    [{ valueQuantity: { value: 37, code: 'Cel', system: 'http://unitsofmeasure.org' } }, '37 °C'],
    [{ valueQuantity: { value: 5, unit: 'mm[Hg]', code: 'mm[Hg]' } }, '5 mmHg'],
    [{ valueQuantity: { value: 5, code: '1' } }, '5'],
    // Printed, UCUM's "no unit" would be one more digit.
    [{ valueQuantity: { value: 2.4, unit: '1', code: '1' } }, '2.4'],
    [{ valueQuantity: { value: 5, code: '{score}' } }, '5 score'],
    [{ valueQuantity: { value: 9.3, unit: '10*3/uL', code: '10*3/uL' } }, '9.3 10*3/uL'],
    [{ valueQuantity: { value: 48, unit: '{beat}/min' } }, '48 beat/min'],
    // A code of SNOMED CT for the unit would be read as the digits of a number.
    [{ valueQuantity: { value: 7, ...ofSnomed } }, '7 (unit code 258813002, no name sent)'],
    [{ valueQuantity: { value: 7, unit: 'mg/L', ...ofSnomed } }, '7 mg/L'],
    [
      { valueQuantity: { value: 7, unit: '258813002', ...ofSnomed } },
      '7 (unit code 258813002, no name sent)',
    ],
    [{ valueQuantity: { value: 7, unit: 'mg/L', system: 'urn:local', code: 'mg/L' } }, '7 mg/L'],
    [{ valueQuantity: { value: 7, code: 'mg/L' } }, '7 mg/L'],
    [{ valueQuantity: { value: 48, unit: '{beat}/min}' } }, '48 beat/min'],
    [
      {
        valueQuantity: {
          value: 37,
          unit: '°C',
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/iso21090-PQ-translation',
              valueQuantity: { value: 98.6, code: '[degF]' },
            },
          ],
        },
      },
      '37 °C (98.6 °F)',
    ],
  ])('%j is written %s', (own, text) => {
    expect(cellOf(own)).toBe(text);
  });

  test('a code for the unit is no digit of a range, nor in Spanish', () => {
    expect(rangesOf({ low: { value: 5 }, high: { value: 7, ...ofSnomed } })).toBe(
      '5–7 (unit code 258813002, no name sent)',
    );
    const reading = readObservation(observation({ valueQuantity: { value: 7, ...ofSnomed } }));
    expect(spanishWording.words.format.entry(entriesOf(reading)[0], zone)).toBe(
      '7 (código de unidad 258813002, nombre no enviado)',
    );
  });

  test('numbers are never localised', () => {
    const reading = readObservation(observation({ valueQuantity: amount(1234.5) }));
    expect(spanishWording.words.format.entry(entriesOf(reading)[0], zone)).toBe('1234.5 mmol/L');
  });

  test.each([
    ['mm[Hg]', 'mmHg'],
    ['[degF]', '°F'],
    ['10*9/L', '10⁹/L'],
    ['10*12/L', '10¹²/L'],
    ['ug/L', 'mcg/L'],
    ['ug', 'mcg'],
    ['umol/L', 'micromol/L'],
    ['m[IU]/L', 'milli-international units/L'],
    ['kg/m2', 'kg/m²'],
    ['mL/min/{1.73_m2}', 'mL/min/1.73 m²'],
    ['g/cm2', 'g/cm²'],
    ['mm3', 'mm³'],
    ['m/s2', 'm/s2'],
    ['[CFU]/mL', 'CFU/mL'],
    ['/[HPF]', '/HPF'],
    ["[arb'U]/mL", 'arbitrary units/mL'],
    ['mg/(24.h)', 'mg/24 h'],
    ['ukat/L', 'microkat/L'],
  ])('UCUM %s is printed %s', (code, text) => {
    expect(printUcum(code)).toBe(text);
  });
});

describe('every kind of value says something', () => {
  const { valueQuantity: _, ...valueless } = observation();
  const valueText = (own: object): string => {
    const [entry] = entriesOf(readObservation(wrong({ ...valueless, ...own })));
    return format.entry(entry, zone);
  };

  test.each<[object, string]>([
    [{ valueCodeableConcept: { coding: [{ code: '42' }] } }, 'Code 42 (no name sent)'],
    [{ valueBoolean: false }, 'No'],
    [{ valueInteger: 0 }, '0'],
    [{ valueRange: { low: amount(1), high: amount(2) } }, '1–2 mmol/L'],
    [{ valueRange: { high: amount(2) } }, '≤ 2 mmol/L'],
    [{ valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } }, '1:128'],
    [
      { valueRatio: { numerator: { value: 1, unit: '1' }, denominator: { value: 64, code: '1' } } },
      '1:64',
    ],
    [{ valueRatio: { numerator: amount(1, 'mg'), denominator: amount(5, 'mL') } }, '1 mg / 5 mL'],
    [{ valueTime: '10:30:00' }, '10:30:00'],
    [{ valueDateTime: '2020-09' }, 'Sep-2020'],
    [{ valuePeriod: { start: '2020' } }, '2020 → ongoing'],
    [{ valueAttachment: { title: 'ECG' } }, 'Attachment: ECG (open in the chart)'],
    [{ valueMolecule: { atoms: 3 } }, 'Cannot be shown here: value of type Molecule'],
    [{ valueString: ' ' }, 'No value sent'],
    [{ valueRange: {} }, 'No value sent'],
    [{ dataAbsentReason: { coding: [{ code: 'masked' }] } }, 'Withheld'],
    [{ dataAbsentReason: { text: 'sample lost' } }, 'sample lost'],
    [
      { dataAbsentReason: { coding: [{ code: 'not-performed' }], text: 'patient refused' } },
      'Not done: patient refused',
    ],
    [
      {
        dataAbsentReason: {
          coding: [{ code: 'asked-declined', display: 'Asked But Declined' }],
          text: 'Asked But Declined',
        },
      },
      'Asked, declined to answer',
    ],
    [
      { dataAbsentReason: { coding: [{ code: 'not-performed' }], text: 'Not performed' } },
      'Not done',
    ],
    [{}, 'No value sent'],
    [{ hasMember: [{ reference: 'Observation/a' }] }, 'Panel of 1 result'],
    [{ status: 'registered', valueString: 'x' }, 'Pending'],
    [
      { status: 'cancelled', dataAbsentReason: { coding: [{ code: 'not-performed' }] } },
      'Cancelled (Not done)',
    ],
    [{ status: 'cancelled', valueQuantity: { value: 4, unit: 'g' } }, 'Cancelled'],
    [{ status: 'cancelled', valueString: '<5 mmol/L' }, 'Cancelled'],
    [
      { status: 'cancelled', valueString: 'Specimen clotted' },
      'Cancelled (also sent: “Specimen clotted”)',
    ],
    [
      { valueString: 'x', dataAbsentReason: { coding: [{ code: 'error' }] } },
      'x (also sent: “Not available (error)”)',
    ],
  ])('%j is written %s', (own, text) => {
    expect(valueText(own)).toBe(text);
  });

  const systolic = { code: loincConcept('8480-6'), valueQuantity: amount(109, 'mm[Hg]') };
  const diastolic = { code: loincConcept('8462-4'), valueQuantity: amount(60, 'mm[Hg]') };
  const unknown = {
    code: loincConcept('8462-4'),
    dataAbsentReason: { coding: [{ code: 'unknown' }] },
  };
  test.each([
    [[systolic, diastolic], '109/60 mmHg'],
    [[systolic, unknown], '109/— mmHg (diastolic: unknown)'],
    [[systolic], '109/— mmHg (diastolic: no value sent)'],
    // A number that is no quantity is said, and not called missing.
    [[systolic, { code: loincConcept('8462-4'), valueInteger: 80 }], '109/— mmHg (diastolic: 80)'],
    [
      [systolic, { code: loincConcept('8462-4'), valueCodeableConcept: { text: 'Palpated' } }],
      '109/— mmHg (diastolic: Palpated)',
    ],
  ])('a blood pressure of %# is written %s', (component, text) => {
    expect(valueText({ code: loincConcept('85354-9'), component })).toBe(text);
  });

  test('oxygen belongs to the saturation, a percentile is no per cent', () => {
    const flow = { code: loincConcept('3151-8'), valueQuantity: amount(2, 'L/min') };
    const saturation = { valueQuantity: amount(94, '%'), component: [flow] };
    expect(cellOf({ ...saturation, code: loincConcept('59408-5') })).toBe('94 % on 2 L/min oxygen');
    const percentile = { code: loincConcept('8289-1'), valueQuantity: amount(62, '%') };
    expect(cellOf(percentile)).toBe('62nd percentile');
  });
});

describe('reference ranges', () => {
  test.each<[NonNullable<Observation['referenceRange']>, string]>([
    [[{ low: amount(3.5), high: amount(5.1) }], '3.5–5.1 mmol/L'],
    [[{ low: { value: 3.5 }, high: amount(5.1) }], '3.5–5.1 mmol/L'],
    [[{ high: amount(5.1) }], '≤ 5.1 mmol/L'],
    [[{ low: amount(3.5) }], '≥ 3.5 mmol/L'],
    [[{ text: '<150' }], '<150'],
    [[{ low: amount(3.5), text: '> 3.5' }], '≥ 3.5 mmol/L'],
    [[{ low: amount(3.5), text: '> 4' }], '≥ 3.5 mmol/L (“> 4”)'],
    [[{ low: amount(3.5), text: '> 3,5' }], '≥ 3.5 mmol/L'],
    [[{ high: amount(1000), text: '< 1,000' }], '≤ 1000 mmol/L'],
    [[{ low: amount(-2), high: amount(2), text: '-2 to 2.' }], '-2 – 2 mmol/L'],
    // 13.5 holds the letters of 3.5, and is another limit.
    [
      [{ low: amount(3.5), high: amount(7.5), text: '13.5 - 17.5' }],
      '3.5–7.5 mmol/L (“13.5 - 17.5”)',
    ],
    [[{ high: { ...amount(5), comparator: '<' } }], '<5 mmol/L'],
    // UCUM's years and months are words; what a bare code of sex means, too.
    [
      [{ high: amount(5), age: { low: amount(6, 'mo'), high: amount(12, 'mo') } }],
      '≤ 5 mmol/L (age 6–12 months)',
    ],
    [
      [{ high: amount(5), age: { low: amount(28, 'd'), high: amount(1, 'a') } }],
      '≤ 5 mmol/L (age 28 days – 1 year)',
    ],
    [[{ high: amount(5), age: { low: amount(18, 'a') } }], '≤ 5 mmol/L (age ≥ 18 years)'],
    [
      [{ high: amount(5), age: { low: { value: 6 }, high: amount(12, 'mo') } }],
      '≤ 5 mmol/L (age 6–12 months)',
    ],
    [
      [{ high: amount(5), age: { high: { ...amount(18, 'a'), comparator: '<' } } }],
      '≤ 5 mmol/L (age <18 years)',
    ],
    [
      [
        {
          high: amount(5),
          appliesTo: [
            { coding: [{ system: 'http://hl7.org/fhir/administrative-gender', code: 'female' }] },
          ],
        },
      ],
      '≤ 5 mmol/L (Female)',
    ],
    [[{ low: { ...amount(5), comparator: '>' } }], '>5 mmol/L'],
    [
      [{ high: amount(7), type: { coding: [{ code: 'treatment' }] } }],
      'treatment considered: ≤ 7 mmol/L',
    ],
    [[{ high: amount(7), appliesTo: [{ text: 'women' }] }], '≤ 7 mmol/L (women)'],
    [[{ text: 'a' }, { text: 'b' }], 'a; b'],
  ])('%j is written %s', (sent, text) => {
    expect(rangesOf(...sent)).toBe(text);
  });
});

describe('the range that applies, and the others as others', () => {
  const ranges: NonNullable<Observation['referenceRange']> = [
    { high: amount(5), age: { high: { value: 17, unit: 'years', code: 'a' } } },
    { high: amount(4), age: { low: { value: 18, unit: 'years', code: 'a' } } },
  ];
  const said = (birthDate?: string): string => {
    const reading = readObservation(observation({ referenceRange: ranges }));
    const subject =
      birthDate === undefined ? undefined : { patient: readPatient(patient({ birthDate })), zone };
    return format.chosenRange(chooseRange(reading, reading, subject));
  };

  test('of an adult', () => {
    expect(said('1990-01-01')).toBe(
      '≤ 4 mmol/L (age ≥ 18 years) (other ranges: ≤ 5 mmol/L (age ≤ 17 years))',
    );
  });

  test('of nobody known, all alike', () => {
    expect(said()).toBe('≤ 5 mmol/L (age ≤ 17 years); ≤ 4 mmol/L (age ≥ 18 years)');
  });
});

test('a site of the body is said with its side, by its code where it has no name', () => {
  const url = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier';
  const extension = [{ url, valueCodeableConcept: { text: 'Unilateral right' } }];
  const siteOf = (bodySite: object) =>
    format.site(readObservation(wrong({ ...observation(), bodySite })).bodySite);
  expect(siteOf({ text: 'Lung structure', extension })).toBe('Lung structure, Unilateral right');
  expect(siteOf({ coding: [{ code: '39607008' }], extension })).toBe(
    'Code 39607008 (no name sent), Unilateral right',
  );
  // As where a BodyStructure repeats the name of what refers to it.
  const again = [...extension, ...extension];
  expect(siteOf({ text: 'Lung', extension: again })).toBe('Lung, Unilateral right');
  expect(siteOf({})).toBe('');
});

test.each([
  [{ summary: { text: 'T2' }, type: { text: 'Pathologic' } }, 'T2 (Pathologic)'],
  [
    { summary: { coding: [{ code: 'unknown' }] }, type: { text: 'Clinical' } },
    'Unknown (Clinical)',
  ],
  [{ summary: { text: 'Stage II' } }, 'Stage II'],
])('a stage is said with the kind of staging: %j', (stage, text) => {
  const { stages } = readCondition(condition({ stage: [stage] }));
  expect(stages.map(format.stage)).toEqual([text]);
});

describe('codes that come without a name', () => {
  const marital = 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus';
  const nameIn = (wording: typeof englishWording, sent: object): string =>
    wording.words.format.coded(readCodedText(sent));

  test.each<[object, string, string]>([
    [{ coding: [{ system: marital, code: 'M', display: 'M' }], text: 'M' }, 'Married', 'Casado/a'],
    [
      { coding: [{ system: 'http://hl7.org/fhir/v2/0131', code: 'C' }] },
      'Emergency contact',
      'Contacto de emergencia',
    ],
    [
      { coding: [{ system: 'urn:oid:2.16.840.1.113883.6.238', code: '2106-3' }] },
      'White',
      'Blanco',
    ],
    [
      { coding: [{ system: 'urn:ietf:bcp:47', code: 'nl-NL' }] },
      'Dutch (Netherlands)',
      'neerlandés (Países Bajos)',
    ],
  ])('%j', (sent, en, es) => {
    expect(nameIn(englishWording, sent)).toBe(en);
    expect(nameIn(spanishWording, sent)).toBe(es);
  });

  test.each([
    [{ coding: [{ system: marital, code: 'M', display: 'Wed' }] }, 'Wed'],
    [{ coding: [{ system: marital, code: 'Z' }] }, 'Code Z (no name sent)'],
    [{ coding: [{ system: 'urn:ietf:bcp:47', code: '!' }] }, 'Code ! (no name sent)'],
    [{ coding: [{ code: 'M' }] }, 'Code M (no name sent)'],
    [{ coding: [{ code: 'M' }], text: 'M' }, 'M'],
  ])('%j is %s', (sent, name) => {
    expect(nameIn(englishWording, sent)).toBe(name);
  });
});

describe('flags', () => {
  test('display rule 6: every flag has a word, and "normal" is not said in a cell', () => {
    for (const code of ['L', 'HH', 'A', 'AA', 'LU', 'POS', 'R', '<', 'U'] as const) {
      const words = format.flag({ group: 'normality', code, text: undefined });
      expect(words.short).toMatch(/[a-z]{3}/iu);
    }
    const normal = format.flag({ group: 'normality', code: 'N', text: undefined });
    expect(normal).toEqual({ short: '', long: 'Normal', glyph: '' });
  });

  test('significantly low is not "off the scale", and abnormal is not critical', () => {
    expect(english.interpretation.LU).toBe('Low, significant');
    expect(english.interpretation.A).not.toMatch(/critical/iu);
  });

  test('a calculated flag says that it is', () => {
    expect(format.computedFlag('above-range').long).toMatch(/calculated here/u);
  });
});

describe('people and problems', () => {
  test.each<[Age, string]>([
    [{ tier: 'minutes', minutes: 1 }, '1 minute'],
    [{ tier: 'hours', hours: 47 }, '47 hours'],
    [{ tier: 'days', days: 27 }, '27 days'],
    [{ tier: 'weeks', weeks: 4, days: 1 }, '4 weeks 1 day'],
    [{ tier: 'months', months: 12, days: 0 }, '12 months'],
    [{ tier: 'child', years: 2, months: 1 }, '2 years 1 month'],
    [{ tier: 'years', years: 41 }, '41 years'],
    [{ tier: 'about', low: 40, high: 41 }, 'about 40–41 years'],
    [{ tier: 'about', low: 40, high: 40 }, 'about 40 years'],
  ])('%j is written %s', (age, text) => {
    expect(format.age(age)).toBe(text);
  });

  test.each<[Partial<Condition>, string]>([
    [{ onsetDateTime: '2019' }, '2019'],
    [{ onsetAge: { value: 42, code: 'a' } }, 'age 42 years'],
    [{ onsetPeriod: { start: '2019-03', end: '2019-07' } }, 'Mar-2019 to Jul-2019'],
    [{ onsetPeriod: { start: '2019-03-05', end: '2019-03-05' } }, '05-Mar-2019'],
    // When it began, not how long it went on.
    [{ onsetPeriod: { start: '2019-03' } }, 'from Mar-2019'],
    [{ onsetPeriod: { end: '2019-07' } }, 'by Jul-2019'],
    [
      { onsetRange: { low: { value: 40, unit: 'years' }, high: { value: 45, unit: 'years' } } },
      'age 40–45 years',
    ],
    [{ onsetString: 'in childhood' }, '“in childhood”'],
  ])('%j is written %s', (own, text) => {
    expect(onsetOf(own)).toBe(text);
  });

  test('a name is never blank and never the word null', () => {
    expect(format.name(undefined)).toBe('Name not available');
    const { names } = readPatient(patient());
    expect(format.name(names[0])).toBe('Ada Ngozi Okafor');
    const said = (name: object): string =>
      format.name(chooseNames(readPatient(wrong({ name: [name] })), 0).shown);
    expect(said({ text: 'null null' })).toBe('Name not available');
    expect(said({ given: ['Ada', 'null'], family: 'undefined' })).toBe('Ada');
    // There are people of that name.
    expect(said({ given: ['Jennifer'], family: 'Null' })).toBe('Jennifer Null');
  });

  test('sex elements carry the label of what they are', () => {
    const { sex } = readPatient(patient({ gender: 'female' }));
    expect(sex.map(format.sex)).toEqual([{ label: 'Administrative gender', value: 'Female' }]);
    const letter = readPatient(patient({ gender: wrong('F') }));
    expect(letter.sex.map(format.sex)).toEqual(sex.map(format.sex));
  });
});

describe('the catalogues', () => {
  const texts = (node: unknown): string[] => {
    if (typeof node === 'string') return [node];
    if (typeof node === 'function') return [String(node('X', 'Y'))];
    return typeof node === 'object' && node !== null ? Object.values(node).flatMap(texts) : [];
  };

  test.each([
    ['english', english],
    ['spanish', spanish],
  ])('%s has no blank text and no error-prone abbreviation (display rule 14)', (_, catalogue) => {
    for (const text of texts(catalogue)) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/\b(?:IU|U|QD|QOD|MS|cc|BID|TID|QID|HS|DC)\b|µg|μg|[<>]/u);
    }
  });

  test('the two languages differ wherever they can', () => {
    const [en, es] = [new Set(texts(english)), texts(spanish)];
    const same = new Set(es.filter((text) => en.has(text) && !text.includes('X')));
    const alike = new Set([
      'No',
      'Normal',
      'Provisional',
      'fax',
      'jun',
      'normal',
      'oral',
      'rectal',
    ]);
    expect([...same].filter((text) => !alike.has(text))).toEqual([]);
  });
});

const subject = { reference: 'Patient/one' };

test.each([
  [{ focus: [{ display: 'Fetus A' }] }, 'Heart rate (Fetus A)'],
  [{ focus: [{ reference: 'Device/1' }] }, 'Heart rate (Not, or not only, about the patient)'],
  [{ subject, focus: [{ reference: 'Patient/one' }] }, 'Heart rate'],
  [
    { subject, focus: [{ reference: 'Patient/fetus' }] },
    'Heart rate (Not, or not only, about the patient)',
  ],
  [{ subject, focus: [{ reference: 'Condition/1', display: 'Palpitations' }] }, 'Heart rate'],
  [{}, 'Heart rate'],
])('a row says of whom it is: %j', (own, name) => {
  const code = loincConcept('8867-4', 'Heart rate');
  const [entry] = entriesOf(readObservation(observation({ code, ...own })));
  expect(format.row(rowIdentity(entry), entry.vital)).toBe(name);
});

describe('a vital sign without a name has ours, also where it only names a part', () => {
  const rowOf = (own: object, index = 0) => {
    const entry = entriesOf(readObservation(observation(own)))[index];
    return entry === undefined ? undefined : format.row(rowIdentity(entry), entry.vital);
  };
  const part = { code: { text: 'Delivery' }, valueCodeableConcept: { text: 'Nasal cannula' } };

  test('the part of a saturation', () => {
    const own = { code: loincConcept('59408-5'), component: [part] };
    expect(rowOf(own, 1)).toBe('Oxygen saturation: Delivery');
    const named = { code: loincConcept('59408-5', 'SpO2'), component: [part] };
    expect(rowOf(named, 1)).toBe('SpO2: Delivery');
  });

  test('the heart rate of a fetus; half a blood pressure is not called a whole one', () => {
    const focus = [{ display: 'Fetus A' }];
    expect(rowOf({ code: loincConcept('8867-4'), focus })).toBe('Heart rate (Fetus A)');
    expect(rowOf({ code: loincConcept('8480-6'), focus })).toMatch(/^Code 8480-6/u);
  });
});
