import { expect, test } from '@playwright/test';
import {
  expectAllRead,
  expectChart,
  expectCountsToReconcile,
  expectProblem,
  issuerPart,
  launch,
  openView,
  requestsWith,
  withFaults,
} from './verbs.ts';

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

test('whatever lies over the chart says that the session has ended, at every width (D 2)', async ({
  page,
}) => {
  await launch(page, { patient: 'elena-marsh', expiresIn: 6, refresh: 'none' });
  await expectAllRead(page);
  await expect(page.getByRole('alert').filter({ hasText: 'The session has ended' })).toBeVisible({
    timeout: 15_000,
  });
  const dialog = page.getByRole('dialog');
  const inSight = async (): Promise<void> => {
    const end = dialog.getByRole('alert').filter({ hasText: 'The session has ended' });
    await expect(end).toContainText(/This display is cleared at \d/);
    await expect(end.getByRole('heading')).toBeInViewport({ ratio: 1 });
    // What it says can be read, and so can what it stands above.
    expect((await end.boundingBox())?.height).toBeLessThan(260);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  for (const width of [320, 400, 800]) {
    await page.setViewportSize({ width, height: 720 });
    for (const name of ['Data notes', 'Preferences', 'Keyboard shortcuts']) {
      await page.getByRole('button', { name, exact: true }).click();
      if (name === 'Data notes') await expect(dialog).not.toContainText('Refresh');
      await inSight();
    }
    await openView(page, 'Problems');
    await page
      .getByRole('button', { name: /^Details/ })
      .first()
      .click();
    await inSight();
    await openView(page, 'Results');
    await page.getByRole('button', { name: 'Potassium', exact: true }).click();
    await expect(dialog.getByRole('slider')).toBeVisible();
    await inSight();
  }
  // Beside the view it covers nothing: the bar above says it of both.
  await page.setViewportSize({ width: 1400, height: 720 });
  await openView(page, 'Problems');
  await page
    .getByRole('button', { name: /^Details/ })
    .first()
    .click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'The session has ended' })).toBeInViewport(
    { ratio: 1 },
  );
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

test('what a renewal no longer grants is not asked for, stays in view, and is said to be old (rows 54, 75, 76)', async ({
  page,
}) => {
  const options = {
    ...withFaults('refresh-narrower-scope'),
    patient: 'elena-marsh',
    expiresIn: 600,
    refresh: 'kept',
  } as const;
  await page.clock.install();
  await launch(page, options);
  await expectAllRead(page);
  const searches = async () =>
    (await requestsWith(issuerPart(options))).filter(({ path }) =>
      /Observation|Condition/.test(path),
    );
  const before = (await searches()).length;
  const renewal = page.waitForResponse((answer) => answer.url().endsWith('/token'));
  await page.clock.runFor(515_000);
  await renewal;
  await page.getByRole('button', { name: 'Refresh' }).click();
  await openView(page, 'Results');
  const results = page.getByRole('tabpanel');
  await expect(results).toContainText(/Laboratory results, could not be read again at/);
  await expect(results).toContainText('The EHR did not permit this app to read this.');
  await expect(results.getByRole('rowheader', { name: /WBC/ }).first()).toBeVisible();
  await openView(page, 'Problems');
  await expect(results).toContainText(/Problems, could not be read again at/);
  await expect(results).toContainText(/diabetes/i);
  expect(await searches()).toHaveLength(before);
  await expectCountsToReconcile(page);
});
