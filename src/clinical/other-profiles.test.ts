import { describe, expect, test } from 'vitest';
import { bloodPressureOf } from './blood-pressure.ts';
import { amount, condition, observation, patient, wrong } from './clinical.fixtures.ts';
import { readCodedText } from './coded-text.ts';
import { computedFlag } from './computed-flag.ts';
import { readDate } from './fhir-date.ts';
import { readInterpretations, sentSeverity } from './interpretation.ts';
import { readingTime } from './latest.ts';
import { readPatient } from './patient.ts';
import { readPlainText } from './plain-text.ts';
import { placeOf } from './problem-groups.ts';
import { readCondition } from './problem.ts';
import { readObservation } from './reading.ts';
import { readReferenceRanges } from './reference-range.ts';
import { rowIdentity, entriesOf } from './entry.ts';

/** What other countries' profiles, other versions of FHIR and careless servers send. */

const v3 = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const snomed = 'http://snomed.info/sct';
const bare = { ...observation(), effectiveDateTime: undefined };

describe('susceptibility by EUCAST 2019: I is "susceptible, increased exposure", not intermediate', () => {
  test.each([
    [{ coding: [{ system: v3, code: 'I', display: 'Susceptible, increased exposure' }] }],
    [{ coding: [{ system: v3, code: 'I' }], text: 'Sensibel bei erhöhter Exposition' }],
    [{ coding: [{ system: v3, code: 'I', display: 'Sensible à forte exposition' }] }],
    [{ coding: [{ system: 'urn:local', code: 'I', display: 'Susceptible, increased exposure' }] }],
    [{ text: 'Susceptible, increased exposure' }],
  ])('%j', (sent) => {
    const flags = readInterpretations([wrong(sent)]);
    expect(flags).toMatchObject([{ group: 'susceptibility', code: 'increased-exposure' }]);
    expect(sentSeverity(flags)).toBe('none');
  });

  test.each([
    [{ coding: [{ system: v3, code: 'I', display: 'Intermediate' }] }],
    [{ coding: [{ system: v3, code: 'I' }] }],
  ])('%j stays intermediate', (sent) => {
    expect(readInterpretations([wrong(sent)])).toMatchObject([{ code: 'I' }]);
  });
});

test('the interpretation system is the same with https', () => {
  const system = v3.replace('http:', 'https:');
  expect(readInterpretations([{ coding: [{ system, code: 'LL' }] }])).toMatchObject([
    { code: 'LL' },
  ]);
});

describe('text escaped for a page', () => {
  test.each([
    ['&lt;0.01 ng/mL', '<0.01 ng/mL', false],
    ['&gt;= 5 &amp; rising', '>= 5 & rising', false],
    ['&lt;b&gt;Positive&lt;/b&gt;', 'Positive', true],
    ['R&D unit', 'R&D unit', false],
    ['A & B', 'A & B', false],
    ['caf&#233;', 'café', false],
  ])('%s reads %s', (sent, text, formatted) => {
    expect(readPlainText(sent)).toEqual({ text, formatted });
  });

  test('that holds nothing is nothing', () => {
    expect(readPlainText('&nbsp;')).toBeUndefined();
  });
});

describe('FHIR R5', () => {
  test('referenceRange.normalValue is what a coded result is expected to be', () => {
    const normalValue = { coding: [{ system: snomed, code: '260385009', display: 'Negative' }] };
    expect(readReferenceRanges([{ normalValue }])).toMatchObject([
      { text: 'Negative', low: undefined, high: undefined },
    ]);
    expect(readReferenceRanges([{ normalValue: { coding: [{ code: 'NEG' }] } }])).toMatchObject([
      { text: 'NEG' },
    ]);
    expect(readReferenceRanges([{ text: 'as sent', normalValue }])).toMatchObject([
      { text: 'as sent' },
    ]);
    expect(readReferenceRanges([{ normalValue: {} }])).toEqual([]);
  });

  const as = (code: string, actor: object) => ({ function: { coding: [{ code }] }, actor });

  test('Condition.participant: who wrote it down and who said it', () => {
    const read = readCondition(
      wrong({
        ...condition(),
        participant: [
          as('author', { display: 'Dr Writer' }),
          as('enterer', { display: 'Clerk' }),
          as('informant', { reference: 'Patient/one', display: 'Ada' }),
        ],
      }),
    );
    expect(read).toMatchObject({ recorder: 'Clerk', asserter: 'Ada', patientStated: true });
  });

  test('a participant without a name is one nevertheless; none is none', () => {
    const participant = [as('author', { reference: 'Practitioner/9' })];
    expect(readCondition(wrong({ ...condition(), participant }))).toMatchObject({
      recorder: undefined,
      unnamed: ['recorder'],
      patientStated: false,
    });
    expect(readCondition(condition()).unnamed).toEqual([]);
  });

  test('evidence and body structure by CodeableReference and Reference', () => {
    const read = readCondition(
      wrong({
        ...condition(),
        evidence: [
          { concept: { text: 'wheeze' } },
          { reference: { reference: 'Observation/2', display: 'Peak flow' } },
        ],
        bodyStructure: { reference: 'BodyStructure/1', display: 'Left lung' },
      }),
    );
    expect(read.evidence.map(({ name }) => name)).toEqual(['wheeze', 'Peak flow']);
    expect(read.bodySites).toMatchObject([[{ name: 'Left lung' }]]);
    const bodyStructure = { reference: 'BodyStructure/1', display: 'Left arm' };
    expect(readObservation(wrong({ ...observation(), bodyStructure })).bodySite).toMatchObject([
      { name: 'Left arm' },
    ]);
  });
});

