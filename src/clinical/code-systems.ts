/** The systems we match by, in the form in which coded-text.ts stores them. */
export const loinc = 'http://loinc.org';
/** SNOMED CT, of any edition. */
export const snomed = 'http://snomed.info/sct';
/** ICD-10-CM, the United States' clinical modification: another system than WHO's ICD-10. */
export const icd10cm = 'http://hl7.org/fhir/sid/icd-10-cm';
/** ICD-10 of the WHO. */
export const icd10 = 'http://hl7.org/fhir/sid/icd-10';
const icd9cm = 'http://hl7.org/fhir/sid/icd-9-cm';
/** BCP 47, the language tags of RFC 5646. */
export const languageTags = 'urn:ietf:bcp:47';
/** The Unified Code for Units of Measure. */
export const ucum = 'http://unitsofmeasure.org';

const canonical = new Map<string, string>([
  ['urn:oid:2.16.840.1.113883.6.1', loinc],
  ['https://loinc.org', loinc],
  ['urn:oid:2.16.840.1.113883.6.96', snomed],
  ['https://snomed.info/sct', snomed],
  ['urn:oid:2.16.840.1.113883.6.90', icd10cm],
  ['urn:oid:2.16.840.1.113883.6.3', icd10],
  ['urn:oid:2.16.840.1.113883.6.103', icd9cm],
  ['urn:oid:2.16.840.1.113883.6.42', 'http://hl7.org/fhir/sid/icd-9'],
  ['urn:oid:2.16.840.1.113883.6.8', ucum],
  ['https://unitsofmeasure.org', ucum],
]);

const seen = new Map<string, string>();

/**
 * One form for each system: without the spaces (`http: //loinc.org` has been seen), without a slash
 * at the end, an OID of a system that has a URL as that URL.
 */
export function canonicalSystem(sent: string): string {
  const known = seen.get(sent);
  if (known !== undefined) return known;
  const bare = sent.replaceAll(/\s/gu, '').replace(/\/+$/u, '');
  const result = canonical.get(bare) ?? canonical.get(bare.toLowerCase()) ?? bare;
  // A chart names a few dozen systems; a hostile one must not fill the memory.
  if (seen.size < 1000) seen.set(sent, result);
  return result;
}
