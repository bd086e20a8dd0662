import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opensAt } from './opens-at.ts';
import { readTokenResponse } from './token-response.ts';

const opens = (more: object) =>
  opensAt(readTokenResponse({ access_token: 'a', token_type: 'Bearer', ...more }).context);

describe('where the EHR wants the app to open (SMART rows 61, 63, 66)', () => {
  it.each([
    [{ intent: 'problem-review' }, { view: 'problems' }],
    [{ intent: ' Results ' }, { view: 'results' }],
    [{ appContext: 'vitals' }, { view: 'vitals' }],
    [{ appContext: '{"view":"history","x":1}' }, { view: 'history' }],
    [{ appContext: '"results"' }, { view: 'results' }],
    [{ fhirContext: [{ reference: 'Observation/o1' }] }, { view: 'results', observationId: 'o1' }],
    [{ fhirContext: ['Condition/c1'] }, { view: 'problems' }],
    [{ fhirContext: [{ reference: 'DiagnosticReport/d' }] }, { view: 'results' }],
    [{ intent: 'history', fhirContext: ['Condition/c1'] }, { view: 'problems' }],
    [{ intent: 'history', appContext: 'results' }, { view: 'results' }],
  ])('%j opens %j', (context, at) => {
    expect(opens(context)).toEqual(at);
  });

  it.each([
    [{}],
    [{ intent: 'order-review' }],
    [{ appContext: '{not json' }],
    [{ appContext: '{"view":"../../evil"}' }],
    [{ appContext: 'null' }],
    [{ fhirContext: [{ reference: 'https://evil.example/Observation/1' }] }],
    [{ fhirContext: [{ reference: 'Observation/1', role: 'https://example.org/other' }] }],
    [{ fhirContext: ['Appointment/1'] }],
  ])('%j opens nothing in particular', (context) => {
    expect(opens(context)).toBeUndefined();
  });

  it('survives any context', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        opens({ intent: value, appContext: text, fhirContext: value });
      }),
      { numRuns: 1000 },
    );
  });
});
