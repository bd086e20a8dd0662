/** Code systems and the codes that many people share. */
import type { CodeableConcept, Coding, Quantity } from 'fhir/r4';
import { decimal } from '../decimal.ts';

export const LOINC = 'http://loinc.org';
export const SNOMED = 'http://snomed.info/sct';
export const ICD10CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const UCUM = 'http://unitsofmeasure.org';
const THO = 'http://terminology.hl7.org/CodeSystem';
const US_CORE = 'http://hl7.org/fhir/us/core/CodeSystem';

const OBSERVATION_CATEGORIES = {
  'vital-signs': 'Vital Signs',
  laboratory: 'Laboratory',
  'social-history': 'Social History',
  survey: 'Survey',
  exam: 'Exam',
  procedure: 'Procedure',
  imaging: 'Imaging',
  therapy: 'Therapy',
  activity: 'Activity',
  sdoh: 'SDOH',
  'functional-status': 'Functional Status',
  'disability-status': 'Disability Status',
  'cognitive-status': 'Cognitive Status',
} as const;
export type ObservationCategory = keyof typeof OBSERVATION_CATEGORIES;

const usCoreOwn: ReadonlySet<string> = new Set([
  'sdoh',
  'functional-status',
  'disability-status',
  'cognitive-status',
]);

export function observationCategory(code: ObservationCategory): CodeableConcept {
  const system = usCoreOwn.has(code)
    ? `${US_CORE}/us-core-category`
    : `${THO}/observation-category`;
  return { coding: [{ system, code, display: OBSERVATION_CATEGORIES[code] }] };
}

const CONDITION_CATEGORIES = {
  'problem-list-item': 'Problem List Item',
  'encounter-diagnosis': 'Encounter Diagnosis',
  'health-concern': 'Health Concern',
} as const;
export type ConditionCategory = keyof typeof CONDITION_CATEGORIES;

/** US Core: health-concern has a code system of its own. */
export function conditionCategory(code: ConditionCategory): CodeableConcept {
  const system =
    code === 'health-concern' ? `${US_CORE}/condition-category` : `${THO}/condition-category`;
  return { coding: [{ system, code, display: CONDITION_CATEGORIES[code] }] };
}

export function clinicalStatus(code: string): CodeableConcept {
  return { coding: [{ system: `${THO}/condition-clinical`, code }] };
}

export function verificationStatus(code: string): CodeableConcept {
  return { coding: [{ system: `${THO}/condition-ver-status`, code }] };
}

export function absent(code: string, display: string): CodeableConcept {
  return { coding: [{ system: `${THO}/data-absent-reason`, code, display }] };
}

const FLAGS = {
  N: 'Normal',
  L: 'Low',
  H: 'High',
  LL: 'Critical low',
  HH: 'Critical high',
  A: 'Abnormal',
  AA: 'Critical abnormal',
  POS: 'Positive',
  NEG: 'Negative',
  R: 'Resistant',
  S: 'Susceptible',
  I: 'Intermediate',
} as const;
export type Flag = keyof typeof FLAGS;

export function flag(code: Flag): CodeableConcept {
  return {
    coding: [{ system: `${THO}/v3-ObservationInterpretation`, code, display: FLAGS[code] }],
  };
}

export function loinc(code: string, display: string, text?: string): CodeableConcept {
  return concept({ system: LOINC, code, display }, text);
}

export function snomed(code: string, display: string, text?: string): CodeableConcept {
  return concept({ system: SNOMED, code, display }, text);
}

function concept(coding: Coding, text: string | undefined): CodeableConcept {
  return { coding: [coding], ...(text === undefined ? {} : { text }) };
}

/** A quantity with exactly these digits; the UCUM code is the printed unit unless given. */
export function quantity(digits: string, unit: string, ucum = unit): Quantity {
  return { value: decimal(digits), unit, system: UCUM, code: ucum };
}
