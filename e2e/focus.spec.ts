import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAllRead, expectChart, launch, openView, withFaults } from './verbs.ts';

async function openAs(browser: Browser, width: number, patient = 'elena-marsh'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await launch(page, { patient });
  await expectAllRead(page);
  return page;
}

const panel = (page: Page) => page.getByRole('tabpanel');
const buttonOf = (page: Page, name: string | RegExp) =>
  panel(page).getByRole('button', { name, exact: typeof name === 'string' });

async function press(page: Page, name: string | RegExp): Promise<void> {
  await buttonOf(page, name).first().focus();
  await page.keyboard.press('Enter');
}

test('who begins to choose results keeps the focus, and when done (WCAG 2.4.3)', async ({
  browser,
}) => {
  const page = await openAs(browser, 1000);
  for (const view of ['Results', 'Vitals']) {
    await openView(page, view);
    await press(page, 'Select');
    await expect(buttonOf(page, 'Done')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(buttonOf(page, 'Select')).toBeFocused();
    await page.keyboard.press('Enter');
    await buttonOf(page, 'Clear').focus();
    await page.keyboard.press('Escape');
    await expect(buttonOf(page, 'Select')).toBeFocused();
  }
  await page.context().close();
});

test('after "Show all" the focus is on what is shown now, also where nothing was left', async ({
  browser,
}) => {
  const page = await openAs(browser, 1000);
  await openView(page, 'Results');
  const told = panel(page).locator('output').first();
  await page.getByRole('checkbox', { name: 'Flagged only' }).check();
  await press(page, 'Show all');
  await expect(told).toBeFocused();
  await page.getByRole('searchbox').fill('no such test');
  await expect(page.getByRole('table', { name: 'Results' })).toHaveCount(0);
  await press(page, 'Show all');
  await expect(page.getByRole('table', { name: 'Results' })).toBeVisible();
  await expect(told).toBeFocused();
  await page.context().close();
});

test('paging to the end leaves the focus on the button that has no more to page', async ({
  browser,
}) => {
  const page = await openAs(browser, 800);
  for (const [view, name] of [
    ['Results', 'Earlier'],
    ['Vitals', 'Next vital signs'],
  ] as const) {
    await openView(page, view);
    const button = buttonOf(page, name);
    await button.focus();
    for (let turn = 0; turn < 20 && (await button.isEnabled()); turn += 1)
      await page.keyboard.press('Enter');
    await expect(button).toBeDisabled();
    await expect(button).toBeFocused();
    const before = await panel(page).locator('thead').first().innerText();
    await page.keyboard.press('Enter');
    expect(await panel(page).locator('thead').first().innerText()).toBe(before);
  }
  await page.context().close();
});

test('a change of view from within a view leaves the focus in the new one', async ({ browser }) => {
  const page = await openAs(browser, 1000);
  for (const name of ['All vitals', 'All problems', 'All results', /^All history/]) {
    await openView(page, 'Summary');
    await press(page, name);
    await expect(page.getByRole('tab', { name: 'Summary' })).toHaveAttribute(
      'aria-selected',
      'false',
    );
    await expect(panel(page)).toBeFocused();
  }
  await openView(page, 'Problems');
  await press(page, /^Related results: /);
  await press(page, /results in Results$/);
  await expect(page.getByRole('tab', { name: 'Results' })).toHaveAttribute('aria-selected', 'true');
  await expect(panel(page)).toBeFocused();
  await panel(page).locator('[data-cell]').last().focus();
  await page.keyboard.press('3');
  await expect(page.getByRole('table', { name: 'Vitals' })).toBeVisible();
  await expect(panel(page)).toBeFocused();
  await page.context().close();
});

test('"Show more" goes on with the first of what is new', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await launch(page, { patient: 'samuel-okafor' });
  await expectChart(page);
  // 50,000 results: on a slow machine longer than `expectAllRead` waits.
  await expect(page.getByText(/loading/i)).toHaveCount(0, { timeout: 90_000 });
  await openView(page, 'History & assessments');
  const list = await buttonOf(page, 'Show more')
    .first()
    .locator('xpath=../preceding-sibling::ul[1]')
    .elementHandle();
  const before = await list?.evaluate(({ children }) => children.length);
  await press(page, 'Show more');
  const focused = () =>
    list?.evaluate(({ children }) =>
      [...children].findIndex((one) => one.contains(document.activeElement)),
    );
  await expect.poll(focused).toBe(before);
  await openView(page, 'Vitals');
  const rows = page.getByRole('table', { name: 'Vitals' }).locator('tbody tr');
  // They are drawn in steps: at first what a tall pane shows, then fifty, below the latest.
  await expect(page.getByText(/^50 of .* times shown, newest first/)).toBeVisible();
  const times = 51;
  await expect(rows).toHaveCount(times);
  await press(page, 'Show more');
  await expect(rows.nth(times).locator(':focus')).toHaveCount(1);
  await page.context().close();
});

