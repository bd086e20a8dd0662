import { afterAll, beforeAll, expect, test } from 'vitest';
import { FAULTS } from '../faults.ts';
import { decodeOptions, encodeOptions, PRESETS, type LaunchOptions } from '../options.ts';
import { chartPath, startSandbox, type Sandbox } from '../sandbox.ts';
import { openSession } from '../session.ts';
import { twoPeople } from '../testing/two-people.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, store: twoPeople() });
});
afterAll(() => sandbox.close());

async function get(path: string): Promise<{ status: number; text: string; location: string }> {
  const answer = await fetch(new URL(path, sandbox.origin), { redirect: 'manual' });
  return {
    status: answer.status,
    text: await answer.text(),
    location: answer.headers.get('location') ?? '',
  };
}

const links = (text: string, start: string): URL[] =>
  [...text.matchAll(/(?:href|src)="(?<url>[^"]*)"/g)]
    .map((match) => (match.groups?.['url'] ?? '').replaceAll('&amp;', '&'))
    .filter((url) => url.startsWith(start))
    .map((url) => new URL(url, sandbox.origin));

const optionsOf = (url: URL, name = 'o'): LaunchOptions =>
  decodeOptions(url.searchParams.get(name) ?? '');

test('the first page lists every chart, with its reason and with the settings in its link', async () => {
  const settings = { banner: true, faults: ['token-slow'] } satisfies LaunchOptions;
  const { status, text } = await get(`/?o=${encodeOptions(settings)}&in=window`);
  expect(status).toBe(200);
  expect(text).toContain('Somebody to launch for.');
  expect(text).toContain('Synthetic patients only');
  const charts = links(text, '/open');
  expect(charts.map((url) => optionsOf(url))).toEqual([
    { ...settings, patient: 'ada' },
    { ...settings, patient: 'ben' },
  ]);
  expect(charts[0]?.searchParams.get('in')).toBe('window');
});

test('the first page offers every vendor, keeps the settings, and says what one stands for', async () => {
  const { text } = await get(`/?o=${encodeOptions({ banner: true })}`);
  const vendors = links(text, '/?o=').map((url) => optionsOf(url));
  for (const preset of PRESETS) expect(vendors).toContainEqual({ preset, banner: true });
  const epic = await get('/?o=epic');
  expect(epic.text).toContain('Observation needs category or code');
  expect(links(epic.text, '/open').map((url) => optionsOf(url))).toEqual([
    { preset: 'epic', patient: 'ada' },
    { preset: 'epic', patient: 'ben' },
  ]);
});

test('the settings of a chart offer the encounters of its patient, and the launch names the chosen one', async () => {
  const ada = await get(`/open?o=${encodeOptions({ patient: 'ada' })}`);
  expect(ada.text).toMatch(/name="encounter"[^>]*list="list-encounter"/);
  expect(ada.text).toContain('<option value="ada-visit">');
  const ben = await get(`/open?o=${encodeOptions({ patient: 'ben' })}`);
  expect(ben.text).not.toContain('list-encounter');
  const chosen = await get('/apply?to=open&patient=ada&encounter=ada-visit');
  expect(optionsOf(new URL(chosen.location, sandbox.origin))).toEqual({
    patient: 'ada',
    encounter: 'ada-visit',
  });
});

test('names are text, never markup', async () => {
  const pages = await Promise.all([get('/'), get(`/open?o=${encodeOptions({ patient: 'ben' })}`)]);
  for (const { text } of pages) {
    expect(text).toContain('Ben &lt;b&gt;Test&lt;/b&gt;');
    expect(text).not.toContain('<b>Test');
  }
});

test.each([
  ['ada', 1],
  ['ADA test', 1],
  ['m-1', 1],
  ['markup', 1],
  ['nobody', 0],
  ['', 2],
])('searching for "%s" finds %i', async (search, found) => {
  const { text } = await get(`/?q=${encodeURIComponent(search)}`);
  expect(links(text, '/open')).toHaveLength(found);
});

test('a chart shows its patient and launches the app in a frame, freshly at each load', async () => {
  const options = { patient: 'ada', style: 'dark' } satisfies LaunchOptions;
  const { text } = await get(`${chartPath(options)}&width=400`);
  expect(text).toMatch(/<h2>Ada Test<\/h2>/);
  expect(text).toContain('1980-05-06');
  expect(text).toContain('M-1');
  expect(text).toContain('data-width="400"');
  const [frame] = links(text, '/launch');
  const [first, second] = [await get(frame?.href ?? ''), await get(frame?.href ?? '')];
  const launch = new URL(first.location);
  expect(`${launch.origin}${launch.pathname}`).toBe('http://localhost:4010/launch.html');
  expect(launch.searchParams.get('iss')).toBe(sandbox.issuer(options));
  expect(first.location).not.toBe(second.location);
});

test('two charts stand side by side, each with its own launch', async () => {
  const beside = encodeOptions({ patient: 'ben' });
  const { text } = await get(`/open?o=${encodeOptions({ patient: 'ada' })}&beside=${beside}`);
  const frames = links(text, '/launch').map((url) => optionsOf(url).patient);
  expect(frames).toEqual(['ada', 'ben']);
});

