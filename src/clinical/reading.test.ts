import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amount,
  anyResource,
  damaged,
  observation,
  observationMembers,
  wrong,
  propertyTimeout,
} from './clinical.fixtures.ts';
import { entriesOf, rowIdentity } from './entry.ts';
import { readObservation, withContained } from './reading.ts';

const { valueQuantity: _, ...valueless } = observation();
const valueOf = (own: Record<string, unknown>) =>
  readObservation(wrong({ ...valueless, ...own })).value;

describe('value[x] (FHIR R4 Observation)', () => {
  test.each<[string, unknown, object]>([
    ['valueQuantity', { value: 4.1, unit: 'g' }, { kind: 'quantity', quantity: { number: '4.1' } }],
    ['valueCodeableConcept', { text: 'Never' }, { kind: 'coded', coded: { name: 'Never' } }],
    ['valueString', 'Cloudy', { kind: 'text', text: 'Cloudy' }],
    ['valueBoolean', false, { kind: 'boolean', value: false }],
    ['valueInteger', 0, { kind: 'integer', number: '0', value: 0 }],
    ['valueRange', { low: { value: 1 } }, { kind: 'range', low: { number: '1' }, high: undefined }],
    ['valueRatio', { numerator: { value: 1 }, denominator: { value: 128 } }, { kind: 'ratio' }],
    ['valueSampledData', { data: '1 2 3', origin: { unit: 'mV' } }, { sampled: { points: 3 } }],
    ['valueTime', '10:30:00', { kind: 'time', text: '10:30:00' }],
    ['valueDateTime', '2020-09', { kind: 'dateTime', date: { precision: 'month' } }],
    ['valuePeriod', { start: '2020' }, { kind: 'period' }],
    ['valueAttachment', { title: 'ECG' }, { kind: 'attachment', attachment: { title: 'ECG' } }],
    ['valueMolecule', 'H2O', { kind: 'unsupported', type: 'Molecule', sent: 'H2O' }],
  ])('%s is read', (name, sent, value) => {
    expect(valueOf({ [name]: sent })).toMatchObject(value);
  });

  // Types of other versions, and names that servers give to those of R4.
  test.each<[string, unknown, object]>([
    ['valueSimpleQuantity', { value: 4.1 }, { kind: 'quantity', quantity: { number: '4.1' } }],
    ['valueAge', { value: 4 }, { kind: 'quantity', quantity: { number: '4' } }],
    ['valueDuration', { value: 4 }, { kind: 'quantity', quantity: { number: '4' } }],
    ['valueMoney', { value: 4 }, { kind: 'quantity', quantity: { number: '4' } }],
    ['valueCoding', { display: 'Never' }, { kind: 'coded', coded: { name: 'Never' } }],
    ['valueCode', 'never', { kind: 'text', text: 'never' }],
    ['valueMarkdown', 'Cloudy', { kind: 'text', text: 'Cloudy' }],
    ['valueDecimal', { decimal: '4.10' }, { kind: 'integer', number: '4.10', value: 4.1 }],
    ['valueDate', '2020', { kind: 'dateTime', date: { precision: 'year' } }],
    ['valueInstant', '2020-09', { kind: 'dateTime', date: { precision: 'month' } }],
  ])('%s is understood', (name, sent, value) => {
    expect(valueOf({ [name]: sent })).toMatchObject(value);
  });

  test.each<[Record<string, unknown>, object]>([
    [{ value: 7 }, { kind: 'unsupported', type: 'value', sent: '7' }],
    [{ evaluation: 7 }, { kind: 'none' }],
    [{ valueString: { text: 'Positive' } }, { kind: 'unsupported', sent: 'Positive' }],
    [{ valueX: 7 }, { kind: 'unsupported', type: 'X', sent: '7' }],
    [{ valueRange: { high: { value: 1 } } }, { kind: 'range', low: undefined }],
    [{ valueRange: { low: { unit: 'g' } } }, { kind: 'unsupported', type: 'Range' }],
    [{ valueRatio: { denominator: { value: 1 } } }, { kind: 'ratio', numerator: undefined }],
    [{ valueRatio: { numerator: {} } }, { kind: 'unsupported', type: 'Ratio' }],
    [{ valueMolecule: { display: 'x'.repeat(300) } }, { sent: 'x'.repeat(200) }],
  ])('%j', (own, value) => {
    expect(valueOf(own)).toMatchObject(value);
  });

  test.each<[unknown, object]>([
    [[{ text: 'A' }], { kind: 'coded', coded: { name: 'A' } }],
    [[{ text: 'A' }, { text: 'B' }], { kind: 'coded', coded: { name: 'A' } }],
  ])('a list for the concept: %j', (valueCodeableConcept, value) => {
    const reading = readObservation(wrong({ ...valueless, valueCodeableConcept }));
    expect(reading.value).toMatchObject(value);
    const isOne = Array.isArray(valueCodeableConcept) && valueCodeableConcept.length === 1;
    expect(reading.doubts).toEqual(isOne ? [] : ['several-values']);
  });

  test('sampled data is read whole', () => {
    const valueSampledData = {
      origin: { value: 0, unit: 'mV', code: 'x' },
      period: { decimal: '10.0' },
      lowerLimit: -5,
      upperLimit: 5,
      dimensions: 2,
      data: '1 2 3 4',
    };
    expect(valueOf({ valueSampledData })).toEqual({
      kind: 'sampled',
      sampled: {
        points: 4,
        dimensions: 2,
        periodMs: '10.0',
        unit: 'mV',
        lowest: '-5',
        highest: '5',
      },
    });
    expect(valueOf({ valueSampledData: { data: '1', origin: { code: 'mV' } } })).toEqual({
      kind: 'sampled',
      sampled: {
        points: 1,
        dimensions: 1,
        periodMs: undefined,
        unit: 'mV',
        lowest: undefined,
        highest: undefined,
      },
    });
    expect(valueOf({ valueSampledData: { dimensions: 1 } })).toMatchObject({ kind: 'unsupported' });
  });

  test('an attachment in the extension of R5 is read', () => {
    const url = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Observation.valueAttachment';
    const extension = [{ url, valueAttachment: { title: 'Scan' } }];
    expect(valueOf({ extension })).toMatchObject({ kind: 'attachment' });
  });

  test.each(['1.010', '>90', '<0.5', '5 (repeat)', '1+'])('the text %j stays text', (text) => {
    expect(valueOf({ valueString: text })).toEqual({ kind: 'text', text });
  });

  test.each<[string, unknown, object]>([
    [
      'a number as text',
      { value: '7.0', unit: 'g' },
      { kind: 'quantity', quantity: { number: '7.0' } },
    ],
    ['source digits', { value: { decimal: '7.0' } }, { quantity: { number: '7.0', value: 7 } }],
    ['units of DSTU1', { value: 7, units: 'g' }, { quantity: { unit: 'g' } }],
    ['a list for the object', [{ value: 7, unit: 'g' }], { quantity: { number: '7' } }],
    ['words for the number', { value: 'high', unit: 'g' }, { kind: 'text', text: 'high g' }],
    ['an unknown comparator', { value: 7, unit: 'g', comparator: '~' }, { text: '~ 7 g' }],
    ['≤ for <=', { value: 7, comparator: '≤' }, { quantity: { comparator: '<=' } }],
    ['no number', { value: wrong({ of: 1 }) }, { kind: 'unsupported', type: 'Quantity' }],
    ['a unit alone', { unit: 'g' }, { kind: 'none' }],
  ])('a Quantity with %s is not lost', (_name, sent, value) => {
    expect(valueOf({ valueQuantity: sent })).toMatchObject(value);
  });

  // Larger than any number JavaScript has: nothing can be calculated, and every digit is shown.
  test.each<[Record<string, unknown>, object]>([
    [
      { valueQuantity: { value: { decimal: '1e999' }, unit: 'g' } },
      { kind: 'text', text: '1e999 g' },
    ],
    [
      { valueQuantity: { value: '1e999', comparator: '<', code: 'g' } },
      { kind: 'text', text: '< 1e999 g' },
    ],
    [{ valueQuantity: { decimal: '-1e999' } }, { kind: 'text', text: '-1e999' }],
    [{ valueInteger: { decimal: '1e999' } }, { kind: 'text', text: '1e999' }],
    [{ valueString: { decimal: '1e999' } }, { kind: 'text', text: '1e999' }],
    [
      { valueRange: { low: { value: 1, unit: 'g' }, high: { value: { decimal: '1e999' } } } },
      { kind: 'text', text: '1 g – 1e999' },
    ],
    [
      { valueRatio: { numerator: { value: 1 }, denominator: { value: { decimal: '1e999' } } } },
      { kind: 'text', text: '1 / 1e999' },
    ],
    [{ valueMolecule: { decimal: '1e999' } }, { kind: 'unsupported', sent: '1e999' }],
  ])('display rule 13: %j keeps the digits that no number holds', (own, value) => {
    expect(valueOf(own)).toMatchObject(value);
  });

  test.each<[Record<string, unknown>, string]>([
    [{ valueRange: { low: { value: 'trace' }, high: { value: 5, code: 'mg' } } }, 'trace – 5 mg'],
    [{ valueRange: { low: { value: 'trace', unit: 'mg' } } }, 'trace mg – —'],
    [
      { valueRatio: { numerator: { value: 2, comparator: '<' }, denominator: 'many' } },
      '<2 / many',
    ],
  ])('a bound or a side that is no number is not left out: %j', (own, text) => {
    expect(valueOf(own)).toEqual({ kind: 'text', text });
  });

  test('a code sent as a number keeps its digits', () => {
    const code = wrong({ coding: [{ system: 'urn:local', code: { decimal: '83.10' } }] });
    expect(readObservation({ ...observation(), code }).code.codings[0]?.code).toBe('83.10');
  });

  test('two values are a doubt, and the first is kept', () => {
    const reading = readObservation(wrong({ ...valueless, valueString: 'a', valueBoolean: true }));
    expect(reading.value).toEqual({ kind: 'text', text: 'a' });
    expect(reading.doubts).toContain('several-values');
  });
});

