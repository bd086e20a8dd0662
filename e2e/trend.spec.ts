import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { pdfPages } from './pdf-text.ts';
import { expectAllRead, expectNoViolation, keptBy, launch, openView } from './verbs.ts';

async function openAs(
  browser: Browser,
  width: number,
  patient: string,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  await launch(page, { patient });
  await expectAllRead(page);
  return page;
}

/** A dialog, or from 1200 px a region beside the view (D 17). */
const trendOf = (page: Page, width: number, name: RegExp) =>
  page.getByRole(width < 1200 ? 'dialog' : 'complementary', { name });

async function pressName(page: Page, name: string): Promise<void> {
  const button = page.getByRole('tabpanel').getByRole('button', { name, exact: true }).first();
  await button.focus();
  await page.keyboard.press('Enter');
}

for (const width of [400, 1400])
  test(`a trend opens from Summary, Vitals, Results and a detail, and Escape leads back, at ${width} px`, async ({
    browser,
  }) => {
    const page = await openAs(browser, width, 'elena-marsh');
    for (const [view, name] of [
      ['Summary', 'Weight'],
      ['Vitals', 'Blood pressure'],
      ['Results', 'Potassium'],
    ] as const) {
      await openView(page, view);
      await pressName(page, name);
      const trend = trendOf(page, width, new RegExp(`^Trend: ${name}`));
      await expect(trend).toContainText(/Elena Ruth Marsh.*09-May-1964.*10442871/);
      await expect(trend.getByRole('slider')).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(trend).toHaveCount(0);
      await expect(
        page.getByRole('tabpanel').getByRole('button', { name, exact: true }).first(),
      ).toBeFocused();
    }

    await test.step('From the graph to the detail of a result, and back to the graph', async () => {
      await pressName(page, 'Potassium');
      const trend = trendOf(page, width, /^Trend: Potassium/);
      await trend.getByRole('slider').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      const detail = trendOf(page, width, /^Potassium/);
      await expect(detail.getByRole('heading', { level: 2 })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(detail).toHaveCount(0);
      await expect(trend.getByRole('slider')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(trend).toHaveCount(0);
    });

    await test.step('From the detail to the graph', async () => {
      await page.getByRole('tabpanel').getByRole('button', { name: /5\.3/ }).first().click();
      await page.getByRole('button', { name: 'Open as a trend' }).click();
      await expect(trendOf(page, width, /^Trend: Potassium/)).toBeVisible();
    });
    await page.context().close();
  });

test('a saved picture names the patient, the test, its unit, the window and as of when, and its file nobody', async ({
  browser,
}) => {
  const page = await openAs(browser, 1400, 'elena-marsh');
  await openView(page, 'Results');
  await pressName(page, 'Potassium');
  const trend = trendOf(page, 1400, /^Trend: Potassium/);
  const saved = async (name: string): Promise<{ file: string; content: Buffer }> => {
    const download = page.waitForEvent('download');
    await trend.getByRole('button', { name }).click();
    const done = await download;
    return { file: done.suggestedFilename(), content: await readFile(await done.path()) };
  };
  const svg = await saved('Save SVG');
  expect(svg.file).toBe('chartside-trend.svg');
  const text = svg.content.toString();
  for (const part of [
    'Elena Ruth Marsh',
    '09-May-1964',
    '10442871',
    'Trend: Potassium',
    'Potassium (mmol/L)',
    'Time: ',
    'Data as of ',
  ]) {
    expect(text).toContain(part);
  }
  const png = await saved('Save PNG');
  expect(png.file).toBe('chartside-trend.png');
  expect(png.content.subarray(1, 4).toString()).toBe('PNG');
  expect(png.content.length).toBeGreaterThan(10_000);
  expect(await keptBy(page)).not.toMatch(/Marsh|Potassium/);
  await page.context().close();
});

for (const [width, colorScheme, patient, view, name] of [
  [320, 'dark', 'elena-marsh', 'Vitals', 'Blood pressure'],
  [1400, 'light', 'george-tran', 'Results', 'Potassium'],
] as const)
  test(`axe finds nothing in a trend at ${width} px, ${colorScheme}, and nothing stands out sideways`, async ({
    browser,
  }) => {
    const page = await openAs(browser, width, patient, colorScheme);
    await openView(page, view);
    await pressName(page, name);
    await expect(
      trendOf(page, width, /^Trend: /)
        .getByRole('table')
        .first(),
    ).toBeVisible();
    await expectNoViolation(page);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    await page.context().close();
  });

for (const width of [800, 1400])
  test(`on paper a trend has its name, unit, sentences and table, at ${width} px (display rule 22)`, async ({
    browser,
  }) => {
    const page = await openAs(browser, width, 'elena-marsh');
    await openView(page, 'Results');
    await pressName(page, 'Potassium');
    const trend = trendOf(page, width, /^Trend: Potassium/);
    const table = trend.getByRole('table').first();
    await expect(table).toBeVisible();
    const rows = await table.locator('tbody tr').count();
    // Real paper, which is narrower than the pane.
    const pages = pdfPages(await page.pdf({ format: 'Letter' }));
    const text = pages.join('');
    expect(text).toContain('Trend:Potassium');
    expect(text).toContain('Potassiummmol/L');
    expect(text).toMatch(/Lowest|lowest/);
    expect(text.match(/mmol\/L/g)?.length).toBeGreaterThan(rows);
    for (const one of pages) expect(one).toContain('MRN10442871');
    // What stood beside the view follows it; what lay over it stands alone.
    if (width === 1400) expect(pages[0]).toContain('Hemoglobin');
    else expect(text).not.toContain('Hemoglobin');
    await page.context().close();
  });

test('on paper and in a picture every line of a problem has its name, for which the line itself had no room', async ({
  browser,
}) => {
  const page = await openAs(browser, 800, 'elena-marsh');
  await openView(page, 'Results');
  await pressName(page, 'Potassium');
  const trend = trendOf(page, 800, /^Trend: Potassium/);
  const list = trend.getByRole('group').filter({ hasText: 'Problems on this time line (5)' });
  const mark = list.getByRole('button', { name: 'Onset: Depression, recurrence', exact: true });
  await expect(list).toBeVisible();
  await expect(mark).toBeHidden();
  const text = pdfPages(await page.pdf({ format: 'Letter' })).join('');
  expect(text).toContain('Onset:Depression,recurrence,11-Feb-2026');
  // As it was, for the screen.
  await expect(mark).toBeHidden();
  await list.getByText('Problems on this time line').click();
  await expect(mark).toBeVisible();
  await page.pdf({ format: 'Letter' });
  await expect(mark).toBeVisible();

  const download = page.waitForEvent('download');
  await trend.getByRole('button', { name: 'Save SVG' }).click();
  const svg = await readFile(await (await download).path(), 'utf8');
  expect(svg).toContain('Problems on this time line (5)');
  expect(svg).toContain('Onset: Depression, recurrence, 11-Feb-2026');
  await page.context().close();
});

test('paper is not told which keys to press', async ({ browser }) => {
  const page = await openAs(browser, 800, 'elena-marsh');
  await openView(page, 'Results');
  await pressName(page, 'Potassium');
  const trend = trendOf(page, 800, /^Trend: Potassium/);
  await expect(trend.getByText(/^Arrow keys go from/)).toBeVisible();
  const text = pdfPages(await page.pdf({ format: 'Letter' })).join('');
  expect(text).toContain('Trend:Potassium');
  expect(text).not.toContain('Arrowkeys');
  await page.context().close();
});

test('its own button prints a trend alone, from beside the view', async ({ browser }) => {
  const page = await openAs(browser, 1400, 'elena-marsh');
  await openView(page, 'Results');
  await pressName(page, 'Potassium');
  const trend = trendOf(page, 1400, /^Trend: Potassium/);
  await expect(trend.getByRole('table').first()).toBeVisible();
  // A browser without windows prints nothing of its own accord.
  const asked = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.print = () => resolve();
      }),
  );
  await trend.getByRole('button', { name: 'Print' }).click();
  await asked;
  const pages = pdfPages(await page.pdf({ format: 'Letter' }));
  expect(pages[0]).toContain('Trend:Potassium');
  expect(pages.join('')).not.toContain('Hemoglobin');
  for (const one of pages) expect(one).toContain('MRN10442871');
  await page.context().close();
});

