import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectOf } from './subject.ts';

describe('whose resource it is (display rule 3, EHR rule 27)', () => {
  it.each([
    ['Patient/p1', 'p1'],
    ['/Patient/p1', 'p1'],
    ['Patient/p1/', 'p1'],
    ['Patient/p1/_history/3', 'p1'],
    ['https://e.example/fhir/Patient/p1', 'p1'],
    ['https://e.example/fhir/Patient/p1/_history/3', 'p1'],
    ['urn:uuid:p1', 'p1'],
    ['urn:oid:1.2.3', '1.2.3'],
    [' Patient/p1 ', 'p1'],
    ['Patient/p1\n', 'p1'],
    ['patient/p1', 'p1'],
    // Ids are case-sensitive.
    ['Patient/P1', 'P1'],
    ['Group/p1', 'Group/p1'],
    ['Device/p1', 'Device/p1'],
    ['Patient/p1/Observation/x', 'Patient/p1/Observation/x'],
    ['MyPatient/p1', 'MyPatient/p1'],
    ['Patient/p1?x=1', 'Patient/p1?x=1'],
    ['Patient/p1#c', 'Patient/p1#c'],
    ['Patient/', 'Patient/'],
  ])('%j is %j', (reference, id) => {
    expect(subjectOf({ subject: { reference } })).toBe(id);
  });

  it('reads the patient of DSTU2', () => {
    expect(subjectOf({ patient: { reference: 'Patient/p1' } })).toBe('p1');
  });

  it.each([
    [{}],
    [{ subject: null }],
    [{ subject: {} }],
    [{ subject: { reference: 7 } }],
    [{ subject: { reference: '' } }],
    [{ subject: { reference: ' ' } }],
    [{ subject: { reference: '#p1' } }],
    // No type: p1 of what?
    [{ subject: { reference: 'p1' } }],
    [{ subject: { type: 'Patient', identifier: { system: 'urn:mrn', value: 'p1' } } }],
    [{ subject: { display: 'Elena Marsh' } }],
    [{ subject: 'Patient/p1' }],
    [{ subject: [{ reference: 'Patient/p1' }, { reference: 'Patient/p2' }] }],
  ])('%j has none that could be compared', (resource) => {
    expect(subjectOf(resource)).toBeUndefined();
  });

  it.each([
    [{ subject: { reference: 'Group/Patient/p1' } }],
    [{ subject: { reference: 'x-Patient/p1' } }],
    [{ subject: { reference: 'Patient/p1', type: 'Group' } }],
  ])('%j is not the patient p1', (resource) => {
    expect(subjectOf(resource)).not.toBe('p1');
  });

  const other = 'https://other.example/fhir/Patient/p1';

  it.each([
    ['https://e.example/fhir/Patient/p1', 'https://e.example/fhir/Observation/1'],
    ['https://e.example/fhir/Patient/p1', 'https://e.example/fhir/Observation/1/_history/2'],
    ['http://E.example/fhir/Patient/p1', 'https://e.example/fhir/Observation/1'],
    ['Patient/p1', 'https://e.example/fhir/Observation/1'],
    ['/Patient/p1', 'https://e.example/fhir/Observation/1'],
    [other, 'urn:uuid:1'],
    [other, undefined],
    [other, ''],
    [other, 7],
  ])('%s is the patient p1 in the entry %s', (reference, fullUrl) => {
    expect(subjectOf({ subject: { reference } }, fullUrl)).toBe('p1');
  });

  it.each([
    [other, 'https://e.example/fhir/Observation/1'],
    ['https://e.example/other/Patient/p1', 'https://e.example/fhir/Observation/1'],
    ['https://e.example:8443/fhir/Patient/p1', 'https://e.example/fhir/Observation/1'],
  ])('%s is another server’s p1 in the entry %s', (reference, fullUrl) => {
    expect(subjectOf({ subject: { reference } }, fullUrl)).toBe(reference);
  });

  it('takes nothing for the patient that does not end in Patient and the id', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '/', ' '), (before, between) => {
        const reference = `${before}${between}p1`;
        const isPatient = /(?:^|\/)patient\/\s*p1$|^\s*urn:(?:uuid|oid):p1$/i.test(
          reference.trim(),
        );
        if (!isPatient) expect(subjectOf({ subject: { reference } })).not.toBe('p1');
      }),
    );
  });
});
