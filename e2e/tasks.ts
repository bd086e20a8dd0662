import { expect, type Locator, type Page } from '@playwright/test';
import type { LaunchOptions } from '../sandbox/options.ts';

/** One press or one click, and what docs/tasks.md calls it. */
export type Step = { readonly says: string } & (
  | { readonly press: string }
  | { readonly click: (page: Page) => Locator }
);

export type Task = {
  /** As a clinician would ask it; the first column of docs/tasks.md. */
  readonly question: string;
  readonly chart: LaunchOptions;
  /** From the first screen, once everything has been read. */
  readonly steps: readonly Step[];
  /** In a pane of 400 px, where the way is another one. */
  readonly narrowSteps?: readonly Step[];
  /** The answer, as it stands on the screen then. */
  readonly answer: (page: Page) => Promise<void>;
};

const region = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });
/** The drawer: docked beside the view, or a dialog in a narrow pane. */
const detail = (page: Page, name: RegExp): Locator =>
  page.getByRole('complementary', { name }).or(page.getByRole('dialog', { name }));

const elena: LaunchOptions = { patient: 'elena-marsh' };

const toResults: Step = { says: '`4`, for Results', press: '4' };
const toChanges: Step = {
  says: 'Changes',
  click: (page) => page.getByRole('radio', { name: 'Changes' }),
};
const toThirtyDays: Step = {
  says: '30 d',
  click: (page) => page.getByRole('radio', { name: 'Last 30 days' }),
};

const toCorrected: Step = {
  says: 'The value in Needs a look, for all results of its test',
  click: (page) =>
    region(page, 'Needs a look')
      .getByRole('listitem')
      .filter({ hasText: 'Potassium' })
      .getByRole('button')
      .first(),
};

