import type { CodeableConcept, Condition, Observation, Patient, Quantity } from 'fhir/r4';

/**
 * The must-support and mandatory elements of US Core (3.1.1 to 9.0, whichever version has most) for
 * what this app reads. One list: docs/us-core.md is written from it, and a test renders it.
 */
export type Element = {
  readonly path: string;
  readonly place: Place;
  /** What the full resource shows there. */
  readonly shows: string;
  /** What is said without it; `listed`: the label stands in "Not sent by the EHR". */
  readonly absent: string;
};

/** Where an element stands: a labelled fact, a named part, the head, or the patient section. */
type Place =
  | { readonly kind: 'fact'; readonly label: string }
  | { readonly kind: 'part'; readonly name: string }
  | { readonly kind: 'head' }
  | { readonly kind: 'title' };

type ProfileOf<T> = {
  readonly name: string;
  /** Every must-support element. */
  readonly full: T;
  /** None of them. */
  readonly bare: T;
  readonly elements: readonly Element[];
};

export type Profile =
  | (ProfileOf<Patient> & { readonly type: 'Patient' })
  | (ProfileOf<Condition> & { readonly type: 'Condition' })
  | (ProfileOf<Observation> & { readonly type: 'Observation' });

export const listed = 'listed';

const atFact = (path: string, label: string, shows: string, absent: string): Element => ({
  path,
  place: { kind: 'fact', label },
  shows,
  absent,
});
const inPart = (path: string, name: string, shows: string, absent: string): Element => ({
  path,
  place: { kind: 'part', name },
  shows,
  absent,
});
const atHead = (path: string, shows: string, absent: string): Element => ({
  path,
  place: { kind: 'head' },
  shows,
  absent,
});
const inTitle = (path: string, shows: string, absent: string): Element => ({
  path,
  place: { kind: 'title' },
  shows,
  absent,
});

const notRecorded = 'Not recorded';
const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-';
const cdc = 'urn:oid:2.16.840.1.113883.6.238';
const snomed = 'http://snomed.info/sct';
const loinc = 'http://loinc.org';
const observationCategory = 'http://terminology.hl7.org/CodeSystem/observation-category';
const usCoreCategory = 'http://hl7.org/fhir/us/core/CodeSystem/us-core-category';

const concept = (system: string, code: string, display: string): CodeableConcept => ({
  coding: [{ system, code, display }],
});
const coded = (system: string, code: string, display: string) => ({
  valueCoding: { system, code, display },
});