describe('display rule 12: absence has a reason', () => {
  test.each([
    [{ dataAbsentReason: { coding: [{ code: 'masked' }] } }, 'masked'],
    [{ dataAbsentReason: { coding: [{ code: 'NaN' }] } }, 'not-a-number'],
    [{ dataAbsentReason: 'not-performed' }, 'not-performed'],
    [{ valueCodeableConcept: { coding: [{ code: 'unknown' }] } }, 'unknown'],
    [
      {
        _valueString: {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
              valueCode: 'asked-declined',
            },
          ],
        },
      },
      'asked-declined',
    ],
  ])('%j is absent', (own, code) => {
    expect(valueOf(own)).toMatchObject({ kind: 'absent', reason: { code } });
  });

  test('a reason in words only is kept', () => {
    expect(valueOf({ dataAbsentReason: { text: 'sample lost' } })).toEqual({
      kind: 'absent',
      reason: { code: undefined, text: 'sample lost' },
    });
  });

  test.each<[object, object]>([
    [
      { coding: [{ code: 'not-performed', display: 'Not Performed' }], text: 'patient refused' },
      { code: 'not-performed', text: 'patient refused' },
    ],
    [
      { coding: [{ code: 'not-performed', display: 'Not done' }], text: 'Not done' },
      { code: 'not-performed', text: undefined },
    ],
    [{ coding: [{ code: 'x' }, { code: 'masked' }] }, { code: 'masked', text: undefined }],
    [{ coding: [{ code: 'lost', display: 'Lost' }] }, { code: undefined, text: 'Lost' }],
    [{ coding: [{ code: 'lost' }] }, { code: undefined, text: 'lost' }],
    [{ text: 'masked' }, { code: 'masked', text: undefined }],
  ])('the reason in %j', (dataAbsentReason, reason) => {
    expect(valueOf({ dataAbsentReason })).toEqual({ kind: 'absent', reason });
  });

  test('a value without any content leaves its reason', () => {
    const own = { valueString: ' ', dataAbsentReason: { text: 'lost' } };
    expect(valueOf(own)).toMatchObject({ kind: 'absent', reason: { text: 'lost' } });
    expect(valueOf({ dataAbsentReason: { coding: [{ system: 'urn:x' }] } })).toEqual({
      kind: 'none',
    });
  });

  test('nothing sent is not a reason', () => {
    expect(valueOf({})).toEqual({ kind: 'none' });
  });

  test('a value with a reason keeps both and says so (obs-6)', () => {
    const reading = readObservation(
      observation({ dataAbsentReason: { coding: [{ code: 'error' }] } }),
    );
    expect(reading.value.kind).toBe('quantity');
    expect(reading.absentReason).toMatchObject({ code: 'error' });
    expect(reading.doubts).toContain('value-and-absent-reason');
  });

  test('a component has a reason of its own', () => {
    const component = [{ code: { text: 'diastolic' }, dataAbsentReason: { text: 'cuff slipped' } }];
    expect(readObservation(observation({ component })).components[0]?.value).toMatchObject({
      reason: { text: 'cuff slipped' },
    });
  });
});

