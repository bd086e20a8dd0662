import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  expectAllRead,
  expectAllReadAfter,
  expectChart,
  expectCountsToReconcile,
  launch,
  openView,
  withFaults,
} from './verbs.ts';

/** Many pages, in no order of time, one second each. */
const slowly = {
  patient: 'elena-marsh',
  faults: ['fhir-slow', 'order-shuffled'],
  count: { cap: 20 },
} as const;

/** By the status line. */
const receivedSoFar = async (page: Page): Promise<number> => {
  const line = page.getByRole('banner').getByText(/^Loading: .* so far/);
  const text = await line.innerText();
  return Number(/[\d\u202f]+/.exec(text)?.[0].replaceAll('\u202f', ''));
};

const topOf = (element: Locator): Promise<number> =>
  element.evaluate((found) => found.getBoundingClientRect().top);

/** Waits until this many more entries have come. */
async function expectMore(page: Page, more: number): Promise<void> {
  const before = await receivedSoFar(page);
  await expect
    .poll(() => receivedSoFar(page), { timeout: 30_000 })
    .toBeGreaterThanOrEqual(before + more);
}

test('a long read says how many have come, of what, and that it goes on; the counts add up meanwhile', async ({
  page,
}) => {
  await launch(page, slowly);
  await expectChart(page);
  await expect(page.getByText(/Loading: .* so far; \d+ of 15 searches done/)).toBeVisible();
  await expectMore(page, 20);
  await expectCountsToReconcile(page);
  await expectAllRead(page);
  await expect(page.getByText('All searches finished')).toBeVisible();
  await expectCountsToReconcile(page);
});

for (const [view, patient, faultsOn, cap] of [
  ['Results', 'elena-marsh', 'laboratory', 20],
  ['Vitals', 'ingrid-solberg', 'vital-signs', 50],
] as const)
  test(`the row that is read in ${view} keeps its place and the focus while pages arrive`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 900, height: 500 });
    await launch(page, { ...slowly, patient, faultsOn, count: { cap } });
    await expectChart(page);
    await openView(page, view);
    const region = page.getByRole('region', { name: `${view}, scrollable` });
    const scrolledBy = () =>
      region.evaluate((scroller) => {
        scroller.scrollTo({ top: 150 });
        return scroller.scrollTop;
      });
    await expect.poll(scrolledBy, { timeout: 20_000 }).toBe(150);
    const row = await region.evaluate((scroller) => {
      const heads = [...scroller.querySelectorAll('thead th')];
      const head = Math.max(...heads.map((cell) => cell.getBoundingClientRect().bottom));
      const rows = [...scroller.querySelectorAll<HTMLElement>('tbody tr')];
      const seen = rows.find((item) => item.getBoundingClientRect().top > head + 5);
      const name = seen?.querySelector<HTMLElement>('th button');
      name?.focus({ preventScroll: true });
      seen?.setAttribute('data-read', '');
      return { text: seen?.querySelector('th')?.textContent, focused: name?.textContent };
    });
    const read = page.locator('[data-read]');
    const before = await topOf(read);
    const rows = await region.locator('tbody tr').count();
    for (const _ of [1, 2, 3]) {
      await expectMore(page, cap);
      expect(Math.abs((await topOf(read)) - before)).toBeLessThanOrEqual(1);
    }
    await expect(page.getByText(/loading/i)).toHaveCount(0, { timeout: 60_000 });
    expect(Math.abs((await topOf(read)) - before)).toBeLessThanOrEqual(1);
    expect(await region.locator('tbody tr').count()).toBeGreaterThan(rows);
    await expect(read.locator('th')).toContainText(row.text ?? '?');
    if (row.focused !== undefined)
      await expect(page.locator(':focus')).toHaveText(row.focused ?? '?');
  });

/** What the browser's own record of unexpected movements adds up to, since the page was opened. */
async function recordShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
      document.documentElement.dataset['shifts'] = String(sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => Number((await page.locator('html').getAttribute('data-shifts')) ?? 0);
}

// The EHR's style would change the letters; what arrives late is what is tested here.
for (const width of [400, 800, 1400])
  for (const faultsOn of ['everything', 'patient', 'vital-signs'] as const)
    test(`the sections of the Summary do not push each other around at ${width} px while ${faultsOn} is slow`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      const shifts = await recordShifts(page);
      const count = { cap: 50 };
      await launch(page, { ...slowly, faults: ['fhir-slow'], faultsOn, count, style: 'none' });
      await expectAllRead(page);
      expect(await shifts()).toBeLessThan(0.02);
    });

