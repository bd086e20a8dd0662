import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FAULTS, isFaultName } from './faults.ts';
import {
  BODY_KINDS,
  CONTENTS,
  COUNT_RULES,
  decodeOptions,
  encodeOptions,
  FAILING_PAGES,
  FAILING_TYPES,
  FAILURES,
  FAULTS_ON,
  NEXT_FORMS,
  OLD_SHAPES,
  OptionsError,
  PRESETS,
  REFRESH,
  RETRY_AFTER,
  SCOPE_ANSWERS,
  STYLES,
  type LaunchOptions,
} from './options.ts';

const id = fc.stringMatching(/^[A-Za-z0-9\-.]{1,64}$/);
const words = fc.string({ unit: 'binary', maxLength: 40 });
const kind = fc.constantFrom(...BODY_KINDS);
const rule = fc.constantFrom(...COUNT_RULES);
const anyOptions = fc.record(
  {
    preset: fc.constantFrom(...PRESETS),
    patient: id,
    encounter: id,
    user: id.map((one) => `Practitioner/${one}`),
    banner: fc.constantFrom(...([true, false, 'true', 'false', 'absent'] as const)),
    style: fc.constantFrom(...STYLES),
    expiresIn: fc.integer({ min: 1, max: 86_400 }),
    refresh: fc.constantFrom(...REFRESH),
    scopes: fc.oneof(
      fc.constantFrom(...SCOPE_ANSWERS),
      fc.array(fc.constantFrom('launch', 'patient/*.rs', 'patient/Observation.rs?category=a|b')),
    ),
    intent: words,
    appContext: words,
    tenant: words,
    fhirContext: fc.array(fc.constantFrom('Appointment/1', { reference: 'ServiceRequest/1' })),
    pageSize: fc.integer({ min: 1, max: 100_000 }),
    count: fc.record(
      { cap: fc.integer({ min: 1, max: 1000 }), Condition: rule, Observation: rule },
      { requiredKeys: [] },
    ),
    next: fc.constantFrom(...NEXT_FORMS),
    rate: fc.record({
      requests: fc.integer({ min: 1, max: 100_000 }),
      seconds: fc.integer({ min: 1, max: 3600 }),
    }),
    retryAfter: fc.constantFrom(...RETRY_AFTER),
    outcomes: fc.record({
      in: fc.constantFrom(200, 403),
      codes: fc.array(fc.constantFrom('4101', '59204', 'not-known')),
    }),
    errorBodies: fc.record({ '400': kind, '403': kind, '500': kind }, { requiredKeys: [] }),
    shape: fc.constantFrom(...OLD_SHAPES),
    content: fc.constantFrom(...CONTENTS),
    failure: fc.record({
      how: fc.constantFrom(...FAILURES),
      body: kind,
      page: fc.constantFrom(...FAILING_PAGES),
      of: fc.constantFrom(...FAILING_TYPES),
    }),
    faultsOn: fc.constantFrom(...FAULTS_ON),
    faults: fc.uniqueArray(fc.constantFrom(...FAULTS.map((one) => one.name)), { maxLength: 5 }),
  },
  { requiredKeys: [] },
);

test('options come back from a link as they were put in, as one path segment', () => {
  fc.assert(
    fc.property(anyOptions, (options: LaunchOptions) => {
      const segment = encodeOptions(options);
      expect(segment).toMatch(/^[A-Za-z0-9_~-]+$/);
      expect(decodeOptions(segment)).toEqual(options);
    }),
  );
});

test('the order of members does not change the link', () => {
  expect(encodeOptions({ patient: 'a', banner: true })).toBe(
    encodeOptions({ banner: true, patient: 'a' }),
  );
});

test('nor does the order within a member', () => {
  expect(encodeOptions({ rate: { requests: 5, seconds: 2 } })).toBe(
    encodeOptions({ rate: { seconds: 2, requests: 5 } }),
  );
});

test('a preset is one word of the link, and other options stand after it', () => {
  expect(encodeOptions({ preset: 'epic' })).toBe('epic');
  expect(decodeOptions('epic')).toEqual({ preset: 'epic' });
  const segment = encodeOptions({ patient: 'ada', preset: 'epic' });
  expect(segment).toMatch(/^epic~/);
  expect(new URL(`http://localhost/sim/${segment}/fhir`).pathname).toBe(`/sim/${segment}/fhir`);
});

test.each([
  ['epicc', 'neither a preset nor base64url'],
  ['Epic', 'neither a preset nor base64url'],
  [`epicc~${encodeOptions({ patient: 'a' })}`, 'no preset "epicc"'],
  [`~${encodeOptions({ patient: 'a' })}`, 'no preset ""'],
  ['epic~', 'neither a preset nor base64url'],
  [`epic~${Buffer.from('{"preset":"oracle"}').toString('base64url')}`, 'a preset twice'],
])('the segment "%s" is refused', (segment, message) => {
  expect(() => decodeOptions(segment)).toThrow(OptionsError);
  expect(() => decodeOptions(segment)).toThrow(message);
});

test('an undefined member is left out of the link', () => {
  const options: Record<string, unknown> = { patient: undefined };
  expect(encodeOptions(options)).toBe(encodeOptions({}));
});

const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  [{ patients: 'a' }, 'no member "patients"'],
  [{ patient: '../a' }, '"patient" must be a FHIR id'],
  [{ patient: 'a'.repeat(65) }, '"patient" must be a FHIR id'],
  [{ expiresIn: 0 }, '"expiresIn" must be a whole number from 1 to 86400'],
  [{ expiresIn: 86_401 }, '"expiresIn" must be a whole number'],
  [{ expiresIn: '60' }, '"expiresIn" must be a whole number'],
  [{ banner: 'yes' }, '"banner" must be one of'],
  [{ style: 'pink' }, '"style" must be one of'],
  [{ scopes: ['patient/Patient.rs launch'] }, '"scopes" must be a list of scope tokens'],
  [{ faults: ['token-400', 'token-401'] }, 'no fault named "token-401"'],
  [{ faults: ['token-400', 'token-400'] }, 'names a fault twice'],
  [{ faults: 'token-400' }, 'must be a list of fault names'],
  [{ preset: 'epicc' }, '"preset" must be one of'],
  [{ failure: { how: 404 } }, '"failure" has a wrong "body"'],
  [{ failure: { how: 418, body: 'html', page: 'first', of: 'Patient' } }, 'a wrong "how"'],
  [{ rate: { requests: 1, seconds: 1, minutes: 1 } }, '"rate" has no "minutes"'],
  [{ count: 50 }, '"count" must be an object'],
  [{ outcomes: { in: 500, codes: [] } }, 'a wrong "in"'],
  [{ next: 'offset' }, '"next" must be one of'],
  [[], 'must be a JSON object'],
  [null, 'must be a JSON object'],
])('%j is refused with a message that names the member', (value, message) => {
  expect(() => decodeOptions(encoded(value))).toThrow(OptionsError);
  expect(() => decodeOptions(encoded(value))).toThrow(message);
});

test.each(['', '!!!', 'e30=', encoded('x').slice(0, 3), '_w'])(
  'the segment "%s" is refused, as it is not options',
  (segment) => {
    expect(() => decodeOptions(segment)).toThrow(OptionsError);
  },
);

test('fault names are unique and each says what it does', () => {
  const names = FAULTS.map((one) => one.name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, meaning } of FAULTS) {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(meaning).toMatch(/^\S.*\.$/);
    expect(isFaultName(name)).toBe(true);
  }
});
