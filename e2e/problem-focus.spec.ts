import { expect, test, type Browser, type Page } from '@playwright/test';
import { pdfPages } from './pdf-text.ts';
import { expectAllRead, expectNoViolation, launch, openView } from './verbs.ts';

async function openProblems(browser: Browser, width: number, patient = 'elena-marsh') {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await launch(page, { patient });
  await expectAllRead(page);
  await openView(page, 'Problems');
  return page;
}

const buttonOf = (page: Page, problem: string) =>
  page.getByRole('button', { name: `Related results: ${problem}` }).first();
const focusOf = (page: Page, problem: string) =>
  page.getByRole('region', { name: `Related results ${problem}` });

for (const width of [400, 1400])
  test(`a problem shows the results that bear on it, why, and what is not there, at ${width} px`, async ({
    browser,
  }) => {
    const page = await openProblems(browser, width);
    const problem = 'Type 2 diabetes with kidney disease';
    await buttonOf(page, problem).click();
    const focus = focusOf(page, problem);

    await test.step('Latest, with unit, flag, time, and what was before it', async () => {
      const row = focus.getByRole('listitem').filter({ hasText: 'Hemoglobin A1c' }).first();
      await expect(row).toContainText('7.0 %');
      await expect(row).toContainText('High');
      await expect(row).toContainText('12-Nov-2026');
      await expect(row).toContainText('Before 7.1 %');
      await row.getByText('Why it is here').click();
      await expect(row).toContainText('LOINC 4548-4');
      await expect(row).toContainText('SNOMED CT 44054006');
      await expect(row).toContainText('American Diabetes Association');
    });

    await test.step('What was looked for, and everything else', async () => {
      await expect(
        focus.getByRole('region', { name: 'Looked for and not received' }),
      ).toContainText('Cystatin C');
      await expect(focus.getByRole('button', { name: /more results in Results/ })).toBeVisible();
    });

    await expectNoViolation(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expect(buttonOf(page, problem)).toBeVisible({ visible: width >= 1000 });
    await page.context().close();
  });

for (const width of [400, 1400])
  test(`the related results are reached and left by keyboard alone, at ${width} px`, async ({
    browser,
  }) => {
    const page = await openProblems(browser, width);
    const problem = 'Chronic kidney disease, stage 3a';
    await buttonOf(page, problem).focus();
    await page.keyboard.press('Enter');
    const focus = focusOf(page, problem);
    await expect(focus.getByRole('heading', { level: 2 })).toBeFocused();

    await test.step('Every result of a test, and back', async () => {
      const all = focus.getByRole('button', { name: /^All \d+ results: Creatinine/ });
      await all.focus();
      await page.keyboard.press('Enter');
      const trend = page.getByRole(width < 1200 ? 'dialog' : 'complementary', {
        name: /^Trend: Creatinine/,
      });
      await expect(trend).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(trend).toHaveCount(0);
      await expect(all).toBeFocused();
    });

    await page.keyboard.press('Escape');
    await expect(focus).toHaveCount(0);
    await expect(buttonOf(page, problem)).toBeFocused();
    await page.context().close();
  });

test('everything else is one press away', async ({ browser }) => {
  const page = await openProblems(browser, 1400);
  await buttonOf(page, 'Hypertension').click();
  await focusOf(page, 'Hypertension')
    .getByRole('button', { name: /more results in Results/ })
    .click();
  await expect(page.getByRole('tab', { name: 'Results' })).toHaveAttribute('aria-selected', 'true');
  await page.context().close();
});

test('a problem without a list says so and is no empty panel', async ({ browser }) => {
  const page = await openProblems(browser, 400);
  await buttonOf(page, 'Possible obstructive sleep apnea').click();
  const focus = focusOf(page, 'Possible obstructive sleep apnea');
  await expect(focus).toContainText('No list of related results exists');
  await expect(focus).toContainText('Provisional');
  await expect(focus.getByRole('button', { name: /^\d+ results? in Results/ })).toBeVisible();
  await page.context().close();
});

test('on paper, where no button is, what else was received is counted all the same', async ({
  browser,
}) => {
  const page = await openProblems(browser, 1400, 'george-tran');
  const problem = 'Deep vein thrombosis, unconfirmed';
  await buttonOf(page, problem).click();
  await expect(
    focusOf(page, problem).getByRole('button', { name: '14 results in Results' }),
  ).toBeVisible();
  const text = pdfPages(await page.pdf({ format: 'Letter' })).join('');
  expect(text).toContain('Whatwasreceived');
  expect(text).toContain('14resultsinResults');
  expect(text).toContain('3measurementsinVitals');
  await page.context().close();
});

const isList = (url: string): boolean => /problem-focus-[^/]*\.js/.test(url);

test('the code of the list comes only when a problem is opened', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts: string[] = [];
  page.on('response', (response) => scripts.push(response.url()));
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  await openView(page, 'Problems');
  await expect(buttonOf(page, 'Hypertension')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(scripts.some(isList)).toBe(false);
  await buttonOf(page, 'Hypertension').click();
  await expect(focusOf(page, 'Hypertension')).toContainText('SNOMED CT 59621000');
  expect(scripts.some(isList)).toBe(true);
  await context.close();
});

test('eGFR is kept out of a pregnancy, and that is said', async ({ browser }) => {
  const page = await openProblems(browser, 1400, 'maria-santos');
  await buttonOf(page, 'Pregnancy').click();
  const focus = focusOf(page, 'Pregnancy');
  await expect(focus).toContainText('Not linked to this problem on purpose: Estimated GFR');
  await page.context().close();
});

test('a problem is found by its code, and what is left out is counted', async ({ browser }) => {
  const page = await openProblems(browser, 400);
  await page.getByRole('searchbox', { name: 'Find a problem' }).fill('59621000');
  await expect(page.getByText(/^1 of \d+ entries; \d+ not shown$/)).toBeVisible();
  await expect(page.getByText('Hypertension', { exact: true })).toBeVisible();
  await expect(page.getByText('Hyperlipidemia', { exact: true })).toHaveCount(0);
  await page.context().close();
});