test('a trend that was beside the flowsheet leaves it with the columns that it had', async ({
  browser,
}) => {
  const page = await openAs(browser, 1400, 'elena-marsh');
  await openView(page, 'Results');
  const times = page.getByText(/^Collection times \d+/);
  const before = await times.textContent();
  for (let turn = 0; turn < 2; turn += 1) {
    await pressName(page, 'Potassium');
    await expect(trendOf(page, 1400, /^Trend: Potassium/).getByRole('slider')).toBeVisible();
    await expect(times).not.toHaveText(before ?? '');
    await page.keyboard.press('Escape');
    await expect(times).toHaveText(before ?? '');
  }
  await page.context().close();
});

test('the focus goes back to what opened a trend, also where the view had no room for it meanwhile', async ({
  browser,
}) => {
  const page = await openAs(browser, 1400, 'elena-marsh');
  await openView(page, 'Vitals');
  const table = page.getByRole('table', { name: 'Vitals' });
  const weight = table.getByRole('button', { name: 'Weight', exact: true });
  const fourth = table.getByRole('row').nth(5);
  const value = fourth.getByRole('button', { name: /^\d+\.?\d* kg$/ });
  const time = (await fourth.getByRole('rowheader').textContent()) ?? '';
  for (const [opener, key] of [
    [weight, 'Enter'],
    [value, 't'],
  ] as const) {
    await opener.focus();
    await page.keyboard.press(key);
    await expect(trendOf(page, 1400, /^Trend: Weight/).getByRole('slider')).toBeVisible();
    await expect(weight).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
  }
  await expect(page.locator('tr:has(:focus)').getByRole('rowheader')).toHaveText(time);
  await page.context().close();
});

