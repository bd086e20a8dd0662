import { languageTags } from '../clinical/code-systems.ts';
import type { CodedText } from '../clinical/coded-text.ts';
import type { Catalogue, ConceptTable } from './catalogue.ts';
import { isSexCode } from './format-person.ts';

// Systems whose codes servers send without any name, in the forms of DSTU2, STU3 and R4.
const tables = new Map<string | undefined, ConceptTable>([
  ['http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', 'maritalStatus'],
  ['http://hl7.org/fhir/v3/MaritalStatus', 'maritalStatus'],
  ['http://hl7.org/fhir/marital-status', 'maritalStatus'],
  ['http://terminology.hl7.org/CodeSystem/v2-0131', 'contactRole'],
  ['http://hl7.org/fhir/v2/0131', 'contactRole'],
  ['http://hl7.org/fhir/patient-contact-relationship', 'contactRole'],
  ['http://hl7.org/fhir/ValueSet/patient-contact-relationship', 'contactRole'],
  ['urn:oid:2.16.840.1.113883.6.238', 'origin'],
  ['http://hl7.org/fhir/v3/Race', 'origin'],
  ['http://hl7.org/fhir/v3/Ethnicity', 'origin'],
  ['http://terminology.hl7.org/CodeSystem/v3-RoleCode', 'contactRole'],
  ['http://hl7.org/fhir/v3/RoleCode', 'contactRole'],
  ['http://terminology.hl7.org/CodeSystem/observation-category', 'category'],
  ['http://hl7.org/fhir/observation-category', 'category'],
  ['http://terminology.hl7.org/CodeSystem/condition-category', 'category'],
  ['http://hl7.org/fhir/condition-category', 'category'],
  ['http://hl7.org/fhir/us/core/CodeSystem/condition-category', 'category'],
  ['http://hl7.org/fhir/us/core/CodeSystem/us-core-category', 'category'],
]);

// In a reference range: whom it is for.
const sexSystems: ReadonlySet<string | undefined> = new Set([
  'http://hl7.org/fhir/administrative-gender',
  'http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender',
]);

// Answers that are the same word everywhere: of SNOMED CT, LOINC's lists, v2 table 0136, v3.
const answers = new Map<string, (words: Catalogue) => string>([
  ['http://snomed.info/sct 373066001', ({ yes }) => yes],
  ['http://snomed.info/sct 373067005', ({ no }) => no],
  ['http://loinc.org LA33-6', ({ yes }) => yes],
  ['http://loinc.org LA32-8', ({ no }) => no],
  ['http://terminology.hl7.org/CodeSystem/v2-0136 Y', ({ yes }) => yes],
  ['http://terminology.hl7.org/CodeSystem/v2-0136 N', ({ no }) => no],
  ['http://snomed.info/sct 10828004', ({ interpretation }) => interpretation.POS],
  ['http://snomed.info/sct 260385009', ({ interpretation }) => interpretation.NEG],
  ['http://snomed.info/sct 260373001', ({ interpretation }) => interpretation.DET],
  ['http://snomed.info/sct 260415000', ({ interpretation }) => interpretation.ND],
  ['http://terminology.hl7.org/CodeSystem/v3-NullFlavor OTH', ({ sexValue }) => sexValue.OTH],
]);

/** Our words for a concept that came as a bare code ("M" for married); undefined where we have none. */
export function conceptName(
  { codings }: CodedText,
  words: Catalogue,
  languages: () => Intl.DisplayNames,
): string | undefined {
  for (const { system, code } of codings) {
    if (code === undefined) continue;
    const answer = answers.get(`${system} ${code}`);
    if (answer !== undefined) return answer(words);
    if (sexSystems.has(system)) return isSexCode(words, code) ? words.sexValue[code] : undefined;
    if (system === languageTags) return languageName(code, languages());
    const table = tables.get(system);
    if (table === undefined) continue;
    const names = words.concept[table];
    if (Object.hasOwn(names, code)) return names[code];
  }
  return undefined;
}

/** A tag that is none makes Intl throw, and one it does not know it gives back. */
function languageName(tag: string, languages: Intl.DisplayNames): string | undefined {
  try {
    return languages.of(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}
