/** Presets and the switches of the http layer, seen over the wire. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asList, asObject, asText, type Loose } from './fhir/shape.ts';
import { createRateLimiter } from './http/rate-limit.ts';
import { PRESETS, type LaunchOptions, type PresetName } from './options.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';
import type { OpenedSession } from './session.ts';
import { entriesOf, idsOf, issueOf, linkOf, smallStore } from './testing/fhir.ts';
import { VENDORS, withPreset } from './vendors.ts';

const APP = 'http://localhost:4010';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, store: smallStore() });
});
afterAll(() => sandbox.close());

type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Loose;
};

async function get(session: OpenedSession, path: string): Promise<Answer> {
  const answer = await fetch(new URL(path, `${session.issuer}/`), {
    headers: { authorization: `Bearer ${session.accessToken}`, origin: APP },
  });
  const text = await answer.text();
  const isJson = text.startsWith('{');
  const json = isJson ? (asObject(JSON.parse(text)) ?? {}) : {};
  return { status: answer.status, headers: answer.headers, text, json };
}

const open = (preset: PresetName, more: LaunchOptions = {}): Promise<OpenedSession> =>
  sandbox.openSession({ preset, patient: 'nina', ...more });

const LABS = 'Observation?patient=nina&category=laboratory';

async function pagesOf(session: OpenedSession, path: string): Promise<readonly Answer[]> {
  const pages: Answer[] = [];
  let next: string | undefined = path;
  while (next !== undefined && pages.length < 30) {
    const page = await get(session, next);
    expect(page.status, page.text).toBe(200);
    pages.push(page);
    next = linkOf(page.json, 'next');
  }
  return pages;
}

const discover = async (session: OpenedSession): Promise<Loose> =>
  asObject(await (await fetch(`${session.issuer}/.well-known/smart-configuration`)).json()) ?? {};

const codeOf = (issue: Loose): unknown =>
  asObject(asList(asObject(issue['details'])?.['coding'])[0])?.['code'];

test('the issuer of a preset is its name', () => {
  expect(sandbox.issuer({ preset: 'epic' })).toBe(`${sandbox.origin}/sim/epic/fhir`);
  expect(sandbox.issuer({ preset: 'epic', patient: 'nina' })).toMatch(/\/sim\/epic~[\w-]+\/fhir$/);
});

test('a misspelt preset is refused', async () => {
  const answer = await fetch(`${sandbox.origin}/sim/epicc/fhir/metadata`);
  expect([answer.status, await answer.text()]).toEqual([
    400,
    expect.stringContaining('neither a preset nor'),
  ]);
});

test.each(PRESETS)('%s: a launch works, and every page of a search can be read', async (preset) => {
  const session = await open(preset);
  expect(session.patientId).toBe('nina');
  expect((await get(session, 'Patient/nina')).json).toMatchObject({ id: 'nina' });
  const ids = (await pagesOf(session, `${LABS}&_count=50`)).flatMap((page) => idsOf(page.json));
  expect(new Set(ids).size).toBe(120);
  expect(entriesOf((await get(session, 'Condition?patient=nina')).json)).toHaveLength(2);
});

test('the options of a launch go before those of its preset, and faults add up', () => {
  const options = { preset: 'oracle', expiresIn: 60, faults: ['fhir-slow'] } as const;
  const all = withPreset(options);
  expect(all).toMatchObject({ expiresIn: 60, refresh: 'kept' });
  expect(all.faults).toEqual([...(VENDORS.oracle.options.faults ?? []), 'fhir-slow']);
});

describe('epic', () => {
  test('needs a category it knows, says so with a number, and gives no body with a 403', async () => {
    const session = await open('epic');
    const without = await get(session, 'Observation?patient=nina');
    expect([without.status, codeOf(issueOf(without.json))]).toEqual([400, '59108']);
    const unknown = await get(session, `${LABS},activity`);
    expect([unknown.status, codeOf(issueOf(unknown.json))]).toEqual([400, '59111']);
    expect(await get(session, 'Patient/omar')).toMatchObject({ status: 403, text: '' });
  });

  test('an empty search has one outcome entry, 4101, and a total of 0', async () => {
    const empty = await get(await open('epic'), 'Observation?patient=nina&category=imaging');
    expect(empty.json['total']).toBe(0);
    const [entry, ...others] = entriesOf(empty.json);
    expect(others).toEqual([]);
    expect(codeOf(issueOf(asObject(asObject(entry)?.['resource']) ?? {}))).toBe('4101');
  });

  test('the token response is Epic’s', async () => {
    const { response, refreshToken, issuer } = await open('epic');
    expect(refreshToken).toBeUndefined();
    expect(response).toMatchObject({
      need_patient_banner: 'false',
      expires_in: 3599,
      token_type: 'bearer',
      scope: expect.stringMatching(/patient\/Patient\.Read patient\/Patient\.read .* $/),
    });
    const { scopes_supported: scopes } = await discover({ ...(await open('epic')), issuer });
    expect(scopes).not.toContain('patient/*.rs');
  });

  test('total counts the page', async () => {
    const { json } = await get(await open('epic'), `${LABS}&_count=20`);
    expect(json['total']).toBe(20);
    expect(linkOf(json, 'next')).toContain('&_count=20&sessionID=10-');
  });
});

describe('oracle', () => {
  test('_count counts from the second page, up to 200, and never for conditions', async () => {
    const session = await open('oracle');
    const pages = await pagesOf(session, `${LABS}&_count=500`);
    // The second page repeats one of the first in a newer version.
    expect(pages.map((page) => entriesOf(page.json).length)).toEqual([50, 71]);
    expect(pages[0]?.json).not.toHaveProperty('total');
    expect(linkOf(pages[0]?.json ?? {}, 'next')).toMatch(/&-pageContext=.*==&-pageDirection=NEXT$/);
    expect((await get(session, 'Condition?patient=nina&_count=1')).text).toContain('Sprain');
  });

  test('errors are not OperationOutcomes', async () => {
    const session = await open('oracle');
    const bad = await get(session, 'Observation?patient=nina&unknown=1');
    expect([bad.status, bad.text]).toEqual([400, 'no supported search parameters provided']);
    expect((await get(session, 'Patient/omar')).json).toMatchObject({ code: 403 });
  });

  test('570 seconds, a refresh token that stays, and no wildcards', async () => {
    const session = await sandbox.openSession(
      { preset: 'oracle', patient: 'nina' },
      'launch online_access patient/*.read patient/Patient.read',
    );
    expect(session.response).toMatchObject({
      expires_in: 570,
      need_patient_banner: false,
      scope: 'launch online_access patient/Patient.read',
    });
    const answer = await fetch(session.issuer.replace(/\/fhir$/, '/auth/token'), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'chartside',
        refresh_token: session.refreshToken ?? '',
      }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).not.toHaveProperty('refresh_token');
    expect((await discover(session))['grant_types_supported']).toEqual(['authorization_code']);
  });

  test('CORS allows two headers and hides Retry-After', async () => {
    const session = await open('oracle');
    const preflight = await fetch(`${session.issuer}/${LABS}`, {
      method: 'OPTIONS',
      headers: { origin: APP, 'access-control-request-headers': 'authorization,prefer' },
    });
    expect(preflight.headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type',
    );
    const { headers } = await get(session, LABS);
    expect(headers.get('access-control-expose-headers')).not.toContain('Retry-After');
  });
});

test.each([
  ['athena', /&cursor=/],
  ['meditech', /&continue=/],
  ['ecw', /&page=2$/],
  ['hapi', /\/fhir\?_getpages=/],
  ['azure', /&ct=/],
  ['medplum', /&_offset=/],
  ['launcher', /\?_cursor=/],
] as const)('%s: the form of its next links', async (preset, form) => {
  const page = await get(await open(preset), `${LABS}&_count=10`);
  expect(linkOf(page.json, 'next')).toMatch(form);
});

test.each([
  ['azure', 10],
  ['medplum', 20],
] as const)('%s: %i entries where nothing is asked, and no total', async (preset, size) => {
  const { json } = await get(await open(preset), LABS);
  expect(entriesOf(json)).toHaveLength(size);
  expect(json).not.toHaveProperty('total');
});

test('azure ignores an unknown parameter with a warning', async () => {
  const { status, text } = await get(await open('azure'), `${LABS}&unknown=1`);
  expect([status, text.includes('"59100"')]).toEqual([200, true]);
});

test('ecw names one scope for each category', async () => {
  const { response } = await open('ecw');
  const scopes = asText(response['scope'])?.split(' ') ?? [];
  expect(scopes).toContain(
    'patient/Observation.rs?category=http://terminology.hl7.org//CodeSystem-observation-category|social-history',
  );
  expect(scopes).toContain('patient/Patient.rs');
  expect(scopes).not.toContain('patient/Observation.rs');
});

describe('a request limit', () => {
  test('is full at once and over at once, by the window of the clock, for each issuer', () => {
    let now = 59_000;
    const count = createRateLimiter(() => now);
    const rate = { requests: 2, seconds: 60 };
    expect([count('a', rate), count('a', rate), count('a', rate)]).toEqual([
      undefined,
      undefined,
      1,
    ]);
    expect([count('b', rate), count('c', undefined)]).toEqual([undefined, undefined]);
    now = 60_000;
    expect([count('a', rate), count('a', rate), count('a', rate)]).toEqual([
      undefined,
      undefined,
      60,
    ]);
  });

  /** An hour, so that no window ends within a test. The launch takes two calls of the four. */
  const rate = { requests: 4, seconds: 3600 };

  async function used(more: LaunchOptions): Promise<OpenedSession> {
    const session = await open('ecw', { rate, ...more });
    for (let index = 0; index < 2; index++) {
      expect((await get(session, 'Patient/nina')).status).toBe(200);
    }
    return session;
  }

  test('answers 429, counting authorize and token', async () => {
    const session = await used({ tenant: 'a' });
    const over = await get(session, 'Patient/nina');
    expect([over.status, over.headers.get('retry-after')]).toEqual([429, null]);
    expect(over.json).toMatchObject({ resourceType: 'OperationOutcome' });
    expect(over.headers.get('access-control-allow-origin')).toBe(APP);
    await expect(open('ecw', { rate, tenant: 'a' })).rejects.toThrow('Authorization failed');
    expect((await get(await open('ecw', { rate, tenant: 'b' }), 'Patient/nina')).status).toBe(200);
  });

  test.each([
    ['exposed', true],
    ['hidden', false],
  ] as const)('says how long to wait, %s by CORS', async (retryAfter, isExposed) => {
    const { headers } = await get(await used({ retryAfter }), 'Patient/nina');
    expect(headers.get('retry-after')).toMatch(/^\d+$/);
    const exposed = headers.get('access-control-expose-headers')?.includes('Retry-After');
    expect(exposed).toBe(isExposed);
  });

  test('of ecw is 250 a minute', () => {
    expect(VENDORS.ecw.options.rate).toEqual({ requests: 250, seconds: 60 });
  });
});

test('a failure of 429 or 503 says how long to wait only where retryAfter says so', async () => {
  for (const how of [429, 503] as const) {
    const failure = { how, body: 'text', page: 'first', of: 'Patient' } as const;
    const silent = await get(
      await sandbox.openSession({ patient: 'nina', failure }),
      'Patient/nina',
    );
    expect(silent.headers.get('retry-after')).toBeNull();
    const options = { patient: 'nina', failure, retryAfter: 'exposed' } as const;
    const said = await get(await sandbox.openSession(options), 'Patient/nina');
    expect(said.headers.get('retry-after')).toBe('2');
  }
});