const patient: Profile = {
  type: 'Patient',
  name: 'US Core Patient',
  full: {
    resourceType: 'Patient',
    id: 'us-core-patient',
    identifier: [
      {
        system: 'http://hospital.example/mrn',
        value: '10442871',
        type: concept('http://terminology.hl7.org/CodeSystem/v2-0203', 'MR', 'Medical record'),
      },
      {
        system: 'http://plan.example/member',
        value: 'M-778',
        type: { text: 'Plan member number' },
      },
    ],
    name: [
      { use: 'official', family: 'Marsh', given: ['Elena', 'Ruth'], suffix: ['PhD'] },
      {
        use: 'old',
        family: 'Whitfield',
        given: ['Elena'],
        period: { start: '1964', end: '1990-06-30' },
      },
    ],
    telecom: [{ system: 'phone', value: '555-0142', use: 'home' }],
    gender: 'female',
    birthDate: '1964-05-09',
    deceasedDateTime: '2026-01-15',
    address: [
      {
        use: 'home',
        line: ['12 Elm Street'],
        city: 'Boston',
        state: 'MA',
        postalCode: '02134',
        period: { start: '2010-01-01' },
      },
    ],
    communication: [{ language: concept('urn:ietf:bcp:47', 'pt', 'Portuguese'), preferred: true }],
    extension: [
      {
        url: `${usCore}race`,
        extension: [
          { url: 'ombCategory', ...coded(cdc, '2106-3', 'White') },
          { url: 'detailed', ...coded(cdc, '2114-7', 'Italian') },
          { url: 'text', valueString: 'White, Italian descent' },
        ],
      },
      {
        url: `${usCore}ethnicity`,
        extension: [
          { url: 'ombCategory', ...coded(cdc, '2186-5', 'Not Hispanic or Latino') },
          { url: 'text', valueString: 'Not Hispanic' },
        ],
      },
      {
        url: `${usCore}tribal-affiliation`,
        extension: [
          {
            url: 'tribalAffiliation',
            valueCodeableConcept: concept(
              'http://terminology.hl7.org/CodeSystem/v3-TribalEntityUS',
              '170',
              'Mashantucket Pequot',
            ),
          },
        ],
      },
      { url: `${usCore}birthsex`, valueCode: 'F' },
      { url: `${usCore}individual-sex`, ...coded(snomed, '248153007', 'Male') },
      {
        url: `${usCore}genderIdentity`,
        valueCodeableConcept: concept(snomed, '446151000124109', 'Identifies as male'),
      },
      {
        url: `${usCore}interpreter-needed`,
        ...coded(snomed, '373066001', 'Yes'),
      },
    ],
  },
  bare: { resourceType: 'Patient', id: 'us-core-patient' },
  elements: [
    atFact('identifier.value, .type', 'Medical record', '10442871', 'Not sent'),
    atFact('identifier (others)', 'Plan member number', 'M-778', 'nothing said'),
    inTitle('name.given, .family, .suffix', 'Elena Ruth Marsh PhD', 'Name not available'),
    atFact(
      'name.use, .period',
      'Previous name',
      'Elena Whitfield, 1964 → 30-Jun-1990',
      'nothing said',
    ),
    atFact('telecom.system, .use, .value', 'Phone, home', '555-0142', notRecorded),
    atFact('gender', 'Administrative gender', 'Female', notRecorded),
    atFact('birthDate', 'Born', '09-May-1964', 'Not available'),
    inTitle('deceased[x]', 'Deceased 15-Jan-2026', 'nothing said'),
    atFact('address', 'Address, home', '12 Elm Street, Boston MA 02134', notRecorded),
    atFact('address.period', 'Address, home', '01-Jan-2010 → ongoing', notRecorded),
    atFact('communication.language, .preferred', 'Language', 'Portuguese (preferred)', notRecorded),
    atFact('extension us-core-race', 'Race', 'White, Italian descent; White; Italian', notRecorded),
    atFact('extension us-core-ethnicity', 'Ethnicity', 'Not Hispanic', notRecorded),
    atFact(
      'extension us-core-tribal-affiliation',
      'Tribal affiliation',
      'Mashantucket Pequot',
      notRecorded,
    ),
    atFact('extension us-core-birthsex', 'Sex assigned at birth', 'Female', 'nothing said'),
    atFact(
      'extension us-core-sex, us-core-individual-sex',
      'Sex for individual use',
      'Male',
      'nothing said',
    ),
    atFact(
      'extension us-core-genderIdentity',
      'Gender identity',
      'Identifies as male',
      'nothing said',
    ),
    atFact(
      'extension us-core-interpreter-needed',
      'Interpreter needed',
      'Yes',
      'Not recorded on the patient',
    ),
  ],
};

const subject = { reference: 'Patient/p1' };
const whoseItIs = inTitle('subject', 'Elena Marsh', 'refused, and counted in Data notes');

type ConditionKind = {
  readonly name: string;
  readonly category: CodeableConcept;
  readonly shows: string;
};

const conditionProfile = ({ name, category, shows }: ConditionKind): Profile => ({
  type: 'Condition',
  name,
  full: {
    resourceType: 'Condition',
    id: 'us-core-condition',
    meta: { lastUpdated: '2026-03-06T12:00:00Z' },
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate',
        valueDateTime: '2019-04-02',
      },
    ],
    clinicalStatus: concept(
      'http://terminology.hl7.org/CodeSystem/condition-clinical',
      'remission',
      'R',
    ),
    verificationStatus: concept(
      'http://terminology.hl7.org/CodeSystem/condition-ver-status',
      'differential',
      'D',
    ),
    category: [category, concept(usCoreCategory, 'sdoh', 'SDOH')],
    code: concept(snomed, '73211009', 'Diabetes mellitus'),
    subject,
    encounter: { reference: 'Encounter/e1' },
    onsetDateTime: '2019-03',
    abatementDateTime: '2025-12-31',
    recordedDate: '2019-04-03',
    recorder: { display: 'Dr. Ada Lind' },
  },
  bare: { resourceType: 'Condition', id: 'us-core-condition', subject },
  elements: [
    whoseItIs,
    inTitle('code', 'Diabetes mellitus', 'Not named'),
    inPart('code.coding', 'Codes', '73211009', 'Neither a code nor a name was sent.'),
    atFact('clinicalStatus', 'Clinical status', 'In remission', 'Status not stated'),
    atFact('verificationStatus', 'Certainty', 'Differential diagnosis', 'Certainty not stated'),
    atFact('category', 'Category', shows, 'Of no category'),
    atFact('category:screening-assessment', 'Category', 'SDOH', 'Of no category'),
    atFact('onset[x]', 'Onset', 'Mar-2019', listed),
    atFact('abatement[x]', 'Ended', '31-Dec-2025', listed),
    atFact('extension condition-assertedDate', 'Diagnosed', '02-Apr-2019', listed),
    atFact('recordedDate', 'Recorded', '03-Apr-2019', listed),
    atFact('recorder', 'Recorded by', 'Dr. Ada Lind', listed),
    atFact('encounter', 'Encounter', 'The encounter that this chart was opened from', listed),
    atFact('meta.lastUpdated', 'Last changed in the EHR', '06-Mar-2026 07:00', listed),
  ],
});

