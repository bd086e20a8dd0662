import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { encodeOptions } from '../sandbox/options.ts';
import { ehrOrigin } from './addresses.ts';
import { expectAllRead, expectProblem, launch, launchUrl, openView, withFaults } from './verbs.ts';

const patientOf = (app: FrameLocator | Page) =>
  app.getByRole('region', { name: 'Patient', exact: true });

async function showInFrames(page: Page, urls: readonly string[]): Promise<void> {
  await page.evaluate((all) => {
    document.body.replaceChildren(
      ...all.map((url) => {
        const frame = document.createElement('iframe');
        frame.src = url;
        frame.width = '500';
        frame.height = '600';
        return frame;
      }),
    );
  }, urls);
}

const PATIENTS = ['elena-marsh', 'noah-whitfield'];
const NAMES = ['Marsh', 'Whitfield'];

test('two charts side by side never show each other’s patient, whatever is reloaded (F-7)', async ({
  page,
}) => {
  const one = { patient: 'elena-marsh' };
  const two = { patient: 'noah-whitfield' };
  await page.goto(
    `${ehrOrigin}/open?o=${encodeOptions(one)}&in=frame&beside=${encodeOptions(two)}`,
  );
  const [first, second] = [page.frameLocator('iframe').nth(0), page.frameLocator('iframe').nth(1)];
  await expectAllRead(first);
  await expectAllRead(second);
  await expect(patientOf(first)).toContainText('Marsh');
  await expect(patientOf(second)).toContainText('Whitfield');

  await test.step('When one frame is reloaded, it says that its session ended', async () => {
    const frame = page.frames().find((f) => f.parentFrame() === page.mainFrame());
    await frame?.evaluate(() => location.reload());
    await expectProblem(first, 'The session ended');
    await expect(patientOf(second)).toContainText('Whitfield');
    await expect(first.getByText('Whitfield')).toHaveCount(0);
  });
});

test('twenty launches of two patients, interleaved in frames of one page, each reach their own', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(ehrOrigin);
  const delays = ['token-slow', 'discovery-slow', undefined] as const;
  const urls = await Promise.all(
    Array.from({ length: 20 }, (_, n) => {
      const delay = delays[n % delays.length];
      return launchUrl({
        patient: PATIENTS[n % 2] ?? '',
        ...withFaults(...(delay === undefined ? [] : [delay])),
      });
    }),
  );
  await showInFrames(page, urls);
  for (const [n] of urls.entries()) {
    const app = page.frameLocator('iframe').nth(n);
    await expect(patientOf(app)).toContainText(NAMES[n % 2] ?? '', { timeout: 60_000 });
    await expect(app.getByText(NAMES[(n + 1) % 2] ?? '')).toHaveCount(0);
  }
});

test('two launches that failed and are tried again in frames of one page reach their own patient', async ({
  page,
}) => {
  await page.goto(ehrOrigin);
  const urls = await Promise.all(
    PATIENTS.map((patient) => launchUrl({ patient, ...withFaults() })),
  );
  const discovery = '**/.well-known/smart-configuration';
  await page.route(discovery, (route) => route.abort());
  await showInFrames(page, urls);
  const apps = urls.map((_, n) => page.frameLocator('iframe').nth(n));
  for (const app of apps) await expectProblem(app, 'The EHR did not answer');
  await page.unroute(discovery);
  // The later one first: whatever they share would now give each the other's launch.
  for (const app of apps.toReversed()) await app.getByRole('button', { name: 'Try again' }).click();
  for (const [n, app] of apps.entries()) {
    await expect(patientOf(app)).toContainText(NAMES[n] ?? '', { timeout: 30_000 });
    await expect(app.getByText(NAMES[1 - n] ?? '')).toHaveCount(0);
  }
});

test('a reload ends the session and says how to reopen; so does going back to it', async ({
  page,
}) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  await page.reload();
  await expectProblem(page, 'The session ended');
  await expect(page.getByText(/open it again from the patient’s chart/)).toBeVisible();

  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  await page.goto(ehrOrigin);
  await page.goBack();
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('The session ended');
  await expect(page.getByText('Marsh')).toHaveCount(0);
});

test('a reload after another view was opened ends the session just so', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  await openView(page, 'Results');
  await page.reload();
  await expectProblem(page, 'The session ended');
});

test('an answer about another patient stops everything (display rule 2)', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh', faults: ['patient-mismatch'] });
  await expectProblem(page, 'Stopped: another patient');
  await expect(page.getByRole('main')).not.toContainText(/Marsh|Whitfield/);
});

test('a resource of another patient is not shown, and is counted in Data notes', async ({
  page,
}) => {
  await launch(page, { patient: 'elena-marsh', faults: ['other-patient-resource'] });
  await expectAllRead(page);
  await page.getByRole('button', { name: /Data notes/ }).click();
  await expect(page.getByRole('dialog', { name: 'Data notes' })).toContainText(/another patient/i);
});
