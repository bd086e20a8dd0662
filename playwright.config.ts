import { defineConfig } from '@playwright/test';
import { browserPath, shellPath } from './tools/browser.ts';

const args = ['--no-sandbox', '--disable-background-networking', '--disable-gpu'];
const launchOptions = (executablePath: string | undefined) => ({
  args,
  ...(executablePath === undefined ? {} : { executablePath }),
});

/** What only a browser with windows does: it blocks the storage of a frame from another site. */
const WINDOWED = 'storage-blocked.spec.ts';

export default defineConfig({
  testDir: 'e2e',
  // It is emptied at the start of a run; the reports beside it are not.
  outputDir: 'test-results/playwright',
  globalSetup: './e2e/servers.ts',
  fullyParallel: true,
  // Half of the time of a test is waiting, for a clock or a slow server: two cores carry three.
  workers: 3,
  // Room for a slow machine: a check that holds costs nothing of it.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // One kind only: what a screen reader has, which people read too (npm run transcripts).
  snapshotPathTemplate: 'docs/transcripts/{arg}{ext}',
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1000, height: 900 },
  },
  projects: [
    {
      name: 'windowed',
      testMatch: WINDOWED,
      // Playwright's own comes in both kinds; the channel names the one with windows.
      use: {
        launchOptions: launchOptions(browserPath()),
        ...(browserPath() === undefined ? { channel: 'chromium' } : {}),
      },
    },
    {
      name: 'shell',
      testIgnore: WINDOWED,
      use: { launchOptions: launchOptions(shellPath()) },
    },
  ],
});
