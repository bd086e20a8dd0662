import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { encodeOptions } from '../sandbox/options.ts';
import { tasks, lineOf, type Step, type Task } from './tasks.ts';
import { expectAllRead, launch } from './verbs.ts';

const MOST_STEPS = 4;
const widths = [400, 1400] as const;
type Width = (typeof widths)[number];

const stepsAt = ({ steps, narrowSteps = steps }: Task, width: Width): readonly Step[] =>
  width === 400 ? narrowSteps : steps;

/** Tasks of one chart share a launch: what was opened for one is closed for the next. */
const charts = new Map<string, Task[]>();
for (const task of tasks) {
  const key = encodeOptions(task.chart);
  charts.set(key, [...(charts.get(key) ?? []), task]);
}

async function take(page: Page, step: Step): Promise<void> {
  if ('press' in step) await page.keyboard.press(step.press);
  else await step.click(page).click();
}

/** Back to what a clinician sees first; not part of any path. */
async function toFirstScreen(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Summary' }).click();
}

for (const width of widths)
  for (const [, [first, ...others]] of charts) {
    if (first === undefined) continue;
    test(`at ${width} px ${first.question}${others.length === 0 ? '' : ` And ${others.length} more of that chart`}`, async ({
      browser,
    }) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const page = await context.newPage();
      // "The last 30 days" must mean the same days whenever this runs.
      await page.clock.install({ time: new Date('2026-11-22T15:00:00Z') });
      await launch(page, first.chart);
      await expectAllRead(page);
      for (const task of [first, ...others])
        await test.step(task.question, async () => {
          for (const step of stepsAt(task, width)) await take(page, step);
          await task.answer(page);
          await toFirstScreen(page);
        });
      await context.close();
    });
  }

test('no task needs more than four steps, and docs/tasks.md says how many each needs', async () => {
  const paper = await readFile(new URL('../docs/tasks.md', import.meta.url), 'utf8');
  const lines = paper.split('\n').filter((line) => /^\| (?!Task|---)/.test(line));
  expect(lines).toEqual(tasks.map(lineOf));
  for (const task of tasks)
    for (const width of widths) expect(stepsAt(task, width).length).toBeLessThanOrEqual(MOST_STEPS);
});
