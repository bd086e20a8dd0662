import { expect, test } from 'vitest';
import { readCodedText } from '../clinical/coded-text.ts';
import { englishWording } from './wording.ts';
import { spanishWording } from './wording-es.ts';

const hl7 = 'http://terminology.hl7.org/CodeSystem/';
const usCore = 'http://hl7.org/fhir/us/core/CodeSystem/';

test.each([
  [`${hl7}observation-category`, 'vital-signs', 'Vital signs', 'Constantes vitales'],
  ['http://hl7.org/fhir/observation-category', 'exam', 'Examination', 'Exploración'],
  [`${hl7}condition-category`, 'problem-list-item', 'Problem list', 'Lista de problemas'],
  [`${usCore}condition-category`, 'health-concern', 'Health concern', 'Preocupación de salud'],
  [`${usCore}us-core-category`, 'sdoh', /^Social/u, /^Determinantes/u],
  [`${hl7}v3-RoleCode`, 'MTH', 'Mother', 'Madre'],
  [`${hl7}v3-MaritalStatus`, 'W', 'Widowed', 'Viudo/a'],
  [`${hl7}observation-category`, 'core-trait', /core-trait.*no name/u, /core-trait.*no enviado/u],
  ['urn:local', 'vital-signs', /vital-signs.*no name/u, /vital-signs.*no enviado/u],
])('%s %s without a name is called %s, %s', (system, code, en, es) => {
  const concept = readCodedText({ coding: [{ system, code }] });
  expect(englishWording.words.format.coded(concept)).toMatch(en);
  expect(spanishWording.words.format.coded(concept)).toMatch(es);
});

test('a name that was sent is kept, unless it is the code again', () => {
  const system = `${hl7}observation-category`;
  const named = (display: string) =>
    englishWording.words.format.coded(
      readCodedText({ coding: [{ system, code: 'vital-signs', display }] }),
    );
  expect(named('Vitals')).toBe('Vitals');
  expect(named('vital-signs')).toBe('Vital signs');
});
