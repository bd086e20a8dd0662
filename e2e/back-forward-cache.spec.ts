import { expect, test } from '@playwright/test';
import { browserPath } from '../tools/browser.ts';
import { ehrOrigin } from './addresses.ts';
import { expectAllRead, launchUrl } from './verbs.ts';

const executablePath = browserPath();

/** Playwright switches the back/forward cache off; clinicians' browsers have it. */
test.use({
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

const rememberCache = () => {
  addEventListener('pageshow', (event) => {
    document.documentElement.dataset['persisted'] = String(event.persisted);
  });
};

test('a chart that went into the back/forward cache comes back empty (D 2)', async ({ page }) => {
  await page.addInitScript(rememberCache);
  await page.goto(await launchUrl({ patient: 'elena-marsh' }));
  await expectAllRead(page);
  await page.goto(`${ehrOrigin}/style/default-1.json`);
  // Not goBack(): it waits for a load that a page from the cache does not have.
  await page.evaluate(() => history.back());
  await expect(page.locator('html')).toHaveAttribute('data-persisted', 'true');
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('The session ended');
  await expect(page.getByText('Marsh')).toHaveCount(0);
});

test('a launch that was left while its code was redeemed does not open on the way back', async ({
  page,
}) => {
  await page.addInitScript(rememberCache);
  const token = page.waitForRequest((request) => request.method() === 'POST');
  await page.goto(await launchUrl({ patient: 'elena-marsh', faults: ['token-slow'] }));
  await token;
  await page.goto(`${ehrOrigin}/style/default-1.json`);
  await page.waitForTimeout(4000);
  await page.evaluate(() => history.back());
  await page.waitForTimeout(4000);
  await expect(page.getByText('Marsh')).toHaveCount(0);
  await expect(page.getByRole('alert')).toBeVisible();
});
