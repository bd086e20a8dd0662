import type { Page } from 'playwright';
import type { Kind } from './page-clock.ts';

/** How many resources a page shows: the floor by its list, the app by its own account. */
export async function receivedOf(kind: Kind, page: Page): Promise<number> {
  if (kind === 'floor') {
    const items = await page.locator('li').count();
    const patient = await page.locator('#patient').textContent();
    return items + (patient === '' ? 0 : 1);
  }
  await page.getByRole('button', { name: 'Data notes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Data notes' });
  // The last row is the sum of the others.
  const text = await dialog
    .locator('[data-account]')
    .last()
    .locator('[data-count=shown]')
    .innerText();
  await dialog.getByRole('button', { name: 'Close' }).click();
  return Number(/[\d\u202f]+/.exec(text)?.[0].replaceAll('\u202f', ''));
}
