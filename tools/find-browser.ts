/** Finds a browser for the tests, or gets one; prints what it does. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { browserPath } from './browser.ts';

export type Found = { readonly path: string; readonly libraries?: string };

function run(command: string, args: readonly string[]): boolean {
  console.log(`  ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function works(path: string, libraries?: string): boolean {
  const env = {
    ...process.env,
    ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
  };
  return spawnSync(path, ['--version'], { stdio: 'ignore', env }).status === 0;
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function fromDebian(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return undefined;
  console.log('Installing Chromium from the system’s packages:');
  const install = (...packages: string[]): boolean =>
    run('apt-get', ['install', '-y', '-qq', ...packages]);
  const done = run('apt-get', ['update', '-qq']) && install('chromium', 'fonts-liberation');
  // Older systems have no such package; the tests then run in the other.
  if (done) install('chromium-headless-shell');
  return done ? browserPath() : undefined;
}

function fromPlaywright(): string | undefined {
  console.log('Asking Playwright for its browser:');
  return run(process.execPath, [cli('playwright/package.json', 'cli.js'), 'install', 'chromium'])
    ? playwrightsOwn()
    : undefined;
}

function cli(manifest: string, file: string): string {
  return join(createRequire(import.meta.url).resolve(manifest), '..', file);
}

/** A Chromium that comes inside an npm package (linux, x64). Kept outside of node_modules. */
async function fromNpm(): Promise<Found | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  console.log('Getting a Chromium from the npm registry:');
  const folder = resolve('.tmp/browser');
  const installed = run('npm', [
    'install',
    '--no-save',
    '--no-package-lock',
    '--prefix',
    folder,
    '@sparticuz/chromium@153.0.0',
  ]);
  if (!installed) return undefined;
  const entry = createRequire(join(folder, 'x.js')).resolve('@sparticuz/chromium');
  const module: unknown = await import(entry);
  const { default: packed } = module as { default: { executablePath(): Promise<string> } };
  const path = await packed.executablePath();
  return { path, libraries: '/tmp/al2023/lib' };
}

const HELP = `No browser was found for the tests, and none could be installed. Install Chromium or
Google Chrome, or name one: CHARTSIDE_BROWSER=/path/to/chromium npm test`;

/** Throws with advice where there is no browser to be had. */
export async function findBrowser(): Promise<Found> {
  const named = process.env['CHARTSIDE_BROWSER'];
  if (named !== undefined && named !== '') {
    if (works(named)) return { path: named };
    throw new Error(`CHARTSIDE_BROWSER is "${named}", and that does not start.`);
  }
  for (const find of [browserPath, playwrightsOwn, fromDebian, fromPlaywright]) {
    const path = find();
    if (path !== undefined && works(path)) return { path };
  }
  const packed = await fromNpm().catch(() => undefined);
  if (packed !== undefined && works(packed.path, packed.libraries)) return packed;
  throw new Error(HELP);
}
