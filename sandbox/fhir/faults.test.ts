import { describe, expect, test } from 'vitest';
import { handleFhir } from '../fhir-server.ts';
import type { FaultName } from '../faults.ts';
import type { LaunchOptions } from '../options.ts';
import {
  ask,
  BASE,
  entriesOf,
  idsOf,
  issueOf,
  linkOf,
  smallStore,
  type Answered,
  type Asked,
} from '../testing/fhir.ts';
import { asList, asObject } from './shape.ts';

const SEARCH = 'Observation?patient=nina';

function withFault(
  fault: FaultName,
  path = SEARCH,
  more: Asked & { readonly faultsOn?: LaunchOptions['faultsOn'] } = {},
): Promise<Answered> {
  const { faultsOn } = more;
  const options = { faults: [fault], ...(faultsOn === undefined ? {} : { faultsOn }) };
  return ask(path, { ...more, options });
}

/** Follows next links through the same fault. */
async function pagesOf(fault: FaultName, most: number): Promise<readonly Answered[]> {
  const pages: Answered[] = [];
  let next: string | undefined = SEARCH;
  while (next !== undefined && pages.length < most) {
    const page = await withFault(fault, next);
    pages.push(page);
    next = linkOf(page.json, 'next');
  }
  return pages;
}

function resourcesOf(page: Answered): readonly unknown[] {
  return entriesOf(page.json).map((entry) => asObject(entry)?.['resource']);
}

