import { createServer, connect, type Server } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startSandbox, type Sandbox, type SandboxSettings } from './sandbox.ts';
import { twoPeople } from './testing/two-people.ts';

const APP = 'http://localhost:4010';

async function start(settings: Partial<SandboxSettings> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ port: 0, store: twoPeople(), ...settings });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

const portOf = (sandbox: Sandbox): number => Number(new URL(sandbox.origin).port);

test('it answers as localhost and as 127.0.0.1, which are two origins, but speaks of itself as one', async () => {
  const { origin } = await start();
  const path = '/fhir/.well-known/smart-configuration';
  const other = origin.replace('localhost', '127.0.0.1');
  for (const base of [origin, other]) {
    const answer = await fetch(`${base}${path}`);
    expect(await answer.json()).toMatchObject({ token_endpoint: `${origin}/auth/token` });
  }
});

test('a busy port rejects with a sentence that names it', async () => {
  const busy: Server = createServer();
  const port = await new Promise<number>((resolve) => {
    busy.listen(0, '127.0.0.1', () => {
      const address = busy.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  onTestFinished(() => void busy.close());
  await expect(startSandbox({ port, store: twoPeople() })).rejects.toThrow(
    `Port ${port} is in use.`,
  );
});

test('a port that is busy on IPv6 only rejects too, and leaves nothing listening', async () => {
  const busy: Server = createServer();
  const port = await new Promise<number | undefined>((resolve) => {
    busy.once('error', () => {
      resolve(undefined);
    });
    busy.listen(0, '::1', () => {
      const address = busy.address();
      resolve(typeof address === 'object' && address !== null ? address.port : undefined);
    });
  });
  // A machine without IPv6 cannot have this conflict.
  if (port === undefined) return;
  onTestFinished(() => void busy.close());
  await expect(startSandbox({ port, store: twoPeople() })).rejects.toThrow('is in use');
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
});

test('close ends it although a connection is kept alive, and the port is free again', async () => {
  const sandbox = await startSandbox({ port: 0, store: twoPeople() });
  const port = portOf(sandbox);
  const idle = connect(port, '127.0.0.1');
  await new Promise((resolve) => idle.once('connect', resolve));
  const ended = new Promise((resolve) => idle.once('close', resolve));
  await (await fetch(`${sandbox.origin}/fhir/.well-known/smart-configuration`)).text();
  await sandbox.close();
  await ended;
  const again = await start({ port });
  expect(again.origin).toBe(sandbox.origin);
});

test('the log says what was asked for, under which name and whether with a token', async () => {
  const sandbox = await start();
  const { issuer, accessToken } = await sandbox.openSession();
  sandbox.clearLog();
  const foreign = issuer.replace('localhost', '127.0.0.1');
  await fetch(`${issuer}/Patient/ada`, { headers: { authorization: `Bearer ${accessToken}` } });
  await fetch(`${foreign}/Patient/ada?x=1`, { headers: { origin: APP, cookie: 'a=b' } });
  const port = portOf(sandbox);
  expect(sandbox.log).toMatchObject([
    { method: 'GET', host: `localhost:${port}`, path: '/fhir/Patient/ada', hadAuthorization: true },
    {
      host: `127.0.0.1:${port}`,
      path: '/fhir/Patient/ada?x=1',
      hadAuthorization: false,
      hadCookie: true,
      from: APP,
    },
  ]);
  const overWire = await fetch(`${sandbox.origin}/__log`);
  expect(await overWire.json()).toEqual(sandbox.log);
  await fetch(`${sandbox.origin}/__log`, { method: 'DELETE' });
  expect(sandbox.log).toEqual([]);
});

test('POST /__launch starts a launch from another process', async () => {
  const sandbox = await start({ appLaunchUrl: `${APP}/app/launch.html` });
  const answer = await fetch(`${sandbox.origin}/__launch?in=window`, {
    method: 'POST',
    body: JSON.stringify({ patient: 'ben' }),
  });
  const { issuer, launch, launchUrl } = (await answer.json()) as Record<string, string>;
  expect(issuer).toBe(sandbox.issuer({ patient: 'ben' }));
  const url = new URL(launchUrl ?? '');
  expect(`${url.origin}${url.pathname}`).toBe(`${APP}/app/launch.html`);
  expect([url.searchParams.get('iss'), url.searchParams.get('launch')]).toEqual([issuer, launch]);
});

test.each([
  ['an unknown fault', '{"faults":["nope"]}', 'no fault named "nope"'],
  ['a body that is not JSON', '{', 'not JSON'],
])('POST /__launch refuses %s with a reason', async (_what, body, reason) => {
  const sandbox = await start();
  const answer = await fetch(`${sandbox.origin}/__launch`, { method: 'POST', body });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(reason);
});

test('options that cannot be read in an issuer path are refused with 400', async () => {
  const { origin } = await start();
  for (const side of [
    'fhir/Patient/ada',
    'auth/authorize',
    'fhir/.well-known/smart-configuration',
  ]) {
    expect((await fetch(`${origin}/sim/nonsense/${side}`)).status).toBe(400);
  }
});

async function preflight(url: string, origin: string): Promise<Headers> {
  const answer = await fetch(url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization,x-odd',
    },
  });
  await answer.text();
  return answer.headers;
}

test.each([
  ['/fhir/.well-known/smart-configuration', '*', '*'],
  ['/auth/jwks', '*', '*'],
  ['/style/default-1.json', '*', '*'],
  ['/auth/token', APP, null],
  ['/auth/revoke', APP, null],
  ['/fhir/Patient/ada', APP, null],
  ['/auth/authorize', null, null],
])('CORS of %s: the app gets %s, anyone else %s', async (path, forApp, forOthers) => {
  const { origin } = await start();
  const allowed = async (from: string): Promise<string | null> =>
    (await preflight(`${origin}${path}`, from)).get('access-control-allow-origin');
  expect(await allowed(APP)).toBe(forApp);
  expect(await allowed('https://elsewhere.example')).toBe(forOthers);
});

test('a token request that needs no preflight cannot be read from elsewhere either', async () => {
  const { origin } = await start();
  const readableBy = async (from: string): Promise<string | null> => {
    const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'chartside' });
    const init = { method: 'POST', body, headers: { origin: from } };
    const answer = await fetch(`${origin}/auth/token`, init);
    return answer.headers.get('access-control-allow-origin');
  };
  expect(await readableBy(APP)).toBe(APP);
  expect(await readableBy('https://elsewhere.example')).toBeNull();
});