test('in a new window the app gets a launch too, standalone it gets its own address only', async () => {
  const o = encodeOptions({ patient: 'ada' });
  const { text } = await get(`/open?o=${o}&in=window`);
  expect(text).not.toContain('<iframe');
  const [link] = links(text, '/launch');
  expect((await get(link?.href ?? '')).location).toContain('launch=');
  const alone = await get(`/launch?o=${o}&in=standalone`);
  expect(alone.location).toBe('http://localhost:4010/');
});

async function banner(options: LaunchOptions, place: 'frame' | 'window'): Promise<unknown> {
  const url = new URL(sandbox.launchUrl('http://localhost:4010/launch.html', options, place));
  const { response } = await openSession({
    iss: url.searchParams.get('iss') ?? '',
    launch: url.searchParams.get('launch') ?? '',
    redirectUri: 'http://localhost:4010/',
  });
  return response['need_patient_banner'];
}

test('the banner follows the place where the app opens unless the settings say otherwise', async () => {
  expect(await banner({}, 'frame')).toBe(false);
  expect(await banner({}, 'window')).toBe(true);
  expect(await banner({ banner: true }, 'frame')).toBe(true);
});

test('every fault is in the settings panel, with what it does', async () => {
  const { text } = await get('/');
  for (const { name } of FAULTS) expect(text).toContain(`value="${name}"`);
});

test('the settings form becomes a link that opens the same settings', async () => {
  const form = new URLSearchParams({
    to: 'open',
    in: 'window',
    width: '800',
    patient: 'ada',
    banner: '"false"',
    style: 'hostile',
    expiresIn: '60',
    refresh: 'kept',
    scopes: 'messy',
    scopeList: '',
    intent: ' reconcile ',
    fhirContext: '["Appointment/1"]',
    pageSize: '',
    faultsOn: 'laboratory',
    preset: 'epic',
    next: 'ct',
    shape: 'DSTU2',
    content: '',
    retryAfter: 'hidden',
    count: '{"cap":50}',
    rate: '',
    outcomes: '{"in":200,"codes":["4119"]}',
    failure: '{"how":"reset","body":"empty","page":"later","of":"Condition"}',
  });
  form.append('fault', 'fhir-500');
  form.append('fault', 'next-foreign');
  const { status, location } = await get(`/apply?${form.toString()}`);
  expect(status).toBe(303);
  const url = new URL(location, sandbox.origin);
  expect([url.pathname, url.searchParams.get('in'), url.searchParams.get('width')]).toEqual([
    '/open',
    'window',
    '800',
  ]);
  expect(optionsOf(url)).toEqual({
    patient: 'ada',
    banner: 'false',
    style: 'hostile',
    expiresIn: 60,
    refresh: 'kept',
    scopes: 'messy',
    intent: 'reconcile',
    fhirContext: ['Appointment/1'],
    faultsOn: 'laboratory',
    faults: ['fhir-500', 'next-foreign'],
    preset: 'epic',
    next: 'ct',
    shape: 'DSTU2',
    retryAfter: 'hidden',
    count: { cap: 50 },
    outcomes: { in: 200, codes: ['4119'] },
    failure: { how: 'reset', body: 'empty', page: 'later', of: 'Condition' },
  });
  const { text } = await get(location);
  expect(text).toMatch(/<option value="epic" selected/);
  expect(text).toContain('{&quot;cap&quot;:50}');
  expect(text).toMatch(/value="fhir-500"\s+checked/);
  expect(text).toMatch(/<option value="hostile" selected/);
});

test('settings left as they are make the shortest link', async () => {
  const { location } = await get(
    '/apply?to=home&banner=&style=default&refresh=rotated&scopes=as-asked&faultsOn=everything',
  );
  expect(optionsOf(new URL(location, sandbox.origin))).toEqual({});
});

test('a list of scopes in the form wins over the named answer', async () => {
  const { location } = await get('/apply?scopes=messy&scopeList=launch+patient/Patient.rs');
  expect(optionsOf(new URL(location, sandbox.origin))).toEqual({
    scopes: ['launch', 'patient/Patient.rs'],
  });
});

test.each([
  ['/apply?expiresIn=0', 400, '"expiresIn" must be a whole number'],
  ['/apply?fhirContext={', 400, '"fhirContext" is not JSON'],
  ['/?o=nonsense', 400, 'neither a preset nor base64url of JSON'],
  [`/open?o=${encodeOptions({ patient: 'nobody' })}`, 404, 'no such patient'],
  [`/launch?o=${encodeOptions({ patient: 'nobody' })}`, 404, 'no such patient'],
  ['/ehr/../ehr/routes.ts', 404, 'Not found'],
  ['/favicon.ico', 404, 'Not found'],
])('%s answers %i and says why', async (path, status, said) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(said);
});

test('script and style of the page are its own files, under a policy that allows nothing else', async () => {
  const answer = await fetch(`${sandbox.origin.replace('localhost', '127.0.0.1')}/`);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  // Opened at 127.0.0.1 the frame still goes by way of localhost to the app and back.
  expect(policy).toContain(`frame-src 'self' ${sandbox.origin} http://localhost:4010;`);
  expect(await answer.text()).not.toMatch(/ style=| on[a-z]+=|<style|<script>/);
  expect((await get('/ehr/ehr.css')).status).toBe(200);
  expect((await get('/ehr/ehr.js')).status).toBe(200);
});
