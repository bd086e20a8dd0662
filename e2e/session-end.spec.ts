import { expect, test } from '@playwright/test';
import { expectAllRead, expectChart, expectProblem, launch } from './verbs.ts';

test('a session that cannot be renewed is counted down, ends, and stays readable, marked (D 2)', async ({
  page,
}) => {
  await launch(page, { patient: 'elena-marsh', expiresIn: 8, refresh: 'none' });
  await expectAllRead(page);
  await expect(page.getByText(/ends in less than a minute/)).toBeVisible();
  const end = page.getByRole('alert').filter({ hasText: 'The session has ended' });
  await expect(end).toBeVisible({ timeout: 15_000 });
  await expect(end).toContainText(/open it again from the patient’s chart/);
  await expect(page.getByRole('region', { name: 'Patient', exact: true })).toContainText('Marsh');
});

test('what stays readable after the end is cleared when its time is over', async ({ page }) => {
  await page.clock.install();
  await launch(page, { patient: 'elena-marsh', expiresIn: 3000, refresh: 'none' });
  await expectAllRead(page);
  await page.mouse.move(1, 1);
  await page.clock.runFor(10 * 60_000);
  await page.mouse.move(9, 9);
  for (let minutes = 10; minutes < 50; minutes += 10) {
    await page.clock.runFor(10 * 60_000);
    await page.mouse.move(minutes, 9);
  }
  await expect(page.getByRole('alert').filter({ hasText: 'The session has ended' })).toBeVisible();
  await page.clock.runFor(16 * 60_000);
  await expectProblem(page, 'The session has ended');
  await expect(page.getByText('Marsh')).toHaveCount(0);
});

test('without input for the idle minutes the chart is cleared', async ({ page }) => {
  await page.clock.install();
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  await page.clock.runFor(15 * 60_000 + 1000);
  await expectProblem(page, 'Closed because nobody was here');
  await expect(page.getByText('Marsh')).toHaveCount(0);
});

test('closing clears the chart at once and revokes the tokens (row 95)', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  const revoked = page.waitForRequest((request) => request.url().includes('revo'));
  await page.getByRole('button', { name: 'Close session' }).click();
  await expectProblem(page, 'Session closed');
  await revoked;
  await expect(page.getByText('Marsh')).toHaveCount(0);
});

test('a token that lives for two seconds is renewed without the clinician seeing it', async ({
  page,
}) => {
  await launch(page, { patient: 'elena-marsh', expiresIn: 2, refresh: 'kept' });
  await expectChart(page);
  await page.waitForTimeout(5000);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText(/session ends/)).toHaveCount(0);
});