test('what comes late moves no graph under the hand, at 320 px', async ({ browser }) => {
  const page = await openAs(browser, 320, 'elena-marsh');
  await openView(page, 'Results');
  let letThrough: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/\/add-test-[\w-]+\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await pressName(page, 'Potassium');
  const trend = trendOf(page, 320, /^Trend: Potassium/);
  const topOf = async () => (await trend.getByRole('slider').boundingBox())?.y;
  const top = await topOf();
  await expect(trend.getByRole('combobox')).toHaveCount(0);
  letThrough?.();
  await expect(trend.getByRole('combobox', { name: 'Add a test' })).toBeVisible();
  expect(await topOf()).toBe(top);
  await page.context().close();
});

const closer = Array.from({ length: 10 }, () => '+');

for (const width of [320, 400, 800, 1200])
  test(`a graph stays where it is while it is zoomed and moved, at ${width} px`, async ({
    browser,
  }) => {
    const page = await openAs(browser, width, 'elena-marsh');
    await openView(page, 'Results');
    await pressName(page, 'Potassium');
    const graph = trendOf(page, width, /^Trend: Potassium/).getByRole('slider');
    // In the document: the keyboard may scroll what it stands in.
    const topOf = () =>
      graph.evaluate(
        (slider) =>
          slider.getBoundingClientRect().top +
          (slider.closest('section[tabindex]')?.scrollTop ?? 0),
      );
    await expect(page.locator('[data-part="problem"]').first()).toBeAttached();
    await graph.focus();
    const top = await topOf();
    for (const key of ['Home', ...closer, 'Shift+ArrowRight', 'Shift+ArrowRight', 'End']) {
      await page.keyboard.press(key);
      // The words of the window follow the drawing.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
      expect(Math.abs((await topOf()) - top), key).toBeLessThan(0.5);
    }
    await page.context().close();
  });
