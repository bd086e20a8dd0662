import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAllRead, expectNoViolation, keptBy, launch, openView } from './verbs.ts';

async function openResults(browser: Browser, width: number, patient = 'elena-marsh') {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  // "The last seven days" must mean the same days whenever this runs.
  await page.clock.install({ time: new Date('2026-11-22T15:00:00Z') });
  await launch(page, { patient });
  await expectAllRead(page);
  await openView(page, 'Results');
  return { context, page };
}

const table = (page: Page) => page.getByRole('table', { name: 'Results' });
const tests = (page: Page) => table(page).locator('th[scope="row"] button');
const groups = (page: Page) => table(page).locator('th[scope="rowgroup"]');

test('the flowsheet groups tests, holds the newest time in sight, and opens from the keyboard', async ({
  browser,
}) => {
  const { context, page } = await openResults(browser, 1400);
  await expect(groups(page).first()).toHaveText('Blood count');
  await expect(table(page).getByRole('columnheader').last()).toContainText('10:10');
  await page.getByRole('searchbox', { name: 'Find a test' }).fill('k');
  await expect(tests(page).first()).toHaveText('Potassium');
  await page.getByRole('searchbox').fill('A1c');
  await expect(tests(page)).toHaveText(['Hemoglobin A1c']);
  const newest = table(page).getByRole('button', { name: /7\.0/ }).last();
  await newest.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(table(page).getByRole('button', { name: /7\.1/ }).last()).toBeFocused();
  await expectNoViolation(page);
  await context.close();
});

test('what the choices leave out is said, shown again with one press, and forgotten with the chart (display rule 20)', async ({
  browser,
}) => {
  const { context, page } = await openResults(browser, 1400);
  const bar = page.getByRole('tabpanel').locator('output').first();
  const all = await tests(page).count();
  await page.getByRole('radio', { name: 'Last 7 days' }).check();
  await expect(tests(page)).toHaveText(['Glucose']);
  await expect(bar).toContainText(`1 of ${all} tests`);
  await expect(bar).toContainText(`${all - 1} outside this time, latest 12-Nov-2026`);
  await openView(page, 'Summary');
  await openView(page, 'Results');
  await expect(tests(page)).toHaveText(['Glucose']);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(tests(page)).toHaveCount(all);

  await page.getByRole('checkbox', { name: 'Flagged only' }).check();
  await expect(bar).toContainText(/without a flag/);
  await expect(page.getByText('No flag does not mean normal.').first()).toBeVisible();
  await page.getByRole('radio', { name: 'By collection' }).check();
  await launch(page, { patient: 'priya-raman' });
  await expectAllRead(page);
  await openView(page, 'Results');
  await expect(page.getByRole('checkbox', { name: 'Flagged only' })).not.toBeChecked();
  await expect(page.getByRole('radio', { name: 'By collection' })).toBeChecked();
  expect(await keptBy(page)).toMatch(/resultsMode\W+collections/);
  await context.close();
});

test('a change names both values and their times, since a day and within days', async ({
  browser,
}) => {
  const { context, page } = await openResults(browser, 1400);
  await page.getByRole('radio', { name: 'Changes' }).check();
  const potassium = table(page).getByRole('row', { name: /^Potassium/ });
  await expect(potassium).toContainText(/5\.1 mmol\/L.*14-May-2026.*5\.3 mmol\/L.*12-Nov-2026/);
  await expect(potassium).toContainText('up 0.2 mmol/L (+4 %)');
  await page.getByRole('radio', { name: 'Chosen dates' }).check();
  await page.getByLabel('From', { exact: true }).fill('2024-01-01');
  await page.getByLabel('To', { exact: true }).fill('2025-12-31');
  await expect(page.getByText('From the first to the last result')).toContainText(
    '01-Jan-2024 to 31-Dec-2025',
  );
  await expect(potassium).toContainText(/5\.0 mmol\/L.*16-May-2024.*4\.9 mmol\/L.*20-Nov-2025/);
  await expect(potassium).toContainText('down 0.1 mmol/L');
  await expectNoViolation(page);
  await context.close();
});

for (const width of [320, 400])
  test(`at ${width} px all four arrangements are whole, and the filters take no room until asked for`, async ({
    browser,
  }) => {
    const { context, page } = await openResults(browser, width);
    for (const name of ['Flowsheet', 'By collection', 'By panel', 'Changes']) {
      await page.getByRole('radio', { name }).check();
      await expect(tests(page).first()).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, name).toBeLessThanOrEqual(0);
      const hidden = await table(page).evaluate(
        ({ parentElement: around }) => (around?.scrollWidth ?? 0) - (around?.clientWidth ?? 0),
      );
      expect(hidden, `${name}, of the table`).toBeLessThanOrEqual(1);
      await expectNoViolation(page);
    }
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    const filter = page.getByRole('button', { name: /^Filter/ });
    await filter.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Last 30 days' }).check();
    await filter.click();
    await expect(filter).toHaveText(/30 d/);
    const head = await table(page).locator('thead').boundingBox();
    expect(head?.y ?? 900).toBeLessThan(480);
    await context.close();
  });

for (const width of [640, 800, 1400])
  test(`a change has room for its words, and its percentage stays whole, at ${width} px`, async ({
    browser,
  }) => {
    const { context, page } = await openResults(browser, width);
    await page.getByRole('radio', { name: 'Changes' }).check();
    const change = table(page)
      .getByRole('row', { name: /^Potassium/ })
      .getByRole('cell')
      .last();
    await expect(change).toContainText('up 0.2 mmol/L (+4 %)');
    const counted = await change.evaluate((cell) => {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const all = new Set<number>();
      const percent = new Set<number>();
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const text = node.textContent ?? '';
        for (const [from, to, lines] of [
          [0, text.length, all],
          [text.indexOf('('), text.indexOf(')'), percent],
        ] as const) {
          if (from < 0) continue;
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, to);
          for (const { top } of range.getClientRects()) lines.add(Math.round(top));
        }
      }
      return { percent: percent.size, all: all.size };
    });
    expect(counted.percent).toBe(1);
    expect(counted.all, 'two lines at the most').toBeLessThanOrEqual(2);
    const { scrollWidth, clientWidth } = await table(page).evaluate(
      ({ parentElement: around }) => ({
        scrollWidth: around?.scrollWidth ?? 0,
        clientWidth: around?.clientWidth ?? 0,
      }),
    );
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth + 1);
    await context.close();
  });
