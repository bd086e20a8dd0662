import { expect, test, type Page } from '@playwright/test';
import {
  expectAllRead,
  expectChart,
  expectProblem,
  indexUrl,
  keptBy,
  launch,
  openView,
  withFaults,
} from './verbs.ts';

/** Watches what must not be found afterwards: codes, states, tokens. */
function watchSecrets(page: Page): string[] {
  const secrets: string[] = [];
  page.on('response', async (response) => {
    const query = new URL(response.url()).searchParams;
    for (const name of ['code', 'state', 'launch', 'code_challenge']) {
      const value = query.get(name);
      if (value !== null && value !== '') secrets.push(value);
    }
    if (response.request().method() !== 'POST') return;
    const sent = new URLSearchParams(response.request().postData() ?? '');
    for (const name of ['code_verifier', 'code', 'refresh_token']) {
      const value = sent.get(name);
      if (value !== null) secrets.push(value);
    }
    const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    for (const name of ['access_token', 'refresh_token', 'id_token'])
      if (typeof body[name] === 'string') secrets.push(body[name]);
  });
  return secrets;
}

async function expectClean(page: Page, secrets: readonly string[]): Promise<void> {
  const kept = await keptBy(page);
  for (const secret of secrets) expect(kept).not.toContain(secret);
  for (const word of ['elena', 'marsh', 'patient', 'token', 'verifier', 'state"', 'code'])
    expect(kept.toLowerCase()).not.toContain(word);
}

test('after a launch nothing of it, and nothing of the patient, is kept anywhere (row 8, F-5)', async ({
  page,
}) => {
  const secrets = watchSecrets(page);
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  for (const name of ['Problems', 'Vitals', 'Results', 'History & assessments'])
    await openView(page, name);
  expect(secrets.length).toBeGreaterThan(5);
  await expectClean(page, secrets);
});

test('after a refresh neither', async ({ page }) => {
  const secrets = watchSecrets(page);
  await launch(page, { patient: 'elena-marsh', expiresIn: 2, refresh: 'rotated' });
  await expectChart(page);
  await page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('grant_type=refresh_token'),
  );
  await page.waitForTimeout(300);
  await expectClean(page, secrets);
});

test('after a launch that failed neither', async ({ page }) => {
  const secrets = watchSecrets(page);
  await launch(page, { ...withFaults('token-400'), patient: 'elena-marsh' });
  await expectProblem(page, 'The EHR refused to finish the sign-in');
  await expectClean(page, secrets);
});

test('the console stays silent, with localStorage.debug set too (F-36)', async ({ page }) => {
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => lines.push(error.message));
  await page.goto(indexUrl());
  await page.evaluate(() => localStorage.setItem('debug', '*'));
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  for (const name of ['Problems', 'Vitals', 'Results', 'History & assessments'])
    await openView(page, name);
  expect(lines).toEqual([]);
});
