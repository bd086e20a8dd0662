import { expect, test, type Locator, type Page } from '@playwright/test';
import { setTextSpacing } from './settings.ts';
import { expectAllRead, expectNoViolation, launch, openView } from './verbs.ts';

/** Generated charts send every digit of a double; here each whole number of the sandbox does. */
async function withLongDigits(page: Page): Promise<void> {
  await page.route(/\/Observation\?/, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    await route.fulfill({
      response: answer,
      body: text.replaceAll(/("value":\s*\d+)(?=[,}\s])/gu, '$1.70235525175386'),
    });
  });
}

/** Of every value element: its text, whether it is cut, and over how many lines its digits go. */
const numbersIn = (place: Locator) =>
  place.locator('[data-value]').evaluateAll((numbers) =>
    numbers.map((number) => {
      const box = number.getBoundingClientRect();
      const cutBy = [];
      for (let over = number.parentElement; over !== null; over = over.parentElement) {
        const { overflowX } = getComputedStyle(over);
        const frame = over.getBoundingClientRect();
        const isOut = box.right > frame.right + 0.5 || box.left < frame.left - 0.5;
        if (overflowX !== 'visible' && isOut) cutBy.push(over.className);
      }
      const cell = number.closest('li, td, dd');
      return {
        text: number.textContent,
        lines: number.getClientRects().length,
        isCut: cutBy.length > 0 || (cell !== null && cell.scrollWidth > cell.clientWidth + 1),
      };
    }),
  );

for (const width of [320, 400, 1400])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`no number is cut or broken at ${width} px, ${colorScheme}, however many digits were sent (D 14)`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      await withLongDigits(page);
      await launch(page, { patient: 'elena-marsh' });
      await expectAllRead(page);
      for (const view of ['Summary', 'Vitals'] as const) {
        await openView(page, view);
        const panel = page.getByRole('tabpanel');
        await expect(panel.getByText(/\d\.70235525175386/).first()).toBeVisible();
        const numbers = await numbersIn(panel);
        expect(numbers.length).toBeGreaterThan(6);
        for (const number of numbers)
          expect(number, `${view} ${number.text}`).toMatchObject({ lines: 1, isCut: false });
        await expectNoViolation(page);
      }
      await context.close();
    });

test('every vital sign is in reach at 800 px, and none is cut (display rule 20)', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
  const page = await context.newPage();
  await launch(page, { patient: 'noah-whitfield' });
  await expectAllRead(page);
  await openView(page, 'Vitals');
  const heads = page.getByRole('columnheader');
  const names = new Set(await heads.allInnerTexts());
  const next = page.getByRole('button', { name: 'Next vital signs' });
  await expect(page.getByText(/^Vital signs 1 to \d+ of \d+: \d+ not in sight$/)).toBeVisible();
  while (await next.isEnabled()) {
    await next.click();
    for (const name of await heads.allInnerTexts()) names.add(name);
  }
  const total = await page.getByRole('table', { name: 'Vitals' }).getAttribute('aria-colcount');
  expect(names.size).toBe(Number(total));
  await context.close();
});

test('what is shown is "received" until every page is here, in whatever order they come', async ({
  page,
}) => {
  await launch(page, {
    patient: 'elena-marsh',
    faults: ['fhir-slow', 'order-shuffled'],
    count: { cap: 20 },
  });
  await expect(page.getByRole('region', { name: 'Latest vitals received' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Recent results received' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Latest received' })).toBeVisible();
  await expectAllRead(page);
  await expect(page.getByRole('region', { name: 'Latest vitals', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Recent results', exact: true })).toBeVisible();
  await expect(page.getByText('received', { exact: false })).toHaveCount(0);
});

test('what needs a look stands above the vitals, gravest first, and opens the results', async ({
  page,
}) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  const looks = page.getByRole('region', { name: 'Needs a look' });
  await expect(looks).toContainText(/the 30 days up to the newest result/);
  await expect(looks.getByRole('listitem').first()).toContainText(/High|Low|Critical/);
  await looks.getByRole('button', { name: 'All results' }).click();
  await expect(page.getByRole('tab', { name: 'Results' })).toHaveAttribute('aria-selected', 'true');
});

test('in Spanish the Summary says nothing of its own in English', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 400, height: 900 },
    locale: 'es-ES',
  });
  const page = await context.newPage();
  await launch(page, { patient: 'elena-marsh' });
  await expect(page.getByRole('region', { name: 'Para revisar' })).toBeVisible();
  await expect(page.getByText(/cargando/i)).toHaveCount(0, { timeout: 30_000 });
  const said = await page.getByRole('tabpanel').innerText();
  expect(said).not.toMatch(/\b(Before|Latest|Flagged|Show more|such results|years ago|down|up)\b/);
  expect(said).toMatch(/Marcado o corregido del/);
  await context.close();
});