describe('access', () => {
  test.each([
    ['fhir-403', 403],
    ['fhir-500', 500],
    ['fhir-429', 429],
  ] as const)('%s', async (fault, status) => {
    const answer = await withFault(fault);
    expect(answer.status).toBe(status);
    expect(answer.json['resourceType']).toBe('OperationOutcome');
  });

  test('fhir-401-mid-session ends with the sixth request of a token', async () => {
    const memory = new Map<string, number>();
    const statuses: number[] = [];
    for (let index = 0; index < 7; index++) {
      statuses.push((await withFault('fhir-401-mid-session', 'Patient/nina', { memory })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 401, 401]);
  });

  test('fhir-401-once works again after the sixth', async () => {
    const memory = new Map<string, number>();
    const statuses: number[] = [];
    for (let index = 0; index < 7; index++) {
      statuses.push((await withFault('fhir-401-once', 'Patient/nina', { memory })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 401, 200]);
  });

  test.each([
    ['fhir-500-once', 500],
    ['fhir-429-once', 429],
  ] as const)('%s fails the first try of each request', async (fault, status) => {
    const memory = new Map<string, number>();
    const first = await withFault(fault, 'Patient/nina', { memory });
    expect(first.status).toBe(status);
    expect(first.headers.get('retry-after')).toBe(status === 429 ? '1' : null);
    expect((await withFault(fault, 'Patient/nina', { memory })).status).toBe(200);
    expect((await withFault(fault, SEARCH, { memory })).status).toBe(status);
  });

  test('fhir-404-patient and patient-mismatch', async () => {
    expect((await withFault('fhir-404-patient', 'Patient/nina')).status).toBe(404);
    expect((await withFault('patient-mismatch', 'Patient/nina')).json['id']).toBe('omar');
  });

  test('fhir-html, fhir-empty and fhir-cut-off are 200 and not JSON', async () => {
    const html = await withFault('fhir-html');
    expect(html.headers.get('content-type')).toContain('text/html');
    expect((await withFault('fhir-empty')).text).toBe('');
    const cut = await withFault('fhir-cut-off');
    expect(cut.status).toBe(200);
    expect(cut.text.startsWith('{"resourceType":"Bundle"')).toBe(true);
    expect(() => JSON.parse(cut.text) as unknown).toThrow(SyntaxError);
  });

  test('fhir-slow waits a second', async () => {
    const waits: number[] = [];
    await withFault('fhir-slow', SEARCH, { wait: async (time) => void waits.push(time) });
    expect(waits).toEqual([1000]);
  });

  test('fhir-stalled sends a beginning and no end', async () => {
    const response = await handleFhir(new Request(`${BASE}/${SEARCH}`), {
      store: smallStore(),
      base: BASE,
      grant: { patientId: 'nina', scopes: ['patient/*.rs'] },
      options: { faults: ['fhir-stalled'] },
      memory: new Map(),
    });
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toMatch(/^\{"resourceType":"Bundle"/);
    const end = await Promise.race([
      reader?.read().then(() => 'ended'),
      new Promise((resolve) => setTimeout(resolve, 20, 'still open')),
    ]);
    expect(end).toBe('still open');
    await reader?.cancel();
  });

  test('fhir-redirect-foreign leads to the other name of this machine', async () => {
    const answer = await withFault('fhir-redirect-foreign');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(`http://127.0.0.1:4020/fhir/${SEARCH}`);
  });

  test.each([
    ['error-body-text', 'text/plain', /^no supported/],
    ['error-body-json', 'application/json', /^\{"code":404,"message":/],
    ['error-body-html', 'text/html', /^<!doctype html>/],
    ['error-body-empty', 'application/fhir+json', /^$/],
  ] as const)('%s', async (fault, type, body) => {
    const answer = await withFault(fault, 'Observation/none');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(answer.text).toMatch(body);
  });
});

describe('where faults hit', () => {
  test.each([
    ['patient', 'Patient/nina', true],
    ['patient', SEARCH, false],
    ['conditions', 'Condition?patient=nina', true],
    ['observations', SEARCH, true],
    ['observations', 'Condition?patient=nina', false],
    ['laboratory', `${SEARCH}&category=laboratory`, true],
    ['laboratory', `${SEARCH}&category=http://any.example|laboratory`, true],
    ['laboratory', `${SEARCH}&category=vital-signs`, false],
    ['laboratory', SEARCH, false],
    ['everything', 'metadata', false],
  ] as const)('on %s: %s is hit: %s', async (faultsOn, path, isHit) => {
    expect((await withFault('fhir-500', path, { faultsOn })).status).toBe(isHit ? 500 : 200);
  });

  test('later pages of a search count as that search', async () => {
    const first = await ask(`${SEARCH}&category=laboratory`);
    const next = linkOf(first.json, 'next') ?? '';
    expect((await withFault('fhir-500', next, { faultsOn: 'laboratory' })).status).toBe(500);
  });
});

describe('paging', () => {
  test.each([
    ['next-foreign', /^http:\/\/127\.0\.0\.1:4020\/fhir\/Observation\?_cursor=/],
    ['next-relative', /^\/Observation\?_cursor=/],
    ['next-scheme-less', /^localhost:4020\/fhir\/Observation\?_cursor=/],
    ['next-server-base', /^http:\/\/localhost:4020\/fhir\?_cursor=/],
  ] as const)('%s', async (fault, pattern) => {
    expect(linkOf((await withFault(fault)).json, 'next')).toMatch(pattern);
  });

  test('next-server-base can be followed to the end', async () => {
    const pages = await pagesOf('next-server-base', 9);
    expect(pages.flatMap((page) => idsOf(page.json))).toHaveLength(125);
  });

  test('next-self and next-loop never end, next-endless gives the same again', async () => {
    const self = (await withFault('next-self')).json;
    expect(linkOf(self, 'next')).toBe(linkOf(self, 'self'));
    const loop = await pagesOf('next-loop', 4);
    expect(linkOf(loop[2]?.json ?? {}, 'next')).toBe(`${BASE}/${SEARCH}`);
    const endless = await pagesOf('next-endless', 5);
    expect(new Set(endless.map((page) => linkOf(page.json, 'next'))).size).toBe(5);
    expect(new Set(endless.flatMap((page) => idsOf(page.json))).size).toBe(50);
  });

  test('next-fails-on-page-2 and next-expired', async () => {
    const failed = await pagesOf('next-fails-on-page-2', 9);
    expect(failed.map((page) => page.status)).toEqual([200, 500]);
    const expired = await pagesOf('next-expired', 9);
    expect(expired.map((page) => page.status)).toEqual([200, 400]);
    expect(issueOf(expired[1]?.json ?? {})['code']).toBe('expired');
  });

  test('next-on-last-page gives one empty page more', async () => {
    const pages = await pagesOf('next-on-last-page', 9);
    expect(pages.map((page) => idsOf(page.json).length)).toEqual([50, 50, 25, 0]);
  });

  test('duplicates-across-pages: page 2 has the first resource again, changed', async () => {
    const [first, second] = await pagesOf('duplicates-across-pages', 2);
    const again = asObject(resourcesOf(second ?? (await ask('')))[0]);
    expect(again?.['id']).toBe(idsOf(first?.json ?? {})[0]);
    expect(asObject(again?.['meta'])?.['versionId']).toBe('2');
    expect(again?.['status']).toBe('corrected');
    expect(second?.text).toContain('"value":8.0');
  });

  test('the four ways to treat _count', async () => {
    const asked = `${SEARCH}&_count=100`;
    expect(idsOf((await ask(asked)).json)).toHaveLength(100);
    expect(idsOf((await withFault('count-capped-50', asked)).json)).toHaveLength(50);
    expect(idsOf((await withFault('count-ignored', `${SEARCH}&_count=3`)).json)).toHaveLength(50);
    expect((await withFault('count-refused', asked)).status).toBe(400);
    expect((await withFault('count-refused')).status).toBe(200);
  });

  test('the three ways in which total is no help', async () => {
    expect((await withFault('total-absent')).json).not.toHaveProperty('total');
    expect((await withFault('total-of-page')).json['total']).toBe(50);
    expect((await withFault('total-off-by-one')).json['total']).toBe(126);
  });
});

describe('content', () => {
  test('other-patient-resource is on the first page only', async () => {
    const pages = await pagesOf('other-patient-resource', 9);
    const foreign = pages.map((page) => page.text.split('"reference":"Patient/omar"').length - 1);
    expect(foreign).toEqual([1, 0, 0]);
  });

  test('malformed-entries come after the good ones, and one of them names the patient', async () => {
    const page = await withFault('malformed-entries');
    const entries = entriesOf(page.json);
    expect(entries).toHaveLength(62);
    expect(entries.slice(50, 53)).toEqual([null, {}, 'entry']);
    expect(JSON.stringify(entries.at(-1))).toContain('Patient/nina');
  });

  test('outcome entries are marked as such and are not counted', async () => {
    const page = await withFault('outcome-entries');
    const last = asObject(entriesOf(page.json).at(-1));
    expect(last?.['search']).toEqual({ mode: 'outcome' });
    expect(page.text).toMatch(/4119.*59204/);
    expect(page.json['total']).toBe(125);
    const empty = await withFault('outcome-when-empty', `${SEARCH}&category=imaging`);
    expect(empty.json['total']).toBe(0);
    expect(empty.text).toContain('4101');
    expect((await withFault('outcome-when-empty')).text).not.toContain('4101');
  });

  test('outcome-instead is 200 with an OperationOutcome, for reads too', async () => {
    for (const path of [SEARCH, 'Patient/nina']) {
      const answer = await withFault('outcome-instead', path);
      expect([answer.status, answer.json['resourceType']]).toEqual([200, 'OperationOutcome']);
    }
  });

  test('parameters that some servers demand or refuse', async () => {
    const required = 'category-required';
    expect((await withFault(required)).status).toBe(400);
    expect((await withFault(required, `${SEARCH}&category=laboratory`)).status).toBe(200);
    expect((await withFault(required, `${SEARCH}&code=2345-7`)).status).toBe(200);
    const unknown = 'unknown-category-400';
    expect((await withFault(unknown, `${SEARCH}&category=laboratory,therapy`)).status).toBe(400);
    expect((await withFault(unknown, `${SEARCH}&category=laboratory,survey`)).status).toBe(200);
    expect((await withFault('status-required')).status).toBe(400);
    expect((await withFault('status-required', `${SEARCH}&status=final`)).status).toBe(200);
  });

  test('unknown parameters are ignored, or ignored with a warning', async () => {
    const asked = `${SEARCH}&made-up=1`;
    const ignored = await withFault('unknown-parameter-ignored', asked);
    expect(ignored.json['total']).toBe(125);
    expect(ignored.text).not.toContain('OperationOutcome');
    const warned = await withFault('unknown-parameter-warned', asked);
    expect(warned.text).toContain('made-up was ignored');
    expect((await withFault('unknown-parameter-ignored', `${SEARCH}&code:in=x`)).status).toBe(400);
  });

  test('category-ignored, order-shuffled and search-mode-absent', async () => {
    const all = await withFault('category-ignored', `${SEARCH}&category=vital-signs`);
    expect(all.json['total']).toBe(125);
    const orderly = idsOf((await ask(`${SEARCH}&_count=200`)).json);
    const shuffled = idsOf((await withFault('order-shuffled', `${SEARCH}&_count=200`)).json);
    expect(shuffled).not.toEqual(orderly);
    expect(shuffled.toSorted()).toEqual(orderly.toSorted());
    const bare = asList((await withFault('search-mode-absent')).json['entry']);
    expect(bare.every((entry) => asObject(entry)?.['search'] === undefined)).toBe(true);
  });
});
