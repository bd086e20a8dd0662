/** `npm run picture`: builds the app, opens a chart of the sandbox and takes the README's picture. */
import { mkdir, stat } from 'node:fs/promises';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { chartPath, startSandbox } from '../sandbox/sandbox.ts';
import { registryWithSandbox, serveBuild } from './app-server.ts';
import { browserPath } from './browser.ts';
import { freePort } from './ports.ts';

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

async function photograph(ehrOrigin: string): Promise<void> {
  const executablePath = browserPath();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 860 },
      deviceScaleFactor: 2,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale: 'en-US',
      timezoneId: 'America/New_York',
    });
    await openChart(page, ehrOrigin);
    await page.screenshot({ path: FILE });
  } finally {
    await browser.close();
  }
}

async function takePicture(): Promise<void> {
  await mkdir('docs', { recursive: true });
  await build({ logLevel: 'warn' });
  const port = await freePort();
  const sandbox = await startSandbox({ port: 0, appOrigins: [`http://localhost:${port}`] });
  try {
    const app = await serveBuild(port, await registryWithSandbox(sandbox.origin));
    await photograph(sandbox.origin).finally(app.close);
  } finally {
    await sandbox.close();
  }
  const { size } = await stat(FILE);
  if (size > MOST_BYTES) throw new Error(`${FILE} has ${size} bytes, over ${MOST_BYTES}.`);
  console.log(`${FILE}: ${size} bytes`);
}

takePicture().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
