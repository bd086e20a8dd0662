/** What a browser test asks the sandbox for: it cannot run it, nor read a redirect. */
import type { BrowserCommand } from 'vitest/node';
import type { LaunchOptions } from '../options.ts';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { twoPeople } from './two-people.ts';

let running: Promise<Sandbox> | undefined;

/** Starts a launch for an app on this origin. Starts the sandbox, if it is not running. */
export const newLaunch: BrowserCommand<[appOrigin: string, options: LaunchOptions]> = async (
  _context,
  appOrigin,
  options,
) => {
  running ??= startSandbox({ port: 0, appOrigins: [appOrigin], store: twoPeople() });
  const url = new URL((await running).launchUrl(`${appOrigin}/launch.html`, options));
  return {
    iss: url.searchParams.get('iss') ?? '',
    launch: url.searchParams.get('launch') ?? '',
  };
};

/** Goes where the app would navigate; returns where the EHR redirects to. */
export const authorize: BrowserCommand<[url: string]> = async (_context, url): Promise<string> => {
  const answer = await fetch(url, { redirect: 'manual' });
  return answer.headers.get('location') ?? '';
};

export const closeEhr: BrowserCommand = async () => {
  const sandbox = await running;
  running = undefined;
  await sandbox?.close();
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    newLaunch: (
      appOrigin: string,
      options: LaunchOptions,
    ) => Promise<{ iss: string; launch: string }>;
    authorize: (url: string) => Promise<string>;
    closeEhr: () => Promise<void>;
  }
}
