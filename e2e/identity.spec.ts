import { expect, test } from '@playwright/test';
import { expectAllRead, launch } from './verbs.ts';

test('the footer says who is signed in, once that is verified (rows 97 to 103)', async ({
  page,
}) => {
  await launch(page, { patient: 'elena-marsh' });
  await expect(page.getByText('Signed in as Dr. Sandra Boxwell')).toBeVisible();
});

for (const fault of [
  'id-token-tampered',
  'id-token-alg-none',
  'jwks-unreachable',
  'id-token-wrong-iss',
] as const)
  test(`with ${fault} it says "not verified", and the chart works (rows 98 to 106)`, async ({
    page,
  }) => {
    await launch(page, { patient: 'elena-marsh', faults: [fault] });
    await expectAllRead(page);
    await expect(page.getByText('Signed in; identity not verified')).toBeVisible();
    await expect(page.getByText(/Signed in as/)).toHaveCount(0);
  });

test('a user on another server is never read with the token (row 107, F-16)', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== 'localhost') foreign.push(request.url());
  });
  await launch(page, { patient: 'elena-marsh', faults: ['id-token-foreign-user'] });
  await expectAllRead(page);
  expect(foreign).toEqual([]);
});

test('without an id_token nothing is said of who is signed in', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh', faults: ['id-token-absent'] });
  await expectAllRead(page);
  await expect(page.getByText(/Signed in/)).toHaveCount(0);
});
