import { expect, test } from 'vitest';
import { readPatient } from '../clinical/patient.ts';
import { englishWording } from './wording.ts';
import { spanishWording } from './wording-es.ts';

const v2 = 'http://terminology.hl7.org/CodeSystem/v2-0203';

test.each([
  ['MRN', 'MRN', 'N.º de historia'],
  ['Medical Record Number', 'Medical record number', 'Número de historia clínica'],
  ['MRN of General Hospital', 'MRN of General Hospital', 'MRN of General Hospital'],
  [undefined, 'Medical record number', 'Número de historia clínica'],
])('a record number called %j is %s, in Spanish %s', (text, en, es) => {
  const type = { coding: [{ system: v2, code: 'MR' }], ...(text !== undefined && { text }) };
  const [number] = readPatient({
    resourceType: 'Patient',
    identifier: [{ type, value: '42' }],
  }).identifiers;
  if (number === undefined) throw new Error('no identifier');
  expect(englishWording.words.format.identifierLabel(number)).toBe(en);
  expect(spanishWording.words.format.identifierLabel(number)).toBe(es);
});
