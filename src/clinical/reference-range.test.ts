import { describe, expect, test } from 'vitest';
import { amount } from './clinical.fixtures.ts';
import { isReversed, readReferenceRanges } from './reference-range.ts';

const meaning = 'http://terminology.hl7.org/CodeSystem/referencerange-meaning';
const whole = {
  low: undefined,
  high: undefined,
  text: undefined,
  type: undefined,
  isNormal: true,
  appliesTo: [],
  ageLow: undefined,
  ageHigh: undefined,
  modified: false,
};

describe('what a reference range may be (FHIR R4 Observation.referenceRange)', () => {
  test.each([undefined, null, [], {}, [{}], [null], '', ' ', [{ type: { text: 'normal' } }]])(
    '%j is none',
    (sent) => {
      expect(readReferenceRanges(sent)).toEqual([]);
    },
  );

  test.each(['<150', '< 150 mg/dL', 'negative'])('the bare text %j is one', (text) => {
    expect(readReferenceRanges(text)).toEqual([{ ...whole, text }]);
    expect(readReferenceRanges([text, { text }])).toEqual([
      { ...whole, text },
      { ...whole, text },
    ]);
  });

  test.each<[object, object]>([
    [{ low: amount(3.5) }, { low: { number: '3.5' }, high: undefined, text: undefined }],
    [{ high: amount(5.1) }, { low: undefined, high: { number: '5.1' }, text: undefined }],
    [{ text: '3.5 to 5.1' }, { low: undefined, high: undefined, text: '3.5 to 5.1' }],
    [
      { low: { value: 'trace' }, high: amount(5.1) },
      { high: { number: '5.1' }, text: 'trace' },
    ],
    [
      { low: amount(3.5), high: { value: 'many' } },
      { low: { number: '3.5' }, text: 'many' },
    ],
    // Both are said: "trace" alone would be another range, and so would ">3.5".
    [
      { low: { value: 'negative' }, high: { value: 'trace' } },
      { low: undefined, high: undefined, text: 'negative – trace' },
    ],
    [
      { low: '>3.5', high: '<5.1' },
      { low: undefined, high: undefined, text: '>3.5 – <5.1' },
    ],
    [
      { low: { value: '>3.5', unit: 'g' }, high: { value: '<5.1', unit: 'g' } },
      { text: '>3.5 g – <5.1 g' },
    ],
    [
      { low: { value: 'trace' }, text: 'see note' },
      { low: undefined, text: 'see note' },
    ],
    [
      { low: { unit: 'mg' }, high: amount(5.1) },
      { low: undefined, text: undefined },
    ],
  ])('%j', (sent, range) => {
    expect(readReferenceRanges([sent])).toMatchObject([range]);
  });

  test('every member of a full one is read, each into its own place', () => {
    const full = {
      low: amount(1),
      high: amount(2),
      text: '1 to 2',
      type: { coding: [{ system: meaning, code: 'treatment' }] },
      appliesTo: [{ text: 'Female' }, { text: 'Third trimester' }],
      age: { low: amount(18, 'a'), high: amount(50, 'a') },
    };
    expect(readReferenceRanges([full])).toMatchObject([
      {
        low: { value: 1 },
        high: { value: 2 },
        text: '1 to 2',
        type: { codings: [{ code: 'treatment' }] },
        isNormal: false,
        appliesTo: [{ name: 'Female' }, { name: 'Third trimester' }],
        ageLow: { value: 18 },
        ageHigh: { value: 50 },
        modified: false,
      },
    ]);
    const words = { low: { value: 'young' }, high: { value: 'old' } };
    expect(readReferenceRanges([{ ...full, age: words }])).toMatchObject([
      { ageLow: undefined, ageHigh: undefined },
    ]);
  });
});

describe('which ranges mean "normal"', () => {
  const isNormal = (own: object) => readReferenceRanges([{ low: amount(1), ...own }])[0]?.isNormal;

  test.each<[object, boolean]>([
    [{}, true],
    [{ type: { coding: [{ code: 'normal' }] } }, true],
    [{ type: { text: 'Normal range' } }, true],
    [{ type: { text: 'Recommended' } }, false],
    // Somebody knows what it means, and did not say it.
    [
      {
        type: {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
              valueCode: 'unknown',
            },
          ],
        },
      },
      false,
    ],
    [{ type: { coding: [{ code: 'recommended', display: 'normal' }] } }, false],
    [{ type: { coding: [{ display: 'Normal Range' }] } }, false],
    [{ type: { coding: [{ code: 'x' }, { code: 'normal' }] } }, true],
    // `meaning` of DSTU2, and beside R4's own name.
    [{ meaning: { coding: [{ code: 'critical' }] } }, false],
    [{ type: { coding: [{ code: 'normal' }] }, meaning: { coding: [{ code: 'x' }] } }, true],
    // The meaning in the place of the population, as older examples of US Core have it.
    [{ appliesTo: [{ coding: [{ system: meaning, code: 'critical' }] }] }, false],
    [{ appliesTo: [{ coding: [{ system: meaning, code: 'normal' }] }] }, true],
    [
      {
        appliesTo: [
          { coding: [{ system: 'http://hl7.org/fhir/referencerange-meaning', code: 'x' }] },
        ],
      },
      false,
    ],
    [{ appliesTo: [{ text: 'Female' }] }, true],
  ])('%j: %s', (own, normal) => {
    expect(isNormal(own)).toBe(normal);
  });

  test('a meaning is not a population, and a population no meaning', () => {
    const appliesTo = [
      { coding: [{ system: meaning, code: 'normal' }] },
      { coding: [{ system: 'urn:sex', code: 'F' }], text: 'Female' },
    ];
    const [range] = readReferenceRanges([{ low: amount(1), appliesTo }]);
    expect(range?.appliesTo).toMatchObject([{ name: 'Female' }]);
    expect(range?.type).toMatchObject({ codings: [{ code: 'normal' }] });
  });
});

test.each<[object, boolean]>([
  [{}, false],
  [{ modifierExtension: [{ url: 'urn:x' }] }, true],
  [{ modifierExtension: [] }, false],
  [{ low: { value: 1, modifierExtension: [{ url: 'urn:x' }] } }, true],
  [{ high: { value: 1, modifierExtension: [{ url: 'urn:x' }] } }, true],
])('display rule 8: a modifier nobody knows forbids to calculate: %j is %s', (own, modified) => {
  expect(readReferenceRanges([{ low: amount(1), ...own }])[0]?.modified).toBe(modified);
});

test.each<[object, boolean]>([
  [{ low: amount(2), high: amount(1) }, true],
  [{ low: amount(1), high: amount(2) }, false],
  [{ low: amount(1), high: amount(1) }, false],
  [{ low: amount(2) }, false],
  [{ high: amount(1) }, false],
  [{ low: amount(5, 'mg'), high: amount(1, 'g') }, false],
])('low above high: %j is %s', (sent, reversed) => {
  const [range] = readReferenceRanges([sent]);
  expect(range !== undefined && isReversed(range)).toBe(reversed);
});
