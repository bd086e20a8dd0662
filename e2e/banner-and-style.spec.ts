import { expect, test, type Page } from '@playwright/test';
import { expectAllRead, expectChart, launch } from './verbs.ts';

for (const banner of [true, 'true'] as const)
  test(`need_patient_banner ${JSON.stringify(banner)} shows the banner (row 62)`, async ({
    page,
  }) => {
    await launch(page, { patient: 'elena-marsh', banner });
    await expect(page.getByRole('region', { name: 'Patient banner' })).toContainText('Marsh');
    await expectAllRead(page);
    // What the banner says is not said twice; what it does not say is one press away.
    const patient = page.getByRole('region', { name: 'Patient', exact: true });
    await expect(patient.getByText('Elena Ruth Marsh')).toBeHidden();
    await patient.getByText('Language, interpreter, contact and all else').click();
    await expect(patient.getByText('Elena Ruth Marsh')).toBeVisible();
    await expect(patient.getByText('555-0142')).toBeVisible();
  });

for (const banner of [false, 'false', 'absent'] as const)
  test(`need_patient_banner ${JSON.stringify(banner)} shows none (D 1)`, async ({ page }) => {
    await launch(page, { patient: 'elena-marsh', banner });
    await expectAllRead(page);
    await expect(page.getByRole('region', { name: 'Patient banner' })).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Patient', exact: true })).toContainText('Marsh');
  });

const styleOf = (page: Page, property: string) =>
  page.evaluate(
    (name) => getComputedStyle(document.documentElement).getPropertyValue(name),
    property,
  );

test('the EHR’s style is worn as custom properties (SMART 1.12)', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh', style: 'default' });
  await expectChart(page);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['ehrStyle']))
    .toBe('light');
});

test('a dark style is worn as dark', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh', style: 'dark' });
  await expectChart(page);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['ehrStyle']))
    .toBe('dark');
});

for (const style of ['none', 'hostile', 'empty', 'not-found', 'no-cors'] as const)
  test(`a style that is ${style} does no harm`, async ({ page }) => {
    await launch(page, { patient: 'elena-marsh', style: 'none' });
    await expectAllRead(page);
    const own = await styleOf(page, '--cs-color-text');
    await launch(page, { patient: 'elena-marsh', style });
    await expectAllRead(page);
    expect(await styleOf(page, '--cs-color-text')).toBe(own);
    await expect(page.getByRole('region', { name: 'Patient', exact: true })).toBeVisible();
  });

test('a style at an address outside the registry is not even asked for (D 6)', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).hostname === '127.0.0.1') foreign.push(request.url());
  });
  await launch(page, { patient: 'elena-marsh', style: 'foreign' });
  await expectAllRead(page);
  expect(foreign).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.dataset['ehrStyle'])).toBeUndefined();
});