test('CORS faults of the FHIR side', async () => {
  const sandbox = await start();
  const closed = sandbox.issuer({ faults: ['fhir-no-cors'] });
  expect((await preflight(`${closed}/Patient`, APP)).has('access-control-allow-origin')).toBe(
    false,
  );
  const strict = sandbox.issuer({ faults: ['fhir-cors-strict'] });
  const headers = await preflight(`${strict}/Patient`, APP);
  expect(headers.get('access-control-allow-headers')).toBe('authorization, content-type');
  const open = await preflight(`${sandbox.issuer()}/Patient`, APP);
  expect(open.get('access-control-allow-headers')).toBe('authorization,x-odd');
  expect(open.get('access-control-expose-headers')).toContain('Retry-After');
  const busy = await preflight(`${sandbox.issuer({ faults: ['fhir-429'] })}/Patient`, APP);
  expect(busy.get('access-control-expose-headers')).not.toContain('Retry-After');
});

test.each([
  ['default', 200, '*'],
  ['dark', 200, '*'],
  ['hostile', 200, '*'],
  ['empty', 200, '*'],
  ['no-cors', 200, null],
  ['not-found', 404, '*'],
] as const)('style "%s" answers %i', async (style, status, allowed) => {
  const sandbox = await start();
  const { response } = await sandbox.openSession({ style });
  const answer = await fetch(String(response['smart_style_url']), { headers: { origin: APP } });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('access-control-allow-origin')).toBe(allowed);
});

test('style "none" sends no URL', async () => {
  const sandbox = await start();
  const { response } = await sandbox.openSession({ style: 'none' });
  expect(response).not.toHaveProperty('smart_style_url');
});
