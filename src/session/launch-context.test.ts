import { describe, expect, it } from 'vitest';
import { readTokenResponse } from './token-response.ts';

const good = { access_token: 'abc', token_type: 'Bearer', patient: 'p-1' };
const contextOf = (more: object = {}) => readTokenResponse({ ...good, ...more }).context;

describe('the launch context', () => {
  it.each([
    ['e-1', 'e-1'],
    [undefined, undefined],
    ['../Encounter/2', undefined],
    [{ reference: 'Encounter/1' }, undefined],
  ])('takes the encounter %j as %j; none is normal (row 60)', (sent, encounterId) => {
    expect(contextOf({ encounter: sent }).encounterId).toBe(encounterId);
  });

  it.each([
    ['https://tenant.example/7?x={y}', 'https://tenant.example/7?x={y}'],
    ['{"id":7}', '{"id":7}'],
    [7, undefined],
  ])('keeps the tenant %j as the opaque text it is (row 65)', (sent, tenant) => {
    expect(contextOf({ tenant: sent }).tenant).toBe(tenant);
  });

  it('is what it is without members that nobody knows (row 56)', () => {
    const extended = {
      'https://ehr.example.org/extension': { patient: 'p-2' },
      __epic_patient: 'p-2',
      Patient: 'p-2',
      patients: ['p-2'],
    };
    expect(contextOf(extended)).toEqual(contextOf());
  });

  it('is not polluted by a member named __proto__ (row 56)', () => {
    const sent: unknown = JSON.parse(
      '{"__proto__":{"patient":"p-2","need_patient_banner":true},"access_token":"a","token_type":"Bearer"}',
    );
    const { context } = readTokenResponse(sent);
    expect([context.patientId, context.needPatientBanner]).toEqual([undefined, false]);
    expect(Reflect.get({}, 'patient')).toBeUndefined();
  });

  it('ignores authorization_details: it names no other place to read from (row 68)', () => {
    const details = [
      {
        type: 'smart_on_fhir',
        locations: ['https://evil.example/fhir'],
        fhirVersions: ['4.0.1'],
        scope: 'patient/*.rs',
        patient: 'p-2',
      },
    ];
    expect(readTokenResponse({ ...good, authorization_details: details })).toEqual(
      readTokenResponse(good),
    );
  });

  it('leaves out fhirContext items that name nothing, keeps canonical and identifier ones (row 61)', () => {
    const { fhirContext } = contextOf({
      fhirContext: [
        { canonical: 'https://ehr.example.org/Questionnaire/1' },
        { identifier: { value: '7' }, type: 'Task' },
        { role: 'launch' },
        { reference: 'Observation/1' },
        { reference: 'Observation/2', role: '' },
      ],
    });
    expect(fhirContext).toEqual([
      { reference: undefined, type: undefined, role: 'launch' },
      { reference: undefined, type: 'Task', role: 'launch' },
      { reference: 'Observation/1', type: undefined, role: 'launch' },
      { reference: 'Observation/2', type: undefined, role: 'launch' },
    ]);
  });
});
