import { expect, test, type Page } from '@playwright/test';
import { expectAllRead, launch, openView } from './verbs.ts';
import { recordAnnouncements, transcriptOf } from './transcript.ts';

/** Ages and "30 days ago" depend on it. */
const NOW = '2026-11-28T17:00:00Z';

type Script = {
  readonly name: string;
  readonly title: string;
  /** What somebody does, in words, and done. */
  readonly doing: string;
  readonly act: (page: Page) => Promise<void>;
  /** What is read afterwards: a dialog, say, instead of what it covers. */
  readonly read: readonly string[];
};

/** One more view is one more entry here. */
const SCRIPTS: readonly Script[] = [
  {
    name: 'summary',
    title: 'Summary',
    doing: 'The chart is opened and read to its end.',
    // What changed since the value before comes a moment after the values.
    act: async (page) => {
      await expect(page.locator('main')).toContainText('systolic: down 2 mmHg');
      await expect(page.locator('[aria-busy]')).toHaveCount(0);
    },
    read: ['header', 'main'],
  },
  {
    name: 'results',
    title: 'Results',
    doing:
      'The chart is opened; Results is chosen, "potassium" is written into Find a test, emptied ' +
      'again, the last seven days are chosen, and all times again.',
    act: async (page) => {
      await openView(page, 'Results');
      const find = page.getByRole('searchbox', { name: 'Find a test' });
      const tests = page.getByRole('table', { name: 'Results' }).locator('th[scope="row"]');
      const all = await tests.count();
      await find.fill('potassium');
      await expect(tests).toHaveCount(1);
      await find.fill('');
      await expect(tests).toHaveCount(all);
      await page.getByRole('radio', { name: 'Last 7 days' }).check();
      await expect(tests).not.toHaveCount(all);
      await page.getByRole('radio', { name: 'All times' }).check();
      await expect(tests).toHaveCount(all);
    },
    read: ['header', 'main'],
  },
  {
    name: 'trend',
    title: 'Trend',
    doing:
      'The chart is opened; in Results the name of Potassium is pressed; in its graph the arrow to the ' +
      'left is pressed twice, Sodium is chosen and added, and one year is chosen.',
    act: async (page) => {
      await openView(page, 'Results');
      await page.getByRole('button', { name: 'Potassium', exact: true }).click();
      const trend = page.getByRole('dialog', { name: /^Trend: Potassium/ });
      await trend.getByRole('slider').first().focus();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await trend.getByLabel('Add a test').selectOption({ label: 'Sodium' });
      await trend.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(trend.getByRole('slider')).toHaveCount(2);
      await trend.getByRole('radio', { name: 'Last year' }).check();
      await expect(trend.getByRole('table').first()).toBeAttached();
    },
    read: ['dialog[open]'],
  },
];

for (const { name, title, doing, act, read } of SCRIPTS)
  test(`the transcript of ${title} is what a screen reader has (docs/transcripts/${name}.md)`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(NOW);
    const announced = await recordAnnouncements(page);
    await launch(page, { patient: 'elena-marsh', banner: true, style: 'none' });
    await expectAllRead(page);
    await act(page);
    const told: string[] = [];
    for (const selector of read) told.push(await transcriptOf(page, selector));
    const transcript = [
      `# ${title}, as a screen reader has it`,
      '',
      'Made by `npm run transcripts` from the accessibility tree of Chromium, of Elena Marsh, the',
      'everyday chart of the sandbox, in a pane of 1000 px, on 28-Nov-2026; compared in every test run.',
      'Each line is a role and what is said of it: name, description, state.',
      '',
      '## Announced',
      '',
      doing,
      '',
      ...(await announced()).map((words) => `* ${words}`),
      '',
      '## Read',
      '',
      '```text',
      ...told,
      '```',
      '',
    ].join('\n');
    expect(transcript).toMatchSnapshot(`${name}.md`);
  });