describe('status', () => {
  test.each([
    ['registered', 'registered'],
    ['preliminary', 'preliminary'],
    ['final', 'final'],
    ['amended', 'amended'],
    ['corrected', 'corrected'],
    ['cancelled', 'cancelled'],
    ['unknown', 'unknown'],
    ['Final', 'final'],
    ['entered-in-error ', 'entered-in-error'],
    ['ENTERED-IN-ERROR', 'entered-in-error'],
    ['Entered in Error', 'entered-in-error'],
    ['entered_in_error', 'entered-in-error'],
    ['enteredInError', 'entered-in-error'],
    [{ coding: [{ display: 'Entered in Error' }] }, 'entered-in-error'],
    [undefined, 'not-stated'],
    [null, 'not-stated'],
    ['', 'not-stated'],
    ['done', 'other'],
    [{ coding: [{ code: 'final' }] }, 'final'],
    [['amended'], 'amended'],
  ])('%j is %s', (sent, status) => {
    expect(readObservation(observation({ status: wrong(sent) })).status).toBe(status);
  });

  test('display rule 9: entered in error is known as such, also with a space and in capitals', () => {
    for (const status of ['entered-in-error ', 'Entered-In-Error']) {
      expect(readObservation(observation({ status: wrong(status) })).enteredInError).toBe(true);
    }
    expect(readObservation(observation()).enteredInError).toBe(false);
  });
});

