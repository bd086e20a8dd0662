import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { QueryClient } from '@tanstack/react-query';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseRegistry } from '../session/registry.ts';
import { startSession, type Session } from '../session/session.ts';
import { readTokenResponse } from '../session/token-response.ts';
import { ONE_AT_A_TIME } from './query.ts';
import { searchQuery } from './read-search.ts';
import { readUrl } from './request.ts';
import { runSearch, type SearchResult } from './search.ts';
import type { Search } from './search-request.ts';

/** A FHIR server of the test's own, for answers that change from one request to the next. */
type Answer = (response: ServerResponse, url: URL, request: IncomingMessage) => void;
let server: Server;
let origin = '';
let answer: Answer;
let requests: URL[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', origin);
    requests.push(url);
    answer(response, url, request);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());
beforeEach(() => {
  requests = [];
});

function session(): Session {
  const [ehr] = parseRegistry({
    ehrs: [{ name: 'Hostile', issuer: `${origin}/fhir`, clientId: 'chartside' }],
  }).ehrs;
  if (ehr === undefined) throw new Error('the entry is not valid');
  return startSession({
    ehr,
    issuer: `${origin}/fhir`,
    discovery: {
      authorizationEndpoint: `${origin}/authorize`,
      tokenEndpoint: `${origin}/token`,
      revocationEndpoint: undefined,
      jwksUri: undefined,
      issuer: undefined,
      capabilities: [],
      scopes: [],
      sendsIssuer: false,
    },
    requestedScope: '',
    patientId: 'p1',
    response: readTokenResponse({
      access_token: 't',
      token_type: 'Bearer',
      expires_in: 3600,
      patient: 'p1',
      scope: 'patient/Observation.rs patient/Condition.rs patient/Patient.rs',
    }),
    verifyIdentity: () => Promise.resolve({ state: 'unverified' }),
  });
}

const observation = (more: object): object => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'Potassium' },
  subject: { reference: 'Patient/p1' },
  effectiveDateTime: '2026-01-01',
  valueQuantity: { value: 5, unit: 'mmol/L' },
  ...more,
});
const bundle = (resources: readonly unknown[], next?: string): object => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
  ...(next === undefined ? {} : { link: [{ relation: 'next', url: next }] }),
});
const outcome = (issue: object, more: object = {}): object => ({
  resourceType: 'OperationOutcome',
  ...more,
  issue: [issue],
});
const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/fhir+json' });
  response.end(JSON.stringify(body));
};

const categoryOf = (category: string): Search<'Observation'> => ({
  name: { resource: 'Observation', category },
  parameters: { category },
});
const run = (what: Search): Promise<SearchResult<unknown>> =>
  runSearch(
    session(),
    what,
    () => undefined,
    () => Promise.resolve(),
  );

describe('a read that is asked for while it is under way', () => {
  it('goes on, and is not begun a second time', async () => {
    answer = (response, url) => {
      const page = Number(url.searchParams.get('page') ?? '1');
      const next = page < 6 ? `Observation?page=${page + 1}` : undefined;
      setTimeout(() => send(response, 200, bundle([observation({ id: String(page) })], next)), 20);
    };
    const client = new QueryClient();
    const query = searchQuery(session(), categoryOf('exam'));
    const first = client.fetchQuery(query);
    for (let press = 0; press < 5; press += 1) {
      await new Promise((resolve) => setTimeout(resolve, 15));
      void client.refetchQueries({ queryKey: query.queryKey }, ONE_AT_A_TIME);
    }
    const { account } = await first;
    expect(account).toMatchObject({ state: 'complete', shown: 6 });
    expect(requests).toHaveLength(6);
  });
});

describe('a second read', () => {
  it('that is refused as an unknown category keeps what the first one brought', async () => {
    answer = (response) => send(response, 200, bundle([observation({ id: '1' })]));
    const client = new QueryClient();
    const query = searchQuery(session(), categoryOf('exam'));
    await client.fetchQuery(query);
    answer = (response) =>
      send(response, 400, outcome({ diagnostics: 'The category exam is not known.' }));
    await client.refetchQueries({ queryKey: query.queryKey });
    const after = client.getQueryData(query.queryKey);
    expect(after?.kept).toHaveLength(1);
    expect(after?.account).toMatchObject({
      state: 'complete',
      again: { state: 'failed', problem: { kind: 'refused' } },
    });
  });
});

