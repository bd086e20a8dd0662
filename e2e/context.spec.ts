import { expect, test } from '@playwright/test';
import type { LaunchOptions } from '../sandbox/options.ts';
import { expectAllRead, launch } from './verbs.ts';

const cases: readonly [string, LaunchOptions, string][] = [
  ['intent', { intent: 'problem-review' }, 'Problems'],
  ['appContext', { appContext: '{"view":"vitals"}' }, 'Vitals'],
  ['fhirContext', { fhirContext: [{ reference: 'DiagnosticReport/1' }] }, 'Results'],
  ['fhirContext in its old form', { fhirContext: ['Condition/1'] }, 'Problems'],
  ['an intent nobody knows', { intent: 'order-review' }, 'Summary'],
  ['an appContext that is no JSON', { appContext: '<script>alert(1)</script>' }, 'Summary'],
  ['nothing', {}, 'Summary'],
];

for (const [name, options, tab] of cases)
  test(`${name} opens ${tab} (rows 61, 63, 66)`, async ({ page }) => {
    await launch(page, { patient: 'elena-marsh', ...options });
    await expectAllRead(page);
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
  });

test('an Observation that is open in the EHR opens its test (row 61)', async ({ page }) => {
  const requests = page.waitForResponse((response) =>
    response.url().includes('category=laboratory'),
  );
  await launch(page, { patient: 'elena-marsh' });
  const bundle = (await (await requests).json()) as {
    entry: { resource: { id: string; code: { text?: string } } }[];
  };
  const glucose = bundle.entry.find((entry) => entry.resource.code.text === 'Glucose')?.resource;
  expect(glucose).toBeDefined();
  await launch(page, {
    patient: 'elena-marsh',
    fhirContext: [{ reference: `Observation/${glucose?.id}` }],
  });
  const dialog = page.getByRole('dialog', { name: 'Trend: Glucose' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
