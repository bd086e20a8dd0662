import { expect, test } from '@playwright/test';
import { expectAllRead, expectNoViolation, launch } from './verbs.ts';

const encounter = 'elena-marsh-visit-2026-11-12';

for (const width of [400, 1400])
  test(`at ${width} px the encounter of the launch narrows three views, by keyboard, and what needs a look stays (row 60)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await launch(page, { patient: 'elena-marsh', encounter });
    await expectAllRead(page);
    const panel = page.getByRole('tabpanel');
    const only = page.getByRole('checkbox', { name: 'This encounter only' });

    await test.step('Off, it leaves nothing out', async () => {
      await expect(only).toHaveCount(0);
      await page.keyboard.press('4');
      await expect(only).not.toBeChecked();
      await expect(panel).toContainText('25 of 196 belong to it');
    });

    await test.step('On, each view says what it leaves out', async () => {
      await only.focus();
      await page.keyboard.press('Space');
      await expect(panel).toContainText(
        '25 of 196 shown; not shown: 168 of other encounters, 3 linked to none',
      );
      await expectNoViolation(page);
      // A number is no input of a switch: it still opens a view.
      await page.keyboard.press('3');
      await expect(panel).toContainText(
        '7 of 92 shown; not shown: 84 of other encounters, 1 linked to none',
      );
      await page.keyboard.press('2');
      await expect(panel).toContainText('1 of 9 shown; not shown: 1 of other encounters, 7 linked');
      await expect(panel.getByText('Hypertension', { exact: true })).toHaveCount(0);
    });

    await test.step('The Summary is whole, and says that others are not', async () => {
      await page.keyboard.press('1');
      await expect(panel).toContainText('This view shows the whole chart.');
      await expect(page.getByRole('region', { name: 'Needs a look' })).toContainText(
        '20-Nov-2026 10:10',
      );
      await page.getByRole('button', { name: 'Show the whole chart everywhere' }).click();
      await expect(panel).not.toContainText('This view shows the whole chart.');
      await page.keyboard.press('2');
      await expect(panel.getByText('Hypertension', { exact: true }).first()).toBeVisible();
    });

    await test.step('From where, for whom and until when stands in Data notes (D 21)', async () => {
      await page.getByRole('button', { name: 'Data notes' }).click();
      const notes = page.getByRole('dialog', { name: 'Data notes' });
      for (const said of [
        /Opened from Sandbox EHR at .* for Elena Ruth Marsh/,
        /does not follow the chart/,
        `(id ${encounter})`,
        /Signed in as Dr\. Sandra Boxwell\./,
        /permission (?:ends at|is renewed)/,
        /no medicines, allergies/,
      ])
        await expect(notes).toContainText(said);
    });
  });