/** The tasks of docs/tasks.md, in its order. A new one is an entry here and a line there. */
export const tasks: readonly Task[] = [
  {
    question: 'What is the latest potassium, and how has it changed?',
    chart: elena,
    steps: [],
    async answer(page) {
      const row = region(page, 'Recent results').getByRole('row', { name: /^Potassium/ });
      await expect(row).toContainText('5.3 mmol/L');
      await expect(row).toContainText('up 0.2 mmol/L');
    },
  },
  {
    question: 'What were the last three HbA1c?',
    chart: elena,
    steps: [
      {
        says: 'The value of Hemoglobin A1c in Recent results',
        click: (page) =>
          region(page, 'Recent results')
            .getByRole('row', { name: /^Hemoglobin A1c/ })
            .getByRole('button', { name: /7\.0/ }),
      },
    ],
    async answer(page) {
      const all = detail(page, /Hemoglobin A1c/).getByRole('region', { name: /^All results/ });
      const rows = all.getByRole('listitem');
      for (const [index, text] of ['7.0 %', '7.1 %', '7.3 %'].entries())
        await expect(rows.nth(index)).toContainText(text);
    },
  },
  {
    question: 'Is chronic kidney disease on the problem list, and how certain is it?',
    chart: elena,
    steps: [
      { says: '`2`, for Problems', press: '2' },
      {
        says: 'Details',
        click: (page) =>
          page.getByRole('button', { name: 'Details: Chronic kidney disease, stage 3a' }),
      },
    ],
    async answer(page) {
      const told = detail(page, /Chronic kidney disease/);
      await expect(told).toContainText(/CategoryProblem list/i);
      await expect(told).toContainText('CertaintyConfirmed');
    },
  },
  {
    question: 'What was the blood pressure on 14-Nov-2024?',
    chart: elena,
    steps: [{ says: '`3`, for Vitals', press: '3' }],
    async answer(page) {
      const time = { name: /^14-Nov-2024/ };
      // A row of the table, or in a narrow pane an entry of the list.
      await expect(page.getByRole('row', time).or(page.getByRole('listitem', time))).toContainText(
        '146/90 mmHg',
      );
    },
  },
  {
    question: 'What was corrected of late?',
    chart: { patient: 'george-tran' },
    steps: [toCorrected],
    narrowSteps: [
      {
        says: 'Show more, in Needs a look',
        click: (page) => region(page, 'Needs a look').getByRole('button', { name: 'Show more' }),
      },
      toCorrected,
    ],
    async answer(page) {
      const all = detail(page, /Potassium/).getByRole('region', { name: /^All results/ });
      await expect(all.getByRole('listitem').filter({ hasText: '12-Nov-2026' })).toContainText(
        'Corrected',
      );
      await expect(all.getByRole('listitem').filter({ hasText: '13-Nov-2026' })).toContainText(
        'Amended',
      );
    },
  },
  {
    question: 'Which results bear on heart failure?',
    chart: { patient: 'harold-beckett' },
    steps: [
      {
        says: 'Related results, at the problem',
        click: (page) => page.getByRole('button', { name: /^Related results: Heart failure/ }),
      },
    ],
    async answer(page) {
      const focus = region(page, /^Related results Heart failure/);
      await expect(focus).toContainText('6.4 mmol/L');
      await expect(focus).toContainText('78/44 mmHg');
      await expect(focus).toContainText('Looked for and not received');
    },
  },
  {
    question: 'What is new in the last 30 days?',
    chart: elena,
    steps: [toResults, toChanges, toThirtyDays],
    narrowSteps: [
      toResults,
      toChanges,
      { says: 'Filter', click: (page) => page.getByRole('button', { name: /^Filter/ }) },
      toThirtyDays,
    ],
    async answer(page) {
      await expect(page.getByText(/^From the latest result before 2\d-Oct-2026/)).toBeVisible();
      const row = page.getByRole('table', { name: 'Results' }).getByRole('row');
      await expect(row.filter({ hasText: 'Potassium' })).toContainText('5.3');
      await expect(row.filter({ hasText: 'Potassium' })).toContainText('5.1');
    },
  },
  {
    question: 'How does the last blood count get into a note?',
    chart: elena,
    steps: [
      toResults,
      {
        says: 'Copy, at Blood count',
        click: (page) =>
          page.getByRole('button', { name: 'Copy the latest results of Blood count' }),
      },
    ],
    async answer(page) {
      await expect(page.getByRole('button', { name: 'Copy as table' })).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain('Elena Ruth Marsh');
      expect(copied).toContain('Hemoglobin: 11.8 g/dL · Low');
    },
  },
  {
    question: 'At which percentile is this child’s weight?',
    chart: { patient: 'noah-whitfield' },
    steps: [],
    async answer(page) {
      const tile = region(page, 'Latest vitals').getByRole('listitem');
      await expect(tile.filter({ hasText: 'Weight for length' })).toContainText(
        '43rd percentile (WHO child growth standards 2006)',
      );
    },
  },
  {
    question: 'What could not be loaded, and why?',
    chart: {
      patient: 'elena-marsh',
      failure: { how: 403, body: 'outcome', page: 'first', of: 'Condition' },
    },
    steps: [
      { says: 'Data notes', click: (page) => page.getByRole('button', { name: 'Data notes' }) },
    ],
    async answer(page) {
      const notes = page.getByRole('dialog', { name: 'Data notes' });
      await expect(region(notes.page(), /^What is missing/)).toContainText(
        'Not permitted: Problems',
      );
    },
  },
];

const path = (steps: readonly Step[]): string =>
  steps.length === 0 ? 'It stands on the first screen.' : steps.map(({ says }) => says).join(' → ');

/** The line of a task in docs/tasks.md. */
export function lineOf({ question, steps, narrowSteps }: Task): string {
  const narrow = narrowSteps === undefined ? '' : `; at 400 px: ${path(narrowSteps)}`;
  const counts = narrowSteps === undefined ? [steps.length] : [steps.length, narrowSteps.length];
  return `| ${question} | ${path(steps)}${narrow} | ${counts.join(' or ')} |`;
}