describe('a 400 for a category that servers need not know', () => {
  it.each([
    ['The category exam is not known.', 'not-offered'],
    ['Unknown category code', 'not-offered'],
    ['Invalid value for search parameter category', 'not-offered'],
    ['Unsupported category: exam', 'not-offered'],
    ["'exam' is not a valid category.", 'not-offered'],
    ['HAPI-0524: This category is not supported by this server.', 'not-offered'],
    ['Category code exam does not exist. Valid are: laboratory, vital-signs', 'not-offered'],
    ['GET /fhir/Observation?patient=p1&category=exam failed: bad patient', 'failed'],
    ['category=exam patient=p1: the patient cannot be used', 'failed'],
    ['Something is wrong.', 'failed'],
    // The parameter, not its value: what it would find is not known.
    ['Unknown search parameter category', 'failed'],
    ['category is not supported', 'failed'],
    // Rights, and demands that were not met.
    ['The user is not allowed to see observations of this category', 'failed'],
    ['Access to this category is not supported for your role', 'failed'],
    ['This category is not supported. Your scope does not hold it.', 'failed'],
    ['Invalid search: with category a date is required', 'failed'],
    ['Invalid category. A date is required.', 'failed'],
    ['The category exam is not valid without a date', 'failed'],
    ['category: the token is invalid or has expired', 'failed'],
    ['category exam: the value of patient is unknown', 'failed'],
  ])('that says %j is %s (D 10)', async (diagnostics, state) => {
    answer = (response) => send(response, 400, outcome({ severity: 'error', diagnostics }));
    expect((await run(categoryOf('exam'))).account.state).toBe(state);
  });

  const unknown = 'The category exam is not known.';

  it.each([
    'forbidden',
    'Forbidden',
    'security',
    'suppressed',
    'too-costly',
    'throttled',
    'login',
    'expired',
    'unknown',
    'incomplete',
    'exception',
  ])(
    'is a failure where an issue is of type %s, whatever it says (display rule 19)',
    async (code) => {
      const issues = [
        [{ severity: 'error', code, diagnostics: unknown }],
        [
          { severity: 'error', code: 'value', diagnostics: unknown },
          { severity: 'warning', code },
        ],
      ];
      for (const issue of issues) {
        answer = (response) => send(response, 400, { resourceType: 'OperationOutcome', issue });
        expect((await run(categoryOf('exam'))).account.state).toBe('failed');
      }
    },
  );

  const coded = (...codes: string[]) => ({ coding: codes.map((code) => ({ code })) });

  it.each([
    [{ code: 'value', details: coded('59111') }, 'not-offered'],
    [
      {
        code: 'value',
        details: { ...coded('4115'), text: 'A required element has a value that is not allowed.' },
      },
      'not-offered',
    ],
    [{ code: 'value', details: coded('59111', '59205') }, 'failed'],
    [{ code: 'value', details: { ...coded('4118'), text: unknown } }, 'failed'],
    [{ code: 'value', details: coded('59111'), diagnostics: 'No access for this user.' }, 'failed'],
  ])('with the codes of Epic in %j is %s', async (issue, state) => {
    answer = (response) => send(response, 400, outcome({ severity: 'fatal', ...issue }));
    expect((await run(categoryOf('exam'))).account.state).toBe(state);
  });

  it.each([
    [unknown, 'not-offered'],
    ['no supported search parameters provided', 'failed'],
    ['<html><title>400</title>The category exam is not known.</html>', 'failed'],
    ['', 'failed'],
  ])('as the text %j is %s', async (text, state) => {
    answer = (response) => {
      response.writeHead(400, { 'content-type': 'text/plain' });
      response.end(text);
    };
    expect((await run(categoryOf('exam'))).account.state).toBe(state);
  });
});

