import { expect, test, type Browser, type Page } from '@playwright/test';
import type { LaunchOptions } from '../sandbox/options.ts';
import { pdfPages } from './pdf-text.ts';
import {
  expectAllRead,
  expectNoViolation,
  keptBy,
  launch,
  openChart,
  openView,
  withFaults,
} from './verbs.ts';

const canCopy = ['clipboard-read', 'clipboard-write'];

async function open(
  browser: Browser,
  { permissions = canCopy, ...options }: LaunchOptions & { permissions?: string[] } = {},
) {
  const context = await browser.newContext({
    viewport: { width: 1300, height: 900 },
    permissions,
  });
  const page = await context.newPage();
  await launch(page, { patient: 'elena-marsh', ...options });
  await expectAllRead(page);
  return { context, page };
}

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());
const said = (page: Page) => page.getByRole('status').filter({ hasText: /^Copied as/ });

test('a part that is copied is named with its panel, whether the panel holds it or names it', async ({
  browser,
}) => {
  const { context, page } = await open(browser, { patient: 'viktor-adeyemi' });
  const looks = page.getByRole('region', { name: 'Needs a look' });
  const more = looks.getByRole('button', { name: 'Show more' });
  if (await more.isVisible()) await more.click();
  for (const [part, value, panel] of [
    ['Protein', '1+', 'Urinalysis, test strip'],
    ['Nitrite', 'Positive', 'Dipstick'],
  ] as const) {
    const line = looks.getByRole('listitem').filter({ hasText: part });
    await expect(line).toContainText(panel);
    await line.getByRole('button').first().focus();
    await page.keyboard.press('c');
    await expect.poll(() => clipboard(page)).toContain(`${part} (${panel}): ${value}`);
  }
  await context.close();
});

test('the last blood count is in a note after two steps, with patient, time and "as of" (display rule 1, L2)', async ({
  browser,
}) => {
  const { context, page } = await open(browser);
  await page.keyboard.press('4');
  await page.getByRole('button', { name: 'Copy the latest results of Blood count' }).click();
  await expect(said(page)).toHaveText('Copied as text: Blood count, latest results, 5 lines');
  const text = await clipboard(page);
  expect(text).toMatch(
    /^Patient: Elena Ruth Marsh · Born 09-May-1964 \(\d+ years\) · MRN 10442871$/m,
  );
  expect(text).toMatch(/Data as of \d\d-\w{3}-\d{4} \d\d:\d\d/);
  expect(text).toMatch(/^Hemoglobin: 11\.8 g\/dL · Low · Range 12\.0–16\.0 g\/dL · 12-Nov-2026 /m);

  await page.getByRole('button', { name: 'Copy as table' }).click();
  await expect(said(page)).toContainText('Copied as table');
  const rows = (await clipboard(page)).split('\n').map((line) => line.split('\t'));
  expect(rows.find((cells) => cells[1] === 'Hemoglobin')?.slice(2, 7)).toEqual([
    '11.8 g/dL',
    '11.8',
    'g/dL',
    'Low',
    'Final',
  ]);
  // It is in the clipboard, where the reader wanted it, and nowhere else.
  expect(await keptBy(page)).not.toMatch(/Marsh|10442871|11\.8/);
  await context.close();
});

test('the same by keys alone: results, find, down, c (rule 25, O1)', async ({ browser }) => {
  const { context, page } = await open(browser);
  await page.keyboard.press('/');
  const find = page.getByRole('searchbox', { name: 'Find a test' });
  await expect(find).toBeFocused();
  await page.keyboard.type('potassium');
  await expect(page.getByRole('table', { name: 'Results' }).locator('th[scope="row"]')).toHaveCount(
    1,
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await expect(said(page)).toHaveText('Copied as text: Potassium, 1 line');
  await expect
    .poll(() => clipboard(page))
    .toMatch(/^Potassium: 5\.3 mmol\/L · High · .*12-Nov-2026/m);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByText('2 results selected')).toBeVisible();
  await page.keyboard.press('c');
  await expect(said(page)).toHaveText('Copied as text: Selection of 2, 2 lines');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/results? selected/)).toHaveCount(0);

  await page.keyboard.press('d');
  const detail = page.getByRole('complementary', { name: /^Potassium/ });
  await expect(detail).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
  await page.keyboard.press('t');
  const trend = page.getByRole('complementary', { name: /^Trend: Potassium/ });
  await expect(trend).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(trend).toBeHidden();

  await page.keyboard.press('2');
  // A key has something to go to once the view is drawn, and once the drawer has given the focus back.
  await expect(page.getByRole('tabpanel', { name: 'Problems' })).toContainText('Depression');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await page.keyboard.press('c');
  await expect.poll(() => clipboard(page)).toMatch(/Depression/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectNoViolation(page);
  await page.keyboard.press('Escape');
  await context.close();
});