const conditionCategory = 'http://terminology.hl7.org/CodeSystem/condition-category';
const conditions: readonly Profile[] = [
  conditionProfile({
    name: 'US Core Condition Problems and Health Concerns',
    category: concept(conditionCategory, 'problem-list-item', 'Problem List Item'),
    shows: 'Problem List Item',
  }),
  conditionProfile({
    name: 'US Core Condition Encounter Diagnosis',
    category: concept(conditionCategory, 'encounter-diagnosis', 'Encounter Diagnosis'),
    shows: 'Encounter Diagnosis',
  }),
];

type ObservationKind = {
  readonly name: string;
  readonly category: readonly [system: string, code: string, display: string] | undefined;
  readonly code: CodeableConcept;
  readonly codeShows: string;
  readonly own: Partial<Observation>;
  readonly bare?: Partial<Observation>;
  readonly elements: readonly Element[];
};

const lab = [observationCategory, 'laboratory', 'Laboratory'] as const;
const vital = [observationCategory, 'vital-signs', 'Vital Signs'] as const;
const social = [observationCategory, 'social-history', 'Social History'] as const;
const survey = [observationCategory, 'survey', 'Survey'] as const;

const observationProfile = (kind: ObservationKind): Profile => ({
  type: 'Observation',
  name: kind.name,
  full: {
    resourceType: 'Observation',
    id: 'us-core-observation',
    status: 'amended',
    ...(kind.category !== undefined && { category: [concept(...kind.category)] }),
    code: kind.code,
    subject,
    // A period, or `issued` where the profile dates by it, comes in its place.
    ...(kind.own.effectivePeriod === undefined &&
      kind.own.issued === undefined && { effectiveDateTime: '2026-03-05T19:32:00Z' }),
    performer: [{ display: 'Dr. Ada Lind' }],
    ...kind.own,
  },
  // Its code and category stay: they make it what it is.
  bare: {
    resourceType: 'Observation',
    id: 'us-core-observation',
    subject,
    code: kind.code,
    ...(kind.category !== undefined && { category: [concept(...kind.category)] }),
    ...kind.bare,
  } as Observation,
  elements: [
    whoseItIs,
    inTitle('code', kind.codeShows, 'Not named'),
    inPart(
      'code.coding',
      'Codes',
      kind.code.coding?.[0]?.code ?? '',
      'Neither a code nor a name was sent.',
    ),
    atFact('status', 'Status', 'Amended', 'Status not stated'),
    ...(kind.category === undefined
      ? []
      : [atFact('category', 'Category', kind.category[2], 'Of no category')]),
    atFact('performer', 'Performed by', 'Dr. Ada Lind', listed),
    ...kind.elements,
  ],
});

const ucum = 'http://unitsofmeasure.org';
const amount = (value: number, unit: string, code = unit): Quantity => ({
  value,
  unit,
  system: ucum,
  code,
});
const time = (label: string): Element =>
  atFact('effective[x]', label, '05-Mar-2026 14:32', 'Time not sent');
const noValue = 'No value sent';
const withoutUnit = 'listed where a number came without it';
const period = (label: string): Element =>
  atFact(
    'effective[x] (Period)',
    `${label} over a period`,
    '01-Mar-2026 → 05-Mar-2026',
    'Time not sent',
  );
const unitElements = (unit: string, code: string): readonly Element[] => [
  atFact('value[x].unit', 'Unit as sent', unit, withoutUnit),
  atFact('value[x].code, .system', 'Unit code', `${code} (UCUM)`, withoutUnit),
];

const collected = time('Collected');
const measured = time('Measured');
const observed = time('Observed');