describe('Germany: ICD-10-GM with certainty and side as extensions of the code', () => {
  const kbv = 'https://fhir.kbv.de/CodeSystem/KBV_CS_SFHIR_ICD_DIAGNOSESICHERHEIT';
  const certainty = (code: string, own: object = { system: kbv, code }) => ({
    url: 'http://fhir.de/StructureDefinition/icd-10-gm-diagnosesicherheit',
    valueCoding: own,
  });
  const diagnosis = (...extension: object[]) => ({
    coding: [
      {
        system: 'http://fhir.de/CodeSystem/bfarm/icd-10-gm',
        code: 'I21.0',
        display: 'Infarkt',
        extension,
      },
    ],
  });
  const read = (code: object, own: object = { verificationStatus: undefined }) =>
    readCondition(wrong({ ...condition(), code, ...own }));

  test.each([
    ['G', 'confirmed', undefined],
    ['V', 'provisional', undefined],
    ['A', 'refuted', undefined],
    ['Z', 'other', 'Z'],
  ])('certainty %s is %s', (code, verification, sent) => {
    expect(read(diagnosis(certainty(code)))).toMatchObject({
      verification,
      verificationSent: sent,
    });
  });

  test('an excluded diagnosis is never in the list of problems', () => {
    expect(placeOf(read(diagnosis(certainty('A'))))).toEqual({ kind: 'ruled-out' });
  });

  test('what the state after it is called, is said; also where it comes as a bare code', () => {
    const named = certainty('Z', { system: kbv, code: 'Z', display: 'Zustand nach' });
    expect(read(diagnosis(named)).verificationSent).toBe('Zustand nach');
    expect(
      read(diagnosis({ ...certainty('A'), valueCoding: undefined, valueCode: 'A' })),
    ).toMatchObject({ verification: 'refuted' });
  });

  test('the status of the condition itself goes before it', () => {
    const own = { verificationStatus: { coding: [{ code: 'confirmed' }] } };
    expect(read(diagnosis(certainty('A')), own).verification).toBe('confirmed');
    expect(read(diagnosis()).verification).toBe('not-stated');
  });

  test('the side is a site of the body', () => {
    const side = {
      url: 'http://fhir.de/StructureDefinition/seitenlokalisation',
      valueCoding: { code: 'L', display: 'links' },
    };
    expect(read(diagnosis(side)).bodySites).toMatchObject([[{ name: 'links' }]]);
  });

  test('the official sex stands on the gender', () => {
    const url = 'http://fhir.de/StructureDefinition/gender-amtlich-de';
    const extension = [{ url, valueCoding: { code: 'D', display: 'divers' } }];
    const own = { gender: 'other', ['_gender']: { extension } };
    expect(readPatient(wrong({ ...patient(), ...own })).sex).toMatchObject([
      { kind: 'administrative-gender', code: 'other' },
      { kind: 'legal-sex', code: 'D', coded: { name: 'divers' } },
    ]);
  });
});

test.each([
  ['no-known-problems', 'no-known-problems'],
  // Nobody knows whether there are any: no statement that there are none.
  ['no-problem-info', 'listed'],
])('the International Patient Summary: %s is %s', (code, kind) => {
  const system = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips';
  const problem = readCondition(condition({ code: { coding: [{ system, code }] } }));
  expect(placeOf(problem).kind).toBe(kind);
});