it('a status in the narrative of a 400 is no demand for one: _count is what is left out (EHR rule 6)', async () => {
  answer = (response, url) =>
    url.searchParams.has('_count')
      ? send(
          response,
          400,
          outcome(
            { severity: 'error', diagnostics: '_count is not supported' },
            { text: { status: 'generated', div: '<div>no</div>' } },
          ),
        )
      : send(response, 200, bundle([observation({ id: '1' })]));
  const { account } = await run(categoryOf('laboratory'));
  expect(account).toMatchObject({ state: 'complete', shown: 1, asked: 'category=laboratory' });
});

describe('one id', () => {
  const kept = async (resources: readonly object[]): Promise<readonly unknown[]> => {
    answer = (response) => send(response, 200, bundle(resources));
    const result = await run(categoryOf('laboratory'));
    return result.kept.map(({ value }) => value);
  };

  it('that a server gave out for several tests hides none of them', async () => {
    const tests = ['Sodium', 'Potassium', 'Glucose'].map((text) =>
      observation({ id: '1', code: { text } }),
    );
    expect(await kept([...tests, ...tests])).toHaveLength(3);
  });

  it.each<[string, object, object]>([
    ['code', { code: { text: 'Sodium' } }, { code: { text: 'Potassium' } }],
    ['value', { valueQuantity: { value: 4 } }, { valueQuantity: { value: 7 } }],
    ['time', { effectiveDateTime: '2026-01-01' }, { effectiveDateTime: '2026-01-02' }],
    [
      'parts',
      { component: [{ code: { text: 'a' }, valueString: '1' }] },
      { component: [{ code: { text: 'a' }, valueString: '2' }] },
    ],
  ])('with another %s in the same version is another result', async (_, one, other) => {
    for (const meta of [undefined, { versionId: '1' }, { lastUpdated: '2026-01-01T00:00:00Z' }]) {
      const [a, b] = [
        observation({ id: '1', meta, ...one }),
        observation({ id: '1', meta, ...other }),
      ];
      expect(await kept([a, b, b, a])).toHaveLength(2);
    }
  });

  it('with another onset is another problem', async () => {
    const problem = (onsetDateTime: string): object => ({
      ...observation({ id: '1', onsetDateTime }),
      resourceType: 'Condition',
    });
    answer = (response) => send(response, 200, bundle([problem('2019'), problem('2024')]));
    const { account } = await run({ name: { resource: 'Condition' }, parameters: {} });
    expect(account.shown).toBe(2);
  });

  it('in a newer version is the same result, whatever was corrected (EHR rule 11)', async () => {
    const code = { text: 'Sodium' };
    const versions = ['1', '2'].map((versionId) => observation({ id: '1', meta: { versionId } }));
    expect(
      await kept([...versions, observation({ id: '1', code, meta: { versionId: '3' } })]),
    ).toEqual([expect.objectContaining({ code: expect.objectContaining(code) })]);
  });

  it('that was withdrawn without its value hides the value, also where no version is stated', async () => {
    const error = { status: 'entered-in-error', valueQuantity: undefined };
    expect(await kept([observation({ id: '1' }), observation({ id: '1', ...error })])).toEqual([
      expect.objectContaining({ enteredInError: true }),
    ]);
    const other = { ...error, code: { text: 'Sodium' } };
    expect(await kept([observation({ id: '1' }), observation({ id: '1', ...other })])).toHaveLength(
      2,
    );
  });

  it('of two servers is two results; how the server is written does not matter', async () => {
    const entry = (base: string | undefined, more: object = {}): object => ({
      ...(base === undefined ? {} : { fullUrl: `${base}/Observation/1` }),
      resource: observation({ id: '1', meta: { versionId: '1' }, ...more }),
    });
    const shownOf = async (...entries: object[]): Promise<number> => {
      answer = (response) => send(response, 200, { resourceType: 'Bundle', entry: entries });
      return (await run(categoryOf('laboratory'))).account.shown;
    };
    const [one, other] = ['https://one.example/fhir', 'https://other.example/fhir'];
    const newer = { meta: { versionId: '2' }, valueQuantity: { value: 9 } };
    const own = { valueQuantity: { value: 7 } };
    expect(await shownOf(entry(one), entry(other, own), entry(other, own), entry(one))).toBe(2);
    expect(
      await shownOf(entry(one), entry(other, own), entry(other, newer), entry(one, newer)),
    ).toBe(2);
    expect(await shownOf(entry(one), entry(other, { status: 'preliminary' }))).toBe(2);
    const holding = (value: number) => ({
      hasMember: [{ reference: '#m' }],
      contained: [{ ...observation({ id: 'm' }), valueQuantity: { value } }],
    });
    expect(await shownOf(entry(one, holding(1)), entry(one, holding(2)))).toBe(2);
    // A balancer that names its hosts: the same in every word is the same.
    expect(await shownOf(entry(one), entry(other))).toBe(1);
    expect(
      await shownOf(
        entry(one),
        entry('http://one.example/fhir'),
        entry('https://One.example/fhir/'),
        entry(undefined),
        { ...entry(undefined), fullUrl: 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0' },
      ),
    ).toBe(1);
  });

  it('that is a number too long for one does not join two results', async () => {
    const text = JSON.stringify(bundle([observation({ id: 0 }), observation({ id: 1 })]))
      .replace('"id":0', '"id":9007199254740993')
      .replace('"id":1', '"id":9007199254740992');
    answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/fhir+json' });
      response.end(text);
    };
    expect((await run(categoryOf('laboratory'))).account.shown).toBe(2);
  });
});

