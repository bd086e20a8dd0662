import { existsSync } from 'node:fs';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser that tests drive: `CHARTSIDE_BROWSER` if set, else the system's Chromium or Chrome,
 * else undefined, which lets Playwright use its own download.
 */
export function browserPath(): string | undefined {
  const named = process.env['CHARTSIDE_BROWSER'];
  if (named) return named;
  return SYSTEM_BROWSERS.find((path) => existsSync(path));
}

/**
 * Chromium without windows, where the system has it: the same engine, and a third quicker. It blocks
 * no third-party storage, so what is about that runs in `browserPath()`.
 */
export function shellPath(): string | undefined {
  const shell = '/usr/bin/chromium-headless-shell';
  const named = process.env['CHARTSIDE_BROWSER'];
  return !named && existsSync(shell) ? shell : browserPath();
}
