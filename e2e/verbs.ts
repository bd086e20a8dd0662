import axe from 'axe-core';
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

/**
 * The same under an installed clock: the waits between tries, and answers that never come, pass in
 * a moment.
 */
export async function expectAllReadAfter(page: Page, ms: number): Promise<void> {
  await expectChart(page);
  await expect(async () => {
    await page.clock.fastForward(ms);
    await expect(page.getByText(/loading|reading again/i)).toHaveCount(0, { timeout: 500 });
  }).toPass({ intervals: [50] });
}

export async function openView(app: App, name: string): Promise<void> {
  await app.getByRole('tab', { name }).click();
  await expect(app.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
  // The code of a view that has not been open before.
  await expect(app.getByText('Opening…')).toHaveCount(0);
}

/**
 * Opens Data notes, adds up every row by the numbers on the screen (received = shown + each reason
 * why not; the last row is the sum of the others), and closes it.
 */
export async function expectCountsToReconcile(app: App): Promise<void> {
  await app.getByRole('button', { name: 'Data notes' }).click();
  const dialog = app.getByRole('dialog', { name: 'Data notes' });
  const rows = dialog.locator('[data-account]');
  await expect(rows).not.toHaveCount(0);
  // All at once: a chart that is still loading changes between two looks.
  const told = await rows.evaluateAll((items) =>
    items.map((item) => ({
      text: item.textContent,
      counts: [...item.querySelectorAll<HTMLElement>('[data-count]')].map((count) => ({
        kind: count.dataset['count'] ?? '',
        number: Number(/[\d\u202f]+/.exec(count.innerText)?.[0].replaceAll('\u202f', '')),
      })),
    })),
  );
  const numberIn = (row: (typeof told)[number] | undefined, kind: string): number =>
    row?.counts.find((count) => count.kind === kind)?.number ?? 0;
  for (const row of told) {
    const parts = row.counts.filter(({ kind }) => kind !== 'received');
    const sum = parts.reduce((total, { number }) => total + number, 0);
    expect(sum, row.text).toBe(numberIn(row, 'received'));
  }
  for (const { kind, number } of told.at(-1)?.counts ?? []) {
    const sum = told.slice(0, -1).reduce((total, row) => total + numberIn(row, kind), 0);
    expect(sum, `total of ${kind}`).toBe(number);
  }
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * By axe, in the page as it stands; `where` names the place in what a failure says. It is brought into
 * a page once: a chart is one document, however many views are opened in it.
 */
export async function expectNoViolation(page: Page, where = ''): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (tags) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations } = await inPage.run({
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
      // The build has one style sheet, of its own origin: nothing needs to be fetched again.
      preload: false,
    });
    return violations.map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 300)}`,
    );
  }, AXE_TAGS);
  expect(found, where).toEqual([]);
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
