import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAllRead, expectNoViolation, launch, openView } from './verbs.ts';

const widths = [
  { width: 400, role: 'dialog' },
  { width: 1400, role: 'complementary' },
] as const;

/** The drawer: a dialog that takes the pane, or docked beside the view. */
const detailIn = (page: Page, role: (typeof widths)[number]['role'], name: string): Locator =>
  page.getByRole(role, { name: new RegExp(name) });

async function openHistory(page: Page, width: number, patient = 'elena-marsh'): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await launch(page, { patient });
  await expectAllRead(page);
  await openView(page, 'History');
}

for (const { width, role } of widths) {
  test(`at ${width} px a detail names thing and patient and tells what was not sent (display rule 1)`, async ({
    page,
  }) => {
    await openHistory(page, width);
    await page.getByRole('button', { name: 'Smoking status' }).click();
    const detail = detailIn(page, role, 'Smoking status');
    await expect(detail.getByRole('heading', { level: 2 })).toContainText('Elena Ruth Marsh');
    await expect(detail.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(detail).toContainText('Former smoker');
    await expect(detail.getByText(/^Not sent by the EHR:/).first()).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expectNoViolation(page);
  });

  test(`at ${width} px the keyboard alone opens, follows, goes back and closes (display rule 25)`, async ({
    page,
  }) => {
    await openHistory(page, width);
    const survey = page.getByRole('button', { name: 'PHQ-9', exact: true }).first();
    await survey.focus();
    await page.keyboard.press('Enter');
    const panel = detailIn(page, role, 'PHQ-9');
    await expect(panel).toBeVisible();
    await panel.getByRole('button', { name: 'Open PHQ-9 total score' }).focus();
    await page.keyboard.press('Enter');
    const score = detailIn(page, role, 'PHQ-9 total score');
    await expect(score.getByRole('region', { name: /All results of this test/ })).toBeVisible();
    await score.getByRole('button', { name: 'Back to PHQ-9' }).focus();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('button', { name: 'Open PHQ-9 total score' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(survey).toBeFocused();
  });
}

test('docked, it covers nothing of the view, and the view can be used beside it', async ({
  page,
}) => {
  await openHistory(page, 1400);
  await page.getByRole('button', { name: 'Smoking status' }).click();
  const detail = detailIn(page, 'complementary', 'Smoking status');
  // Its code may be on its way: until then the view has all the room.
  await expect(detail).toBeVisible();
  const panel = await page.getByRole('tabpanel').boundingBox();
  const drawer = await detail.boundingBox();
  expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual((drawer?.x ?? 0) + 1);
  await page.getByRole('button', { name: 'Pack years' }).click();
  await expect(detailIn(page, 'complementary', 'Pack years')).toContainText('12.5');
  await openView(page, 'Vitals');
  await expect(detailIn(page, 'complementary', 'Pack years')).toBeVisible();
});

test('it stays open where the pane becomes narrow, and closes from there', async ({ page }) => {
  await openHistory(page, 1400);
  await page.getByRole('button', { name: 'Pack years' }).click();
  await page.setViewportSize({ width: 500, height: 900 });
  await expect(detailIn(page, 'dialog', 'Pack years')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('it speaks Spanish (D 20)', async ({ browser }) => {
  const context = await browser.newContext({
    locale: 'es-ES',
    viewport: { width: 400, height: 900 },
  });
  const page = await context.newPage();
  await launch(page, { patient: 'elena-marsh' });
  await page.getByRole('tab', { name: 'Antecedentes' }).click();
  await page.getByRole('button', { name: 'Smoking status' }).click();
  const detail = page.getByRole('dialog', { name: /Smoking status/ });
  await expect(detail.getByText('Estado', { exact: true }).first()).toBeVisible();
  await expect(detail.getByText(/^El sistema no envió:/).first()).toBeVisible();
  await expect(detail).not.toContainText(/Not sent|Patient:|Category/);
  await context.close();
});