describe('UK Core', () => {
  const part = (code: string, value: number) => ({
    code: { coding: [{ system: snomed, code }] },
    valueQuantity: amount(value, 'mm[Hg]'),
  });

  test('a blood pressure by SNOMED CT alone is a pair, in a row of its own', () => {
    const reading = readObservation(
      observation({
        code: { coding: [{ system: snomed, code: '75367002', display: 'Blood pressure' }] },
        valueQuantity: wrong(undefined),
        component: [part('271649006', 128), part('271650006', 78)],
      }),
    );
    expect(bloodPressureOf(reading)).toMatchObject({
      systolic: { value: { quantity: { value: 128 } } },
      diastolic: { value: { quantity: { value: 78 } } },
    });
    const [entry, ...others] = entriesOf(reading);
    expect(others).toEqual([]);
    expect(rowIdentity(entry).testKey).toContain('75367002');
  });

  const ukCore = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-';

  test('sex at birth, ethnic category, interpreter and NHS number', () => {
    const read = readPatient(
      wrong({
        ...patient(),
        identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9449305552' }],
        extension: [
          {
            url: `${ukCore}BirthSex`,
            valueCodeableConcept: { coding: [{ code: 'F', display: 'Female' }] },
          },
          {
            url: `${ukCore}EthnicCategory`,
            valueCodeableConcept: { coding: [{ code: 'A', display: 'British' }] },
          },
          {
            url: `${ukCore}NHSCommunication`,
            extension: [{ url: 'interpreterRequired', valueBoolean: true }],
          },
        ],
      }),
    );
    expect(read.identifiers).toMatchObject([{ kind: 'other', label: 'NHS number' }]);
    expect(read.sex).toMatchObject([{ kind: 'birth-sex', code: 'F' }]);
    expect(read.ethnicity?.categories.map(({ name }) => name)).toEqual(['British']);
    expect(read.interpreterNeeded?.text).toBe('yes');
  });
});

test('New Zealand and Australia: every ethnicity, and the Indigenous status', () => {
  const nz = 'http://hl7.org.nz/fhir/StructureDefinition/nz-ethnicity';
  const concept = (display: string) => ({ coding: [{ code: display, display }] });
  const extension = [
    { url: nz, valueCodeableConcept: concept('Māori') },
    { url: nz, valueCodeableConcept: concept('Samoan') },
  ];
  const names = (sent: object[]) =>
    readPatient(wrong({ ...patient(), extension: sent })).ethnicity?.categories.map(
      ({ name }) => name,
    );
  expect(names(extension)).toEqual(['Māori', 'Samoan']);
  const au = 'http://hl7.org.au/fhir/StructureDefinition/indigenous-status';
  const valueCoding = { code: '1', display: 'Aboriginal but not Torres Strait Islander origin' };
  expect(names([{ url: au, valueCoding }])).toEqual([valueCoding.display]);
  expect(names([{ url: 'urn:other', valueCoding }])).toBeUndefined();
});

test.each([
  ['https://standards.digital.health.nz/ns/nhi-id', 'NHI'],
  ['http://ns.electronichealth.net.au/id/hi/ihi/1.0', 'IHI'],
  ['http://fhir.de/sid/gkv/kvid-10', 'KVNR'],
  ['urn:oid:1.2.3', undefined],
])('a number of %s without a type is called %s', (system, label) => {
  const { identifiers } = readPatient(patient({ identifier: [{ system, value: '1' }] }));
  expect(identifiers[0]?.label).toBe(label);
});

test('telephone numbers come in the order the sender gave them, 1 first (ContactPoint.rank)', () => {
  const { telecoms } = readPatient(
    patient({
      telecom: [{ value: 'none' }, { value: 'third', rank: 3 }, { value: 'first', rank: 1 }],
    }),
  );
  expect(telecoms.map(({ value }) => value)).toEqual(['first', 'third', 'none']);
});

describe('HL7 v3 NullFlavor without a name is a reason, and not a value', () => {
  const system = 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor';
  test.each([
    ['UNK', 'unknown'],
    ['ASKU', 'asked-unknown'],
    ['NASK', 'not-asked'],
    ['NAV', 'temp-unknown'],
    ['NA', 'not-applicable'],
    ['MSK', 'masked'],
    ['NINF', 'negative-infinity'],
    ['PINF', 'positive-infinity'],
  ])('%s is %s', (code, reason) => {
    expect(readCodedText({ coding: [{ system, code }] }).absent).toEqual({
      code: reason,
      text: undefined,
    });
    const valueCodeableConcept = { coding: [{ system, code }] };
    const { value } = readObservation(
      wrong({ ...observation(), valueQuantity: undefined, valueCodeableConcept }),
    );
    expect(value).toMatchObject({ kind: 'absent', reason: { code: reason } });
  });

  test.each(['OTH', 'TRC', 'QS'])('%s says that there is something', (code) => {
    expect(readCodedText({ coding: [{ system, code }] }).absent).toBeUndefined();
  });

  test('with a name it is shown by its name', () => {
    const coded = readCodedText({ coding: [{ system, code: 'ASKU', display: 'Declined' }] });
    expect(coded).toMatchObject({ name: 'Declined', absent: undefined });
  });
});