test('in a frame that may not copy, the text waits, selected, with the patient in it (D 22)', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 } });
  const page = await context.newPage();
  // As an EHR that gives its frames no clipboard.
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new DOMException('denied', 'NotAllowedError')),
    });
  });
  const app = await openChart(page, { patient: 'elena-marsh' });
  await expectAllRead(app);
  await app.getByRole('button', { name: 'Copy Problems' }).click();
  const field = app.getByRole('dialog', { name: 'Copy: Problems' }).getByRole('textbox');
  await expect(field).toBeFocused();
  const selected = await field.evaluate((element) =>
    element instanceof HTMLTextAreaElement
      ? element.value.slice(element.selectionStart, element.selectionEnd)
      : '',
  );
  expect(selected).toMatch(/^Patient: Elena Ruth Marsh · Born .* · MRN 10442871\n/);
  await expect(app.getByText(/The text is selected: press Ctrl\+C/)).toBeVisible();
  await context.close();
});

for (const view of ['Summary', 'Problems', 'Vitals', 'Results', 'History'])
  test(`${view} on paper: the patient and "page n of m" on every page, printed at, as of, complete (display rules 1 and 20, D 22)`, async ({
    browser,
  }) => {
    // Nobody asked for the banner: a print names the patient all the same (D 1).
    const { context, page } = await open(browser, { banner: false });
    await page.keyboard.press(
      String(['Summary', 'Problems', 'Vitals', 'Results'].indexOf(view) + 1 || 5),
    );
    await expect(page.getByRole('tab', { name: view })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible();
    await expect(page.getByText('Opening…')).toHaveCount(0);
    const pages = pdfPages(await page.pdf({ format: 'Letter' }));
    expect(pages.length).toBeGreaterThan(0);
    for (const [index, text] of pages.entries()) {
      expect(text).toContain('ElenaRuthMarshBorn09-May-1964');
      expect(text).toContain('MRN10442871');
      expect(text).toContain(`Page${index + 1}of${pages.length}`);
      expect(text).toContain('Chartside');
      expect(text).toMatch(/PrintedfromChartsideon\d\d-\w{3}-\d{4}\d\d:\d\d·Dataasof/);
    }
    if (view === 'Results') {
      // Every collection time, also those that were out of sight on the screen.
      expect(pages.join('')).toContain('12-Nov-2020');
      expect(pages.join('')).toContain('20-Nov-2026');
    }
    await context.close();
  });

for (const [patient, record, view, width] of [
  ['george-tran', '10330912', 'Results', 1200],
  ['george-tran', '10330912', 'Problems', 400],
  ['elena-marsh', '10442871', 'Results', 400],
] as const)
  test(`no page of ${view} of ${patient}, from ${width} px, is without its patient, however much fits on one (display rule 1)`, async ({
    browser,
  }) => {
    const { context, page } = await open(browser, { patient, banner: false });
    await page.setViewportSize({ width, height: 900 });
    await openView(page, view);
    await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible();
    // Of many heights: what comes last comes last on one of them by itself.
    for (let height = 6; height <= 11; height += 0.5) {
      const pages = pdfPages(await page.pdf({ width: '8.5in', height: `${height}in` }));
      for (const [index, text] of pages.entries()) {
        const where = `page ${index + 1} of ${pages.length}, ${height} in high`;
        expect(text, where).toContain(`MRN${record}`);
      }
      for (const [index, text] of pages.entries()) {
        const where = `page ${index + 1} of ${pages.length}, ${height} in high`;
        // Who printed it, and from where: on every page, and on none of its own.
        expect(text, where).toMatch(/Opened.*fromSandboxEHR.*SignedinasDr\.SandraBoxwell/);
        const held = text
          .replace(/^Page.*?\(America\/New_York\)/, '')
          .replace(/Opened.*Boxwell/, '');
        expect(held, where).not.toBe('');
      }
    }
    await context.close();
  });

for (const [view, width, pairs] of [
  ['Summary', 1300, [['Latestvitals', '128/76mmHg']]],
  [
    'Results',
    400,
    [
      ['Electrolytesandkidney', '135–145mmol/L'],
      ['Glucosecontrol', '70–99mg/dL'],
      ['Liverandpancreas', '7–56U/L'],
      ['Lipids', '≤200mg/dL'],
      ['Urine', '≤30mg/g'],
    ],
  ],
] as const)
  test(`what names a part of ${view} is on the page of its first line`, async ({ browser }) => {
    const { context, page } = await open(browser);
    await page.setViewportSize({ width, height: 900 });
    await openView(page, view);
    await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible();
    // Heights at which one of them was the last line of a page.
    for (const height of [5.5, 5.75, 6, 6.25, 7, 7.5, 8.75]) {
      const pages = pdfPages(await page.pdf({ width: '8.5in', height: `${height}in` }));
      for (const [heading, first] of pairs)
        for (const [index, text] of pages.entries())
          if (text.includes(heading))
            expect(text, `${heading}, page ${index + 1}, ${height} in high`).toContain(first);
    }
    await context.close();
  });

test('a print says what is missing, and a dialog over the chart prints with its patient (display rule 20)', async ({
  browser,
}) => {
  const { context, page } = await open(
    browser,
    withFaults('next-fails-on-page-2', 'count-capped-50'),
  );
  await page.keyboard.press('4');
  const text = pdfPages(await page.pdf({ format: 'Letter' })).join('');
  expect(text).toMatch(/incomplete|notallreceived|brokeoff/i);
  await page.getByRole('button', { name: 'Data notes' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const [first = ''] = pdfPages(await page.pdf({ format: 'Letter' }));
  expect(first).toContain('MRN10442871');
  expect(first).toContain('Page1of');
  await expect(page.getByRole('dialog')).toBeVisible();
  await context.close();
});