describe('every member of a full Observation is read, each into its own place', () => {
  const full = {
    resourceType: 'Observation',
    id: 'full',
    meta: {
      lastUpdated: '2026-03-06T08:00:00Z',
      tag: [{ code: 'patient-supplied', system: 'urn:tags' }],
    },
    contained: [{ resourceType: 'Device', id: 'pump', deviceName: [{ name: 'Pump' }] }],
    status: 'half-done',
    category: [{ text: 'Laboratory' }, { text: 'Chemistry' }],
    code: { text: 'Sodium' },
    focus: [{ display: 'Fetus A' }, { reference: 'Device/1' }],
    encounter: { reference: 'Encounter/visit' },
    effectivePeriod: { start: '2026-03-05', end: '2026-03-06' },
    issued: '2026-03-05T15:00:00Z',
    performer: [{ display: 'Dr Ada' }, { display: 'Dr Ben' }],
    interpretation: [{ text: 'High' }],
    bodySite: { text: 'Left arm' },
    method: { text: 'Electrode' },
    specimen: { display: 'Blood' },
    device: { display: 'Analyser' },
    referenceRange: [{ text: '135-145' }],
    hasMember: [{ reference: 'Observation/a' }, { reference: 'Observation/b' }, { display: 'c' }],
    derivedFrom: [{ reference: 'Observation/d' }],
    component: [
      { code: { text: 'Part' }, valueString: 'x', interpretation: [{ text: 'Low' }] },
      'no component',
    ],
    note: [{ text: 'haemolysed' }],
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/workflow-supportingInfo',
        valueReference: { display: 'Living will' },
      },
      {
        url: 'http://hl7.org/fhir/StructureDefinition/workflow-supportingInfo',
        valueReference: { reference: 'DocumentReference/1' },
      },
      { url: 'urn:other', valueReference: { display: 'Something else' } },
    ],
  };

  test('R4', () => {
    const reading = readObservation(wrong(full));
    expect(reading).toMatchObject({
      id: 'full',
      code: { name: 'Sodium' },
      value: { kind: 'none' },
      absentReason: undefined,
      interpretations: [{ code: 'H' }],
      referenceRanges: [{ text: '135-145' }],
      status: 'other',
      statusSent: 'half-done',
      enteredInError: false,
      categories: [{ name: 'Laboratory' }, { name: 'Chemistry' }],
      effective: { kind: 'period', period: { start: { day: 5 }, end: { day: 6 } } },
      issued: { sent: '2026-03-05T15:00:00Z' },
      lastUpdated: { sent: '2026-03-06T08:00:00Z' },
      components: [
        {
          code: { name: 'Part' },
          value: { kind: 'text', text: 'x' },
          absentReason: undefined,
          interpretations: [{ code: 'L' }],
          referenceRanges: [],
        },
      ],
      memberIds: ['a', 'b'],
      derivedFromIds: ['d'],
      notes: [{ text: 'haemolysed' }],
      method: { name: 'Electrode' },
      bodySite: [{ name: 'Left arm' }],
      focus: [
        { name: 'Fetus A', reference: undefined, isAnother: true },
        { name: undefined, reference: '1', isAnother: true },
      ],
      specimenText: 'Blood',
      deviceText: 'Analyser',
      performers: ['Dr Ada', 'Dr Ben'],
      unnamed: [],
      documents: ['Living will', ''],
      patientSupplied: true,
      encounterId: 'visit',
      doubts: ['about-another'],
    });
  });

  test('an empty one has nothing', () => {
    expect(readObservation(wrong({}))).toMatchObject({
      id: undefined,
      interpretations: [],
      referenceRanges: [],
      status: 'not-stated',
      statusSent: undefined,
      categories: [],
      effective: { kind: 'absent' },
      issued: undefined,
      components: [],
      memberIds: [],
      derivedFromIds: [],
      notes: [],
      method: undefined,
      focus: [],
      performers: [],
      unnamed: [],
      documents: [],
      patientSupplied: false,
      encounterId: undefined,
      doubts: [],
    });
  });

  test('names of older versions', () => {
    const { code: _code, encounter: _encounter, hasMember: _, ...rest } = full;
    const related = [
      { type: 'has-member', target: { reference: 'Observation/a' } },
      { type: 'derived-from', target: { reference: 'Observation/z' } },
    ];
    const context = { reference: 'Encounter/old' };
    const old = readObservation(wrong({ ...rest, name: { text: 'Natrium' }, context, related }));
    expect(old).toMatchObject({ code: { name: 'Natrium' }, encounterId: 'old', memberIds: ['a'] });
    const both = readObservation(wrong({ ...full, name: { text: 'x' }, context, related }));
    expect(both.memberIds).toEqual(['a', 'b']);
    expect(both).toMatchObject({ code: { name: 'Sodium' }, encounterId: 'visit' });
  });

  test.each<[object, readonly string[]]>([
    [{ specimen: { reference: 'Specimen/1' } }, ['specimen']],
    [{ device: { reference: 'Device/1' } }, ['device']],
    [{ performer: [{ display: 'Dr Ada' }, { reference: 'Practitioner/1' }] }, ['performer']],
    [{ performer: [{ reference: 'Patient/one' }] }, []],
    [{ device: {}, specimen: { reference: '#gone' } }, ['specimen']],
  ])('referred to without a name: %j', (own, unnamed) => {
    expect(readObservation(wrong({ ...observation(), ...own })).unnamed).toEqual(unnamed);
  });

  test.each<[object, boolean]>([
    [{ performer: [{ display: 'Dr Ada' }, { reference: 'Patient/one' }] }, true],
    [{ performer: [{ display: 'Dr Ada' }] }, false],
    [{ meta: { tag: [{ code: 'other' }, { code: 'patient-supplied' }] } }, true],
    [{ meta: { tag: [{ code: 'other' }] } }, false],
    [{ meta: { tag: 'patient-supplied' } }, false],
  ])('supplied by the patient: %j is %s', (own, supplied) => {
    expect(readObservation(wrong({ ...observation(), ...own })).patientSupplied).toBe(supplied);
  });

  test.each([
    'http://hl7.org/fhir/StructureDefinition/observation-focusCode',
    'http://hl7.org/fhir/StructureDefinition/observation-focal-subject',
    'http://hl7.org/fhir/StructureDefinition/observation-focal-subject-code',
  ])('the focus in the extension %s', (url) => {
    const extension = [
      { url, valueReference: { display: 'Donor' } },
      { url, valueCodeableConcept: { text: 'Placenta' } },
      { url, valueCodeableConcept: { coding: [{ code: 'P' }] } },
      { url: 'urn:other', valueCodeableConcept: { text: 'Nobody' } },
    ];
    expect(readObservation(wrong({ ...observation(), extension })).focus).toMatchObject([
      { name: 'Donor', isAnother: true },
      { name: 'Placenta', isAnother: true },
      { name: undefined, isAnother: true },
    ]);
  });
});

