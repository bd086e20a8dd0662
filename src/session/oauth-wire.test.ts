import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fhirFetch } from './fhir-fetch.ts';
import { postForm } from './oauth-request.ts';
import { keepTokens, type TokenKeeper, type TokenKeeperOptions } from './token-keeper.ts';

/** A server of the test's own: what goes over the wire, and answers no sandbox has a fault for. */
type Seen = { path: string; headers: IncomingMessage['headers']; body: string; at: number };
type Answer = (seen: Seen, response: ServerResponse) => void;
let server: Server;
let origin = '';
let seen: Seen[] = [];
let onToken: Answer;
let onFhir: Answer;

/** A promise and what settles it. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

const json = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};
const tokenAnswer = (more: object = {}): Answer => {
  let n = 0;
  return (_, response) => {
    n += 1;
    json(response, 200, {
      access_token: `new-${n}`,
      token_type: 'bearer',
      scope: '',
      expires_in: 3600,
      ...more,
    });
  };
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const one = { path: request.url ?? '', headers: request.headers, body, at: Date.now() };
      seen.push(one);
      if (one.path === '/token') onToken(one, response);
      else onFhir(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen = [];
  onToken = tokenAnswer();
  onFhir = ({ headers }, response) =>
    json(response, headers.authorization === 'Bearer old' ? 401 : 200, {});
});
afterEach(() => vi.restoreAllMocks());

const tokenForms = () =>
  seen
    .filter((one) => one.path === '/token')
    .map((one) => Object.fromEntries(new URLSearchParams(one.body)));

/** The first token request is answered so, the others well. */
const firstToken = (answer: Answer): Answer => {
  const well = tokenAnswer();
  return (one, response) => (tokenForms().length === 1 ? answer : well)(one, response);
};

/** Lets the clock run, half a second every few milliseconds, until this is settled. */
async function inQuickTime<T>(work: () => Promise<T>): Promise<T> {
  const pause = promisify(setTimeout);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  try {
    const working = work();
    const settled = working.then(
      () => true,
      () => true,
    );
    while (!(await Promise.race([settled, pause(3, false)]))) vi.advanceTimersByTime(500);
    return await working;
  } finally {
    vi.useRealTimers();
  }
}
/** Seconds between the first token request and the second. */
const apart = (): number => {
  const [first, second] = seen.filter(({ path }) => path === '/token').map(({ at }) => at);
  return ((second ?? NaN) - (first ?? NaN)) / 1000;
};

type Ends = Pick<TokenKeeperOptions, 'onExpired' | 'onLastToken'>;

const kept: TokenKeeper[] = [];
afterEach(() => kept.splice(0).forEach((keeper) => keeper.drop()));
function keeper(
  more: object = {},
  { onExpired = () => undefined, onLastToken = () => undefined }: Partial<Ends> = {},
): TokenKeeper {
  const made = keepTokens({
    tokens: {
      accessToken: 'old',
      refreshToken: 'r-0',
      idToken: undefined,
      expiresIn: 3600,
      scope: 'patient/Patient.rs',
      ...more,
    },
    tokenEndpoint: `${origin}/token`,
    clientId: 'client 1&x=y',
    onRenewed: () => undefined,
    onOrphaned: () => undefined,
    isOver: () => false,
    onLastToken,
    onExpired,
  });
  kept.push(made);
  return made;
}
const read = (tokens: TokenKeeper, onRefused: () => void = () => undefined) => {
  const fetchOne = fhirFetch(`${origin}/fhir`, tokens, onRefused);
  return (signal: AbortSignal = new AbortController().signal) =>
    fetchOne(`${origin}/fhir/Patient/1`, signal);
};