const results: readonly Profile[] = [
  observationProfile({
    name: 'US Core Laboratory Result Observation',
    category: lab,
    code: { ...concept(loinc, '2823-3', 'Potassium [Moles/volume]'), text: 'Potassium' },
    codeShows: 'Potassium',
    own: {
      meta: { lastUpdated: '2026-03-06T12:00:00Z' },
      encounter: { reference: 'Encounter/e1' },
      valueQuantity: { ...amount(5.9, 'mmol/L'), comparator: '>' },
      interpretation: [
        concept('http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', 'H', 'High'),
      ],
      specimen: { display: 'Serum' },
      referenceRange: [{ low: amount(3.5, 'mmol/L'), high: amount(5.1, 'mmol/L') }],
    },
    elements: [
      collected,
      atHead('value[x], with its comparator', '>5.9 mmol/L', noValue),
      ...unitElements('mmol/L', 'mmol/L'),
      atFact('interpretation', 'Flag as sent', 'High (code H)', 'No flag sent'),
      atFact('referenceRange', 'Reference range', '3.5–5.1 mmol/L', 'No range sent'),
      atFact('specimen', 'Specimen', 'Serum', listed),
      atFact('encounter', 'Encounter', 'The encounter that this chart was opened from', listed),
      atFact('meta.lastUpdated', 'Last changed in the EHR', '06-Mar-2026 07:00', listed),
    ],
  }),
  observationProfile({
    name: 'US Core Laboratory Result Observation, without a value',
    category: lab,
    code: concept(loinc, '2823-3', 'Potassium'),
    codeShows: 'Potassium',
    own: {
      dataAbsentReason: concept(
        'http://terminology.hl7.org/CodeSystem/data-absent-reason',
        'masked',
        'Masked',
      ),
    },
    elements: [collected, atHead('dataAbsentReason', 'Withheld', noValue)],
  }),
  observationProfile({
    name: 'US Core Observation Clinical Result',
    category: [observationCategory, 'imaging', 'Imaging'],
    code: concept(loinc, '10230-1', 'Left ventricular ejection fraction'),
    codeShows: 'Left ventricular ejection fraction',
    own: { valueString: 'Mildly reduced', encounter: { reference: 'Encounter/e2' } },
    elements: [
      observed,
      atHead('value[x]', 'Mildly reduced', noValue),
      atFact('encounter', 'Encounter', 'Another encounter', listed),
    ],
  }),
];

type VitalRow = readonly [
  name: string,
  code: string,
  title: string,
  unit: string,
  ucumCode: string,
];
const vitalRows: readonly VitalRow[] = [
  ['US Core BMI', '39156-5', 'Body mass index', 'kg/m2', 'kg/m2'],
  ['US Core Body Height', '8302-2', 'Height', 'cm', 'cm'],
  ['US Core Body Weight', '29463-7', 'Weight', 'kg', 'kg'],
  ['US Core Body Temperature', '8310-5', 'Temperature', '°C', 'Cel'],
  ['US Core Head Circumference', '9843-4', 'Head circumference', 'cm', 'cm'],
  ['US Core Heart Rate', '8867-4', 'Heart rate', '/min', '/min'],
  ['US Core Respiratory Rate', '9279-1', 'Respiratory rate', '/min', '/min'],
];
const percentileRows: readonly (readonly [string, string, string])[] = [
  ['US Core Pediatric BMI for Age', '59576-9', 'Body mass index for age'],
  ['US Core Pediatric Weight for Height', '77606-2', 'Weight for length'],
  [
    'US Core Pediatric Head Occipital Frontal Circumference Percentile',
    '8289-1',
    'Head circumference for age',
  ],
];

const pressure = (panel: string, systolic: string, diastolic: string): Partial<Observation> => ({
  code: concept(loinc, panel, 'Blood pressure'),
  component: [
    {
      code: concept(loinc, systolic, 'Systolic blood pressure'),
      valueQuantity: amount(142, 'mmHg', 'mm[Hg]'),
    },
    {
      code: concept(loinc, diastolic, 'Diastolic blood pressure'),
      dataAbsentReason: concept(
        'http://terminology.hl7.org/CodeSystem/data-absent-reason',
        'not-performed',
        'Not performed',
      ),
    },
  ],
});
const pressureElements: readonly Element[] = [
  atHead('component:systolic, component:diastolic', '142/—', noValue),
  inPart('component.value[x]', 'Parts', '142 mmHg', 'said in the place of the number'),
  inPart(
    'component.dataAbsentReason',
    'Parts',
    'Not done',
    'No value sent, in the place of the number',
  ),
];

