import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';

const APP = 4310;
const EHR = 4320;
const running: (ChildProcess | Server)[] = [];

afterEach(() => {
  for (const one of running.splice(0)) {
    if ('kill' in one) one.kill('SIGKILL');
    else one.close();
  }
});

type Started = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

function start(...args: string[]): Started {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    CHARTSIDE_APP_PORT: String(APP),
    CHARTSIDE_EHR_PORT: String(EHR),
  };
  // Set by the test runner; with it the build would hold React as it is for developers.
  delete env['NODE_ENV'];
  const child = spawn('node_modules/.bin/node', ['tools/start.ts', ...args], { env });
  running.push(child);
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  return {
    child,
    output: () => output,
    ended: new Promise((resolve) => child.once('exit', resolve)),
  };
}

function occupy(port: number): Promise<void> {
  const server = createServer();
  running.push(server);
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

describe('npm start', { timeout: 60_000 }, () => {
  it('serves both origins, says where to look, and leaves nothing behind after Ctrl-C', async () => {
    const { child, output, ended } = start();
    await expect.poll(output, { timeout: 40_000 }).toContain('Ctrl-C stops both');
    expect(output()).toContain(`http://localhost:${EHR}/`);
    expect(await answers(`http://localhost:${APP}/`)).toBe(true);
    expect(await answers(`http://localhost:${EHR}/`)).toBe(true);
    const registry = (await (await fetch(`http://localhost:${APP}/ehrs.json`)).json()) as {
      ehrs: { issuer: string }[];
    };
    expect(registry.ehrs.map((ehr) => ehr.issuer)).toContain(`http://localhost:${EHR}/fhir`);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(await answers(`http://localhost:${APP}/`)).toBe(false);
    expect(await answers(`http://localhost:${EHR}/`)).toBe(false);
  });

  it.each([
    [APP, 'CHARTSIDE_APP_PORT'],
    [EHR, 'CHARTSIDE_EHR_PORT'],
  ])('says what to do when port %i is taken, without a stack trace', async (port, variable) => {
    await occupy(port);
    const { output, ended } = start();
    expect(await ended).toBe(1);
    expect(output()).toContain(`Port ${port} is in use`);
    expect(output()).toContain(variable);
    expect(output()).not.toMatch(/\n\s+at /);
  });

  it('says so when the data folder does not exist', async () => {
    const { output, ended } = start('--data', '/nowhere/at/all');
    expect(await ended).toBe(1);
    expect(output()).toContain('/nowhere/at/all');
    expect(output()).not.toMatch(/\n\s+at /);
  });
});