describe('a refresh on the wire (RFC 6749 section 6)', () => {
  it('is a form with client_id and without scope or secret (rows 88, 89, F-21)', async () => {
    await keeper().renew('old');
    expect(tokenForms()).toEqual([
      { grant_type: 'refresh_token', refresh_token: 'r-0', client_id: 'client 1&x=y' },
    ]);
    expect(seen[0]?.headers).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded' });
    expect(seen[0]?.headers.authorization).toBeUndefined();
  });

  it('does not depend on the granted scope naming offline_access (F-19)', async () => {
    expect(await keeper({ scope: '' }).renew('old')).toBe('new-1');
  });

  it('uses the refresh token of the last answer, and the old one where none came (row 91)', async () => {
    const tokens = keeper();
    await tokens.renew('old');
    onToken = tokenAnswer({ access_token: 'second', refresh_token: 'r-1' });
    await tokens.renew('new-1');
    await tokens.renew('second');
    expect(tokenForms().map((form) => form['refresh_token'])).toEqual(['r-0', 'r-0', 'r-1']);
  });

  it('is made once for ten reads that begin when it is due (rows 92, 94)', async () => {
    const pause = promisify(setTimeout);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    try {
      const tokens = keeper();
      const answered = gate();
      onToken = (one, response) => void answered.opened.then(() => tokenAnswer()(one, response));
      vi.advanceTimersByTime(3_600_000 - 90_000);
      const reading = Array.from({ length: 10 }, () => read(tokens)());
      // All ten have been refused with the old token before the new one comes.
      while (seen.filter((one) => one.path !== '/token').length < 10) await pause(5);
      await pause(50);
      answered.open();
      const answers = await Promise.all(reading);
      expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200));
      expect(tokenForms()).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('does not break for the others when the read that needed it is given up (F-18)', async () => {
    const tokens = keeper();
    const first = new AbortController();
    const asked = gate();
    const answered = gate();
    onToken = (one, response) => {
      asked.open();
      void answered.opened.then(() => tokenAnswer()(one, response));
    };
    const readOne = read(tokens);
    const given = readOne(first.signal);
    const other = readOne();
    await asked.opened;
    first.abort();
    answered.open();
    await expect(given).rejects.toThrow();
    expect((await other).status).toBe(200);
    expect(tokenForms()).toHaveLength(1);
  });

  it('that broke without an answer is made once more, and no third time (row 92)', async () => {
    onToken = (_, response) => void response.destroy();
    const onLastToken = vi.fn<() => void>();
    const tokens = keeper({}, { onLastToken });
    expect(await inQuickTime(() => tokens.renew('old'))).toBeUndefined();
    expect(tokens.renewable()).toBe(false);
    expect(onLastToken).toHaveBeenCalledOnce();
    await tokens.renew('old');
    expect(tokenForms()).toHaveLength(2);
    expect(apart()).toBeGreaterThanOrEqual(5);
  });

  it.each([408, 429, 500, 503])(
    'that was answered with %i is made once more, and the reads that wait for it go on (row 92)',
    async (status) => {
      onToken = firstToken((_, response) => json(response, status, { error: 'x' }));
      const onRefused = vi.fn<() => void>();
      const onLastToken = vi.fn<() => void>();
      const readOne = read(keeper({}, { onLastToken }), onRefused);
      const answers = await inQuickTime(() => Promise.all([readOne(), readOne(), readOne()]));
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
      expect(onRefused).not.toHaveBeenCalled();
      expect(onLastToken).not.toHaveBeenCalled();
      expect(tokenForms()).toHaveLength(2);
      expect(apart()).toBeGreaterThanOrEqual(5);
    },
  );

  it.each([
    ['30', 30],
    ['1', 5],
    ['86400', 120],
    ['soon', 5],
  ])('is made once more after Retry-After: %s in %i seconds', async (header, seconds) => {
    const headers = { 'retry-after': header };
    onToken = firstToken((_, response) => json(response, 429, {}, headers));
    expect(await inQuickTime(() => keeper().renew('old'))).toBe('new-1');
    expect(apart()).toBeGreaterThanOrEqual(seconds);
    expect(apart()).toBeLessThan(seconds + 5);
  });

  it('that was refused is not made again, and nobody waits', async () => {
    onToken = (_, response) => json(response, 400, { error: 'invalid_grant' });
    const tokens = keeper();
    expect(await tokens.renew('old')).toBeUndefined();
    expect(tokens.renewable()).toBe(false);
    expect(tokenForms()).toHaveLength(1);
  });

  it('is not made once more for a session that was closed meanwhile (F-20)', async () => {
    const tokens = keeper();
    onToken = (_, response) => {
      response.destroy();
      setTimeout(() => tokens.drop(), 1000);
    };
    expect(await inQuickTime(() => tokens.renew('old'))).toBeUndefined();
    expect(tokenForms()).toHaveLength(1);
  });

  it.each([
    ['no access_token', { access_token: undefined }],
    ['another token_type', { token_type: 'DPoP' }],
  ])('with an answer of %s is no renewal (row 90)', async (_, more) => {
    onToken = tokenAnswer(more);
    const tokens = keeper();
    expect(await tokens.renew('old')).toBeUndefined();
    expect(tokens.current()).toBe('old');
  });

  it('is made every five seconds at most, however short the life of a token is (row 94)', async () => {
    const pause = promisify(setTimeout);
    onToken = tokenAnswer({ expires_in: 0.05 });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const onExpired = vi.fn<() => void>();
    try {
      const tokens = keeper({ expiresIn: 0.05 }, { onExpired });
      for (let at = 0; at < 12_000; at += 50) {
        vi.advanceTimersByTime(50);
        await pause(3);
      }
      expect(tokenForms()).toHaveLength(3);
      expect(tokens.current()).toBe('new-3');
      expect(onExpired).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is never made for a lifetime of 0 that was taken as unknown (row 55)', async () => {
    const onExpired = vi.fn<() => void>();
    const tokens = keeper({ expiresIn: undefined }, { onExpired });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(tokens.expiresAt()).toBeUndefined();
    expect(onExpired).not.toHaveBeenCalled();
    expect(tokenForms()).toEqual([]);
  });
});

describe('the redemption of a code', () => {
  it.each([408, 429, 503])('that is answered with %i was not refused', async (status) => {
    onToken = (_, response) => json(response, status, {});
    await expect(postForm(`${origin}/token`, '')).rejects.toMatchObject({
      code: 'ehr-unavailable',
    });
  });
});

describe('a read on the wire', () => {
  it('that is refused twice ends the session after one refresh (row 84, F-22)', async () => {
    onFhir = (_, response) => json(response, 401, {});
    const onRefused = vi.fn<() => void>();
    expect((await read(keeper(), onRefused)()).status).toBe(401);
    expect(onRefused).toHaveBeenCalledOnce();
    expect(seen.map((one) => one.path)).toEqual(['/fhir/Patient/1', '/token', '/fhir/Patient/1']);
    expect(seen.map((one) => one.headers.authorization)).toEqual([
      'Bearer old',
      undefined,
      'Bearer new-1',
    ]);
  });

  it('after the tokens are dropped sends nothing (F-20)', async () => {
    const tokens = keeper();
    tokens.drop();
    await expect(read(tokens)()).rejects.toMatchObject({ name: 'SessionOver' });
    expect(seen).toEqual([]);
  });
});

describe('what every request says about itself (row 52)', () => {
  const inits = async (make: () => Promise<unknown>): Promise<RequestInit[]> => {
    const spy = vi.spyOn(globalThis, 'fetch');
    await make();
    return spy.mock.calls.map(([, init]) => init ?? {});
  };

  it('to the token endpoint: no cookies, no cache, no redirect', async () => {
    const [init] = await inits(() => postForm(`${origin}/token`, 'a=b'));
    expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'error' });
  });

  it('to the FHIR server: no cookies, no cache, no redirect, no referrer, two headers', async () => {
    const tokens = keeper({ accessToken: 'good' });
    const [init] = await inits(() => read(tokens)());
    expect(init).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'application/fhir+json', authorization: 'Bearer good' },
    });
    expect(init?.method ?? 'GET').toBe('GET');
  });
});

describe('a server that never answers (F-30)', () => {
  /** The real limits are 20 and 60 seconds; the test asks for them and waits for less. */
  function shortTimeouts(): number[] {
    const asked: number[] = [];
    const real = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      asked.push(ms);
      return real(50);
    });
    return asked;
  }

  it('gives the token request up after 20 seconds', async () => {
    const asked = shortTimeouts();
    onToken = () => undefined;
    await expect(postForm(`${origin}/token`, '')).rejects.toMatchObject({
      code: 'token-unreachable',
    });
    expect(asked).toEqual([20_000]);
  });

  it('gives a read up after 60 seconds, also when only the body is missing', async () => {
    const asked: (number | undefined)[] = [];
    const real = setTimeout;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation((task, ms) => {
      asked.push(ms);
      return real(task, ms === 60_000 ? 50 : ms);
    });
    onFhir = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/fhir+json' });
      response.write('{"resourceType":');
    };
    await expect(read(keeper({ accessToken: 'good' }))()).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    expect(asked).toContain(60_000);
  });
});
