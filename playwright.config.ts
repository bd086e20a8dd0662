import { defineConfig } from '@playwright/test';
import { browserPath } from './tools/browser.ts';

const executablePath = browserPath();

export default defineConfig({
  testDir: 'e2e',
  // It is emptied at the start of a run; the reports beside it are not.
  outputDir: 'test-results/playwright',
  globalSetup: './e2e/servers.ts',
  fullyParallel: true,
  workers: 3,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1000, height: 900 },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
    },
  },
});