describe('other shapes of other times', () => {
  test('comments of DSTU2, category as one concept, related of STU3', () => {
    const reading = readObservation(
      wrong({
        ...observation(),
        category: { coding: [{ code: 'vital-signs' }] },
        comments: ' haemolysed ',
        related: [{ type: 'has-member', target: { reference: 'Observation/member/_history/2' } }],
      }),
    );
    expect(reading.categories).toHaveLength(1);
    expect(reading.notes).toMatchObject([{ text: 'haemolysed', formatted: false }]);
    expect(reading.memberIds).toEqual(['member']);
  });

  test('a note that is sent twice is said once', () => {
    const note = [{ text: 'a' }, { text: 'a' }, { text: 'a', time: '2026' }];
    expect(readObservation(observation({ note })).notes).toHaveLength(2);
  });

  test('a note of R4 in an older resource travels in an extension', () => {
    const url = 'http://hl7.org/fhir/4.0/StructureDefinition/extension-Observation.note';
    const extension = [{ url, valueAnnotation: { text: 'haemolysed' } }];
    expect(readObservation(wrong({ ...observation(), extension })).notes).toMatchObject([
      { text: 'haemolysed' },
    ]);
  });

  test('RTF and HTML notes become text and say so', () => {
    const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Mild \b haemolysis\b0 , K\'fc\par see note}`;
    const html = '<p>See &lt;5&amp;nbsp; <script>alert(1)</script><b>note</b></p>';
    const notes = readObservation(observation({ note: [{ text: rtf }, { text: html }] })).notes;
    expect(notes.map((note) => note.text)).toEqual([
      'Mild haemolysis, Kü\nsee note',
      'See <5&nbsp; note',
    ]);
    expect(notes.every((note) => note.formatted)).toBe(true);
  });

  test('"<5 and >3" is not markup', () => {
    const { notes } = readObservation(observation({ note: [{ text: 'if <5 and >3' }] }));
    expect(notes).toMatchObject([{ text: 'if <5 and >3', formatted: false }]);
  });

  test('characters that reverse a number are taken out', () => {
    expect(valueOf({ valueString: '\u202e12' })).toEqual({ kind: 'text', text: '12' });
    for (const turned of ['\u202a', '\u202b', '\u202d', '\u2066', '\u2067', '\u2068'])
      expect(valueOf({ valueString: `${turned}3 - 5\u202c\u2069` })).toEqual({
        kind: 'text',
        text: '3 - 5',
      });
  });
});

