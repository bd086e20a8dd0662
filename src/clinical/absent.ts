import { type Sent, codeOf, field, listOf, objectOf, textOf } from './untyped.ts';

/** The codes of FHIR's data-absent-reason. */
export type AbsentCode =
  | 'unknown'
  | 'asked-unknown'
  | 'temp-unknown'
  | 'not-asked'
  | 'asked-declined'
  | 'masked'
  | 'not-applicable'
  | 'unsupported'
  | 'as-text'
  | 'error'
  | 'not-a-number'
  | 'negative-infinity'
  | 'positive-infinity'
  | 'not-performed'
  | 'not-permitted';

/** Why there is no value. `code` is undefined where the reason is in words or in an unknown code. */
export type AbsentReason = {
  readonly code: AbsentCode | undefined;
  readonly text: string | undefined;
};

const codes: ReadonlySet<string> = new Set<AbsentCode>([
  'unknown',
  'asked-unknown',
  'temp-unknown',
  'not-asked',
  'asked-declined',
  'masked',
  'not-applicable',
  'unsupported',
  'as-text',
  'error',
  'not-a-number',
  'negative-infinity',
  'positive-infinity',
  'not-performed',
  'not-permitted',
]);

// DSTU2 had other words for three of them.
const aliases = new Map<string, AbsentCode>([
  ['asked', 'asked-unknown'],
  ['temp', 'temp-unknown'],
  ['astext', 'as-text'],
  ['NaN', 'not-a-number'],
  ['nan', 'not-a-number'],
]);

function isAbsentCode(code: string): code is AbsentCode {
  return codes.has(code);
}

/** The absence code in `sent`, in any case and with the names of DSTU2. */
export function absentCode(sent: string | undefined): AbsentCode | undefined {
  if (sent === undefined) return undefined;
  const lower = sent.toLowerCase();
  return isAbsentCode(lower) ? lower : (aliases.get(sent) ?? aliases.get(lower));
}

// US Core 6.1.0's example puts the code system where the extension's URL is due, and was copied.
const extensionUrls: ReadonlySet<string> = new Set([
  'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  'http://terminology.hl7.org/CodeSystem/data-absent-reason',
]);

/** The reason in an element's data-absent-reason extension, if it carries one. */
export function absentByExtension(element: Sent | undefined): AbsentReason | undefined {
  const extensions = field(element, 'extension');
  if (extensions === undefined) return undefined;
  for (const extension of listOf(extensions)) {
    const sent = objectOf(extension);
    if (extensionUrls.has(textOf(field(sent, 'url')) ?? '')) {
      const code = codeOf(field(sent, 'valueCode'));
      return { code: absentCode(code), text: absentCode(code) === undefined ? code : undefined };
    }
  }
  return undefined;
}