const vitals: readonly Profile[] = [
  ...vitalRows.map(([name, code, title, unit, ucumCode]) =>
    observationProfile({
      name,
      category: vital,
      code: concept(loinc, code, title),
      codeShows: title,
      own: { valueQuantity: amount(61.5, unit, ucumCode) },
      elements: [
        measured,
        atHead('value[x]', `61.5 ${unit}`, noValue),
        ...unitElements(unit, ucumCode),
      ],
    }),
  ),
  ...percentileRows.map(([name, code, title]) =>
    observationProfile({
      name,
      category: vital,
      code: concept(loinc, code, title),
      codeShows: title,
      own: { valueQuantity: amount(62, '%') },
      elements: [
        measured,
        atHead('value[x]', '62nd percentile', noValue),
        ...unitElements('%', '%'),
      ],
    }),
  ),
  observationProfile({
    name: 'US Core Vital Signs, without a value',
    category: vital,
    code: concept(loinc, '8867-4', 'Heart rate'),
    codeShows: 'Heart rate',
    own: { dataAbsentReason: { text: 'Patient refused' } },
    elements: [measured, atHead('dataAbsentReason', 'Patient refused', noValue)],
  }),
  observationProfile({
    name: 'US Core Blood Pressure',
    category: vital,
    code: concept(loinc, '85354-9', 'Blood pressure'),
    codeShows: 'Blood pressure',
    own: pressure('85354-9', '8480-6', '8462-4'),
    elements: [measured, ...pressureElements],
  }),
  observationProfile({
    name: 'US Core Average Blood Pressure',
    category: vital,
    code: concept(loinc, '96607-7', 'Average blood pressure'),
    codeShows: 'Average blood pressure',
    own: {
      ...pressure('96607-7', '96608-5', '96609-3'),
      code: concept(loinc, '96607-7', 'Average blood pressure'),
      effectivePeriod: { start: '2026-03-01', end: '2026-03-05' },
    },
    elements: [period('Measured'), ...pressureElements],
  }),
  observationProfile({
    name: 'US Core Pulse Oximetry',
    category: vital,
    code: {
      coding: ['59408-5', '2708-6'].map((code) => ({ system: loinc, code, display: 'Saturation' })),
    },
    codeShows: 'Oxygen saturation',
    own: {
      valueQuantity: amount(91, '%'),
      component: [
        {
          code: concept(loinc, '3151-8', 'Inhaled oxygen flow rate'),
          valueQuantity: amount(2, 'L/min'),
        },
        {
          code: concept(loinc, '3150-0', 'Inhaled oxygen concentration'),
          valueQuantity: amount(28, '%'),
        },
      ],
    },
    elements: [
      measured,
      inPart('code.coding (both)', 'Codes', '2708-6', 'Neither a code nor a name was sent.'),
      atHead('value[x]', '91 %', noValue),
      ...unitElements('%', '%'),
      atFact(
        'component:FlowRate',
        'Oxygen given',
        '2 L/min',
        'Not sent: this does not mean room air',
      ),
      atFact(
        'component:Concentration',
        'Oxygen given',
        '28 %',
        'Not sent: this does not mean room air',
      ),
    ],
  }),
];

type FindingRow = {
  readonly name: string;
  readonly code: string;
  readonly title: string;
  readonly category: ObservationKind['category'];
  readonly own: Partial<Observation>;
  readonly elements: readonly Element[];
};

