/** The switches of a server's documented behaviour (EHR behaviour 3c), one by one. */
import { describe, expect, test } from 'vitest';
import { NEXT_FORMS, type LaunchOptions } from '../options.ts';
import {
  ask,
  entriesOf,
  idsOf,
  issueOf,
  linkOf,
  smallStore,
  type Answered,
} from '../testing/fhir.ts';
import { asList, asObject, type Loose } from './shape.ts';

const SEARCH = 'Observation?patient=nina&category=laboratory';
const store = smallStore();

const asked = (path: string, options: LaunchOptions): Promise<Answered> =>
  ask(path, { options, store });

async function pagesOf(path: string, options: LaunchOptions): Promise<readonly Answered[]> {
  const pages: Answered[] = [];
  let next: string | undefined = path;
  while (next !== undefined && pages.length < 50) {
    const page = await asked(next, options);
    expect(page.status).toBe(200);
    pages.push(page);
    next = linkOf(page.json, 'next');
  }
  return pages;
}

const sizesOf = (pages: readonly Answered[]): readonly number[] =>
  pages.map((page) => entriesOf(page.json).length);

const firstResource = (page: Answered): Loose =>
  asObject(asObject(entriesOf(page.json)[0])?.['resource']) ?? {};

describe('count', () => {
  const hundred = `${SEARCH}&_count=100`;

  test.each([
    [10, 12],
    [50, 3],
    [100, 2],
    [200, 2],
    [1000, 2],
  ])('is capped at %i', async (cap, pages) => {
    expect(sizesOf(await pagesOf(hundred, { count: { cap } }))).toHaveLength(pages);
  });

  test('does not count for the first page', async () => {
    const count = { Observation: 'ignored-on-page-1', cap: 50 } as const;
    expect(sizesOf(await pagesOf(hundred, { count, pageSize: 20 }))).toEqual([20, 50, 50]);
  });

  test('is ignored or refused for one resource type', async () => {
    const ignored = { count: { Observation: 'ignored' } } as const;
    expect(sizesOf(await pagesOf(hundred, ignored))).toEqual([50, 50, 20]);
    const refused = { count: { Condition: 'refused' } } as const;
    expect((await asked('Condition?patient=nina&_count=100', refused)).status).toBe(400);
    expect((await asked(hundred, refused)).status).toBe(200);
  });

  test('everything may come in one page', async () => {
    const options = { count: { Observation: 'ignored' }, pageSize: 100_000 } as const;
    expect(sizesOf(await pagesOf('Observation?patient=nina&_count=10', options))).toEqual([125]);
  });
});