const isFull = process.env['CHARTSIDE_FULL'] !== undefined;

// The EHR's own names for where to start: no key is pressed whose effects a browser would not count.
for (const [view, width] of [
  ['summary', 400],
  ['problems', 1400],
  ['vitals', 800],
  ['results', 400],
  ['results', 1400],
  ['history', 400],
] as const)
  test(`nothing moves in ${view} at ${width} px while 5,000 results arrive over 25 pages`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const shifts = await recordShifts(page);
    await launch(page, {
      ...withFaults(...(isFull ? (['fhir-slow'] as const) : [])),
      patient: 'ingrid-solberg',
      intent: view,
      count: { cap: 200 },
      style: 'none',
    });
    await expect(page.getByRole('tabpanel', { name: new RegExp(view, 'i') })).toBeVisible();
    await expect(page.getByText('All searches finished')).toBeVisible({ timeout: 60_000 });
    expect(await shifts()).toBeLessThan(0.02);
  });

test('while the EHR is busy the line says so, and when it is asked again', async ({ page }) => {
  await launch(page, { ...withFaults('fhir-429-once'), patient: 'elena-marsh' });
  await expect(
    page.getByText(/busy or out of reach\. Trying again at \d\d:\d\d:\d\d/),
  ).toBeVisible();
  await expectAllRead(page);
});

test('an EHR that does not answer is told so after ten seconds, and given up in the end', async ({
  page,
}) => {
  await page.clock.install();
  await launch(page, { ...withFaults('fhir-stalled'), patient: 'elena-marsh' });
  await expectChart(page);
  await expect(page.getByText('Nothing received yet')).toBeVisible();
  await page.clock.fastForward('00:11');
  await expect(
    page.getByText('Loading: the EHR has not answered for 10 seconds', { exact: true }),
  ).toBeVisible();
  await expectAllReadAfter(page, 61_000);
  await expect(page.getByText('Nothing received', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nothing loaded' })).toBeVisible();
  await openView(page, 'Results');
  await expect(page.getByRole('tabpanel')).toContainText('The EHR did not answer in time.');
});

test('a refresh keeps what is shown until the new is here, and then says the new time', async ({
  page,
}) => {
  await page.clock.install();
  await launch(page, { ...withFaults('fhir-slow'), patient: 'elena-marsh' });
  await expectAllRead(page);
  const asOf = page.getByText(/^Data as of/);
  const before = await asOf.innerText();
  await openView(page, 'Results');
  const rows = page.getByRole('tabpanel').locator('tbody tr');
  const shown = await rows.allInnerTexts();
  await page.clock.fastForward('03:00');
  const refresh = page.getByRole('button', { name: 'Refresh' });
  await refresh.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Reading again: \d+ of 15 searches done$/)).toBeVisible();
  await expect(refresh).toBeDisabled();
  await expect(refresh).toBeFocused();
  await expect(asOf).toHaveText(before);
  expect(await rows.allInnerTexts()).toEqual(shown);
  await expect(refresh).toBeEnabled({ timeout: 60_000 });
  await expect(asOf).not.toHaveText(before);
  expect(await rows.allInnerTexts()).toEqual(shown);
  await expectCountsToReconcile(page);
});

test('a refresh that fails leaves what is shown and says since when it is old, and why', async ({
  page,
}) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  const asOf = page.getByText(/^Data as of/);
  const before = await asOf.innerText();
  await page.route(/\/fhir\//, (route) =>
    route.fulfill({ status: 500, headers: { 'access-control-allow-origin': '*' }, body: '' }),
  );
  await page.getByRole('button', { name: 'Refresh' }).click();
  await openView(page, 'Results');
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText(
    /could not be read again at \d\d:\d\d\. The EHR reported an error of its own\. What is shown is as of/,
  );
  await expect(panel.locator('tbody tr').first()).toBeVisible();
  await expect(asOf).toHaveText(before);
  await expectCountsToReconcile(page);
});

test('there is no refresh after the end of the session', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh', expiresIn: 8, refresh: 'none' });
  await expectAllRead(page);
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
  await expect(page.getByText('The session has ended')).toBeVisible({ timeout: 40_000 });
  await expectChart(page);
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveCount(0);
});