test('a status that nobody knows is said by its name, not by its code', () => {
  const verificationStatus = {
    coding: [{ system: snomed, code: '415684004', display: 'Suspected' }],
  };
  expect(readCondition(condition({ verificationStatus }))).toMatchObject({
    verification: 'other',
    verificationSent: 'Suspected',
  });
});

describe('several codes in the place of one status', () => {
  const coded = (codes: readonly string[]) => ({ coding: codes.map((code) => ({ code })) });

  test.each([
    [['unconfirmed', 'differential'], 'differential', undefined],
    [['provisional', 'unconfirmed'], 'provisional', undefined],
    [['confirmed', 'confirmed'], 'confirmed', undefined],
    [['410605003', 'confirmed'], 'confirmed', undefined],
    // Whichever was shown, the other would be lost.
    [['confirmed', 'refuted'], 'other', 'confirmed, refuted'],
    [['confirmed', 'entered-in-error'], 'entered-in-error', undefined],
  ])('verification %j is %s', (codes, verification, verificationSent) => {
    const read = readCondition(condition({ verificationStatus: coded(codes) }));
    expect(read).toMatchObject({ verification, verificationSent });
  });

  test.each([
    [['active', 'recurrence'], 'recurrence', undefined],
    [['remission', 'inactive'], 'remission', undefined],
    [['inactive', 'resolved'], 'resolved', undefined],
    [['active', 'relapse'], 'relapse', undefined],
    [['active', 'resolved'], 'other', 'active, resolved'],
  ])('clinical status %j is %s', (codes, clinicalStatus, clinicalStatusSent) => {
    const read = readCondition(condition({ clinicalStatus: coded(codes) }));
    expect(read).toMatchObject({ clinicalStatus, clinicalStatusSent });
  });
});

describe('forms that FHIR does not have, and that say something', () => {
  test.each([
    [1985, { precision: 'year', year: 1985 }],
    [{ decimal: '1985' }, { precision: 'year', year: 1985 }],
    [['2020-01-02'], { precision: 'day', day: 2 }],
    [[null, '2020'], { precision: 'year', year: 2020 }],
    [1577934245, { precision: 'unreadable', sent: '1577934245' }],
    ['2020-01-02 03:04:05', { precision: 'local', hour: 3, minute: 4 }],
    ['2020-01-02 03:04:05Z', { precision: 'instant' }],
  ])('the date %j', (sent, date) => {
    expect(readDate(sent)).toMatchObject(date);
  });

  test('a gender in a list', () => {
    expect(readPatient(wrong({ ...patient(), gender: ['male'] })).sex).toMatchObject([
      { code: 'male' },
    ]);
  });
});

test('a period that ends where it begins is a moment', () => {
  const at = '2020-01-01T08:00:00Z';
  const reading = readObservation(wrong({ ...bare, effectivePeriod: { start: at, end: at } }));
  expect(readingTime(reading)).toMatchObject({ isPeriod: false, end: undefined });
  const end = '2020-01-01T09:00:00Z';
  const longer = readObservation(wrong({ ...bare, effectivePeriod: { start: at, end } }));
  expect(readingTime(longer)).toMatchObject({ isPeriod: true, end: { sent: end } });
});

