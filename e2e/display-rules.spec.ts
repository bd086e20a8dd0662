/**
 * The display rules (docs/display-rules.md) in every view, at every width, on screen in every theme
 * and in print. One launch for each person: changing a page that is open costs next to nothing.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchOptions } from '../sandbox/options.ts';
import { setTheme, setWidth, THEMES, VIEWS, WIDTHS, type View, type Width } from './settings.ts';
import { expectAllRead, expectCountsToReconcile, launch, openView } from './verbs.ts';

const MEDIA = [...THEMES, 'print'] as const;

type Place = {
  /** "Results, 320 px, print", for messages. */
  readonly where: string;
  readonly view: View;
  readonly width: Width;
  /** What is in the view, as it is drawn: what CSS hides is not in it. */
  readonly text: string;
  readonly panel: Locator;
};

async function open(page: Page, patient: string, options: LaunchOptions = {}): Promise<void> {
  await launch(page, { patient, banner: true, style: 'none', ...options });
  await expectAllRead(page);
}

async function everywhere(
  page: Page,
  check: (place: Place) => Promise<void> | void,
  views: readonly View[] = VIEWS,
): Promise<void> {
  const panel = page.getByRole('tabpanel');
  for (const view of views) {
    await setTheme(page, 'light');
    await openView(page, view);
    for (const width of WIDTHS) {
      await setWidth(page, width);
      for (const medium of MEDIA) {
        await setTheme(page, medium);
        const text = (await panel.innerText()).replaceAll(/\s+/g, ' ');
        await check({ where: `${view}, ${width} px, ${medium}`, view, width, text, panel });
      }
    }
  }
  await setTheme(page, 'light');
}

/** Elements of the view that are drawn, with the text of each. */
const textsOf = (panel: Locator, selector: string): Promise<string[]> =>
  panel
    .locator(selector)
    .evaluateAll((found) =>
      found
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => (element instanceof HTMLElement ? element.innerText : '').trim()),
    );

const ALL_NUMERIC_DATE = /\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b/;
const SHORT_YEAR = /\b\d{1,2}-[A-Z][a-z]{2}-\d{2}\b(?!\d)/;
/** Not an arrow alone, nor a letter. */
const A_WORD = /\p{L}{3}/u;

test('identity, dates, flags and numbers hold in every view (display rules 1, 6, 7, 15 and 18)', async ({
  page,
}) => {
  await open(page, 'elena-marsh');
  const banner = page.getByRole('region', { name: 'Patient banner' });
  await everywhere(page, async ({ where, view, text, panel }) => {
    await test.step(where, async () => {
      const identity = await banner.evaluate((element) => ({
        text: element.textContent,
        isCut: [element, ...element.querySelectorAll('*')].some(
          (part) =>
            part.scrollWidth > part.clientWidth + 1 &&
            getComputedStyle(part).overflowX !== 'visible',
        ),
        isSeen: element.getClientRects().length > 0,
      }));
      expect(identity, where).toMatchObject({ isCut: false, isSeen: true });
      expect(identity.text, where).toMatch(/Elena Ruth Marsh.*09-May-1964.*10442871/);
      expect(text, where).not.toMatch(ALL_NUMERIC_DATE);
      expect(text, where).not.toMatch(SHORT_YEAR);
      expect(text, where).not.toMatch(/(?<!does not mean )\bnormal\b/i);
      for (const mark of await textsOf(panel, '[data-tone]')) expect(mark, where).toMatch(A_WORD);
      if (view === 'Results' || view === 'Summary') {
        expect(text, where).toMatch(/7\.0 % High ↑/);
        expect(text, where).toMatch(/35\.6 % Low ↓/);
      }
      if (view === 'Summary') {
        const vitals = panel.getByRole('region', { name: 'Latest vitals' });
        for (const tile of await textsOf(vitals, 'li'))
          expect(tile, where).toMatch(/\d[\s\S]*\d{2}-[A-Z][a-z]{2}-\d{4} \d{2}:\d{2}/);
      }
    });
  });
});

test('without any style a flag is still a word, and its name says it (display rule 6)', async ({
  page,
}) => {
  await open(page, 'elena-marsh');
  await openView(page, 'Results');
  await page.evaluate(() => {
    for (const sheet of document.styleSheets) sheet.disabled = true;
  });
  await expect(page.getByRole('button', { name: /^7\.0 %\s*High/ }).last()).toBeVisible();
  await expect(page.getByRole('button', { name: /^35\.6 %\s*Low/ }).last()).toBeVisible();
});

