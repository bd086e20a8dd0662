import { expect, test, type Page } from '@playwright/test';
import type { FaultName } from '../sandbox/faults.ts';
import {
  expectAllRead,
  expectCountsToReconcile,
  issuerPart,
  launch,
  openView,
  requestsWith,
  withFaults,
} from './verbs.ts';

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

test('pressing Try again and Refresh again and again while reads are under way asks nothing twice, and ends (EHR rule 18)', async ({
  page,
}) => {
  const options = {
    ...withFaults('fhir-slow'),
    patient: 'elena-marsh',
    count: { cap: 50 },
    failure: { how: 500, body: 'outcome', page: 'later', of: 'Observation' } as const,
  };
  await launch(page, options);
  await openView(page, 'Results');
  const panel = page.getByRole('tabpanel');
  const again = panel.getByRole('button', { name: 'Try again' });
  for (let press = 0; press < 6; press += 1) {
    await again.first().click();
    await page.getByRole('button', { name: 'Refresh' }).click({ force: true });
  }
  await expectAllRead(page);
  await expect(page.getByText(/reading again/i)).toHaveCount(0, { timeout: 60_000 });
  await expect(panel).toContainText('11.8 g/dL');
  const laboratory = (await requestsWith(issuerPart(options))).filter(
    ({ method, path }) => method === 'GET' && path.includes('category=laboratory'),
  );
  // One for each read that had ended when another was asked for.
  expect(laboratory.length).toBeLessThan(6);
});
