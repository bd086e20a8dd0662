import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeCode, readNotices } from './operation-outcome.ts';
import { readPage } from './page.ts';

const issue = (severity: string | undefined, ...codes: unknown[]) => ({
  severity,
  code: 'processing',
  details: { coding: codes.map((code) => ({ system: 'urn:oid:1.2.840.114350', code })) },
});
const outcome = (...issues: unknown[]) => ({ resourceType: 'OperationOutcome', issue: issues });

/** The notices of a page that came with 200 and holds this outcome beside a result. */
function inside(resource: unknown) {
  const observation = { resourceType: 'Observation', id: '1', subject: { reference: 'Patient/1' } };
  const entry = [{ resource: observation }, { resource, search: { mode: 'outcome' } }];
  const text = JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry });
  const page = readPage(text, 'Observation', ({ id }) => id);
  expect(page.entries.map(({ value }) => value)).toEqual(['1']);
  expect(page.messages).toBe(1);
  return page.notices;
}

describe('what an outcome inside a 200 says of the answer (EHR rule 16)', () => {
  it.each([
    ['4101', 'warning', 'information'],
    ['4122', 'warning', 'information'],
    ['59100', 'information', 'information'],
    ['59100', 'warning', 'information'],
    ['59109', 'warning', 'information'],
    ['4119', 'warning', 'maybe-incomplete'],
    ['4119', 'information', 'maybe-incomplete'],
    ['59204', 'warning', 'maybe-incomplete'],
    ['59204', 'information', 'maybe-incomplete'],
    ['59205', 'warning', 'maybe-incomplete'],
    ['4130', 'warning', 'maybe-incomplete'],
    ['4131', 'warning', 'maybe-incomplete'],
    ['4134', 'warning', 'maybe-incomplete'],
    ['4101', 'error', 'maybe-incomplete'],
    ['59109', 'fatal', 'maybe-incomplete'],
    ['99999', 'warning', 'maybe-incomplete'],
    ['99999', 'error', 'maybe-incomplete'],
    ['99999', 'fatal', 'maybe-incomplete'],
    ['99999', 'information', 'information'],
    ['99999', 'success', 'information'],
    ['99999', undefined, 'maybe-incomplete'],
    ['99999', 'Information ', 'information'],
    ['99999', 'loud', 'maybe-incomplete'],
  ])('%s as %s is %s', (code, severity, kind) => {
    expect(inside(outcome(issue(severity, code)))).toEqual([{ kind, code }]);
  });

  it.each([
    [['4101', '4119'], 'maybe-incomplete', '4119'],
    [['4119', '4101'], 'maybe-incomplete', '4119'],
    [['59204', '59205'], 'maybe-incomplete', '59204'],
    [['MSG_NO_MATCH', '4101'], 'information', '4101'],
    [[4101], 'information', '4101'],
    [[' 4119 '], 'maybe-incomplete', '4119'],
  ])('an issue with %j is %s', (codes, kind, code) => {
    expect(inside(outcome(issue('warning', ...codes)))).toEqual([{ kind, code }]);
  });

  it.each(['suppressed', 'incomplete'])('the issue type %s is never mere information', (code) => {
    expect(inside(outcome({ severity: 'information', code }))).toEqual([
      { kind: 'maybe-incomplete', code },
    ]);
  });

  it('reads every issue', () => {
    expect(
      inside(outcome(issue('warning', '4101'), issue('warning', '4119'))).map(({ kind }) => kind),
    ).toEqual(['information', 'maybe-incomplete']);
  });

  it.each([
    [outcome()],
    [outcome(null, 'x')],
    [outcome({})],
    [{ resourceType: 'OperationOutcome' }],
    [{ resourceType: 'OperationOutcome', issue: { severity: 'warning' } }],
    [{ resourceType: 'OperationOutcome', issue: [{ severity: 'warning', details: [] }] }],
  ])('an outcome that does not say what it means may mean that something is missing: %j', (odd) => {
    expect(inside(odd)).toEqual([{ kind: 'maybe-incomplete' }]);
  });

  it('keeps nothing for a code that does not look like one', () => {
    for (const code of ['x'.repeat(1000), 'Jane Roe 1970-01-01', 'MRN12345678', '12345678', '<b>'])
      expect(readNotices(outcome(issue('warning', code)))).toEqual([{ kind: 'maybe-incomplete' }]);
  });
});

describe('the code of a refusal, for support (EHR rules 16 and 17)', () => {
  it.each(['4101', '4119', '59204', '59205', '4130', '4131', '4134', '59100', '4122', '59109'])(
    '%s is found in the body of a 403',
    (code) => {
      expect(outcomeCode(JSON.stringify(outcome(issue('fatal', code))))).toBe(code);
    },
  );

  it('is the type of the issue where the server has no code of its own', () => {
    expect(outcomeCode(JSON.stringify(outcome({ severity: 'error', code: 'forbidden' })))).toBe(
      'forbidden',
    );
  });

  it.each([
    ['nothing', ''],
    ['text', 'no supported search parameters provided'],
    ['HTML', '<!doctype html><title>403</title>'],
    ['other JSON', '{"code":403,"message":"insufficient-scopes"}'],
    ['null', 'null'],
    ['a number', '403'],
    ['a list', '[1]'],
    ['a truncated outcome', '{"resourceType":"OperationOutcome","issue":[{"co'],
    [
      'an outcome that goes on and on',
      JSON.stringify(outcome({ code: 'x', diagnostics: 'x'.repeat(100_000) })),
    ],
    ['a hundred megabytes', `"${'x'.repeat(100_000_000)}"`],
    ['deep nesting', '['.repeat(50_000)],
  ])('is absent in %s', (_, body) => {
    expect(outcomeCode(body)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        outcomeCode(body);
        outcomeCode(`{"issue":${body}}`);
        outcomeCode(`{"issue":[{"details":${body},"code":${body}}]}`);
      }),
    );
  });
});
