import { expect, test } from '@playwright/test';
import { ehrOrigin } from './addresses.ts';
import { expectAllRead, expectChart, indexUrl, launch, openChart, openView } from './verbs.ts';

test('a clinician opens a chart in the EHR, and Chartside shows that patient in it', async ({
  page,
}) => {
  await test.step('When she chooses a patient in the EHR', async () => {
    await page.goto(ehrOrigin);
    await page.getByRole('link', { name: 'Elena Marsh' }).first().click();
  });
  const app = page.frameLocator('iframe');
  await test.step('Then Chartside opens inside the chart, for that patient', async () => {
    await expectAllRead(app);
    await expect(app.getByRole('region', { name: 'Patient', exact: true })).toContainText('Marsh');
  });
  await test.step('And every view shows her data', async () => {
    for (const name of ['Problems', 'Vitals', 'Results', 'History & assessments', 'Summary'])
      await openView(app, name);
    await expect(app.getByRole('region', { name: /problems/i }).first()).toBeVisible();
  });
});

test('an EHR launch works in a window of its own', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  expect(page.url()).toBe(indexUrl());
});

test('a standalone launch asks where, signs in, and lets a patient be chosen', async ({ page }) => {
  await page.goto(indexUrl());
  await page.getByRole('button', { name: 'Sign in to Sandbox EHR' }).click();
  await page
    .getByRole('link', { name: /Elena Marsh/ })
    .or(page.getByRole('button', { name: /Elena Marsh/ }))
    .first()
    .click();
  await expectChart(page);
  await expect(page.getByRole('region', { name: 'Patient', exact: true })).toContainText('Marsh');
});

test('the launch value survives as it is, and its scopes hold the bare token launch (rows 12, 28)', async ({
  page,
}) => {
  const authorize = page.waitForRequest(
    (request) =>
      request.url().includes('/auth/authorize') || request.url().includes('code_challenge='),
  );
  await launch(page, { patient: 'elena-marsh' });
  const query = new URL((await authorize).url()).searchParams;
  expect(query.get('scope')?.split(' ')).toContain('launch');
  expect(query.get('code_challenge_method')).toBe('S256');
  expect(query.get('aud')).toMatch(/\/fhir$/);
  expect(query.get('state')).toHaveLength(43);
  await expectChart(page);
});

test('the token request is one form without a secret (rows 47 to 50)', async ({ page }) => {
  const posts: { body: string; authorization: string | undefined }[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST')
      posts.push({
        body: request.postData() ?? '',
        authorization: request.headers()['authorization'],
      });
  });
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  expect(posts).toHaveLength(1);
  expect(posts[0]?.authorization).toBeUndefined();
  expect(posts[0]?.body).not.toMatch(/secret|assertion/);
});

test('the EHR launch needs no cookie', async ({ page, context }) => {
  const app = await openChart(page, { patient: 'elena-marsh' });
  await expectChart(app);
  expect(await context.cookies()).toEqual([]);
});

test('a browser that is too old says so, whatever it could run (D 24)', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(URL, 'canParse'));
  for (const path of ['index.html', 'launch.html?iss=https%3A%2F%2Fehr.example&launch=1']) {
    await page.goto(indexUrl(path));
    await expect(page.getByRole('alert')).toHaveText(/This browser is too old for Chartside/);
    await expect(page.locator('#root')).toHaveCount(0);
  }
});

test('a view whose code did not come says so, and comes when tried again (H-29)', async ({
  page,
}) => {
  const code = /\/assets\/results-view-[^/]+\.js/;
  await page.route(code, (route) => route.abort());
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  await page.getByRole('tab', { name: 'Results' }).click();
  const broken = page.getByRole('region', { name: 'Results', exact: true });
  await expect(broken).toContainText('could not be drawn');
  await page.unroute(code);
  await broken.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('rowheader', { name: /WBC/ }).first()).toBeVisible();
});

test('the EHR is asked while the code that draws the chart is still on its way', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, path] = /\/fhir\/((?:Patient|Condition|Observation).*)$/.exec(request.url()) ?? [];
    if (path !== undefined) asked.push(path);
  });
  let held = 0;
  // React and the chart come only when the first four answers have been asked for.
  await page.route(/\/assets\/(?:react|chart)-[\w-]{8}\.js/, async (route) => {
    held += 1;
    await expect.poll(() => asked.length).toBe(4);
    await route.continue();
  });
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  expect(held).toBeGreaterThan(1);
  expect(asked[0]).toBe('Patient/elena-marsh');
  // Fifteen reads, and none of them twice.
  expect(new Set(asked).size).toBe(asked.length);
});
