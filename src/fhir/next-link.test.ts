import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyUrl } from '../session/urls.testing.ts';
import { nextLink, resolveNext } from './next-link.ts';

const base = 'https://ehr.example.org:8443/fhir/r4';

describe('the next link of a page (EHR rules 7 and 8)', () => {
  it.each([
    [undefined],
    [null],
    [[]],
    [[null, 'self', 7, []]],
    [[{ relation: 'self', url: 'x' }]],
    [[{ relation: 'previous', url: 'x' }]],
    [[{ relation: '', rel: 'prev', url: 'x' }, [{ relation: ['self', 'first'], url: 'x' }]]],
  ])('is none in %j', (link) => {
    expect(nextLink({ link })).toEqual({ is: 'none' });
  });

  it.each([
    [[{ relation: 'next' }]],
    [[{ relation: 'next', url: '' }]],
    [[{ relation: 'next', url: 7 }]],
    [[{ relation: 'next', uri: 'x' }]],
    [{ relation: 'next', url: 'x' }],
    ['x'],
    [['next']],
    [[{}]],
    [[{ relation: 'self', url: 'x' }, { url: '?page=2' }]],
    [[{ relation: ' ', rel: null, url: '?page=2' }]],
    [
      [
        { relation: 'next', url: '?page=2' },
        { relation: 'next', url: '?page=3' },
      ],
    ],
  ])('is there, but not readable, in %j: the page is not the last one', (link) => {
    expect(nextLink({ link })).toEqual({ is: 'unreadable' });
  });

  it.each(['next', 'NEXT', ' Next '])('is found as %j, byte for byte', (relation) => {
    const link = [null, { relation: 'self', url: 's' }, { relation, url: '?a=%2f b==' }];
    expect(nextLink({ link })).toEqual({ is: 'at', url: '?a=%2f b==' });
  });
});

describe('what may be a next link (EHR rule 7)', () => {
  it.each([
    { relation: 'next prev' },
    { relation: 'http://hl7.org/fhir/next' },
    { relation: 'http://www.iana.org/assignments/relation/next' },
    { relation: 'nextPage' },
    { relation: ['self', 'next'] },
    { relation: { value: 'next' } },
    { relation: '', rel: 'next' },
    { relation: null, rel: ['next'] },
  ])('is followed as %j', (names) => {
    const link = [
      { relation: 'self', url: 's' },
      { ...names, url: 'x' },
    ];
    for (const one of [link, [link], [[], [[link]]], [...link, ...link]])
      expect(nextLink({ link: one })).toEqual({ is: 'at', url: 'x' });
  });
});

describe('where a next link leads (EHR rules 7 to 9)', () => {
  it.each([
    [`${base}/Observation?-pageContext=a==&-pageDirection=NEXT`, undefined],
    ['https://ehr.example.org:8443/other?_getpages=1&_pretty=true', undefined],
    ['Observation?page=2', `${base}/Observation?page=2`],
    ['/Observation?_count=10&_offset=10', `${base}/Observation?_count=10&_offset=10`],
    ['/fhir/r4/Observation?page=2', 'https://ehr.example.org:8443/fhir/r4/Observation?page=2'],
    ['?page=2', `${base}?page=2`],
    ['ehr.example.org:8443/fhir/r4/Observation?p=2', `${base}/Observation?p=2`],
    ['//ehr.example.org:8443/fhir/r4/Observation', `${base}/Observation`],
    ['./Observation?page=2', `${base}/./Observation?page=2`],
    ['../r4/Observation?page=2', `${base}/../r4/Observation?page=2`],
    ['_getpages=1&_getpagesoffset=50', `${base}?_getpages=1&_getpagesoffset=50`],
    [' Observation?page=2\n', `${base}/Observation?page=2`],
    [` ${base}/Observation?page=2`, `${base}/Observation?page=2`],
  ])('%s is followed to the right place, byte for byte', (next, expected) => {
    expect(resolveNext(next, base)).toBe(expected ?? next);
  });

  it('a path from the root is none from the base, however it is spelt', () => {
    const capital = 'https://ehr.example.org/FHIR/R4';
    expect(resolveNext('/FHIR/R4/Observation?page=2', capital)).toBe(
      'https://ehr.example.org/FHIR/R4/Observation?page=2',
    );
    expect(resolveNext('/Observation?page=2', capital)).toBe(`${capital}/Observation?page=2`);
  });

  it.each([
    'https://evil.example/fhir/r4/Observation?page=2',
    'https://ehr.example.org/fhir/r4/Observation',
    'http://ehr.example.org:8443/fhir/r4/Observation',
    '//evil.example/Observation',
    'evil.example/fhir/Observation',
    'javascript:alert(1)',
    `blob:${base}/Observation`,
    'https://ehr.example.org:8443@evil.example/x',
    '',
    '#',
    'page=2',
    ' //evil.example/Observation',
  ])('%j is not followed', (next) => {
    expect(resolveNext(next, base)).toBeUndefined();
  });

  it('is never another origin', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyUrl), (next) => {
        const url = resolveNext(next, base);
        if (url !== undefined) expect(new URL(url).origin).toBe('https://ehr.example.org:8443');
      }),
      { numRuns: 2000 },
    );
  });
});
