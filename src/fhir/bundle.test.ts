import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage, resolveNext } from './bundle.ts';
import { ReadFailure } from './read-problem.ts';
import { anyUrl } from '../session/urls.testing.ts';

const base = 'https://ehr.example.org:8443/fhir/r4';

describe('a next link (EHR rules 7 to 9)', () => {
  it.each([
    [`${base}/Observation?-pageContext=a==&-pageDirection=NEXT`, undefined],
    ['https://ehr.example.org:8443/other?_getpages=1&_pretty=true', undefined],
    ['Observation?page=2', `${base}/Observation?page=2`],
    ['/Observation?_count=10&_offset=10', `${base}/Observation?_count=10&_offset=10`],
    ['/fhir/r4/Observation?page=2', 'https://ehr.example.org:8443/fhir/r4/Observation?page=2'],
    ['?page=2', `${base}?page=2`],
    ['ehr.example.org:8443/fhir/r4/Observation?p=2', `${base}/Observation?p=2`],
    ['//ehr.example.org:8443/fhir/r4/Observation', `${base}/Observation`],
  ])('%s is followed to the right place, byte for byte', (next, expected) => {
    expect(resolveNext(next, base)).toBe(expected ?? next);
  });

  it.each([
    'https://evil.example/fhir/r4/Observation?page=2',
    'https://ehr.example.org/fhir/r4/Observation',
    'http://ehr.example.org:8443/fhir/r4/Observation',
    '//evil.example/Observation',
    'evil.example/fhir/Observation',
    'javascript:alert(1)',
    'https://ehr.example.org:8443@evil.example/x',
  ])('%s is not followed', (next) => {
    expect(resolveNext(next, base)).toBeUndefined();
  });

  it('never leads to another origin', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyUrl), (next) => {
        const url = resolveNext(next, base);
        if (url !== undefined) expect(new URL(url).origin).toBe('https://ehr.example.org:8443');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a page (EHR rules 14 and 15)', () => {
  const observation = { resourceType: 'Observation', id: '1' };

  it('takes entries by the type of their resource only', () => {
    const page = readPage(
      {
        resourceType: 'Bundle',
        total: 7,
        entry: [
          { resource: observation },
          { resource: { resourceType: 'Provenance' } },
          { resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'warning' }] } },
          { resource: {} },
          {},
          null,
          'x',
        ],
      },
      'Observation',
    );
    expect(page.resources).toEqual([observation]);
    expect(page.malformed).toBe(4);
    expect(page.notices).toEqual([{ kind: 'maybe-incomplete' }]);
    expect(page.next).toEqual({ is: 'none' });
  });

  it.each([
    ['no entry', {}],
    ['an empty list', { entry: [] }],
    ['a total of 0', { total: 0 }],
    [
      'the comment that nothing was found',
      {
        entry: [
          {
            resource: {
              resourceType: 'OperationOutcome',
              issue: [{ severity: 'warning', details: { coding: [{ code: '4101' }] } }],
            },
          },
        ],
      },
    ],
  ])('is empty with %s', (_, members) => {
    const page = readPage({ resourceType: 'Bundle', ...members }, 'Observation');
    expect(page.resources).toEqual([]);
    expect(page.notices.filter((notice) => notice.kind === 'maybe-incomplete')).toEqual([]);
  });

  it.each([
    [[{ relation: 'next' }]],
    [[{ relation: 'next', url: 7 }]],
    [[{ relation: 'next', uri: 'x' }]],
    [{ relation: 'next', url: 'x' }],
  ])('is not taken for the last one when its link is %j', (link) => {
    const page = readPage(
      { resourceType: 'Bundle', entry: [{ resource: observation }], link },
      'Observation',
    );
    expect(page.next).toEqual({ is: 'unreadable' });
    expect(page.resources).toEqual([observation]);
  });

  it('finds the next link in any case', () => {
    const link = [null, { relation: 'self', url: 's' }, { relation: 'NEXT', url: 'n' }];
    expect(readPage({ resourceType: 'Bundle', link }, 'Observation').next).toEqual({
      is: 'at',
      url: 'n',
    });
  });

  it.each([[null], ['<html>'], [[]], [{ resourceType: 'Patient' }], [{}]])(
    'is unreadable when it is %j',
    (body) => {
      expect(() => readPage(body, 'Observation')).toThrow(ReadFailure);
    },
  );

  it('throws nothing but a ReadFailure, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const body of [value, { resourceType: 'Bundle', entry: value, link: value }]) {
          try {
            readPage(body, 'Observation');
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(ReadFailure);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