describe('what must be said beside a value', () => {
  const doubtsOf = (own: object) => readObservation(wrong({ ...observation(), ...own })).doubts;

  test('a modifier of a range is one that we do not know (FHIR modifierExtension)', () => {
    const range = { low: amount(3, 'mmol/L'), modifierExtension: [{ url: 'urn:not' }] };
    expect(doubtsOf({ referenceRange: [range] })).toEqual(['unknown-modifier']);
    const component = [{ code: { text: 'Part' }, referenceRange: [range] }];
    expect(doubtsOf({ component })).toEqual(['unknown-modifier']);
  });

  test.each<[string, object]>([
    [
      'Observation.focus of R4',
      { focus: [{ reference: 'RelatedPerson/fetus', display: 'Fetus A' }] },
    ],
    ['a focus without a name', { focus: [{ reference: 'Device/1' }] }],
    [
      'the extension focusCode',
      {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/observation-focusCode',
            valueCodeableConcept: { text: 'Donor' },
          },
        ],
      },
    ],
  ])('it is about somebody else: %s', (_, own) => {
    expect(doubtsOf(own)).toContain('about-another');
  });

  test.each([
    { reference: 'Patient/one' },
    { reference: 'https://ehr.example/fhir/Patient/one/_history/2' },
    { type: 'Patient', reference: 'Patient/one', display: 'Ada' },
  ])('a focus that is the patient is none: %j', (focus) => {
    const subject = { reference: 'Patient/one' };
    expect(readObservation(wrong({ ...observation(), subject, focus: [focus] })).focus).toEqual([]);
  });

  test.each([
    { reference: 'Patient/fetus-1' },
    { reference: 'Patient/donor', display: 'Kidney donor' },
    { type: 'Patient', identifier: { value: '77' } },
    { type: 'Patient', identifier: { value: 'one' } },
  ])('another patient is somebody else: %j', (focus) => {
    const subject = { reference: 'Patient/one' };
    expect(doubtsOf({ subject, focus: [focus] })).toEqual(['about-another']);
  });

  test.each([
    { reference: 'Condition/primary', display: 'Lung cancer' },
    { reference: 'Observation/9' },
    { reference: '#tumour' },
    { type: 'Procedure', identifier: { value: '77' } },
  ])("a problem, a procedure, another observation is the patient's own: %j", (focus) => {
    const contained = [{ resourceType: 'Condition', id: 'tumour', code: { text: 'Lung cancer' } }];
    const read = readObservation(wrong({ ...observation(), contained, focus: [focus] }));
    expect(read.focus).toMatchObject([{ isAnother: false }]);
    expect(read.doubts).toEqual([]);
  });

  test('the limits of a range are the wrong way round, also of a part', () => {
    const referenceRange = [{ low: amount(33.2, 'pg'), high: amount(27.5, 'pg') }];
    expect(doubtsOf({ referenceRange })).toContain('reversed-range');
    expect(doubtsOf({ component: [{ referenceRange }] })).toContain('reversed-range');
    const units = [{ low: amount(5, 'mg'), high: amount(1, 'g') }];
    expect(doubtsOf({ referenceRange: units })).toEqual([]);
  });

  test.each<[string, object, string]>([
    [
      'two values of a part',
      { component: [{ valueString: 'a', valueBoolean: true }] },
      'several-values',
    ],
    [
      'a list in the place of one value',
      { valueQuantity: undefined, valueCodeableConcept: [{ text: 'A' }, { text: 'B' }] },
      'several-values',
    ],
    [
      'two normality codes of a part',
      { component: [{ interpretation: [{ text: 'L' }, { text: 'HH' }] }] },
      'several-normality-codes',
    ],
    [
      'a period with a start that cannot be read',
      { effectiveDateTime: undefined, effectivePeriod: { start: '2020-13-01', end: '2020' } },
      'effective-unreadable',
    ],
    [
      'an event that cannot be read',
      { effectiveDateTime: undefined, effectiveTiming: { event: ['2020', 'soon'] } },
      'effective-unreadable',
    ],
  ])('%s', (_, own, doubt) => {
    expect(doubtsOf(own)).toEqual([doubt]);
  });

  test('a modifier of the whole or of a part, and rules that are not ours', () => {
    const modifierExtension = [{ url: 'urn:negated', valueBoolean: true }];
    expect(doubtsOf({ modifierExtension })).toEqual(['unknown-modifier']);
    expect(doubtsOf({ component: [{ modifierExtension }] })).toEqual(['unknown-modifier']);
    expect(doubtsOf({ implicitRules: 'urn:rules' })).toEqual(['unknown-modifier']);
    expect(doubtsOf({ effectiveDateTime: '2020-13' })).toEqual(['effective-unreadable']);
    expect(doubtsOf({ effectiveDateTime: undefined, effectivePeriod: { end: 'x' } })).toEqual([
      'effective-unreadable',
    ]);
    const interpretation = [{ text: 'L' }, { text: 'HH' }];
    expect(doubtsOf({ interpretation })).toEqual(['several-normality-codes']);
    const called = [{ coding: [{ code: 'N', display: 'Normal' }], text: 'Abnormal' }];
    expect(doubtsOf({ interpretation: called })).toEqual(['several-normality-codes']);
  });

  test('a reliability of DSTU1 other than "ok" modifies the result', () => {
    expect(doubtsOf({ reliability: 'questionable' })).toContain('unknown-modifier');
    expect(doubtsOf({ reliability: 'ok' })).toEqual([]);
  });
});

