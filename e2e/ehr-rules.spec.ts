import { expect, test, type Locator, type Page } from '@playwright/test';
import type { LaunchOptions } from '../sandbox/options.ts';
import { ehrOrigin } from './addresses.ts';
import {
  expectAllRead,
  expectAllReadAfter,
  issuerPart,
  launch,
  openView,
  requestsWith,
  withFaults,
} from './verbs.ts';

const VIEWS = ['Summary', 'Problems', 'Vitals', 'Results', 'History & assessments'];

/** The text of a place once it no longer changes: how many columns fit is known after a first look. */
async function settledText(place: Locator): Promise<string> {
  let text = '';
  await expect
    .poll(async () => {
      const before = text;
      text = await place.innerText();
      return text !== '' && text === before;
    })
    .toBe(true);
  return text;
}

/** Everything that a clinician reads in the five views. */
async function chartText(page: Page, options: LaunchOptions): Promise<string[]> {
  await launch(page, options);
  await expectAllRead(page);
  const texts: string[] = [];
  for (const name of VIEWS) {
    await openView(page, name);
    texts.push(await settledText(page.getByRole('tabpanel')));
  }
  return texts;
}

test('a search sends the patient, a category and a wish for the size of a page, and nothing else (EHR rules 1, 2, 5)', async ({
  page,
}) => {
  // The sandbox refuses every parameter that it does not know, as strict servers do.
  const options = { ...withFaults('category-required'), patient: 'elena-marsh' };
  await launch(page, options);
  await expectAllRead(page);
  const searches = (await requestsWith(issuerPart(options)))
    .filter(
      ({ method, path }) => method === 'GET' && /\/fhir\/(Observation|Condition)\?/.test(path),
    )
    .map(({ path }) => new URL(path, ehrOrigin));
  expect(searches.length).toBeGreaterThan(10);
  for (const { pathname, searchParams } of searches) {
    const isObservation = pathname.endsWith('/Observation');
    expect([...searchParams.keys()]).toEqual(
      isObservation ? ['patient', 'category', '_count'] : ['patient', '_count'],
    );
    expect(searchParams.get('category') ?? '').not.toContain(',');
  }
});

test('the order of a server, and results of other categories in an answer, change nothing that is read (EHR rule 3)', async ({
  page,
}) => {
  const plain = await chartText(page, { patient: 'elena-marsh' });
  expect(plain.join('\n')).toContain('128/76 mmHg');
  for (const faults of [
    ['order-shuffled'],
    ['category-ignored'],
    ['order-shuffled', 'category-ignored', 'count-capped-50', 'search-mode-absent'],
  ] as const) {
    const told = await chartText(page, { patient: 'elena-marsh', faults });
    for (const [n, text] of told.entries()) expect(text, VIEWS[n]).toBe(plain[n]);
  }
});

test('an EHR whose preflight allows two headers only can be read (EHR rule 24)', async ({
  page,
}) => {
  await launch(page, { patient: 'elena-marsh', faults: ['fhir-cors-strict'] });
  await expectAllRead(page);
  await expect(page.getByRole('tabpanel')).toContainText('128/76 mmHg');
});

test('an EHR that lets no browser read is told from one that has nothing (EHR rule 24)', async ({
  page,
}) => {
  await page.clock.install();
  await launch(page, { patient: 'elena-marsh', faults: ['fhir-no-cors'] });
  await expectAllReadAfter(page, 20_000);
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText(/web app/i);
  await expect(panel).not.toContainText(/none recorded|no .{0,30} recorded/i);
});
