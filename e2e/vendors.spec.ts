import { expect, test, type FrameLocator } from '@playwright/test';
import { PRESETS, type LaunchOptions, type PresetName } from '../sandbox/options.ts';
import { VENDORS } from '../sandbox/vendors.ts';
import { expectAllRead, expectCountsToReconcile, openChart, openView } from './verbs.ts';

const TOLD: readonly PresetName[] =
  process.env['CHARTSIDE_FULL'] === undefined ? ['epic', 'oracle'] : PRESETS;

/** Pages short enough that each search of laboratory and vital signs follows the vendor's links. */
const asVendor = (preset: PresetName, more: LaunchOptions = {}): LaunchOptions => ({
  preset,
  patient: 'elena-marsh',
  tenant: `test-${crypto.randomUUID()}`,
  count: { ...VENDORS[preset].options.count, cap: 50 },
  ...more,
});

/** Whatever else a server does, these are in the chart, so no view may say that there is nothing. */
async function expectElenasChart(app: FrameLocator): Promise<void> {
  const panel = app.getByRole('tabpanel');
  const patient = app.getByRole('region', { name: 'Patient', exact: true });
  await test.step('Then the summary names the patient and shows her problems', async () => {
    await expect(patient).toContainText('Elena Ruth Marsh');
    const problems = app.getByRole('region', { name: 'Problems' }).first();
    await expect(problems).toContainText('Hypertension');
    await expect(problems).toContainText('Chronic kidney disease, stage 3a');
    await expect(panel).toContainText('128/76 mmHg');
  });
  const views = [
    ['Problems', ['9 entries', 'Type 2 diabetes with kidney disease', 'Food insecurity']],
    ['Vitals', ['92 measurements', '128/76 mmHg', '148/92 mmHg', '163 cm']],
    ['Results', ['196 results', '11.8 g/dL', '1.22 mg/dL', '2.10 mIU/L']],
    ['History & assessments', ['Former smoker', 'School librarian', 'PHQ-9']],
  ] as const;
  for (const [name, values] of views) {
    await test.step(`And ${name} has what was recorded`, async () => {
      await openView(app, name);
      for (const value of values) await expect(panel).toContainText(value);
      await expect(panel).not.toContainText(
        /none recorded|nothing recorded|none found|^no [a-z ]{4,40} recorded/im,
      );
      await expect(panel).not.toContainText(/could not|failed|incomplete/i);
    });
  }
}

/** Data notes says that every search ended well, and what came of it. */
async function expectNotes(app: FrameLocator, preset: PresetName): Promise<void> {
  await expectCountsToReconcile(app);
  await app.getByRole('button', { name: 'Data notes' }).click();
  const dialog = app.getByRole('dialog', { name: 'Data notes' });
  // Oracle Health sends one of the first page again on the second, in a newer version.
  const again = preset === 'oracle' ? 1 : 0;
  await expect(dialog).toContainText(`${196 + again} received = 196 shown`);
  await expect(dialog).toContainText(`${92 + again} received = 92 shown`);
  await expect(dialog).toContainText('9 received = 9 shown');
  const searches = dialog.locator('[data-account]');
  await expect(searches.filter({ hasText: /incomplete|failed|could not|of another/i })).toHaveCount(
    0,
  );
  const missing = dialog.getByRole('heading', { name: 'What is missing' });
  if (preset === 'ecw') {
    // Its scopes name three categories of problems; whether there are others nobody can say.
    await expect(dialog).toContainText(
      'In part: Problems. This app was permitted to read only a part',
    );
  } else {
    await expect(missing).toHaveCount(0);
  }
  if (preset === 'epic') await expect(dialog).toContainText('does not know this category');
  await dialog.getByRole('button', { name: 'Close' }).click();
}

for (const preset of TOLD)
  test(`a chart opened in ${VENDORS[preset].name} shows what is in it (EHR behaviour 3c)`, async ({
    page,
  }) => {
    const failed: string[] = [];
    page.on('pageerror', (error) => failed.push(error.message));
    const app = await openChart(page, asVendor(preset));
    await expectAllRead(app);
    await expectElenasChart(app);
    await expectNotes(app, preset);
    expect(failed).toEqual([]);
  });

test('a newer version on a later page is the one that is shown (EHR rule 11)', async ({ page }) => {
  const app = await openChart(page, asVendor('oracle'));
  await expectAllRead(app);
  await openView(app, 'Vitals');
  await expect(app.getByRole('tabpanel')).toContainText('85.0 kg');
  await expect(app.getByRole('tabpanel')).not.toContainText('84.0 kg');
});

if (process.env['CHARTSIDE_FULL'] !== undefined) {
  test('a request limit by the minute delays the chart and loses nothing (EHR rule 18)', async ({
    page,
  }) => {
    const rate = { requests: 12, seconds: 5 };
    const app = await openChart(page, asVendor('ecw', { rate }));
    await expectAllRead(app);
    await expectElenasChart(app);
    await expectNotes(app, 'ecw');
  });

  test('Epic saying that the record may not be whole is passed on (EHR rule 16)', async ({
    page,
  }) => {
    const outcomes = { in: 200, codes: ['4119', '59204'] } as const;
    const app = await openChart(page, asVendor('epic', { outcomes, faultsOn: 'observations' }));
    await expectAllRead(app);
    await openView(app, 'Results');
    const panel = app.getByRole('tabpanel');
    await expect(panel).toContainText('11.8 g/dL');
    await expect(panel).toContainText(/may be missing|may not be|incomplete|not all/i);
    await expect(panel).not.toContainText(/4119|59204/);
  });

  for (const [preset, fault] of [
    ['epic', 'next-expired-4113'],
    ['hapi', 'next-expired-410'],
  ] as const)
    test(`${fault} keeps the first page and says what is missing (EHR rule 13)`, async ({
      page,
    }) => {
      const app = await openChart(page, asVendor(preset, { faults: [fault] }));
      await expectAllRead(app);
      await openView(app, 'Results');
      const panel = app.getByRole('tabpanel');
      await expect(panel).toContainText('11.8 g/dL');
      await expect(panel).toContainText('50 results');
      await expect(panel).toContainText(
        'Incomplete: Laboratory results (50 received). More may exist; the newest may be among those missing.',
      );
      await expect(panel).not.toContainText(/none recorded|\bno [a-z ]{1,40} recorded/i);
    });
}
