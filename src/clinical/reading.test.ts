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
import { readObservation } from './reading.ts';

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
  });
});

describe('what must be said beside a value', () => {
  const doubtsOf = (own: object) => readObservation(wrong({ ...observation(), ...own })).doubts;

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

  test('a focus that is the patient is none', () => {
    expect(doubtsOf({ focus: [{ reference: 'Patient/one' }] })).toEqual([]);
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
