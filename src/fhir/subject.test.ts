import { describe, expect, it } from 'vitest';
import { subjectOf } from './subject.ts';

describe('whose resource it is (display rule 3)', () => {
  it.each([
    ['Patient/p1', 'p1'],
    ['/Patient/p1', 'p1'],
    ['https://e.example/fhir/Patient/p1', 'p1'],
    ['https://e.example/fhir/Patient/p1/_history/3', 'p1'],
    ['urn:uuid:p1', 'p1'],
    [' Patient/p1 ', 'p1'],
    ['Group/p1', 'Group/p1'],
    ['Patient/p1/Observation/x', 'Patient/p1/Observation/x'],
    ['MyPatient/p1', 'MyPatient/p1'],
  ])('%s is %s', (reference, id) => {
    expect(subjectOf({ subject: { reference } })).toBe(id);
  });

  it('reads the patient of DSTU2', () => {
    expect(subjectOf({ patient: { reference: 'Patient/p1' } })).toBe('p1');
  });

  it.each([[{}], [{ subject: null }], [{ subject: {} }], [{ subject: { reference: 7 } }]])(
    '%j has none',
    (resource) => {
      expect(subjectOf(resource)).toBeUndefined();
    },
  );
});
