import { loinc } from './code-systems.ts';
import type { CodedText } from './coded-text.ts';
import type { Reading, ReadingPart } from './reading.ts';

/** The vital signs that have a place of their own. */
export type VitalKind =
  | 'blood-pressure'
  | 'average-blood-pressure'
  | 'mean-blood-pressure'
  | 'heart-rate'
  | 'respiratory-rate'
  | 'temperature'
  | 'oxygen-saturation'
  | 'weight'
  | 'height'
  | 'bmi'
  | 'head-circumference'
  | 'bmi-percentile'
  | 'weight-for-length-percentile'
  | 'head-circumference-percentile';

/** The order in which they are shown. */
export const vitalOrder: readonly VitalKind[] = [
  'blood-pressure',
  'heart-rate',
  'respiratory-rate',
  'temperature',
  'oxygen-saturation',
  'weight',
  'height',
  'bmi',
  'head-circumference',
  'bmi-percentile',
  'weight-for-length-percentile',
  'head-circumference-percentile',
  'average-blood-pressure',
  'mean-blood-pressure',
];

/** LOINC codes of US Core's vital signs and of the variants seen in practice. */
const vitals = new Map<string, VitalKind>([
  ['85354-9', 'blood-pressure'],
  ['55284-4', 'blood-pressure'],
  ['8480-6', 'blood-pressure'],
  ['8462-4', 'blood-pressure'],
  ['96607-7', 'average-blood-pressure'],
  ['96608-5', 'average-blood-pressure'],
  ['96609-3', 'average-blood-pressure'],
  // The mean arterial pressure of one moment, not an average over time.
  ['8478-0', 'mean-blood-pressure'],
  ['8867-4', 'heart-rate'],
  ['9279-1', 'respiratory-rate'],
  ['8310-5', 'temperature'],
  ['8328-7', 'temperature'],
  ['8331-1', 'temperature'],
  ['8332-9', 'temperature'],
  ['8333-7', 'temperature'],
  ['59408-5', 'oxygen-saturation'],
  ['2708-6', 'oxygen-saturation'],
  ['29463-7', 'weight'],
  ['3141-9', 'weight'],
  ['8302-2', 'height'],
  ['3137-7', 'height'],
  ['8306-3', 'height'],
  ['39156-5', 'bmi'],
  ['9843-4', 'head-circumference'],
  ['8287-5', 'head-circumference'],
  ['59576-9', 'bmi-percentile'],
  ['77606-2', 'weight-for-length-percentile'],
  ['8289-1', 'head-circumference-percentile'],
]);

// LOINC has codes of their own for these, and servers send them under the plain one all the same:
// "the meaning the user intended" is in the text (FHIR R4 CodeableConcept.text).
const notPresent =
  /\b(?:f(?:o?etal|o?etus)|birth|donor|maternal|target|goal|ideal|dry|pre-?pregnan\w*|nacer|nacimiento|donante|matern[ao]|objetivo|meta|sec[ao]|desead[ao])\b/iu;

function vitalByCode({ codings }: CodedText): VitalKind | undefined {
  for (const { system, code } of codings) {
    const vital = system === loinc && code !== undefined ? vitals.get(code) : undefined;
    if (vital !== undefined) return vital;
  }
  return undefined;
}

/** True for the code of a vital sign under a name that says what else it is. */
export const isNamedApart = ({ code }: { readonly code: CodedText }): boolean =>
  code.text !== undefined && notPresent.test(code.text) && vitalByCode(code) !== undefined;

/** The vital sign a reading or part is, by LOINC in any of its codings. */
export function vitalOf(part: { readonly code: CodedText }): VitalKind | undefined {
  const vital = vitalByCode(part.code);
  return vital !== undefined && isNamedApart(part) ? undefined : vital;
}

/** What an additional coding says about how it was measured. */
export type VitalMethod =
  | 'axillary'
  | 'oral'
  | 'rectal'
  | 'tympanic'
  | 'lying'
  | 'measured'
  | 'tape-measure'
  | 'method-not-stated';

const methods = new Map<string, VitalMethod>([
  ['8328-7', 'axillary'],
  ['8331-1', 'oral'],
  ['8332-9', 'rectal'],
  ['8333-7', 'tympanic'],
  ['8306-3', 'lying'],
  ['3137-7', 'measured'],
  ['3141-9', 'measured'],
  ['8287-5', 'tape-measure'],
]);

/** The method in the codings. 2708-6 alone may be a blood gas: its method is not stated. */
export function vitalMethod(part: { readonly code: CodedText }): VitalMethod | undefined {
  let saturation = false;
  let pulseOximetry = false;
  for (const { system, code } of part.code.codings) {
    if (system !== loinc || code === undefined) continue;
    const method = methods.get(code);
    if (method !== undefined) return method;
    saturation ||= code === '2708-6';
    pulseOximetry ||= code === '59408-5';
  }
  return saturation && !pulseOximetry ? 'method-not-stated' : undefined;
}

/** Flow and concentration of the oxygen given; no part means unknown, never room air. */
export type OxygenParts = {
  readonly flow: ReadingPart | undefined;
  readonly concentration: ReadingPart | undefined;
};

/** Only amounts: a part that says why there is none has a row of its own. */
export function oxygenParts(reading: Reading): OxygenParts {
  const amounts = reading.components.filter((part) => part.value.kind === 'quantity');
  return {
    flow: amounts.find((part) => hasLoinc(part, '3151-8')),
    concentration: amounts.find((part) => hasLoinc(part, '3150-0')),
  };
}

/** True where any of the codings is that LOINC code; the system must be LOINC's. */
export function hasLoinc(part: { readonly code: CodedText }, code: string): boolean {
  return part.code.codings.some((one) => one.system === loinc && one.code === code);
}
