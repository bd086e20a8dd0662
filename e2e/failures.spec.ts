import { expect, test, type Page } from '@playwright/test';
import { BODY_KINDS, FAILING_PAGES, FAILING_TYPES, FAILURES } from '../sandbox/options.ts';
import { everyCase, pairwiseCases } from '../tools/pairwise.ts';
import {
  expectAllReadAfter,
  expectCountsToReconcile,
  expectProblem,
  indexUrl,
  issuerPart,
  launch,
  launchPage,
  openView,
  requestsWith,
  withFaults,
} from './verbs.ts';

const factors = {
  how: FAILURES,
  body: BODY_KINDS,
  page: FAILING_PAGES,
  of: FAILING_TYPES,
} as const;
const cases =
  process.env['CHARTSIDE_FULL'] === undefined ? pairwiseCases(factors) : everyCase(factors);

/** The views that draw something of each type. */
const VIEWS = {
  Patient: ['Summary'],
  Condition: ['Summary', 'Problems'],
  Observation: ['Summary', 'Vitals', 'Results', 'History & assessments'],
} as const;

const NONE = /none recorded|nothing recorded|no .{0,40} recorded|was returned/i;
const WENT_WRONG =
  /could not|not permitted|refused|not loaded|more may exist|may be incomplete|ended|busy|not answer/i;

/** So that every search of the failing type has several pages, and the others few. */
const PAGE_SIZE = { Patient: 200, Condition: 5, Observation: 40 } as const;
/** More than one read of each of 13 categories takes: five tries for each, and some pages. */
const MOST_REQUESTS = 100;

const figures: { requests: number; seconds: number }[] = [];

test.afterAll(() => {
  const most = (of: 'requests' | 'seconds'): number =>
    Math.max(0, ...figures.map((figure) => figure[of]));
  console.log(
    `failures: ${figures.length} cases, at most ${most('requests')} requests of the failing type, ` +
      `the slowest ${most('seconds').toFixed(1)} s`,
  );
});

for (const failure of cases) {
  const { how, body, page: which, of } = failure;
  test(`${how} with ${body} on the ${which} page of ${of} is told, and hides nothing else (EHR rules 13, 17, 18)`, async ({
    page,
  }) => {
    const began = Date.now();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const options = {
      ...withFaults('count-ignored'),
      patient: 'elena-marsh',
      pageSize: PAGE_SIZE[of],
      failure,
    };
    await page.clock.install();
    await launch(page, options);
    await expectAllReadAfter(page, 30_000);
    const isSecondRead = of === 'Patient' && which === 'later';
    if (isSecondRead) {
      await page.getByRole('button', { name: 'Refresh' }).click();
      await expectAllReadAfter(page, 30_000);
    }

    const ended = how === 401;
    for (const name of VIEWS[of]) {
      await openView(page, name);
      const panel = page.getByRole('tabpanel');
      const text = await panel.innerText();
      expect(text.trim()).not.toBe('');
      if (which === 'first' && name !== 'Summary') {
        expect(text).not.toMatch(NONE);
        expect(text).toMatch(WENT_WRONG);
      }
      if (which === 'later' && name !== 'History & assessments')
        expect(text).toMatch(isSecondRead ? /could not be read again/i : WENT_WRONG);
    }
    // What did not fail stands as it always does.
    await openView(page, 'Summary');
    const patient = page.getByRole('region', { name: 'Patient', exact: true });
    // A 401 ends the session for all four that are under way; the patient may be one of them.
    if (of !== 'Patient' || isSecondRead)
      await expect(patient).toContainText(ended ? /Marsh|session ended/ : 'Marsh');
    else await expect(patient).toContainText(/could not|not permitted/i);
    if (of !== 'Condition' && !ended) {
      await openView(page, 'Problems');
      await expect(page.getByRole('tabpanel')).toContainText(/diabetes/i);
    }
    if (of !== 'Observation' && !ended) {
      await openView(page, 'Vitals');
      await expect(page.getByRole('tabpanel')).toContainText(/mmHg|kg|°C|\/min/);
    }
    for (const section of await page.getByRole('region').all())
      expect((await section.innerText()).trim()).not.toBe('');
    await expectCountsToReconcile(page);

    const requests = (await requestsWith(issuerPart(options))).filter(
      (record) => record.path.includes(`/fhir/${of}`) && record.method === 'GET',
    );
    figures.push({ requests: requests.length, seconds: (Date.now() - began) / 1000 });
    expect(requests.length).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(errors).toEqual([]);
  });
}

