import { expect, test, type Page } from '@playwright/test';
import type { FaultName } from '../sandbox/faults.ts';
import { ehrOrigin, foreignOrigin } from './addresses.ts';
import {
  expectAllRead,
  expectChart,
  expectProblem,
  indexUrl,
  issuerPart,
  launch,
  launchPage,
  launchUrl,
  requestsWith,
  withFaults,
} from './verbs.ts';

/** Every request the page makes to somewhere else than the app. */
function watchOutside(page: Page): string[] {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(indexUrl())) outside.push(request.url());
  });
  return outside;
}

test.describe('what opened the page', () => {
  for (const iss of [
    'https://evil.example/fhir',
    `${foreignOrigin}/fhir`,
    `${ehrOrigin}/fhir/x`,
    'http://hospital.example/fhir',
    'javascript:alert(1)',
  ])
    test(`an unlisted iss gets no request at all: ${iss} (row 9, F-1)`, async ({ page }) => {
      const outside = watchOutside(page);
      await page.goto(launchPage(`?iss=${encodeURIComponent(iss)}&launch=x`));
      await expectProblem(page, 'This EHR is not known to Chartside');
      expect(outside).toEqual([]);
    });

  for (const query of ['', '?launch=x', `?iss=${ehrOrigin}/fhir`, `?iss=${ehrOrigin}/fhir&launch=`])
    test(`an incomplete launch is refused: "${query}" (row 11)`, async ({ page }) => {
      const outside = watchOutside(page);
      await page.goto(launchPage(query));
      await expectProblem(page, 'The chart did not say which patient to open');
      expect(outside).toEqual([]);
    });

  test('fhirServiceUrl, clientId and patientId in the address have no effect (F-3)', async ({
    page,
  }) => {
    const outside = watchOutside(page);
    await page.goto(launchPage('?fhirServiceUrl=https://evil.example/fhir&patientId=1'));
    await expectProblem(page, 'The chart did not say which patient to open');
    expect(outside).toEqual([]);

    const url = `${await launchUrl({ patient: 'elena-marsh' })}&clientId=evil&fhirServiceUrl=https://evil.example&patientId=other&scope=all`;
    const authorize = page.waitForRequest((request) => request.url().includes('code_challenge='));
    await page.goto(url);
    expect(new URL((await authorize).url()).searchParams.get('client_id')).toBe('chartside');
    await expectChart(page);
  });

  test('a problem in the address is drawn only if it is on the list, with no text from outside', async ({
    page,
  }) => {
    await page.goto(indexUrl('?problem=<img src=x onerror=alert(1)>&origin=https://evil.example'));
    await expectProblem(page, 'Chartside could not open');
    await expect(page.getByText('evil.example')).toHaveCount(0);
    expect(page.url()).toBe(indexUrl());
  });
});

test.describe('discovery', () => {
  const cases: readonly [FaultName, string][] = [
    ['discovery-404', 'The EHR did not say how to sign in'],
    ['discovery-html', 'The EHR’s answer was not readable'],
    ['discovery-no-s256', 'The EHR’s sign-in is not safe enough'],
    ['discovery-javascript-authorize', 'The EHR’s sign-in address is not safe'],
    ['discovery-foreign-authorize', 'The EHR’s sign-in address is not approved'],
    ['discovery-foreign-token-endpoint', 'The EHR’s sign-in address is not approved'],
  ];
  for (const [fault, title] of cases)
    test(`${fault} has its own screen, and nothing follows (rows 16 to 19, F-2, F-12, F-13)`, async ({
      page,
    }) => {
      const options = { ...withFaults(fault), patient: 'elena-marsh' };
      await launch(page, options);
      await expectProblem(page, title);
      const requests = await requestsWith(issuerPart(options));
      expect(requests.map((record) => record.path.split('/fhir/')[1])).toEqual([
        '.well-known/smart-configuration',
      ]);
      expect(page.url()).toBe(indexUrl());
    });

  test('an endpoint outside the registry is named, for whoever can add it (D 6)', async ({
    page,
  }) => {
    await launch(page, {
      ...withFaults('discovery-foreign-token-endpoint'),
      patient: 'elena-marsh',
    });
    await expect(page.getByText(foreignOrigin).first()).toBeVisible();
  });

  test('trying again works once the EHR does (F-29)', async ({ page }) => {
    const url = await launchUrl({ patient: 'elena-marsh' });
    const discovery = '**/.well-known/smart-configuration';
    await page.route(discovery, (route) => route.abort());
    await page.goto(url);
    await expectProblem(page, 'The EHR did not answer');
    await page.unroute(discovery);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expectChart(page);
  });

  for (const fault of [
    'discovery-relative-endpoints',
    'discovery-authorize-has-query',
    'discovery-old-names',
    'discovery-v1-only',
    'discovery-no-openid',
  ] as const)
    test(`${fault} is understood (rows 18, 21, 34, 72)`, async ({ page }) => {
      await launch(page, { ...withFaults(fault), patient: 'elena-marsh' });
      await expectChart(page);
    });
});

