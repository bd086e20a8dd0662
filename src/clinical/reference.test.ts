import { describe, expect, test } from 'vitest';
import { condition, observation, wrong } from './clinical.fixtures.ts';
import { readCondition } from './problem.ts';
import { readObservation } from './reading.ts';

describe('what is referred to without a name is not "not recorded"', () => {
  test('specimen, device and performer of a result', () => {
    const reading = readObservation(
      observation({
        specimen: { reference: 'Specimen/1' },
        device: { reference: 'Device/1' },
        performer: [{ reference: 'Practitioner/1' }, { display: 'Dr. Ada Lind' }],
      }),
    );
    expect(reading.unnamed).toEqual(['specimen', 'device', 'performer']);
    expect(reading.performers).toEqual(['Dr. Ada Lind']);
  });

  test('nothing sent, a name, or the patient: there is nothing to say', () => {
    const named = { specimen: { display: 'Serum' }, performer: [{ reference: 'Patient/one' }] };
    for (const own of [{}, named]) {
      expect(readObservation(observation(own)).unnamed).toEqual([]);
    }
  });

  test('recorder and asserter of a problem', () => {
    const problem = readCondition(
      condition({ recorder: { reference: 'Practitioner/1' }, asserter: { display: 'Dr. Lind' } }),
    );
    expect(problem.unnamed).toEqual(['recorder']);
  });
});

test.each([
  [{ deviceName: [{ name: 'Glucose meter 2' }], type: { text: 'Meter' } }, 'Glucose meter 2'],
  [{ name: [{ value: 'Glucose meter 3' }], type: [{ text: 'Meter' }] }, 'Glucose meter 3'],
  [{ type: { text: 'Meter' } }, 'Meter'],
])('a contained device %j is called %s (R4 deviceName, R5 name)', (own, text) => {
  const contained = [{ resourceType: 'Device', id: 'd', ...own }];
  const sent = observation({ device: { reference: '#d' } });
  expect(readObservation(wrong({ ...sent, contained })).deviceText).toBe(text);
});

test('the documents of an advance directive are known, also without a name (US Core ADI)', () => {
  const url = 'http://hl7.org/fhir/StructureDefinition/workflow-supportingInfo';
  const { documents } = readObservation(
    observation({
      extension: [
        { url, valueReference: { reference: 'DocumentReference/1', display: 'Living will' } },
        { url, valueReference: { reference: 'DocumentReference/2' } },
        { url: 'http://example.org/other', valueReference: { display: 'Something else' } },
      ],
    }),
  );
  expect(documents).toEqual(['Living will', '']);
});
