import { expect, test } from '@playwright/test';
import { expectAllRead, expectProblem, openChart, openView } from './verbs.ts';

test('the EHR’s page answers, and "done" gives the clinician back to it (rows 110 to 116)', async ({
  page,
}) => {
  const app = await openChart(page, { patient: 'elena-marsh', messaging: 'answers' });
  await expectAllRead(app);
  await app.getByRole('button', { name: 'Done, back to the EHR' }).click();
  await expect(page.getByText('The app is done.')).toBeVisible();
  await expectProblem(app, 'Session closed');
});

test('a problem opens in the EHR’s own problem review', async ({ page }) => {
  const app = await openChart(page, { patient: 'elena-marsh', messaging: 'answers' });
  await expectAllRead(app);
  await openView(app, 'Problems');
  await app.getByRole('button', { name: /Review .*Hypertension.* in the EHR/ }).click();
  await expect(page.getByText(/^Problem review: Condition\//)).toBeVisible();
});

test('an EHR that refuses is believed, and the session goes on (row 117)', async ({ page }) => {
  const app = await openChart(page, { patient: 'elena-marsh', messaging: 'refuses' });
  await expectAllRead(app);
  await app.getByRole('button', { name: 'Done, back to the EHR' }).click();
  await expect(app.getByText('The EHR did not close Chartside.')).toBeVisible();
  await expect(app.getByRole('tablist', { name: 'Chart views' })).toBeVisible();
});

for (const messaging of ['none', 'silent'] as const)
  test(`with an EHR that is ${messaging} nothing is offered (rows 110, 115)`, async ({ page }) => {
    const app = await openChart(page, { patient: 'elena-marsh', messaging });
    await expectAllRead(app);
    await openView(app, 'Problems');
    await expect(app.getByRole('button', { name: /EHR/ })).toHaveCount(0);
  });
