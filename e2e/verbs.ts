import { expect, type FrameLocator, type Page } from '@playwright/test';
import type { FaultName } from '../sandbox/faults.ts';
import { encodeOptions, type LaunchOptions } from '../sandbox/options.ts';
import type { RequestRecord } from '../sandbox/http/request-log.ts';
import { appOrigin, ehrOrigin } from './addresses.ts';

/** Where Chartside is: a page of its own, or a frame of the EHR's page. */
export type App = Page | FrameLocator;

/** Opens a chart of the sandbox EHR, which launches Chartside in a frame; returns that frame. */
export async function openChart(
  page: Page,
  options: LaunchOptions = {},
  origin = ehrOrigin,
): Promise<FrameLocator> {
  await page.goto(`${origin}/open?o=${encodeOptions(options)}&in=frame`);
  return page.frameLocator('iframe').first();
}

/** An EHR launch URL of the app, made by the sandbox without its page. */
export async function launchUrl(options: LaunchOptions = {}): Promise<string> {
  const answer = await fetch(`${ehrOrigin}/__launch`, {
    method: 'POST',
    body: JSON.stringify(options),
  });
  const { launchUrl: url } = (await answer.json()) as { launchUrl: string };
  return url;
}

/** Launches Chartside in the page itself. */
export async function launch(page: Page, options: LaunchOptions = {}): Promise<Page> {
  await page.goto(await launchUrl(options));
  return page;
}

export const withFaults = (...faults: FaultName[]): LaunchOptions => ({
  faults,
  // Makes the issuer, and with it the log, this test's own.
  tenant: `test-${crypto.randomUUID()}`,
});

export async function expectChart(app: App): Promise<void> {
  await expect(app.getByRole('tablist', { name: 'Chart views' })).toBeVisible();
}

/** Waits until every read has ended, one way or another. */
export async function expectAllRead(app: App): Promise<void> {
  await expectChart(app);
  await expect(app.getByText(/loading/i)).toHaveCount(0, { timeout: 30_000 });
}

export async function openView(app: App, name: string): Promise<void> {
  await app.getByRole('tab', { name }).click();
  await expect(app.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
}

/** The screen that says why there is no chart. */
export async function expectProblem(app: App, title: string | RegExp): Promise<void> {
  await expect(app.getByRole('alert').getByRole('heading')).toHaveText(title);
  await expect(app.getByRole('tablist', { name: 'Chart views' })).toHaveCount(0);
}

/** Requests that the sandbox got for this issuer (or any path with this text in it). */
export async function requestsWith(text: string): Promise<RequestRecord[]> {
  const answer = await fetch(`${ehrOrigin}/__log`);
  const log = (await answer.json()) as RequestRecord[];
  return log.filter((record) => record.path.includes(text));
}

export const issuerPart = (options: LaunchOptions): string => encodeOptions(options);

/** Everything a page of the app keeps that outlives its memory. */
export async function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map((database) => database.name);
    return JSON.stringify({
      session: Object.entries(sessionStorage),
      local: Object.entries(localStorage),
      databases,
      caches: await caches.keys(),
      cookie: document.cookie,
      url: location.href,
      history: history.state as unknown,
      title: document.title,
      name: window.name,
    });
  });
}

export const indexUrl = (query = ''): string => `${appOrigin}/${query}`;
export const launchPage = (query: string): string => `${appOrigin}/launch.html${query}`;
