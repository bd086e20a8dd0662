import { readFileSync } from 'node:fs';
import { expect, test, type Page, type Request } from '@playwright/test';
import { appOrigin, ehrOrigin } from './addresses.ts';
import {
  expectAllRead,
  expectChart,
  expectProblem,
  indexUrl,
  issuerPart,
  launch,
  launchPage,
  launchUrl,
  openView,
  requestsWith,
  withFaults,
} from './verbs.ts';

/** Every request of the page, in the order in which they began. */
function watchRequests(page: Page): Request[] {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  return requests;
}

/** The tokens that the EHR gives out while the page is watched. */
function watchTokens(page: Page): Map<string, string> {
  const tokens = new Map<string, string>();
  page.on('response', async (response) => {
    if (response.request().method() !== 'POST') return;
    const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    for (const name of ['access_token', 'refresh_token', 'id_token'])
      if (typeof body[name] === 'string') tokens.set(body[name], name);
  });
  return tokens;
}

const patientIn = (page: Page) => page.getByRole('region', { name: 'Patient', exact: true });
const fhirPath = (request: Request) => new URL(request.url()).pathname.split('/fhir/')[1];

test('the authorization request is one navigation with these parameters, whatever the launch URL adds (rows 2, 3, 12, 20, 25 to 30, 36 to 39)', async ({
  page,
}) => {
  const requests = watchRequests(page);
  const url = new URL(await launchUrl({ patient: 'elena-marsh' }));
  const [iss, launchValue] = [url.searchParams.get('iss'), url.searchParams.get('launch')];
  for (const [name, value] of [
    ['redirectUri', 'https://evil.example/'],
    ['redirect_uri', 'https://evil.example/'],
    ['clientId', 'evil'],
    ['scope', 'system/*.cruds'],
    ['max_age', '1'],
    ['aud', 'https://evil.example/fhir'],
  ] as const)
    url.searchParams.append(name, value);
  await page.goto(url.href);
  await expectChart(page);

  const authorize = requests.filter((request) => request.url().includes('code_challenge='));
  expect(authorize).toHaveLength(1);
  expect(authorize[0]?.method()).toBe('GET');
  expect(authorize[0]?.isNavigationRequest()).toBe(true);
  const query = new URL(authorize[0]?.url() ?? '').searchParams;
  const { state, code_challenge: challenge, ...others } = Object.fromEntries(query);
  expect([...query.keys()]).toHaveLength(Object.keys(others).length + 2);
  expect([state, challenge]).toEqual([
    expect.stringMatching(/^[\w-]{43}$/),
    expect.stringMatching(/^[\w-]{43}$/),
  ]);
  expect(others).toEqual({
    response_type: 'code',
    client_id: 'chartside',
    redirect_uri: `${appOrigin}/`,
    scope:
      'launch patient/Patient.rs patient/Condition.rs patient/Observation.rs openid fhirUser online_access',
    aud: iss,
    launch: launchValue,
    code_challenge_method: 'S256',
  });
});

test('every scope that is asked for has its reason in docs/scopes.md (rows 79, 70)', async ({
  page,
}) => {
  const requests = watchRequests(page);
  await launch(page, { patient: 'elena-marsh' });
  await expectChart(page);
  const authorize = requests.find((request) => request.url().includes('code_challenge='));
  const scopes = new URL(authorize?.url() ?? '').searchParams.get('scope')?.split(' ') ?? [];
  const reasons = readFileSync('docs/scopes.md', 'utf8');
  expect(scopes.length).toBeGreaterThan(4);
  for (const scope of scopes) {
    expect(scope).toMatch(
      /^(launch|openid|fhirUser|online_access|patient\/(Patient|Condition|Observation)\.rs)$/,
    );
    expect(reasons).toContain(`\`${scope}\``);
  }
});

test('a launch value of any characters comes back as it was (row 12)', async ({ page }) => {
  const value = 'a+b/c==&x=é%20#?"<';
  const authorize = page.waitForRequest((request) => request.url().includes('code_challenge='));
  const query = new URLSearchParams({ iss: `${ehrOrigin}/fhir`, launch: value });
  await page.goto(launchPage(`?${query}`));
  expect(new URL((await authorize).url()).searchParams.get('launch')).toBe(value);
});

