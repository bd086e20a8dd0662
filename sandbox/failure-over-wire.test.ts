import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BODY_KINDS, FAILURES, type Failure, type LaunchOptions } from './options.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';
import type { OpenedSession } from './session.ts';
import { smallStore } from './testing/fhir.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, store: smallStore() });
});
afterAll(() => sandbox.close());

const SEARCH = 'Observation?patient=nina&category=laboratory';

type Seen = {
  readonly status: number | undefined;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
  /** How it ended: whole, closed early, reset, or not at all within the time given. */
  readonly end: 'whole' | 'closed' | 'reset' | 'waiting';
};

/**
 * What comes over a connection of its own, down to how it ends. Patience is for the first byte, in
 * milliseconds; a second without another byte is then taken for waiting.
 */
function see(session: OpenedSession, path: string, patience = 20_000): Promise<Seen> {
  const url = path.startsWith('http') ? path : `${session.issuer}/${path}`;
  return new Promise((resolve) => {
    let status: number | undefined;
    let headers: Seen['headers'] = {};
    let text = '';
    const end = (how: Seen['end']): void => {
      clearTimeout(timer);
      resolve({ status, headers, text, end: how });
      sent.destroy();
    };
    const broken = (error: NodeJS.ErrnoException): void => {
      // Node says ECONNRESET of a server that closes early too, with other words.
      end(/read ECONNRESET/.test(error.message) ? 'reset' : 'closed');
    };
    const options = { agent: false, headers: { authorization: `Bearer ${session.accessToken}` } };
    const sent = httpRequest(url, options, (answer) => {
      ({ statusCode: status, headers } = answer);
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
        clearTimeout(timer);
        timer = setTimeout(end, 1000, 'waiting');
      });
      answer.on('error', broken);
      answer.on('end', () => {
        end('whole');
      });
    });
    let timer = setTimeout(end, patience, 'waiting');
    sent.on('error', broken);
    sent.end();
  });
}

const failing = (failure: Failure): Promise<OpenedSession> =>
  sandbox.openSession({ patient: 'nina', pageSize: 50, failure });

const first = { page: 'first', of: 'Observation' } as const;

describe('a status answers with that status and the body that was asked for', () => {
  const statuses = FAILURES.filter((how) => typeof how === 'number');
  test.each(statuses.flatMap((how) => BODY_KINDS.map((body) => [how, body] as const)))(
    '%s with %s',
    async (how, body) => {
      const { status, headers, text, end } = await see(
        await failing({ ...first, how, body }),
        SEARCH,
      );
      expect([status, end]).toEqual([how, 'whole']);
      expect(headers['retry-after']).toBeUndefined();
      if (body === 'outcome') expect(text).toContain('"OperationOutcome"');
      if (body === 'json') expect(JSON.parse(text)).toMatchObject({ code: how });
      if (body === 'html') expect(text).toMatch(/onerror=.*<script>/);
      if (body === 'text') expect(headers['content-type']).toContain('text/plain');
      if (body === 'empty') expect(text).toBe('');
    },
  );
});

describe('a connection that fails does so on the wire', () => {
  test.each(BODY_KINDS)('timeout with %s', async (body) => {
    const session = await failing({ ...first, how: 'timeout', body });
    const seen = await see(session, SEARCH, body === 'empty' ? 1000 : undefined);
    expect(seen.end).toBe('waiting');
    expect(seen.status).toBe(body === 'empty' ? undefined : 200);
    expect(seen.text === '').toBe(body === 'empty');
  });

  test.each(BODY_KINDS)('reset with %s', async (body) => {
    const seen = await see(await failing({ ...first, how: 'reset', body }), SEARCH);
    expect(seen.end).toBe('reset');
    expect(seen.status).toBe(body === 'empty' ? undefined : 200);
    expect(seen.text === '').toBe(body === 'empty');
  });

  test.each(BODY_KINDS)('truncated with %s', async (body) => {
    const seen = await see(await failing({ ...first, how: 'truncated', body }), SEARCH);
    expect([seen.status, seen.end]).toEqual([200, 'closed']);
    expect(Number(seen.headers['content-length'])).toBeGreaterThan(Buffer.byteLength(seen.text));
    expect(seen.text === '').toBe(body === 'empty');
  });

  test('the Bundle that is cut off is the right one', async () => {
    const right = await see(await sandbox.openSession({ patient: 'nina' }), SEARCH);
    for (const how of ['timeout', 'reset', 'truncated'] as const) {
      const { text } = await see(await failing({ ...first, how, body: 'outcome' }), SEARCH);
      expect(text.startsWith('{"resourceType":"Bundle"')).toBe(true);
      expect(text.length).toBeLessThan(right.text.length);
      expect(text).toContain('nina-o');
    }
  });

  test.each([
    ['fhir-reset', 'reset'],
    ['fhir-truncated', 'closed'],
  ] as const)('so do the faults: %s', async (fault, end) => {
    const session = await sandbox.openSession({ patient: 'nina', faults: [fault] });
    expect((await see(session, 'Patient/nina')).end).toBe(end);
  });

  test('and the log has the request', async () => {
    const session = await failing({ ...first, how: 'reset', body: 'empty' });
    sandbox.clearLog();
    await see(session, SEARCH);
    expect(sandbox.log.map((one) => one.path)).toEqual([
      `${new URL(session.issuer).pathname}/${SEARCH}`,
    ]);
  });
});

describe('only the page and the resource that were asked for fail', () => {
  const how = 503;
  const body = 'outcome';
  /** Statuses of the Patient read, twice, a Condition search and an Observation search's pages. */
  async function statuses(failure: Failure): Promise<readonly (number | undefined)[]> {
    const session = await failing(failure);
    const seen = [
      await see(session, 'Patient/nina'),
      await see(session, 'Patient/nina'),
      await see(session, 'Condition?patient=nina'),
      await see(session, SEARCH),
      await see(session, await nextOf(SEARCH, session, failure)),
      await see(session, SEARCH),
    ];
    return seen.map((one) => one.status);
  }

  async function nextOf(path: string, session: OpenedSession, failure: Failure): Promise<string> {
    // Of another session where the first page fails; a next link is the same in all of them.
    const { failure: _failure, ...rest }: LaunchOptions = {
      patient: 'nina',
      pageSize: 50,
      failure,
    };
    const { text } = await see(await sandbox.openSession(rest), path);
    const url = /"relation":"next","url":"(?<url>[^"]+)"/.exec(text)?.groups?.['url'] ?? '';
    return `${session.issuer}/${url.slice(url.indexOf('Observation?'))}`;
  }

  test.each([
    ['Patient', 'first', [how, how, 200, 200, 200, 200]],
    ['Patient', 'later', [200, how, 200, 200, 200, 200]],
    ['Condition', 'first', [200, 200, how, 200, 200, 200]],
    ['Condition', 'later', [200, 200, 200, 200, 200, 200]],
    ['Observation', 'first', [200, 200, 200, how, 200, how]],
    ['Observation', 'later', [200, 200, 200, 200, how, 200]],
  ] as const)('%s, %s', async (of, page, expected) => {
    expect(await statuses({ how, body, page, of })).toEqual(expected);
  });
});
