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