test('a refusal is shown, and the app does not go back to the EHR by itself (row 43, F-6)', async ({
  page,
}) => {
  const requests = watchRequests(page);
  await launch(page, { ...withFaults('authorize-denied'), patient: 'elena-marsh' });
  await expectProblem(page, 'The EHR did not give access');
  await page.waitForTimeout(1000);
  expect(requests.filter((request) => request.url().includes('code_challenge='))).toHaveLength(1);
});

for (const query of [
  '?next=https://evil.example/',
  '?error_uri=https://evil.example/&error=x&state=y',
  '?redirect=//evil.example&problem=no-patient',
  '?code=a&state=b&iss=https://evil.example/',
])
  test(`the redirect page leads nowhere else: ${query} (row 6)`, async ({ page }) => {
    const requests = watchRequests(page);
    await page.goto(indexUrl(query));
    await expect(page.getByRole('heading').first()).toBeVisible();
    await page.waitForTimeout(300);
    expect(new URL(page.url()).origin).toBe(appOrigin);
    expect(requests.filter((request) => !request.url().startsWith(appOrigin))).toEqual([]);
  });

test('a callback of another browser profile is refused without a token request (row 41)', async ({
  page,
  browser,
}) => {
  const options = { ...withFaults(), patient: 'elena-marsh' };
  // The launch begins here; its way back is opened elsewhere, as a stolen or forged link would be.
  const authorize = page.waitForRequest((request) => request.url().includes('code_challenge='));
  await page.route(
    (url) => url.searchParams.has('code_challenge'),
    (route) => route.abort(),
  );
  await page.goto(await launchUrl(options)).catch(() => undefined);
  const answer = await fetch((await authorize).url(), { redirect: 'manual' });
  const callback = answer.headers.get('location') ?? '';
  expect(callback).toContain('code=');

  const other = await browser.newContext();
  const victim = await other.newPage();
  await victim.goto(callback);
  await expectProblem(victim, 'This sign-in was not started here');
  const paths = (await requestsWith(issuerPart(options))).map((record) => record.path);
  expect(paths.filter((path) => path.includes('/token'))).toEqual([]);
  await other.close();
});

test('a new launch in the same window shows its own patient, and a broken one shows nobody (row 11, F-6)', async ({
  page,
}) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  await expect(patientIn(page)).toContainText('Marsh');
  await launch(page, { patient: 'noah-whitfield' });
  await expectAllRead(page);
  await expect(patientIn(page)).toContainText('Whitfield');
  await expect(page.getByText('Marsh')).toHaveCount(0);
  await page.goto(launchPage(`?iss=${ehrOrigin}/fhir`));
  await expectProblem(page, 'The chart did not say which patient to open');
  await expect(page.getByText(/Marsh|Whitfield/)).toHaveCount(0);
});

test('no code and no state stays in the history of the window (row 44)', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectChart(page);
  const devtools = await page.context().newCDPSession(page);
  const { entries } = await devtools.send('Page.getNavigationHistory');
  expect(entries.map((entry) => entry.url).filter((url) => /[?&]/.test(url))).toEqual([]);
  expect(entries.at(-1)?.url).toBe(indexUrl());
});

