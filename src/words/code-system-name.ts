// Names are proper names: the same in every language.
const names = new Map<string, string>([
  ['http://loinc.org', 'LOINC'],
  ['http://snomed.info/sct', 'SNOMED CT'],
  ['http://hl7.org/fhir/sid/icd-10-cm', 'ICD-10-CM'],
  ['http://hl7.org/fhir/sid/icd-10', 'ICD-10'],
  ['http://hl7.org/fhir/sid/icd-9-cm', 'ICD-9-CM'],
  ['http://hl7.org/fhir/sid/icd-9', 'ICD-9'],
  ['http://www.ama-assn.org/go/cpt', 'CPT'],
  ['http://www.nlm.nih.gov/research/umls/rxnorm', 'RxNorm'],
  ['http://unitsofmeasure.org', 'UCUM'],
  ['urn:ietf:bcp:47', 'BCP 47'],
  ['urn:oid:2.16.840.1.113883.6.238', 'CDC Race and Ethnicity'],
  ['http://terminology.hl7.org/CodeSystem/observation-category', 'HL7 Observation Category'],
  ['http://terminology.hl7.org/CodeSystem/condition-category', 'HL7 Condition Category'],
  ['http://terminology.hl7.org/CodeSystem/data-absent-reason', 'HL7 Data Absent Reason'],
  ['http://terminology.hl7.org/CodeSystem/v3-NullFlavor', 'HL7 Null Flavor'],
  ['http://hl7.org/fhir/us/core/CodeSystem/us-core-category', 'US Core Category'],
  ['http://hl7.org/fhir/us/core/CodeSystem/condition-category', 'US Core Condition Category'],
]);

/** What a code system is called; one we do not know, by its address as sent. */
export const codeSystemName = (system: string): string => names.get(system) ?? system;