describe('extensions of a quantity', () => {
  const precision = (places: unknown) => ({
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/quantity-precision',
        valueInteger: places,
      },
    ],
  });
  test.each<[object, string]>([
    [{ value: 7, _value: precision(1) }, '7.0'],
    [{ value: 7, ...precision(2) }, '7.00'],
    [{ value: -0.5, ...precision(2) }, '-0.50'],
    [{ value: 7.25, ...precision(1) }, '7.25'],
    [{ value: { decimal: '1E-22' }, ...precision(3) }, '1E-22'],
    [{ value: 7, ...precision(0) }, '7'],
    [{ value: 7, ...precision(-1) }, '7'],
    [{ value: 7, ...precision('many') }, '7'],
    [{ value: 7, ...precision(400) }, '7'],
  ])(
    'display rule 13: the precision that was sent adds zeros and takes no digit: %j',
    (sent, number) => {
      expect(valueOf({ valueQuantity: sent })).toMatchObject({ quantity: { number } });
    },
  );

  test('a translation of the source (ISO 21090) stands beside the amount', () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/iso21090-PQ-translation';
    const extension = [{ url, valueQuantity: { value: 98.6, unit: '[degF]' } }];
    expect(valueOf({ valueQuantity: { value: 37, unit: 'Cel', extension } })).toMatchObject({
      quantity: { value: 37, translations: [{ value: 98.6, unit: '[degF]' }] },
    });
  });
});

describe('totality', () => {
  const runs = { numRuns: 2000 };

  test(
    'any JSON gives a reading',
    () => {
      fc.assert(
        fc.property(anyResource(observationMembers), (sent) => {
          expect(readObservation(wrong(sent)).status).toBeTypeOf('string');
        }),
        runs,
      );
    },
    propertyTimeout,
  );

  test(
    'a damaged observation gives a reading',
    () => {
      fc.assert(
        fc.property(damaged(observation(), observationMembers), (sent) => {
          expect(readObservation(wrong(sent)).value.kind).toBeTypeOf('string');
        }),
        runs,
      );
    },
    propertyTimeout,
  );

  test('members named __proto__ do no harm', () => {
    const sent: unknown = JSON.parse('{"__proto__":{"status":"final"},"value__proto__":1}');
    expect(readObservation(wrong(sent)).status).toBe('not-stated');
  });
});