const answer = (text: string): Element => atHead('value[x]', text, noValue);
const findingRows: readonly FindingRow[] = [
  {
    name: 'US Core Smoking Status',
    code: '72166-2',
    title: 'Tobacco smoking status',
    category: social,
    own: { valueCodeableConcept: concept(snomed, '8517006', 'Former smoker') },
    elements: [observed, answer('Former smoker')],
  },
  {
    name: 'US Core Smoking Status 3.1.1, dated by issued',
    code: '72166-2',
    title: 'Tobacco smoking status',
    category: undefined,
    own: {
      issued: '2026-03-05T20:10:00Z',
      valueCodeableConcept: concept(snomed, '266919005', 'Never smoker'),
    },
    elements: [atFact('issued', 'Resulted', '05-Mar-2026 15:10', listed), answer('Never smoker')],
  },
  {
    name: 'US Core Observation Occupation',
    code: '11341-5',
    title: 'Occupation',
    category: social,
    own: {
      effectivePeriod: { start: '2026-03-01', end: '2026-03-05' },
      valueCodeableConcept: concept('urn:oid:2.16.840.1.114222.4.5.327', '25-4022', 'Librarian'),
      component: [
        {
          code: concept(loinc, '86188-0', 'Industry'),
          valueCodeableConcept: concept('urn:oid:2.16.840.1.114222.4.5.327', '61', 'Schools'),
        },
      ],
    },
    elements: [
      period('Observed'),
      answer('Librarian'),
      inPart('component:industry', 'Parts', 'Schools', 'nothing said'),
    ],
  },
  {
    name: 'US Core Observation Pregnancy Status',
    code: '82810-3',
    title: 'Pregnancy status',
    category: social,
    own: { valueCodeableConcept: concept(snomed, '77386006', 'Pregnant') },
    elements: [observed, answer('Pregnant')],
  },
  {
    name: 'US Core Observation Pregnancy Intent',
    code: '86645-9',
    title: 'Pregnancy intention',
    category: social,
    own: {
      valueCodeableConcept: concept(snomed, '454381000124105', 'Not wanting to become pregnant'),
    },
    elements: [observed, answer('Not wanting to become pregnant')],
  },
  {
    name: 'US Core Observation Sexual Orientation',
    code: '76690-7',
    title: 'Sexual orientation',
    category: social,
    own: { valueCodeableConcept: concept(snomed, '42035005', 'Bisexual') },
    elements: [observed, answer('Bisexual')],
  },
  {
    name: 'US Core Simple Observation',
    code: '85628-6',
    title: 'Has a caregiver',
    category: [observationCategory, 'exam', 'Exam'],
    own: { valueBoolean: false, derivedFrom: [{ reference: 'Observation/source' }] },
    elements: [
      observed,
      answer('No'),
      inPart('derivedFrom', 'Related results', 'Derived from', 'nothing said'),
    ],
  },
  {
    name: 'US Core Observation Screening Assessment',
    code: '88122-7',
    title: 'Food insecurity screening',
    category: survey,
    own: {
      valueString: 'At risk',
      hasMember: [{ reference: 'Observation/member' }],
      derivedFrom: [{ reference: 'QuestionnaireResponse/r1' }],
    },
    elements: [
      observed,
      answer('At risk'),
      inPart('hasMember', 'Related results', 'A question of the survey', 'nothing said'),
      inPart('derivedFrom', 'Related results', 'not been received as a result', 'nothing said'),
    ],
  },
  {
    name: 'US Core Treatment Intervention Preference',
    code: '75773-2',
    title: 'Goals, preferences, and priorities for treatment',
    category: [usCoreCategory, 'treatment-intervention-preference', 'Treatment preference'],
    own: { valueString: 'No intubation; comfort first.' },
    elements: [observed, answer('No intubation; comfort first.')],
  },
  {
    name: 'US Core Care Experience Preference',
    code: '95541-9',
    title: 'Care experience preference',
    category: [usCoreCategory, 'care-experience-preference', 'Care preference'],
    own: { valueString: 'Daughter present at visits.' },
    elements: [observed, answer('Daughter present at visits.')],
  },
  {
    name: 'US Core Observation ADI Documentation',
    code: '45473-6',
    title: 'Advance directive status',
    category: [usCoreCategory, 'observation-adi-documentation', 'ADI documentation'],
    own: {
      issued: '2026-03-05T20:10:00Z',
      valueCodeableConcept: concept(snomed, '373066001', 'Yes'),
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/workflow-supportingInfo',
          valueReference: { reference: 'DocumentReference/d1', display: 'Living will of 2024' },
        },
      ],
    },
    elements: [
      atFact('issued', 'Resulted', '05-Mar-2026 15:10', listed),
      answer('Yes'),
      atFact(
        'extension workflow-supportingInfo',
        'Documents',
        'Living will of 2024',
        'nothing said',
      ),
    ],
  },
];

const findings: readonly Profile[] = findingRows.map(
  ({ name, code, title, category, own, elements }) =>
    observationProfile({
      name,
      category,
      code: concept(loinc, code, title),
      codeShows: title,
      own,
      elements,
    }),
);

/** Each profile of US Core whose resources this app reads. */
export const profiles: readonly Profile[] = [
  patient,
  ...conditions,
  ...results,
  ...vitals,
  ...findings,
];

/** What related resources are called that arrived beside the full ones. */
export const relatives: readonly Observation[] = [
  {
    resourceType: 'Observation',
    id: 'member',
    status: 'final',
    code: { text: 'A question of the survey' },
  },
  { resourceType: 'Observation', id: 'source', status: 'final', code: { text: 'The source' } },
];
