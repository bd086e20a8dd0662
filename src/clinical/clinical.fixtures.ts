import * as fc from 'fast-check';
import type { CodeableConcept, Condition, Observation, Patient, Quantity } from 'fhir/r4';

/** Builders for tests: a plain resource of each kind, and JSON of almost any shape. */

/** Milliseconds for a test of many random cases: a busy machine is no failure. */
export const propertyTimeout = 60_000;

export const loincConcept = (code: string, text?: string): CodeableConcept => ({
  coding: [{ system: 'http://loinc.org', code }],
  ...(text === undefined ? {} : { text }),
});

export const amount = (value: number, unit = 'mmol/L'): Quantity => ({
  value,
  unit,
  system: 'http://unitsofmeasure.org',
  code: unit,
});

/** A final potassium of 4.1 mmol/L, unless told otherwise. */
export const observation = (own: Partial<Observation> = {}): Observation => ({
  resourceType: 'Observation',
  id: 'potassium',
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: loincConcept('2823-3', 'Potassium'),
  effectiveDateTime: '2026-03-05T14:32:00Z',
  valueQuantity: amount(4.1),
  ...own,
});

/** A confirmed, active problem. */
export const condition = (own: Partial<Condition> = {}): Condition => ({
  resourceType: 'Condition',
  id: 'asthma',
  subject: { reference: 'Patient/one' },
  clinicalStatus: { coding: [{ code: 'active' }] },
  verificationStatus: { coding: [{ code: 'confirmed' }] },
  category: [{ coding: [{ code: 'problem-list-item' }] }],
  code: { text: 'Asthma' },
  ...own,
});

export const patient = (own: Partial<Patient> = {}): Patient => ({
  resourceType: 'Patient',
  id: 'one',
  name: [{ use: 'official', family: 'Okafor', given: ['Ada', 'Ngozi'] }],
  birthDate: '1985-04-12',
  ...own,
});

/** Something sent where something else was due. */
export const wrong = (value: unknown): never => value as never;