const NOT_LOADED = 'Chartside could not be loaded';

async function expectNotLoaded(page: Page, title = NOT_LOADED): Promise<void> {
  await expectProblem(page, title);
  await expect(page.getByText('Opening the chart')).toHaveCount(0);
  // No code, no state, no launch value.
  expect(new URL(page.url()).search).toBe('');
}

for (const file of ['mount-*.js', 'react-*.js', 'chart-*.js', 'chart-*.css'])
  test(`without ${file} the app says that it could not be loaded, and the session is over (H-29)`, async ({
    page,
  }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.route(`**/assets/${file}`, (route) => route.abort());
    // Alive, it would be renewed within the second.
    const options = {
      ...withFaults(),
      patient: 'elena-marsh',
      expiresIn: 2,
      refresh: 'kept',
    } as const;
    await launch(page, options);
    await expectNotLoaded(page);
    await expect(page.getByRole('alert')).toContainText(/open it again from the patient’s chart/);
    await page.waitForTimeout(3000);
    const sent = await requestsWith(issuerPart(options));
    expect(
      sent.filter(({ method, path }) => method === 'POST' && path.includes('/token')),
    ).toHaveLength(1);
    expect(errors).toEqual([]);
  });

test('a session that opens after the app could not be loaded is ended at once (H-29)', async ({
  page,
}) => {
  await page.route('**/assets/mount-*.js', (route) => route.abort());
  const options = { ...withFaults('token-slow'), patient: 'elena-marsh' };
  await launch(page, options);
  await expectNotLoaded(page);
  await page.waitForResponse((answer) => answer.url().endsWith('/token'));
  await page.waitForTimeout(500);
  const read = (await requestsWith(issuerPart(options))).filter(({ path }) =>
    /\/fhir\/(?:Patient|Observation|Condition)/.test(path),
  );
  expect(read).toEqual([]);
});

test('a refusal whose own screen does not come is told by its name (H-29)', async ({ page }) => {
  await page.route('**/assets/launch-problem-screen-*.js', (route) => route.abort());
  await launch(page, withFaults('authorize-denied'));
  await expectNotLoaded(page);
  await expect(page.getByRole('alert')).toContainText('problem: access-denied');
});

for (const file of ['index-*.js', 'begin-*.js', 'opening-*.js'])
  test(`without ${file} of the page itself it says so, and the address is clean (row 44, H-29)`, async ({
    page,
  }) => {
    await page.route(`**/assets/${file}`, (route) => route.abort());
    await page.goto(indexUrl('?code=c&state=s'));
    await expectNotLoaded(page);
    // As after any other end: nothing begins by itself.
    await page.unroute(`**/assets/${file}`);
    await page.reload();
    await expectProblem(page, 'The session ended');
  });

for (const file of ['launch-*.js', 'opening-*.js'])
  test(`without ${file} the launch page says so (H-29)`, async ({ page }) => {
    await page.route(`**/assets/${file}`, (route) => route.abort());
    await page.goto(launchPage('?iss=https%3A%2F%2Fehr.example&launch=1'));
    await expectNotLoaded(page);
  });

test('also where the net itself comes late (H-29)', async ({ page }) => {
  await page.route('**/browser-check.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.route('**/assets/opening-*.js', (route) => route.abort());
  await page.goto(indexUrl('?code=c&state=s'));
  await expectNotLoaded(page);
});

test.describe('in Spanish', () => {
  test.use({ locale: 'es-MX' });
  for (const file of ['mount-*.js', 'opening-*.js'])
    test(`without ${file} the app says that it could not be loaded (H-29)`, async ({ page }) => {
      await page.route(`**/assets/${file}`, (route) => route.abort());
      await page.goto(indexUrl('?code=c&state=s'));
      await expectNotLoaded(page, 'No se pudo cargar Chartside');
      await expect(page.getByRole('alert')).toHaveAttribute('lang', 'es');
    });
});