/** By how much the text of each value stands out of the room that its tile has for it. */
const overrunsIn = (tiles: Locator) =>
  tiles.evaluateAll((items) =>
    items.flatMap((item) => {
      const end =
        item.getBoundingClientRect().right - parseFloat(getComputedStyle(item).paddingRight);
      return [...item.querySelectorAll('[data-detail] > span')]
        .map((text) => ({
          text: text.textContent,
          by: Math.max(...[...text.getClientRects()].map(({ right }) => right - end)),
        }))
        .filter(({ by }) => by > 0.5);
    }),
  );

for (const patient of ['elena-marsh', 'priya-raman'])
  test(`no vital sign of ${patient} runs into the next at 320 px, with the text spacing of WCAG 1.4.12 too`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    // As long as blood pressures get.
    await page.route(/\/Observation\?/, async (route) => {
      const answer = await route.fetch();
      const text = await answer.text();
      await route.fulfill({
        response: answer,
        body: text
          .replaceAll(/("value":\s*)128(?=[,}\s])/gu, '$1188')
          .replaceAll(/("value":\s*)76(?=[,}\s])/gu, '$1112'),
      });
    });
    await launch(page, { patient });
    await expectAllRead(page);
    const tiles = page.getByRole('region', { name: 'Latest vitals' }).getByRole('listitem');
    await expect(tiles.first()).toContainText(patient === 'elena-marsh' ? '188/112 mmHg' : 'kPa');
    expect(await overrunsIn(tiles)).toEqual([]);
    await setTextSpacing(page);
    expect(await overrunsIn(tiles), 'with text spacing').toEqual([]);
  });

for (const width of [320, 400, 1400])
  test(`what needs a look keeps no room for nothing, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    // A chart of two vital signs, neither flagged.
    const loinc = { 'blood-pressure': '85354-9', 'heart-rate': '8867-4' };
    await page.route(/\/Observation\?/, async (route) => {
      const answer = await route.fetch();
      const bundle = (await answer.json()) as {
        entry?: {
          resource: { code?: { coding?: { code?: string }[] }; interpretation?: unknown };
        }[];
        link?: unknown;
        total?: number;
      };
      const all = bundle.entry ?? [];
      const entry = Object.values(loinc).flatMap(
        (code) => all.find(({ resource }) => resource.code?.coding?.[0]?.code === code) ?? [],
      );
      for (const { resource } of entry) delete resource.interpretation;
      delete bundle.link;
      await route.fulfill({
        response: answer,
        body: JSON.stringify({ ...bundle, entry, total: entry.length }),
      });
    });
    await launch(page, { patient: 'elena-marsh' });
    await expectAllRead(page);
    const looks = page.getByRole('region', { name: 'Needs a look' });
    await expect(looks.getByRole('listitem')).toHaveCount(0);
    const said = (await looks.locator('p').first().boundingBox()) ?? { y: 0, height: 0 };
    const last = await looks.getByRole('button', { name: 'All results' }).boundingBox();
    // The end of the last line that says something, and the way on: no hole between them.
    const end = await looks
      .locator('p:not(:has(button))')
      .evaluateAll((lines) =>
        Math.max(...lines.map((line) => line.getBoundingClientRect().bottom)),
      );
    expect(said.y).toBeGreaterThan(0);
    expect((last?.y ?? 900) - end).toBeLessThan(24);
  });

test('every name and value of a chart is a target of 24 px (WCAG 2.5.8)', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 900 });
  await launch(page, { patient: 'viktor-adeyemi' });
  await expectAllRead(page);
  for (const view of ['Summary', 'Vitals', 'Results']) {
    await openView(page, view);
    const small = await page
      .getByRole('tabpanel')
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .map((button) => ({ text: button.textContent, box: button.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 23.99)
          .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
      );
    expect(small, view).toEqual([]);
  }
});
