import { describe, expect, test } from 'vitest';
import { placeOfReading } from './chart-place.ts';
import { readObservation } from './reading.ts';

const placeOf = (category: unknown): string =>
  placeOfReading(
    readObservation({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'Test' },
      category: category as [],
    }),
  );

const epic = 'urn:oid:1.2.840.114350.1.13.0.1.7.10.798268.30';

describe('a category counts by its code, in any system and any case (EHR rule 4)', () => {
  test.each([
    [
      [
        {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/observation-category',
              code: 'laboratory',
            },
          ],
        },
      ],
    ],
    [[{ coding: [{ system: 'http://hl7.org/fhir/observation-category', code: 'laboratory' }] }]],
    [[{ coding: [{ code: 'Laboratory' }] }]],
    [[{ coding: [{ code: 'LABORATORY ' }] }]],
    [[{ coding: [{ system: epic, code: 'Lab' }] }]],
    [[{ coding: [{ system: epic, code: '1' }] }, { coding: [{ code: 'laboratory' }] }]],
    [[{ coding: [{ system: epic, code: '1' }, { code: 'laboratory' }] }]],
    [{ coding: [{ code: 'laboratory' }] }],
    [{ text: 'Laboratory' }],
    ['laboratory'],
    [['laboratory']],
  ])('%j is laboratory', (category) => {
    expect(placeOf(category)).toBe('results');
  });

  test.each([[undefined], [null], [[]], [[{}]], [[{ coding: [{ code: 'x-unknown' }] }]], [7]])(
    '%j is in History & assessments, so that nothing is unreachable',
    (category) => {
      expect(placeOf(category)).toBe('history');
    },
  );
});
