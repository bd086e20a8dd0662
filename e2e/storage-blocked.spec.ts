import { expect, test, type Page } from '@playwright/test';
import { encodeOptions } from '../sandbox/options.ts';
import { appOrigin, foreignOrigin } from './addresses.ts';
import { expectAllRead, expectProblem } from './verbs.ts';

/**
 * The EHR's page on 127.0.0.1, the app in a frame on localhost: two sites, so that Chromium blocks
 * the app's storage in the frame. (Two ports of localhost would be one site.)
 */
async function openCrossSite(page: Page, options: object, beside?: object): Promise<void> {
  const second = beside === undefined ? '' : `&beside=${encodeOptions(beside)}`;
  await page.goto(`${foreignOrigin}/open?o=${encodeOptions(options)}&in=frame${second}`);
}

/** The page of launch.html in the EHR's frame; the app is in a frame of it. */
const launchFrame = (page: Page, n = 0) => page.frameLocator('iframe').nth(n);
const appIn = (page: Page, n = 0) => launchFrame(page, n).frameLocator('iframe');

async function expectBlocked(page: Page): Promise<void> {
  const frame = page.frames().find((one) => one.url().startsWith(appOrigin));
  const blocked = await frame?.evaluate(() => {
    try {
      return sessionStorage.length < 0;
    } catch (error) {
      return error instanceof DOMException && error.name === 'SecurityError';
    }
  });
  expect(blocked, 'storage is blocked in this frame').toBe(true);
}

test('with third-party storage blocked, a launch in a cross-site frame reaches the chart (F-27)', async ({
  page,
}) => {
  await openCrossSite(page, { patient: 'elena-marsh' });
  const app = appIn(page);
  await expectAllRead(app);
  await expectBlocked(page);
  await expect(app.getByRole('region', { name: 'Patient', exact: true })).toContainText('Marsh');
});

test('two such charts at once never meet', async ({ page }) => {
  await openCrossSite(page, { patient: 'elena-marsh' }, { patient: 'noah-whitfield' });
  await expectAllRead(appIn(page, 0));
  await expectAllRead(appIn(page, 1));
  await expectBlocked(page);
  const patient = (n: number) =>
    appIn(page, n).getByRole('region', { name: 'Patient', exact: true });
  await expect(patient(0)).toContainText('Marsh');
  await expect(patient(1)).toContainText('Whitfield');
});

test('a reload there ends the session, and says so', async ({ page }) => {
  await openCrossSite(page, { patient: 'elena-marsh' });
  await expectAllRead(appIn(page));
  const inner = page.frames().find((one) => one.parentFrame()?.parentFrame() === page.mainFrame());
  await inner?.evaluate(() => location.reload());
  await expectProblem(appIn(page), 'The session ended');
});

test('a denied launch there has its screen too', async ({ page }) => {
  await openCrossSite(page, { patient: 'elena-marsh', faults: ['authorize-denied'] });
  await expectProblem(appIn(page), 'The EHR did not give access');
});

test('where the sign-in does not show in the frame, a window of its own takes the launch over', async ({
  page,
  context,
}) => {
  // An EHR whose sign-in page refuses to be framed by the app: the frame stays without an answer.
  const refusal = { body: 'cannot be shown in a frame' };
  await context.route('**/auth/authorize?*', (route) => route.fulfill(refusal), { times: 1 });
  await openCrossSite(page, { patient: 'elena-marsh' });
  const button = launchFrame(page).getByRole('button', {
    name: 'Open Chartside in its own window',
  });
  await expect(button).toBeVisible({ timeout: 15_000 });
  const [opened] = await Promise.all([context.waitForEvent('page'), button.click()]);
  await expectAllRead(opened);
  await expect(opened.getByRole('region', { name: 'Patient', exact: true })).toContainText('Marsh');
  await expect(launchFrame(page).getByText('Chartside is open in its own window.')).toBeVisible();
});

test('a reload of the whole frame there ends the session just so', async ({ page }) => {
  await openCrossSite(page, { patient: 'elena-marsh' });
  await expectAllRead(appIn(page));
  const outer = page.frames().find((one) => one.parentFrame() === page.mainFrame());
  await outer?.evaluate(() => location.reload());
  await expectProblem(launchFrame(page), 'The session ended');
});

test('a sign-in that takes long leaves no offer over the chart', async ({ page }) => {
  await openCrossSite(page, { patient: 'elena-marsh', faults: ['authorize-slow'] });
  const offer = launchFrame(page).getByRole('button', { name: /own window/ });
  await expect(offer).toBeVisible({ timeout: 15_000 });
  await expect(appIn(page).getByRole('tablist', { name: 'Chart views' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(offer).toHaveCount(0);
});

test('a hostile page cannot take the transaction of a launch, though it knows the state', async ({
  page,
}) => {
  // An EHR sees the state in its authorization request; its page must get nothing for it.
  const answers: unknown[] = [];
  const ask = (state: string): Promise<unknown> =>
    page.evaluate(
      (known) =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = (event) => resolve(event.data);
          const message = { type: 'chartside.take', state: known };
          document.querySelector('iframe')?.contentWindow?.postMessage(message, '*', [port2]);
          setTimeout(() => resolve('no answer'), 1000);
        }),
      state,
    );
  await page.route('**/auth/authorize?*', async (route) => {
    const state = new URL(route.request().url()).searchParams.get('state') ?? '';
    answers.push(await ask(state));
    await route.continue();
  });
  await openCrossSite(page, { patient: 'elena-marsh' });
  await expectAllRead(appIn(page));
  expect(answers).toEqual(['no answer']);
});