describe('members that are contained in their panel are readings of their own (FHIR R4 contained)', () => {
  const member = (id: string, own: object = {}) => ({
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { text: `Test ${id}` },
    valueQuantity: { value: 7, unit: 'g' },
    interpretation: [{ coding: [{ code: 'H' }] }],
    ...own,
  });
  const panel = (contained: readonly object[], hasMember: readonly string[]) =>
    readObservation(
      wrong({
        ...valueless,
        id: 'panel',
        code: { text: 'Panel' },
        effectiveDateTime: '2026-03-05T10:00:00Z',
        category: [{ coding: [{ code: 'laboratory' }] }],
        contained,
        hasMember: hasMember.map((reference) => ({ reference })),
      }),
    );

  test('with their values and flags, below their panel', () => {
    const read = panel([member('a'), member('b')], ['#a', '#b', 'Observation/c']);
    expect(read.memberIds).toEqual(['panel#a', 'panel#b', 'c']);
    expect(withContained([read]).map(({ id }) => id)).toEqual(['panel', 'panel#a', 'panel#b']);
    expect(read.contained[0]).toMatchObject({
      code: { name: 'Test a' },
      containedIn: { name: 'Panel' },
      value: { quantity: { value: 7 } },
      interpretations: [{ code: 'H' }],
    });
  });

  test('with a status, a time, notes and parts of their own', () => {
    const [cancelled, noted, pressure] = panel(
      [
        member('a', { status: 'cancelled' }),
        member('b', {
          status: 'preliminary',
          effectiveDateTime: '2019-01-01',
          note: [{ text: 'haemolysed' }],
        }),
        member('c', { component: [{ code: { text: 'Part' }, valueString: 'x' }] }),
      ],
      ['#a', '#b', '#c'],
    ).contained;
    expect(cancelled?.status).toBe('cancelled');
    expect(noted).toMatchObject({
      status: 'preliminary',
      effective: { kind: 'date', date: { sent: '2019-01-01' } },
      notes: [{ text: 'haemolysed' }],
    });
    expect(pressure?.components).toMatchObject([{ code: { name: 'Part' } }]);
  });

  test('what they do not say is said of the whole', () => {
    const [read] = panel([member('a', { status: null })], ['#a']).contained;
    expect(read).toMatchObject({
      status: 'final',
      categories: [{ codings: [{ code: 'laboratory' }] }],
      effective: { kind: 'date', date: { sent: '2026-03-05T10:00:00Z' } },
    });
  });

  test('members of members are all there, and a circle ends', () => {
    const inner = member('a', { hasMember: [{ reference: '#b' }, { reference: '#a' }] });
    const read = panel([inner, member('b')], ['#a']);
    expect(read.contained.map(({ id, memberIds }) => [id, memberIds])).toEqual([
      ['panel#a', ['panel#b', 'panel#a']],
      ['panel#b', []],
    ]);
  });

  test('one entered in error is one; another resource, or one that is no member, is none', () => {
    const read = panel(
      [
        member('a', { status: 'entered-in-error' }),
        member('b', { resourceType: 'Specimen' }),
        member('c'),
      ],
      ['#a', '#b'],
    );
    expect(read.contained.map(({ id, enteredInError }) => [id, enteredInError])).toEqual([
      ['panel#a', true],
    ]);
    expect(read.memberIds).toEqual(['panel#a', 'panel#b']);
  });

  const whole = (own: object, part: object = {}) =>
    readObservation(
      wrong({
        ...valueless,
        id: 'panel',
        subject: { reference: 'Patient/one' },
        effectiveDateTime: '2026-03-05',
        contained: [member('a', part)],
        hasMember: [{ reference: '#a' }],
        ...own,
      }),
    ).contained;

  test('what is a mistake, modified or about another as a whole is so in each member', () => {
    for (const status of ['entered-in-error', { coding: [{ code: 'entered-in-error' }] }])
      expect(whole({ status })[0]?.enteredInError).toBe(true);
    const extension = [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/observation-focusCode',
        valueCodeableConcept: { text: 'Fetus' },
      },
    ];
    const modifierExtension = [{ url: 'urn:not' }];
    expect(whole({ extension, modifierExtension })[0]?.doubts).toEqual([
      'unknown-modifier',
      'about-another',
    ]);
  });

  test('one of another patient is none, and a time withheld is not the time of the whole', () => {
    expect(whole({}, { subject: { reference: 'Patient/two' } })).toEqual([]);
    expect(whole({}, { subject: { reference: 'https://x/Patient/one' } })).toHaveLength(1);
    const withheld = {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
          valueCode: 'unknown',
        },
      ],
    };
    expect(whole({}, { _effectiveDateTime: withheld })[0]?.effective.kind).toBe('absent');
  });

  test('two with the same name in two panels are two rows', () => {
    const named = (id: string, code: string) =>
      readObservation(
        wrong({
          ...valueless,
          id,
          code: { text: code },
          contained: [member('a', { code: { text: 'Result' } })],
          hasMember: [{ reference: '#a' }],
        }),
      ).contained.map((one) => rowIdentity(entriesOf(one)[0]).key);
    expect(named('1', 'Urine dip')).not.toEqual(named('2', 'Stool test'));
    expect(named('1', 'Urine dip')).toEqual(named('3', 'Urine dip'));
  });
});