describe('next', () => {
  const path = `${SEARCH}&_count=50`;

  test.each([
    [
      'sessionID',
      /\/Observation\?patient=nina&category=laboratory&_count=50&sessionID=10-[0-9A-F]+$/,
    ],
    ['pageContext', /&pageContext=[\w-]+&direction=NEXT$/],
    ['-pageContext', /&-pageContext=[A-Za-z0-9+/]+==&-pageDirection=NEXT$/],
    ['cursor', /&_count=50&cursor=[\w-]+$/],
    ['continue', /&_count=50&continue=[\w-]+$/],
    ['page', /&_count=50&page=2$/],
    ['_page', /&_count=50&_page=2$/],
    [
      '_getpages',
      /\/fhir\?_getpages=[\w-]+&_getpagesoffset=50&_count=50&_pretty=true&_bundletype=/,
    ],
    ['ct', /&ct=\w+%3D%3D$/],
    ['_offset', /&_count=50&_offset=50$/],
    ['_cursor', /&_count=50&_cursor=[\w-]+$/],
  ] as const)('%s', async (next, form) => {
    const pages = await pagesOf(path, { next });
    expect(linkOf(pages[0]?.json ?? {}, 'next')).toMatch(form);
    expect(sizesOf(pages)).toEqual([50, 50, 20]);
    expect(new Set(pages.flatMap((page) => idsOf(page.json))).size).toBe(120);
  });

  test.each(NEXT_FORMS)('%s must come back byte for byte (EHR rule 7)', async (next) => {
    const link = linkOf((await asked(path, { next })).json, 'next') ?? '';
    expect((await asked(link, { next })).status).toBe(200);
    const changed = [
      link.replace(/==&|%3D%3D$/, '&'),
      link.replace(/==&/, '%3D%3D&'),
      `${link}&_sort=date`,
      link.replace('_count=50', '_count=49'),
      link.replace('/fhir?', '/fhir/Observation?'),
      link.replace('patient=nina&category=laboratory', 'category=laboratory&patient=nina'),
    ].filter((one) => one !== link);
    for (const one of changed) {
      // A number of a page says nothing of the search before it: that is a search of its own.
      const isOwnSearch = /[?&](_?page|_offset)=\d+$/.test(one);
      if (!isOwnSearch) expect((await asked(one, { next })).status, one).toBe(400);
    }
  });

  test('a page that begins nowhere is refused', async () => {
    for (const end of ['page=1', 'page=0', 'page=x', 'page=1.5']) {
      expect((await asked(`${path}&${end}`, { next: 'page' })).status).toBe(400);
    }
    expect((await asked(`${path}&_offset=7`, { next: '_offset' })).status).toBe(400);
  });

  test('pages of other sizes have other numbers', async () => {
    const count = { Observation: 'ignored-on-page-1' } as const;
    for (const next of ['page', '_offset'] as const) {
      const pages = await pagesOf(path, { next, count, pageSize: 30 });
      expect(sizesOf(pages)).toEqual([30, 50, 40]);
      expect(new Set(pages.flatMap((page) => idsOf(page.json))).size).toBe(120);
      const capped = await pagesOf(`${SEARCH}&_count=100`, { next, faults: ['count-capped-50'] });
      expect(sizesOf(capped)).toEqual([50, 50, 20]);
    }
  });

  test('next-rooted is a path from the root, with the base path', async () => {
    const page = await asked(path, { faults: ['next-rooted'], next: '_offset' });
    expect(linkOf(page.json, 'next')).toMatch(/^\/fhir\/Observation\?.*&_offset=50$/);
  });

  test.each([
    ['next-expired-4113', 400, '4113'],
    ['next-expired-410', 410, undefined],
  ] as const)('%s', async (fault, status, code) => {
    const options = { faults: [fault], next: 'sessionID' } as const;
    const link = linkOf((await asked(path, options)).json, 'next') ?? '';
    const answer = await asked(link, options);
    expect(answer.status).toBe(status);
    const details = asObject(issueOf(answer.json)['details']);
    expect(asObject(asList(details?.['coding'])[0])?.['code']).toBe(code);
  });
});

test('total-estimate is right on the last page only', async () => {
  const pages = await pagesOf(`${SEARCH}&_count=50`, { faults: ['total-estimate'] });
  expect(pages.map((page) => page.json['total'])).toEqual([200, 200, 120]);
});

describe('outcomes', () => {
  const codesOf = (issues: unknown): readonly unknown[] =>
    asList(issues).map((issue) => {
      const details = asObject(asObject(issue)?.['details']);
      return asObject(asList(details?.['coding'])[0])?.['code'];
    });
  const codes = ['4101', '4119', '59204', '59100', 'anything'];

  test('any codes stand in an entry of every page', async () => {
    for (const page of await pagesOf(SEARCH, { outcomes: { in: 200, codes } })) {
      const last = asObject(entriesOf(page.json).at(-1));
      expect(last?.['search']).toEqual({ mode: 'outcome' });
      expect(codesOf(asObject(last?.['resource'])?.['issue'])).toEqual(codes);
    }
  });

  test('or in a 403, of what faultsOn names', async () => {
    const options = { outcomes: { in: 403, codes }, faultsOn: 'observations' } as const;
    const answer = await asked(SEARCH, options);
    expect(answer.status).toBe(403);
    expect(codesOf(answer.json['issue'])).toEqual(codes);
    expect((await asked('Condition?patient=nina', options)).status).toBe(200);
  });
});