it('results without an id are not read a second time, and so not shown twice', async () => {
  answer = (response, url) =>
    url.searchParams.has('page')
      ? send(response, 410, {})
      : send(response, 200, bundle([observation({})], 'Observation?page=2'));
  const { account } = await run(categoryOf('laboratory'));
  expect(account).toMatchObject({ state: 'incomplete', shown: 1, pages: 1 });
});

it('a result that the server included of its own accord is a result', async () => {
  answer = (response) =>
    send(response, 200, {
      resourceType: 'Bundle',
      entry: [{ resource: observation({ id: '1' }), search: { mode: 'include' } }],
    });
  expect((await run(categoryOf('laboratory'))).account).toMatchObject({ shown: 1, otherType: 0 });
});

it.each([
  ['information', 'throttled'],
  ['information', 'forbidden'],
  ['warning', 'security'],
])(
  'an outcome of severity %s and type %s in place of an answer is no empty chart',
  async (severity, code) => {
    answer = (response) =>
      send(response, 200, outcome({ severity, code, details: { coding: [{ code: '4101' }] } }));
    expect((await run(categoryOf('laboratory'))).account.state).toBe('failed');
  },
);

it.each([
  ['next prev', '/fhir/Observation?page=2', 'complete', undefined],
  ['next', './Observation?page=2', 'complete', undefined],
  ['next', '//other.example/fhir/Observation?page=2', 'incomplete', 'foreign-next-link'],
  // It names no server that could be trusted or not.
  ['next', 'page=2', 'incomplete', 'unreadable'],
  [undefined, '/fhir/Observation?page=2', 'incomplete', 'unreadable'],
])('a link %j to %j makes the search %s (EHR rule 8)', async (relation, to, state, problem) => {
  answer = (response, url) =>
    send(response, 200, {
      ...bundle([observation({ id: url.searchParams.get('page') ?? '1' })]),
      ...(url.searchParams.has('page') ? {} : { link: [{ relation, url: to }] }),
    });
  const { account } = await run(categoryOf('laboratory'));
  expect(account).toMatchObject({ state, shown: problem === undefined ? 2 : 1 });
  expect(account.problem?.kind).toBe(problem);
});

it('endless pages of other patients end as such', async () => {
  answer = (response, url) => {
    const page = Number(url.searchParams.get('page') ?? '1');
    const others = observation({ id: `x${page}`, subject: { reference: 'Patient/p2' } });
    send(response, 200, bundle([others], `Observation?page=${page + 1}`));
  };
  const { account } = await run(categoryOf('laboratory'));
  expect(account.problem?.kind).toBe('other-patient');
  expect(requests.length).toBeLessThan(20);
});