const words = [
  '',
  ' ',
  'final',
  'entered-in-error ',
  'unknown',
  '2020',
  '2020-13',
  'http://loinc.org',
];
const urls = [
  'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  'http://hl7.org/fhir/StructureDefinition/quantity-precision',
  'http://hl7.org/fhir/StructureDefinition/iso21090-PQ-translation',
  'http://hl7.org/fhir/StructureDefinition/observation-focusCode',
  'http://hl7.org/fhir/StructureDefinition/patient-birthTime',
  'http://hl7.org/fhir/StructureDefinition/condition-assertedDate',
  'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race',
  'http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex',
  'http://fhir.de/StructureDefinition/icd-10-gm-diagnosesicherheit',
  'http://fhir.de/StructureDefinition/seitenlokalisation',
  'http://fhir.de/StructureDefinition/gender-amtlich-de',
  'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier',
  'http://hl7.org/fhir/StructureDefinition/bodySite',
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory',
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSCommunication',
  'interpreterRequired',
  'http://hl7.org/fhir/StructureDefinition/individual-recordedSexOrGender',
  'http://hl7.org.au/fhir/StructureDefinition/date-accuracy-indicator',
  'ombCategory',
  'value',
  'type',
  'effectivePeriod',
  'comment',
  'text',
];
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(...words),
  fc.constantFrom('8480-6', '85354-9', '59408-5', 'H', '__proto__', 'constructor', 'toString'),
  fc.record({ value: fc.jsonValue(), unit: fc.jsonValue(), comparator: fc.jsonValue() }),
  fc.record({ coding: fc.jsonValue({ maxDepth: 2 }), text: fc.jsonValue({ maxDepth: 1 }) }),
  fc.record({ start: fc.jsonValue({ maxDepth: 1 }), end: fc.jsonValue({ maxDepth: 1 }) }),
  fc.record({ decimal: fc.oneof(fc.string(), fc.integer(), fc.constant('7.0')) }),
  fc.record({
    reference: fc.oneof(fc.string(), fc.constant('#'), fc.constant('#m'), fc.constant('Patient/')),
  }),
  fc.record({ url: fc.webUrl(), valueCode: fc.jsonValue({ maxDepth: 1 }) }),
);
// Shapes that FHIR has, with anything in them.
const inner = fc.oneof({ depthSize: 'small' }, odd, fc.array(odd, { maxLength: 2 }));
const shaped = fc.oneof(
  fc.record({ low: inner, high: inner, text: inner, type: inner, appliesTo: inner, age: inner }),
  fc.record({ normalValue: inner, low: inner, age: fc.record({ low: inner, high: inner }) }),
  fc.record({ function: fc.record({ coding: inner }), actor: inner }),
  fc.record({
    coding: fc.record({
      code: inner,
      extension: fc.record({ url: fc.constantFrom(...urls), valueCoding: inner }),
    }),
  }),
  fc.record({ concept: inner, reference: inner }),
  fc.record({
    text: inner,
    extension: fc.record({
      url: fc.constantFrom(...urls),
      valueCodeableConcept: inner,
      valueReference: inner,
    }),
  }),
  fc.record({ id: fc.constant('m'), location: inner, includedStructure: inner }),
  fc.record({
    resourceType: fc.constant('Observation'),
    id: fc.constant('m'),
    valueQuantity: inner,
  }),
  fc.record({ numerator: inner, denominator: inner }),
  fc.record({ origin: inner, data: inner, period: inner, dimensions: inner }),
  fc.record({ event: inner, repeat: fc.record({ boundsPeriod: inner }), code: inner }),
  fc.record({ code: inner, valueQuantity: inner, dataAbsentReason: inner, interpretation: inner }),
  fc.record({ text: inner, time: inner, authorString: inner, authorReference: inner }),
  fc.record({ summary: inner, assessment: inner, type: inner, detail: inner }),
  fc.record({ use: inner, text: inner, family: inner, given: inner, period: inner }),
  fc.record({ system: inner, value: inner, use: inner, label: inner, assigner: inner }),
  fc.record({ language: inner, preferred: inner, relationship: inner, name: inner, link: inner }),
  fc.record({ url: fc.constantFrom(...urls), valueCode: inner, extension: inner }),
  fc.record({ url: fc.constantFrom(...urls), valueCodeableConcept: inner, valueQuantity: inner }),
  fc.record({ url: fc.constantFrom(...urls), valueString: inner, valuePeriod: inner }),
);
const oddOrShaped = fc.oneof({ weight: 2, arbitrary: odd }, { weight: 1, arbitrary: shaped });
const oddOrList = fc.oneof(oddOrShaped, fc.array(oddOrShaped, { maxLength: 3 }));

/** JSON of any shape, and objects that have the members of a resource with anything in them. */
export const anyResource = (members: readonly string[]) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.jsonValue() },
    {
      weight: 6,
      arbitrary: fc.dictionary(fc.constantFrom(...members), oddOrList, { maxKeys: 12 }),
    },
  );

/** A good resource with some of its members replaced by anything. */
export const damaged = (good: object, members: readonly string[]) =>
  fc
    .dictionary(fc.constantFrom(...members), oddOrList, { maxKeys: 4 })
    .map((damage) => Object.assign({}, good, damage));

const common = 'component extension modifierExtension meta contained text';
const members = (names: string): readonly string[] => `${names} ${common}`.split(/\s+/u);

export const observationMembers = members(
  `
    id status category code effectiveDateTime effectivePeriod issued effectiveTiming
    effectiveInstant _effectiveDateTime valueQuantity valueString valueCodeableConcept
    valueBoolean valueInteger valueRange valueRatio valueSampledData valueTime valueDateTime
    valuePeriod valueAttachment _valueString valueWhatever dataAbsentReason interpretation
    referenceRange note comments method bodySite specimen device performer hasMember related
    derivedFrom encounter focus reliability value bodyStructure
`.trim(),
);

export const conditionMembers = members(
  `
    id code category clinicalStatus verificationStatus severity stage evidence onsetDateTime onsetAge
    onsetPeriod onsetRange onsetString recordedDate abatementDateTime abatementAge
    abatementBoolean abatementString abatementPeriod status note recorder asserter encounter bodySite
    participant bodyStructure
`.trim(),
);

export const patientMembers = members(
  `
    id name identifier gender _gender birthDate _birthDate deceasedBoolean deceasedDateTime
    _deceasedBoolean _deceasedDateTime
    multipleBirthInteger multipleBirthBoolean active link communication maritalStatus telecom
    address contact generalPractitioner managingOrganization
`.trim(),
);