test('duplicate-members: one resource names its value and code twice, differently', async () => {
  const page = await asked(SEARCH, { faults: ['duplicate-members'] });
  expect(page.text.match(/"text":"Said twice"/g)).toHaveLength(1);
  const first = page.text.slice(page.text.indexOf('"resource":{'), page.text.indexOf('"search":'));
  expect(first.match(/"valueQuantity":/g)).toHaveLength(2);
  expect(first.match(/"code":\{/g)).toHaveLength(2);
  expect(first).toMatch(/"value":7\.0,.*"value":8\.0,/);
  expect(idsOf(page.json)).toHaveLength(50);
});

test('ids-absent', async () => {
  const page = await asked(SEARCH, { faults: ['ids-absent'] });
  expect(entriesOf(page.json)).toHaveLength(50);
  expect(idsOf(page.json)).toEqual([]);
  expect(page.text).not.toContain('fullUrl');
});

describe('shape', () => {
  test('STU3', async () => {
    const condition = firstResource(await asked('Condition?patient=nina', { shape: 'STU3' }));
    expect(condition).toMatchObject({
      clinicalStatus: 'active',
      verificationStatus: 'confirmed',
      category: [expect.anything()],
      subject: { reference: 'Patient/nina' },
    });
    const observation = firstResource(await asked(SEARCH, { shape: 'STU3' }));
    expect(observation['category']).toBeInstanceOf(Array);
  });

  test('DSTU2', async () => {
    const condition = firstResource(await asked('Condition?patient=nina', { shape: 'DSTU2' }));
    expect(condition).toMatchObject({
      clinicalStatus: 'active',
      category: { coding: [expect.anything()] },
      patient: { reference: 'Patient/nina' },
    });
    expect(condition).not.toHaveProperty('subject');
    const observation = firstResource(await asked(SEARCH, { shape: 'DSTU2' }));
    expect(observation['category']).toMatchObject({ coding: [expect.anything()] });
    for (const page of await pagesOf(SEARCH, { shape: 'DSTU2' })) {
      const flags = [...page.text.matchAll(/"interpretation":(?<start>.)/g)];
      expect(new Set(flags.map((flag) => flag.groups?.['start']))).toEqual(new Set(['{']));
    }
  });
});

describe('content', () => {
  test('epic', async () => {
    const lab = firstResource(await asked(SEARCH, { content: 'epic' }));
    expect(lab).not.toHaveProperty('meta');
    expect(lab).not.toHaveProperty('interpretation');
    expect(asList(lab['category'])).toHaveLength(2);
    const [range] = asList(lab['referenceRange']);
    expect(Object.keys(asObject(range) ?? {})).toEqual(['text']);
    const search = 'Condition?patient=nina&category=encounter-diagnosis';
    const diagnosis = firstResource(await asked(search, { content: 'epic' }));
    expect(diagnosis).not.toHaveProperty('clinicalStatus');
    const problem = firstResource(
      await asked('Condition?patient=nina&category=problem-list-item', { content: 'epic' }),
    );
    expect(problem).toHaveProperty('clinicalStatus');
  });

  test('oracle', async () => {
    const lab = firstResource(await asked(SEARCH, { content: 'oracle' }));
    const coding = asList(asObject(lab['code'])?.['coding']);
    expect(coding[0]).toMatchObject({ userSelected: true });
    expect(coding.length).toBeGreaterThan(1);
    expect(lab['valueQuantity']).not.toHaveProperty('code');
    expect(lab['valueQuantity']).toHaveProperty('unit');
  });
});

test('errors have the body that their status is given', async () => {
  const errorBodies = { '400': 'text', '403': 'json', '404': 'empty' } as const;
  const options = { errorBodies };
  expect((await asked('Observation?patient=nina&x=1', options)).text).toContain('no supported');
  const json = await asked('Observation?patient=omar', options);
  expect(json.json).toMatchObject({ code: 403 });
  expect(await asked('Observation/none', options)).toMatchObject({ status: 404, text: '' });
});