describe('a unit that contradicts its code is said', () => {
  const withUnit = (unit: string, code: string) =>
    readObservation(
      observation({
        valueQuantity: { value: 99, unit, code, system: 'http://unitsofmeasure.org' },
      }),
    );
  test.each([
    ['mg/dL', 'mmol/L', true],
    ['mg/dL', 'g/dL', true],
    ['°F', 'Cel', true],
    ['mmHg', 'mm[Hg]', false],
    ['x10^9/L', '10*9/L', false],
    ['degC', 'Cel', false],
    ['beats', '/min', false],
    // The code may say more than the print, as laboratories do with eGFR and D-dimer, never less.
    ['mL/min', 'mL/min/{1.73_m2}', false],
    ['ng/mL', 'ng/mL{FEU}', false],
    ['mL/min/1.73m2', 'mL/min', true],
    ['mmol/L', 'mol/L', true],
    ['mg/dL', 'mg/dL', false],
    // Names in full, whatever their case and number.
    ['kilogram', '[lb_av]', true],
    ['Kilograms', '[lb_av]', true],
    ['grams', 'kg', true],
    ['POUNDS', 'kg', true],
    ['pound', 'kg', true],
    ['inch', 'cm', true],
    ['Inches', 'cm', true],
    ['centimetres', '[in_i]', true],
    ['Centimeter', '[in_i]', true],
    ['meters', 'cm', true],
    ['degrees Fahrenheit', 'Cel', true],
    ['Degree F', 'Cel', true],
    ['F', 'Cel', true],
    ['degrees Celsius', '[degF]', true],
    ['º C', '[degF]', true],
    ['C', '[degF]', true],
    ['kilograms', 'kg', false],
    ['grams', 'g', false],
    ['pounds', '[lb_av]', false],
    ['Inches', '[in_i]', false],
    ['inch', '[in_us]', false],
    ['centimeters', 'cm', false],
    ['F', '[degF]', false],
    ['degrees Fahrenheit', '[degF]', false],
    ['C', 'Cel', false],
    ['degrees celsius', 'Cel', false],
    ['degrees', 'Cel', false],
    // A letter alone says something of a temperature only.
    ['F', 'mm', false],
    ['C', '%', false],
  ])('%s with the code %s: %s', (unit, code, is) => {
    expect(withUnit(unit, code).doubts.includes('contradictory-unit')).toBe(is);
  });

  test('in a component too; a code of another system is no unit of UCUM', () => {
    const valueQuantity = { value: 9, unit: 'mg/dL', code: 'mmol/L' };
    const component = [{ code: { text: 'Part' }, valueQuantity }];
    expect(readObservation(observation({ component })).doubts).toContain('contradictory-unit');
    const other = { ...valueQuantity, system: 'urn:local' };
    expect(readObservation(observation({ valueQuantity: other })).doubts).toEqual([]);
  });

  test('and nothing is calculated from it', () => {
    const referenceRange = [{ high: { value: 6, unit: 'mmol/L', code: 'mmol/L' } }];
    const reading = readObservation(
      observation({ valueQuantity: { value: 99, unit: 'mg/dL', code: 'mmol/L' }, referenceRange }),
    );
    expect(computedFlag(reading, reading)).toBeUndefined();
  });
});

describe('Australia: how accurate day, month and year of a date are', () => {
  const accuracy = (code: string) => ({
    extension: [
      {
        url: 'http://hl7.org.au/fhir/StructureDefinition/date-accuracy-indicator',
        valueCoding: { code },
      },
    ],
  });

  test.each([
    ['AAA', '1978-08-21', false],
    ['EAA', '1978-08-21', true],
    ['AAE', '1978-08-21', true],
    ['EEE', '1978-08-21', true],
    // What is unknown has to be ignored: a FHIR date cannot leave it out in the middle.
    ['UAA', '1978-08', false],
    ['UEA', '1978-08', true],
    ['UEE', '1978-08', true],
    ['AUA', '1978', false],
    ['EUA', '1978', false],
    ['UUE', '1978', true],
    ['of-own', '1978-08-21', false],
  ])('of %s, 1978-08-21 is %s, estimated: %j', (code, kept, isEstimated) => {
    const sent = { birthDate: '1978-08-21', _birthDate: accuracy(code) };
    expect(readPatient(patient(wrong(sent)))).toMatchObject({
      birth: readDate(kept),
      birthEstimated: isEstimated,
    });
    const died = { deceasedDateTime: '1978-08-21', _deceasedDateTime: accuracy(code) };
    expect(readPatient(patient(wrong(died))).deceased).toMatchObject({
      state: 'yes',
      date: readDate(kept),
      isEstimated,
    });
  });

  test('where there is no date, none is estimated', () => {
    const read = readPatient(patient(wrong({ birthDate: undefined, _birthDate: accuracy('EEE') })));
    expect(read).toMatchObject({ birth: undefined, birthEstimated: false });
  });

  test.each(['UUU', 'AAU', 'EEU'])('of %s the year, and so the date, is unknown', (code) => {
    const read = readPatient(
      patient(
        wrong({
          birthDate: '1900-01-01',
          _birthDate: accuracy(code),
          deceasedDateTime: '2020-01-01',
          _deceasedDateTime: accuracy(code),
        }),
      ),
    );
    expect(read).toMatchObject({ birth: undefined, birthAbsent: { code: 'unknown' } });
    expect(read.deceased).toMatchObject({
      state: 'yes',
      date: undefined,
      absent: { code: 'unknown' },
    });
  });
});
