import { expect, test, type Page } from '@playwright/test';
import type { FaultName } from '../sandbox/faults.ts';
import { expectAllRead, expectCountsToReconcile, launch, openView } from './verbs.ts';

const notes = async (page: Page) => {
  await page.getByRole('button', { name: /Data notes/ }).click();
  return page.getByRole('dialog', { name: 'Data notes' });
};

test('a search of many pages arrives whole', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh', faults: ['count-capped-50'] });
  await expectAllRead(page);
  const dialog = await notes(page);
  await expect(dialog).toBeVisible();
  await expect(dialog).not.toContainText(/incomplete/i);
});

for (const faults of [
  [],
  ['count-capped-50', 'duplicates-across-pages'],
  ['other-patient-resource', 'malformed-entries'],
  ['category-ignored'],
  ['outcome-entries', 'duplicate-members'],
  ['next-fails-on-page-2', 'count-capped-50'],
] as FaultName[][])
  test(`the counts in Data notes add up with ${faults.join(' and ') || 'no fault'}`, async ({
    page,
  }) => {
    await launch(page, { patient: 'elena-marsh', faults });
    await expectAllRead(page);
    await expectCountsToReconcile(page);
  });

test('a next link to another origin is not followed, and the view says that results are missing (F-4)', async ({
  page,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('127.0.0.1')) foreign.push(request.url());
  });
  await launch(page, {
    patient: 'elena-marsh',
    faults: ['count-capped-50', 'next-foreign'],
    faultsOn: 'observations',
  });
  await expectAllRead(page);
  await openView(page, 'Results');
  await expect(page.getByText(/missing|incomplete|not all/i).first()).toBeVisible();
  expect(foreign).toEqual([]);
});

for (const fault of [
  'fhir-403',
  'fhir-500',
  'fhir-html',
  'fhir-empty',
  'fhir-cut-off',
] as FaultName[])
  test(`with ${fault} no section claims that there is nothing (display rule 19)`, async ({
    page,
  }) => {
    await launch(page, { patient: 'elena-marsh', faults: [fault] });
    await expectAllRead(page);
    for (const name of ['Problems', 'Vitals', 'Results', 'History & assessments']) {
      await openView(page, name);
      const panel = page.getByRole('tabpanel');
      await expect(panel).not.toContainText(
        /none recorded|nothing recorded|no .* recorded|none found/i,
      );
      await expect(panel).toContainText(
        /could not|not permitted|failed|not loaded|unreadable|refused/i,
      );
    }
  });

test('one failed section never hides another', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh', faults: ['fhir-500'], faultsOn: 'conditions' });
  await expectAllRead(page);
  await openView(page, 'Vitals');
  await expect(page.getByRole('tabpanel')).toContainText(/mmHg|kg|°C|\/min/);
  await openView(page, 'Problems');
  await expect(page.getByRole('tabpanel')).toContainText(/could not|failed/i);
});

test('scopes that were not granted are named, and nothing is asked', async ({ page }) => {
  await launch(page, {
    patient: 'elena-marsh',
    scopes: ['launch', 'patient/Patient.rs', 'patient/Condition.rs'],
  });
  await expectAllRead(page);
  await openView(page, 'Results');
  await expect(page.getByRole('tabpanel')).toContainText(
    /not (granted|permitted|allowed)|permission/i,
  );
});
