import { describe, expect, test } from 'vitest';
import { patient, wrong } from '../../clinical/clinical.fixtures.ts';
import { readPatient } from '../../clinical/patient.ts';
import { displayZone } from '../../clinical/zone.ts';
import { english, spanish } from '../copy/copy.testing.ts';
import type { Speech } from '../use-words.tsx';
import { identityFacts } from './identity-facts.ts';
import { identityLine } from './identity-text.ts';

const now = Date.UTC(2026, 2, 1, 12);
const zone = displayZone('America/New_York');
const boston = { ...english, zone };
const reason = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

const factsOf = (own: object, speech: Speech = boston): readonly string[] =>
  identityFacts(readPatient(wrong({ ...patient(), ...own })), now, speech).map(
    ({ label, text }) => `${label}: ${text}`,
  );

/** As at the head of a page on paper, of a copy, of details and of a trend. */
const lineOf = (own: object, speech: Speech = boston): string =>
  identityLine(readPatient(wrong({ ...patient(), ...own })), now, speech);

describe('the age of somebody who may have died', () => {
  const withheld = { extension: [{ url: reason, valueCode: 'masked' }] };

  test('is that of nobody living where the date of the death is withheld', () => {
    const own = { birthDate: '1964-05-09', _deceasedDateTime: withheld };
    expect(factsOf(own)[0]).toBe('Born: 09-May-1964 (died, age not known)');
    expect(lineOf(own)).toContain('Born 09-May-1964 (died, age not known)');
  });

  test('is not told as certain where it is withheld whether the patient is deceased', () => {
    const own = { birthDate: '1964-05-09', _deceasedBoolean: withheld };
    expect(factsOf(own)[0]).toBe('Born: 09-May-1964 (61 years if alive)');
    expect(lineOf(own)).toContain('Born 09-May-1964 (61 years if alive)');
    expect(lineOf(own, { ...spanish, zone })).toContain('09-may-1964 (61 años si vive)');
    expect(lineOf({ ...own, birthDate: undefined })).toContain('(age not known)');
  });
});

test('the day of birth is the one that was sent, also where a time and zone came with it', () => {
  const own = { birthDate: '1950-01-01T00:00:00Z' };
  expect(factsOf(own)[0]).toBe('Born: 01-Jan-1950 (76 years)');
  expect(lineOf(own)).toContain('Born 01-Jan-1950 (76 years)');
});

describe('elements of sex and gender', () => {
  const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
  const said = (name: string, text: string, ...parts: readonly object[]) => ({
    url: hl7 + name,
    extension: [{ url: 'value', valueCodeableConcept: { text } }, ...parts],
  });
  const until = (end: string, url = 'period') => ({ url, valuePeriod: { end } });
  const sexOf = (speech: Speech, ...extension: readonly object[]): readonly string[] =>
    factsOf({ extension }, speech).slice(1, extension.length + 1);

  test('a gender identity that is over comes last, and says so', () => {
    const sent = [
      said('individual-genderIdentity', 'Man', until('2019-05-01')),
      said('individual-genderIdentity', 'Non-binary', {
        url: 'period',
        valuePeriod: { start: '2019-05-01' },
      }),
    ];
    expect(sexOf(boston, ...sent)).toEqual([
      'Gender identity: Non-binary, 01-May-2019 → ongoing',
      'Gender identity: Man, until 01-May-2019 (no longer in use)',
    ]);
    expect(sexOf({ ...spanish, zone }, ...sent)[1]).toBe(
      'Identidad de género: Man, hasta 01-may-2019 (ya no se usa)',
    );
  });

  test('one that begins later stands after those that hold', () => {
    const sent = [
      said('individual-pronouns', 'they', { url: 'period', valuePeriod: { start: '2090' } }),
      said('individual-pronouns', 'she', { url: 'comment', valueString: 'At work: they' }),
    ];
    expect(sexOf(boston, ...sent)).toEqual([
      'Pronouns: she; At work: they',
      'Pronouns: they, 2090 → ongoing',
    ]);
  });

  test('each recorded sex has its type and the time for which it is recorded', () => {
    const type = (text: string) => ({ url: 'type', valueCodeableConcept: { text } });
    const recorded = 'individual-recordedSexOrGender';
    expect(
      sexOf(
        boston,
        said(recorded, 'M', type('Passport'), until('2022', 'effectivePeriod')),
        said(recorded, 'F', type('Passport'), { url: 'comment', valueString: 'Renewed' }),
        said(recorded, 'M', type('Sex assigned at birth')),
      ),
    ).toEqual([
      'Recorded sex or gender (Passport): F; Renewed',
      'Recorded sex or gender (Sex assigned at birth): M',
      'Recorded sex or gender (Passport): M, until 2022 (no longer in use)',
    ]);
  });

  test('a sex parameter for clinical use has the instruction that came as its comment', () => {
    const valueString = 'Use female reference ranges for haemoglobin only';
    const sent = said('patient-sexParameterForClinicalUse', 'Specified', {
      url: 'comment',
      valueString,
    });
    expect(sexOf(boston, sent)).toEqual([
      `Sex parameter for clinical use: Specified; ${valueString}`,
    ]);
  });
});

describe('a date of birth of which not all is known', () => {
  const accuracy = (code: string) => ({
    birthDate: '1950-01-01',
    _birthDate: {
      extension: [
        {
          url: 'http://hl7.org.au/fhir/StructureDefinition/date-accuracy-indicator',
          valueCoding: { code },
        },
      ],
    },
  });

  test.each([
    [
      'EEE',
      '01-Jan-1950, estimated (about 76 years)',
      '01-ene-1950, fecha estimada (unos 76 años)',
    ],
    ['UUA', '1950 (about 75–76 years)', '1950 (unos 75–76 años)'],
    ['UUE', '1950, estimated (about 75–76 years)', '1950, fecha estimada (unos 75–76 años)'],
    ['UUU', 'Unknown (age not known)', 'Desconocido (edad desconocida)'],
    ['AAA', '01-Jan-1950 (76 years)', '01-ene-1950 (76 años)'],
  ])('%s: %s', (code, en, es) => {
    expect(factsOf(accuracy(code))[0]).toBe(`Born: ${en}`);
    expect(lineOf(accuracy(code))).toContain(`Born ${en}`);
    expect(lineOf(accuracy(code), { ...spanish, zone })).toContain(es);
  });

  test('says at every place why there is none', () => {
    const own = {
      birthDate: undefined,
      _birthDate: { extension: [{ url: reason, valueCode: 'masked' }] },
    };
    expect(factsOf(own)[0]).toBe('Born: Withheld (age not known)');
    expect(lineOf(own)).toContain('Born Withheld (age not known)');
  });
});
