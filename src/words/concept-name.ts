import { languageTags } from '../clinical/code-systems.ts';
import type { CodedText } from '../clinical/coded-text.ts';
import type { Catalogue, ConceptTable } from './catalogue.ts';

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
]);

/** Our words for a concept that came as a bare code ("M" for married); undefined where we have none. */
export function conceptName(
  { codings }: CodedText,
  words: Catalogue,
  languages: () => Intl.DisplayNames,
): string | undefined {
  for (const { system, code } of codings) {
    if (code === undefined) continue;
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