test('statuses, errors and values of one time are said in every view (display rules 9, 10, 21 and 24)', async ({
  page,
}) => {
  await open(page, 'george-tran');
  await everywhere(page, ({ where, view, width, text }) => {
    // Potassium 6.8 and sodium 112 were entered in error, and so was a problem.
    expect(text, where).not.toMatch(/\b6\.8 mmol|\b112 mmol|HIV/);
    if (view === 'Results') {
      expect(text, where).toMatch(/4\.2 mmol\/L Status unknown/);
      expect(text, where).toMatch(/Preliminary/);
      // In a narrow pane the final one alone stands for its time, and the other is counted.
      expect(text, where).toMatch(
        width < 600
          ? /Troponin I ≤ 0\.04 ng\/mL 1 more result 0\.05 ng\/mL High ↑/
          : /2 values 0\.05 ng\/mL High ↑ 0\.06 ng\/mL High ↑ Preliminary/,
      );
    }
    if (view === 'Vitals') expect(text, where).toMatch(/128\/80 mmHg Corrected.*78\.0 kg Amended/);
    if (view === 'Problems') {
      for (const said of ['Provisional', 'Differential diagnosis', 'Unconfirmed', 'Recurrence'])
        expect(text, where).toContain(said);
      const groups = [...text.matchAll(/(?:Problem list: [a-z ]+|Ruled out) (\d+)/g)];
      expect(
        groups.reduce((sum, [, count]) => sum + Number(count), 0),
        where,
      ).toBe(12);
      expect(text, where).toMatch(/12 entries/);
      expect(text, where).toMatch(/1 entry entered in error is left out here/);
    }
  });
  await setWidth(page, 1400);
  await openView(page, 'Results');
  const times = page.getByRole('table', { name: 'Results' });
  for (const said of ['Corrected', 'Amended', 'Preliminary', 'Cancelled', 'Pending'])
    await expect(times).toContainText(said);
  await expectCountsToReconcile(page);
});

test('comparators and digits are as sent in every view (display rules 11 and 13)', async ({
  page,
}) => {
  await open(page, 'viktor-adeyemi');
  await everywhere(
    page,
    ({ where, view, text }) => {
      for (const value of ['<0.01 ng/mL', '<0.50 mg/L', '>1500 ng/mL', '≤50 copies/mL'])
        expect(text, where).toContain(value);
      // The same numbers without their mark would be other results.
      expect(text, where).not.toMatch(/(?<![<>≤≥.\d])(?:0\.01 ng|0\.50 mg|1500 ng|50 copies)/);
      if (view === 'Results')
        for (const digits of ['0.00010', '1.50', '1E-7', '7.0', '12345678.90', '9007199254740993'])
          expect(text, where).toContain(`${digits} units`);
    },
    ['Summary', 'Results'],
  );
});

test('no number of any view stands without its unit, nor two units in one row (display rules 4 and 5)', async ({
  page,
}) => {
  await open(page, 'priya-raman');
  await everywhere(
    page,
    async ({ where, text, panel }) => {
      const values = await textsOf(panel, 'button:has([data-value]), button:has([data-whole])');
      expect(values.length, where).toBeGreaterThan(6);
      for (const value of values)
        expect(value, where).toMatch(/\d\s*(?:[a-zµ%°/]|10\*|x10|\(unit not sent\))/i);
      expect(text, where).not.toContain('converted');
    },
    ['Summary', 'Vitals', 'Results'],
  );
  await setWidth(page, 1400);
  await openView(page, 'Results');
  const rows = await page
    .getByRole('tabpanel')
    .locator('tbody tr')
    .evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll('td button')].map((value) => value.textContent)),
    );
  const units = rows.map((row) => new Set(row.map((value) => /\d (\S+)/.exec(value)?.[1] ?? '')));
  expect(units.filter(({ size }) => size > 0).length).toBeGreaterThan(10);
  for (const inRow of units) expect(inRow.size).toBeLessThanOrEqual(1);
});

test('what is missing has its reason in every view, and no cell of a result is blank (display rule 12)', async ({
  page,
}) => {
  await open(page, 'dana-whitlock');
  await everywhere(page, async ({ where, view, text, panel }) => {
    for (const value of await textsOf(panel, 'td button, dd button, li button'))
      expect(value, where).not.toBe('');
    expect(text, where).not.toMatch(/\b(?:null|undefined|NaN|Invalid)\b/);
    if (view === 'Summary' || view === 'Vitals')
      expect(text, where).toContain('systolic: no value sent');
    if (view === 'Results')
      expect(text, where).toMatch(/Specimen lost.*Not permitted|Not permitted.*Specimen lost/);
    if (view === 'History & assessments') expect(text, where).toContain('Time not sent');
  });
});

test('what could not be loaded is said in every view that needs it, and in print (display rules 19 and 20)', async ({
  page,
}) => {
  await open(page, 'elena-marsh', { faults: ['fhir-403'], faultsOn: 'laboratory' });
  await everywhere(
    page,
    ({ where, view, text }) => {
      expect(text, where).toMatch(/not permitted to read laboratory results/i);
      expect(text, where).not.toMatch(/no (?:laboratory )?results? (?:recorded|received)/i);
      if (view === 'Summary') expect(text, where).toMatch(/128\/76 mmHg/);
    },
    ['Summary', 'Results'],
  );
});

test('the age of a person who died stands still, and the death is a word (display rule 17)', async ({
  page,
}) => {
  await open(page, 'harold-beckett');
  const banner = page.getByRole('region', { name: 'Patient banner' });
  await everywhere(page, async ({ where }) => {
    const text = (await banner.innerText()).replaceAll(/\s+/g, ' ');
    expect(text, where).toContain('28-Feb-1939 (died aged 87 years)');
    expect(text, where).toContain('Deceased 14-Sep-2026 06:25');
  });
});
