/** `npm run picture`: builds the app, opens a chart of the sandbox and takes the README's picture. */
import { mkdir, stat } from 'node:fs/promises';
import type { Page } from 'playwright';
import { chartPath } from '../sandbox/sandbox.ts';
import { withApp, type RunningApp } from './with-app.ts';

const FILE = 'docs/chartside.png';
const MOST_BYTES = 500_000;
const ALL_READ_MS = 60_000;

/** Waits until the account of every search is closed: a picture of half a chart would mislead. */
async function openChart(page: Page, ehrOrigin: string): Promise<void> {
  // Without the style of the EHR: these are Chartside's own looks.
  await page.goto(ehrOrigin + chartPath({ patient: 'elena-marsh', style: 'none' }));
  const app = page.frameLocator('iframe');
  await app.getByText('All searches finished').waitFor({ timeout: ALL_READ_MS });
  await app.getByText('Loading').first().waitFor({ state: 'detached' });
}

async function photograph({ browser, sandbox }: RunningApp): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 2,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'America/New_York',
  });
  await openChart(page, sandbox.origin);
  await page.screenshot({ path: FILE });
}

async function takePicture(): Promise<void> {
  await mkdir('docs', { recursive: true });
  await withApp(photograph);
  const { size } = await stat(FILE);
  if (size > MOST_BYTES) throw new Error(`${FILE} has ${size} bytes, over ${MOST_BYTES}.`);
  console.log(`${FILE}: ${size} bytes`);
}

takePicture().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