for (const [patient, options] of [
  ['elena-marsh', {}],
  ['hostile-text', {}],
  ['viktor-adeyemi', {}],
  ['elena-marsh', withFaults('id-token-foreign-user')],
] as const)
  test(`what is read of ${patient} ${JSON.stringify(options.faults ?? [])}: the patient first, three kinds of resource, by GET, the token in a header only (rows 58, 77, 81, 82, 107, 109, F-16, F-33)`, async ({
    page,
  }) => {
    const requests = watchRequests(page);
    const tokens = watchTokens(page);
    await launch(page, { ...options, patient });
    await expectAllRead(page);
    for (const name of ['Problems', 'Vitals', 'Results', 'History & assessments'])
      await openView(page, name);

    const origins = new Set(requests.map((request) => new URL(request.url()).origin));
    expect([...origins].filter((one) => one !== 'null').toSorted()).toEqual([appOrigin, ehrOrigin]);
    const withToken = requests.filter((request) => 'authorization' in request.headers());
    expect(withToken.length).toBeGreaterThan(5);
    const [first] = withToken;
    expect(first === undefined ? '' : fhirPath(first)).toBe(`Patient/${patient}`);
    for (const request of withToken) {
      expect(request.method()).toBe('GET');
      expect(fhirPath(request)).toMatch(/^(Patient\/[\w-]+|Condition|Observation)$/);
      const sent = request.headers()['authorization']?.replace('Bearer ', '') ?? '';
      expect(tokens.get(sent)).toBe('access_token');
    }
    for (const request of requests)
      for (const token of tokens.keys()) expect(request.url()).not.toContain(token);
  });

test('no token is in the document, in a global of the page or in a cookie, after a launch and a refresh (rows 7, 8, 96)', async ({
  page,
}) => {
  const tokens = watchTokens(page);
  await launch(page, { patient: 'elena-marsh', expiresIn: 2, refresh: 'rotated' });
  await expectChart(page);
  await page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('grant_type=refresh_token'),
  );
  await page.waitForTimeout(300);
  const found = await page.evaluate(() => {
    const texts: string[] = [document.documentElement.outerHTML, document.cookie];
    const seen = new Set<unknown>();
    const look = (value: unknown, depth: number): void => {
      if (typeof value === 'string') texts.push(value);
      if (typeof value !== 'object' || value === null || depth === 0 || seen.has(value)) return;
      seen.add(value);
      if (value instanceof Map) for (const pair of value) look(pair, depth);
      for (const key of Reflect.ownKeys(value)) {
        try {
          look(Reflect.get(value, key), depth - 1);
        } catch {
          // A getter of the browser that is not to be called.
        }
      }
    };
    look(window, 4);
    return texts.join('\n');
  });
  expect([...tokens.values()].toSorted()).toEqual(
    expect.arrayContaining(['access_token', 'id_token', 'refresh_token']),
  );
  expect(tokens.size).toBeGreaterThan(3);
  for (const token of tokens.keys()) expect(found).not.toContain(token);
  expect(await page.context().cookies()).toEqual([]);
});

test('both pages forbid referrers and foreign frames, and no request tells where it came from (rows 46, 124)', async ({
  page,
}) => {
  const requests = watchRequests(page);
  for (const path of ['', 'launch.html']) {
    const headers = (await fetch(indexUrl(path))).headers;
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('cache-control')).toBe('no-cache');
    const policy = headers.get('content-security-policy') ?? '';
    const ancestors = policy.split('; ').find((part) => part.startsWith('frame-ancestors '));
    expect(ancestors).toContain(`'self' ${ehrOrigin}`);
    expect(ancestors).not.toContain('*');
  }
  await launch(page, { patient: 'elena-marsh', style: 'default' });
  await expectAllRead(page);
  // What is preloaded has an empty one.
  for (const request of requests) expect((await request.headerValue('referer')) ?? '').toBe('');
});

test('nothing of the app stays behind as a service worker (row 122)', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectChart(page);
  const workers = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
  expect(workers).toEqual([]);
});

test('the token request is a form, sent once (rows 47, 49, 50, F-28)', async ({ page }) => {
  const requests = watchRequests(page);
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  const posts = requests.filter((request) => request.method() === 'POST');
  expect(posts).toHaveLength(1);
  const headers = await posts[0]?.allHeaders();
  expect(headers?.['content-type']).toBe('application/x-www-form-urlencoded');
  expect(headers).not.toHaveProperty('authorization');
  expect(headers).not.toHaveProperty('cookie');
});

test('says since when the chart is open and that it does not follow the EHR (row 69)', async ({
  page,
}) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectChart(page);
  await expect(
    page.getByText(/^Opened .* from Sandbox EHR; does not follow the chart$/),
  ).toBeVisible();
});
