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
  ['http://hl7.org/fhir/administrative-gender', 'female', 'Female', 'Femenino'],
  ['http://snomed.info/sct', '373066001', 'Yes', 'Sí'],
  ['http://snomed.info/sct', '373067005', 'No', 'No'],
  ['http://loinc.org', 'LA33-6', 'Yes', 'Sí'],
  ['http://loinc.org', 'LA32-8', 'No', 'No'],
  [`${hl7}v2-0136`, 'Y', 'Yes', 'Sí'],
  [`${hl7}v2-0136`, 'N', 'No', 'No'],
  // As in SMART Health Cards, which send no names.
  ['http://snomed.info/sct', '10828004', 'Positive', 'Positivo'],
  ['http://snomed.info/sct', '260385009', 'Negative', 'Negativo'],
  ['http://snomed.info/sct', '260373001', /^Detected/u, /^Detectado/u],
  ['http://snomed.info/sct', '260415000', 'Not detected', 'No detectado'],
  [`${hl7}v3-NullFlavor`, 'OTH', 'Other', 'Otro'],
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