it('200,000 issues are no network problem', async () => {
  const issue = Array.from({ length: 200_000 }, () => ({ severity: 'warning' }));
  answer = (response) =>
    send(
      response,
      200,
      bundle([observation({ id: '1' }), { resourceType: 'OperationOutcome', issue }]),
    );
  expect((await run(categoryOf('laboratory'))).account).toMatchObject({
    state: 'complete',
    shown: 1,
  });
});

describe('a comment on every entry', () => {
  const comment = (code: string, severity = 'information'): object =>
    outcome({ severity, code: 'informational', details: { coding: [{ code }] } });
  const WARNING = { kind: 'maybe-incomplete', code: '4119' };

  it.each([
    ['the same', () => '59100'],
    ['another each time', String],
  ])('%s, does not hide that the record is partial (EHR rule 16)', async (_, codeOf) => {
    const comments = Array.from({ length: 500 }, (__, n) => comment(codeOf(n)));
    const pages = [comments, [...comments, comment('4119', 'warning')], comments];
    answer = (response, url) => {
      const page = Number(url.searchParams.get('page') ?? '0');
      const next = page < 2 ? `Observation?page=${page + 1}` : undefined;
      const own = observation({ id: String(page) });
      send(response, 200, bundle([...(pages[page] ?? []), own], next));
    };
    const { account } = await run(categoryOf('laboratory'));
    expect(account).toMatchObject({ state: 'complete', shown: 3 });
    expect(account.notices).toContainEqual(WARNING);
    expect(account.notices.length).toBeLessThan(200);
  });

  it('is held once, however often it is made', async () => {
    const comments = [comment('59100'), comment('4119', 'warning')];
    answer = (response) => send(response, 200, bundle([...comments, ...comments]));
    expect((await run(categoryOf('laboratory'))).account.notices).toEqual([
      { kind: 'information', code: '59100' },
      WARNING,
    ]);
  });
});

it.each<[charset: string, encoding: BufferEncoding]>([
  ['utf-8', 'utf8'],
  ['iso-8859-1', 'latin1'],
  ['windows-1252', 'latin1'],
  ['utf-16le', 'utf16le'],
  // JSON is UTF-8, whatever a gateway writes over it.
  ['ISO-8859-1', 'utf8'],
  ['"us-ascii"', 'utf8'],
  ['nonsense', 'utf8'],
])('text that is called %s and is %s keeps its units', async (charset, encoding) => {
  answer = (response) => {
    response.writeHead(200, { 'content-type': `application/fhir+json;charset=${charset}` });
    response.end(Buffer.from(JSON.stringify(observation({ unit: 'µg/L' })), encoding));
  };
  expect(await readUrl(session(), `${origin}/fhir/Observation/1`)).toContain('"µg/L"');
});

describe('after a 429', () => {
  it('requests that wait in the queue wait for the same moment (EHR rule 18)', async () => {
    let busy = true;
    answer = (response) => {
      if (busy) {
        response.writeHead(429, { 'retry-after': '1' });
        response.end();
      } else send(response, 200, bundle([]));
    };
    const open = session();
    const urls = Array.from({ length: 12 }, (_, n) => `${origin}/fhir/Observation?n=${n}`);
    const reads = urls.map((url) => readUrl(open, url));
    await new Promise((resolve) => setTimeout(resolve, 500));
    // Four were under way when the first answer came; the others have not been sent.
    expect(requests).toHaveLength(4);
    busy = false;
    await Promise.all(reads);
    expect(requests).toHaveLength(16);
  });

  it('a session that ends is not waited for', async () => {
    answer = (response) => {
      response.writeHead(429, { 'retry-after': '100' });
      response.end();
    };
    const open = session();
    const read = readUrl(open, `${origin}/fhir/Observation`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    open.endSession('closed');
    await expect(read).rejects.toMatchObject({ name: 'SessionOver' });
  });
});
