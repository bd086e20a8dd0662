import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LaunchProblem } from './launch-problem.ts';
import { readTokenResponse } from './token-response.ts';

const good = { access_token: 'abc', token_type: 'Bearer', patient: 'p-1' };
const read = (more: object = {}) => readTokenResponse({ ...good, ...more });

describe('reading a token response (SMART rows 53 to 69)', () => {
  it.each([
    [true, true],
    ['true', true],
    [false, false],
    ['false', false],
    [undefined, false],
    [1, false],
    ['yes', false],
    [null, false],
  ])('need_patient_banner %j means %j (row 62)', (sent, banner) => {
    expect(read({ need_patient_banner: sent }).context.needPatientBanner).toBe(banner);
  });

  it.each([
    [3600, 3600],
    ['3600', 3600],
    [0, undefined],
    [-1, undefined],
    ['soon', undefined],
    [31_536_000, 31_536_000],
    [31_536_001, undefined],
    [8_640_000_000_000, undefined],
    ['9223372036854775807', undefined],
    [1e300, undefined],
    ['1e300', undefined],
    ['Infinity', undefined],
    ['', undefined],
    [undefined, undefined],
    [null, undefined],
  ])('expires_in %j means %j seconds (row 55, F-23)', (sent, seconds) => {
    expect(read({ expires_in: sent }).tokens.expiresIn).toBe(seconds);
  });

  it.each(['Bearer', 'bearer', 'BEARER'])('takes the token type %s (row 53)', (type) => {
    expect(read({ token_type: type }).tokens.accessToken).toBe('abc');
  });

  it.each([['DPoP'], [undefined], [7]])('refuses the token type %j', (type) => {
    expect(() => read({ token_type: type })).toThrow(new LaunchProblem('token-type-unknown'));
  });

  it.each([
    [{ access_token: '' }],
    [{ access_token: 5 }],
    [{ access_token: undefined }],
    [{ access_token: 'a\nb' }],
    [{ access_token: 'tökén' }],
  ])('refuses %j', (change) => {
    expect(() => read(change)).toThrow(new LaunchProblem('token-unreadable'));
  });

  it.each([
    ['p-1', 'p-1'],
    [' p-1 ', 'p-1'],
    ['../Patient/2', undefined],
    ['a b', undefined],
    ['..', undefined],
    ['.', undefined],
    ['x'.repeat(65), undefined],
    [7, undefined],
    [undefined, undefined],
  ])('takes the patient %j as %j (row 58)', (sent, patientId) => {
    expect(read({ patient: sent }).context.patientId).toBe(patientId);
  });

  it.each([
    ['p-1', true],
    ['Patient/p-1', true],
    [7, true],
    [['p-1'], true],
    ['', true],
    [null, false],
    [undefined, false],
  ])('tells with the patient %j whether one was named: %j (rows 58, 93)', (sent, named) => {
    expect(read({ patient: sent }).namesPatient).toBe(named);
  });

  it('reads fhirContext as objects and as legacy texts (row 61)', () => {
    const { fhirContext } = read({
      fhirContext: [
        'Appointment/1',
        { reference: 'Observation/2', role: 'https://example.org/r' },
        { type: 'Task' },
        null,
        5,
      ],
    }).context;
    expect(fhirContext.map((item) => item.reference)).toEqual(['Appointment/1', 'Observation/2']);
  });

  it('keeps appContext as the text it is (row 66)', () => {
    expect(read({ appContext: '{not json' }).context.appContext).toBe('{not json');
  });

  it('throws nothing but a LaunchProblem, whatever comes (row 56)', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.object()), (value) => {
        for (const body of [value, { ...good, ...(value as object) }]) {
          try {
            readTokenResponse(body);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(LaunchProblem);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});
