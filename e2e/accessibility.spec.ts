import { expect, test } from '@playwright/test';
import {
  expectAllRead,
  expectNoViolation,
  expectProblem,
  indexUrl,
  launch,
  openView,
} from './verbs.ts';

const VIEWS = ['Summary', 'Problems', 'Vitals', 'Results', 'History & assessments'] as const;
for (const width of [400, 800, 1400])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in any view at ${width} px, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      await launch(page, { patient: 'elena-marsh', banner: true });
      await expectAllRead(page);
      for (const view of VIEWS) {
        await openView(page, view);
        await expectNoViolation(page);
      }
      await page.getByRole('button', { name: /Data notes/ }).click();
      await expect(page.getByRole('dialog', { name: 'Data notes' })).toBeVisible();
      await expectNoViolation(page);
      await context.close();
    });

test('axe finds nothing in the screens without a chart', async ({ page }) => {
  await page.goto(indexUrl());
  await expect(page.getByRole('button', { name: /Sign in/ }).first()).toBeVisible();
  await expectNoViolation(page);
  await page.goto(indexUrl('?code=x&state=y'));
  await expectProblem(page, 'This sign-in was not started here');
  await expectNoViolation(page);
});

for (const patient of [
  'hostile-text',
  'nour-al-hashimi',
  'maximiliana-von-und-zu',
  'wei-lin',
  'dana-whitlock',
  'viktor-adeyemi',
])
  test(`at 320 px nothing has to be scrolled sideways, for ${patient} (WCAG 1.4.10)`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    await launch(page, { patient, banner: true });
    await expectAllRead(page);
    for (const view of VIEWS) {
      await openView(page, view);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, view).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

test('the chart can be read with the keyboard alone', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);

  await test.step('Tab reaches the views, and arrows move between them', async () => {
    const summary = page.getByRole('tab', { name: 'Summary' });
    for (
      let i = 0;
      i < 12 && !(await summary.evaluate((tab) => tab === document.activeElement));
      i += 1
    )
      await page.keyboard.press('Tab');
    await expect(summary).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Problems' })).toBeFocused();
    await expect(page.getByRole('tab', { name: 'Problems' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('End');
    await expect(page.getByRole('tab', { name: 'History & assessments' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Home');
    await expect(summary).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('Digits open the views', async () => {
    for (const [n, view] of VIEWS.entries()) {
      await page.keyboard.press(String(n + 1));
      await expect(page.getByRole('tab', { name: view })).toHaveAttribute('aria-selected', 'true');
    }
  });

  await test.step('Data notes opens, closes with Escape, and focus returns', async () => {
    const button = page.getByRole('button', { name: /Data notes/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Data notes' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Data notes' })).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  await test.step('Everything that takes the focus shows it', async () => {
    for (const view of VIEWS) {
      await openView(page, view);
      for (let i = 0; i < 25; i += 1) {
        await page.keyboard.press('Tab');
        const shown = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return true;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        });
        expect(shown).toBe(true);
      }
    }
  });
});

test('whatever scrolls sideways takes the focus, and scrolls with the keyboard', async ({
  browser,
}) => {
  for (const width of [320, 400, 800]) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await launch(page, { patient: 'elena-marsh' });
    await expectAllRead(page);
    for (const view of ['Summary', 'Problems', 'Vitals', 'Results', 'History']) {
      await openView(page, view);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *')]
          .filter((element) => {
            const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
            return scrolls && element.scrollWidth > element.clientWidth + 1;
          })
          .map((element) => {
            element.focus();
            return document.activeElement === element;
          }),
      );
      expect(wide, `${view} at ${width} px`).not.toContain(false);
    }
    await context.close();
  }
});

for (const width of [620, 800, 1000, 1400])
  test(`no result is cut by the held column of names at ${width} px, in the EHR’s larger font`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await launch(page, { patient: 'george-tran', style: 'default' });
    await expectAllRead(page);
    await expect(page.locator('html')).toHaveAttribute('data-ehr-style', 'light');
    await openView(page, 'Results');
    const table = page.getByRole('table', { name: 'Results' });
    const overflow = () =>
      table.evaluate((element: HTMLElement) => {
        const room = element.parentElement?.clientWidth ?? 0;
        return element.offsetWidth - room;
      });
    await expect.poll(overflow).toBeLessThanOrEqual(1);
    await context.close();
  });

test('works with forced colours and reduced motion', async ({ browser }) => {
  const context = await browser.newContext({ forcedColors: 'active', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  for (const view of VIEWS) await openView(page, view);
  const moving = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  );
  expect(moving).toBe(0);
  await context.close();
});