test.describe('back from the EHR', () => {
  const cases: readonly [FaultName, string][] = [
    ['authorize-denied', 'The EHR did not give access'],
    ['callback-wrong-state', 'This sign-in was not started here'],
    ['callback-no-state', 'This sign-in was not started here'],
    ['callback-wrong-iss', 'The sign-in came back from the wrong server'],
    ['callback-no-iss', 'The sign-in came back from the wrong server'],
  ];
  for (const [fault, title] of cases)
    test(`${fault} has its own screen, and no token is asked for (rows 40 to 45)`, async ({
      page,
    }) => {
      const options = { ...withFaults(fault), patient: 'elena-marsh' };
      await launch(page, options);
      await expectProblem(page, title);
      const tokens = (await requestsWith(issuerPart(options))).filter((r) =>
        r.path.includes('/token'),
      );
      expect(tokens).toEqual([]);
      expect(page.url()).toBe(indexUrl());
    });

  test('text in an error is not shown, and not run (rows 5, 43)', async ({ page }) => {
    await launch(page, { ...withFaults('authorize-error-markup'), patient: 'elena-marsh' });
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('alert')).not.toContainText(/<|script|img/);
  });

  test('a callback that is replayed is refused without a request (row 42)', async ({ page }) => {
    let callback = '';
    page.on('request', (request) => {
      if (request.url().startsWith(indexUrl('?')) && request.url().includes('code='))
        callback = request.url();
    });
    // The first page asks for the signer's keys when it has nothing better to do: not of the replay.
    const keys = page.waitForResponse(/\/auth\/jwks$/);
    await launch(page, { patient: 'elena-marsh' });
    await expectAllRead(page);
    await (await keys).finished();
    expect(callback).not.toBe('');
    const outside = watchOutside(page);
    await page.goto(callback);
    await expectProblem(page, 'This sign-in was not started here');
    expect(outside).toEqual([]);
  });

  for (const query of [
    '?code=a',
    '?code=a&state=',
    '?state=x',
    '?code=a&state=foreign',
    '?error=access_denied',
    '?error=x&state=<b>',
  ])
    test(`a callback nobody asked for is refused: ${query} (row 40, F-9 to F-11)`, async ({
      page,
    }) => {
      const outside = watchOutside(page);
      await page.goto(indexUrl(query));
      await expectProblem(page, 'This sign-in was not started here');
      expect(outside).toEqual([]);
      expect(page.url()).toBe(indexUrl());
    });
});

test.describe('the token', () => {
  const cases: readonly [FaultName, string][] = [
    ['token-400', 'The EHR refused to finish the sign-in'],
    ['token-500', 'The EHR’s sign-in is not available'],
    ['token-html', 'The EHR’s answer was not readable'],
    ['token-no-cors', 'The sign-in could not be finished'],
    ['token-no-access-token', 'The EHR’s answer was not readable'],
    ['token-wrong-type', 'The EHR’s answer was not of a known kind'],
    ['token-no-patient', 'No patient came with the sign-in'],
    ['token-bad-patient-id', 'No patient came with the sign-in'],
  ];
  for (const [fault, title] of cases)
    test(`${fault} has its own screen, and nothing is read (rows 53 to 59)`, async ({ page }) => {
      const options = { ...withFaults(fault), patient: 'elena-marsh' };
      await launch(page, options);
      await expectProblem(page, title);
      const reads = (await requestsWith(issuerPart(options))).filter((r) => r.hadAuthorization);
      expect(reads).toEqual([]);
    });

  for (const fault of [
    'token-expires-string',
    'token-no-expires',
    'token-expires-zero',
    'token-type-lower-case',
    'token-odd-members',
  ] as const)
    test(`${fault} is understood (rows 53 to 56)`, async ({ page }) => {
      await launch(page, { ...withFaults(fault), patient: 'elena-marsh' });
      await expectChart(page);
    });
});