test('"Show more" in what needs a look, too', async ({ browser }) => {
  const page = await openAs(browser, 400, 'george-tran');
  const looks = page.getByRole('region', { name: 'Needs a look' });
  const before = await looks.getByRole('listitem').count();
  await looks.getByRole('button', { name: 'Show more' }).focus();
  await page.keyboard.press('Enter');
  await expect(looks.getByRole('listitem').nth(before).locator(':focus')).toHaveCount(1);
  await page.context().close();
});

test('what failed and is tried again keeps the focus in its section', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh', ...withFaults('fhir-500') });
  const section = page.getByRole('region', { name: 'Problems' });
  const again = section.getByRole('button', { name: 'Try again' });
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(section.getByRole('heading', { name: 'Problems' })).toBeFocused();
});

for (const width of [800, 1400])
  test(`a trend keeps the focus while tests come and go, at ${width} px`, async ({ browser }) => {
    const page = await openAs(browser, width);
    await openView(page, 'Results');
    await press(page, 'Potassium');
    const trend = page.getByRole(width < 1200 ? 'dialog' : 'complementary', { name: /^Trend: / });
    const list = trend.getByRole('combobox', { name: 'Add a test' });
    const graphs = trend.getByRole('slider');

    await test.step('Arrow keys choose, and add nothing (WCAG 3.2.2)', async () => {
      await list.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(list).not.toHaveValue('');
      await expect(list).toBeFocused();
      await expect(graphs).toHaveCount(1);
    });

    const add = trend.getByRole('button', { name: 'Add', exact: true });
    for (let count = 2; count <= 6; count += 1) {
      await list.selectOption({ index: 1 });
      await add.focus();
      await page.keyboard.press('Enter');
      await expect(graphs).toHaveCount(count);
      await expect(count < 6 ? add : graphs.last()).toBeFocused();
    }

    for (const [at, next] of [
      [1, 1],
      [4, 3],
    ] as const) {
      await trend
        .getByRole('button', { name: /^Remove / })
        .nth(at)
        .focus();
      await page.keyboard.press('Enter');
      await expect(graphs.nth(next)).toBeFocused();
    }

    await page.context().close();
  });

for (const width of [800, 1400])
  test(`Escape closes the text to copy, and the trend only after it, at ${width} px`, async ({
    browser,
  }) => {
    const page = await openAs(browser, width);
    await openView(page, 'Results');
    await press(page, 'Potassium');
    const trend = page.getByRole(width < 1200 ? 'dialog' : 'complementary', { name: /^Trend: / });
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not in this frame'));
    });
    const copy = trend.getByRole('button', { name: 'Copy as text' });
    await copy.focus();
    await page.keyboard.press('Enter');
    const box = trend.getByRole('textbox');
    await expect(box).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(box).toHaveCount(0);
    await expect(copy).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(trend).toHaveCount(0);
    await page.context().close();
  });

test('beside a detail the flowsheet keeps the time that it was opened from', async ({
  browser,
}) => {
  const page = await openAs(browser, 1300);
  await openView(page, 'Results');
  const table = page.getByRole('table', { name: 'Results' });
  const columns = () =>
    table.locator('th[aria-colindex]').evaluateAll((all) => all.map((one) => one.ariaColIndex));
  const before = await columns();
  const opened = table.locator(`td[aria-colindex="${before[0]}"] button`).first();
  const value = (await opened.textContent()) ?? '';
  await opened.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toBeVisible();
  await expect.poll(async () => (await columns()).length).toBeLessThan(before.length);
  expect(await columns()).toContain(before[0]);
  await expect(opened).toHaveText(value);
  await page.keyboard.press('Escape');
  await expect.poll(columns).toEqual(before);
  await expect(opened).toBeFocused();
  await page.context().close();
});

test('a detail that took no room holds no time: what comes back later is shown from the newest', async ({
  browser,
}) => {
  const page = await openAs(browser, 1000);
  await openView(page, 'Results');
  const table = page.getByRole('table', { name: 'Results' });
  const columns = () =>
    table.locator('th[aria-colindex]').evaluateAll((all) => all.map((one) => one.textContent));
  const all = await columns();
  await page.getByRole('radio', { name: 'Chosen dates' }).check();
  await page.getByLabel('To', { exact: true }).fill('2023-06-30');
  await expect.poll(columns).not.toEqual(all);
  await table.locator('[data-cell]').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'All times' }).check();
  await expect.poll(columns).toEqual(all);
  await page.context().close();
});
