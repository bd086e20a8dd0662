import { expect, test, type Page } from '@playwright/test';
import { HOSTILE_STYLE_NAMES, type HostileStyleName } from '../sandbox/hostile-styles.ts';
import type { LaunchOptions } from '../sandbox/options.ts';
import { everyCase, pairwiseCases } from '../tools/pairwise.ts';
import { setTheme, setWidth, THEMES, VIEWS, WIDTHS } from './settings.ts';
import {
  expectAllRead,
  expectChart,
  expectNoViolation,
  expectProblem,
  indexUrl,
  launch,
  openView,
} from './verbs.ts';

const isFull = process.env['CHARTSIDE_FULL'] !== undefined;
const casesOf = isFull ? everyCase : pairwiseCases;

/** What can be open: each view, and what opens over or beside one. */
const PLACES = [...VIEWS, 'Data notes', 'a result', 'a trend', 'a problem'] as const;

async function open(page: Page, place: (typeof PLACES)[number]): Promise<void> {
  const panel = page.getByRole('tabpanel');
  switch (place) {
    case 'Data notes':
      await page.getByRole('button', { name: 'Data notes', exact: true }).click();
      await expect(page.getByRole('dialog', { name: 'Data notes' })).toBeVisible();
      return;
    case 'a result':
      await openView(page, 'Results');
      await panel.locator('td button').last().click();
      await expect(page.getByText(/^Patient: /).first()).toBeVisible();
      return;
    case 'a trend':
      await openView(page, 'Results');
      await panel.locator('th[scope="row"] button').first().click();
      await expect(page.getByRole('dialog').or(page.getByRole('complementary'))).toBeVisible();
      return;
    case 'a problem':
      await openView(page, 'Problems');
      await page
        .getByRole('button', { name: /^Related results: / })
        .first()
        .click();
      await expect(page.getByText('Finding related results')).toHaveCount(0);
      return;
    case 'Summary':
    case 'Problems':
    case 'Vitals':
    case 'Results':
    case 'History & assessments':
      await openView(page, place);
  }
}

/** Back to the views, from whatever was open. */
async function close(page: Page, place: (typeof PLACES)[number]): Promise<void> {
  if (place === 'a problem')
    await page.getByRole('button', { name: 'Back to problems' }).first().click();
  else if (place === 'a result' || place === 'a trend')
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
  else await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

const inWords = (one: object): string => Object.values(one).join(', ');

test('axe finds nothing in any view or dialog at any width, in any theme (display rule 25)', async ({
  page,
}) => {
  test.slow(isFull);
  // Few results with every mark there is: what axe takes grows with the page.
  await launch(page, { patient: 'george-tran', banner: true, style: 'none' });
  await expectAllRead(page);
  for (const one of casesOf({ place: PLACES, width: WIDTHS, theme: THEMES })) {
    await setWidth(page, one.width);
    await setTheme(page, one.theme);
    await open(page, one.place);
    await expectNoViolation(page, inWords(one));
    await close(page, one.place);
  }
});

/** Each place once, each width about as often. */
const inTurn = PLACES.map((place, n) => ({ place, width: WIDTHS[n % WIDTHS.length] ?? 320 }));

for (const style of ['default', 'dark'] as const)
  test(`axe finds nothing in any view or dialog with the EHR’s style "${style}" (display rule 25)`, async ({
    page,
  }) => {
    test.slow(isFull);
    await launch(page, { patient: 'elena-marsh', banner: true, style });
    await expectAllRead(page);
    for (const one of isFull ? everyCase({ place: PLACES, width: WIDTHS }) : inTurn) {
      await setWidth(page, one.width);
      await open(page, one.place);
      await expectNoViolation(page, inWords(one));
      await close(page, one.place);
    }
  });

const STATES: Readonly<Record<string, LaunchOptions>> = {
  loading: { faults: ['fhir-stalled'] },
  failed: { faults: ['fhir-500'] },
  'not permitted': { faults: ['fhir-403'] },
  empty: { patient: 'maximiliana-von-und-zu' },
  ended: { expiresIn: 2, refresh: 'none' },
};
const SAID: Readonly<Record<string, RegExp>> = {
  loading: /Nothing received yet/,
  failed: /The EHR reported an error of its own/,
  'not permitted': /not permitted to read/,
  empty: /All searches finished/,
  ended: /The session has ended/,
};

for (const [state, options] of Object.entries(STATES))
  test(`axe finds nothing in a chart that is ${state} (display rules 19 and 25)`, async ({
    page,
  }) => {
    await launch(page, { patient: 'elena-marsh', banner: true, style: 'none', ...options });
    await expectChart(page);
    // The same stands for print, out of sight.
    const said = page.getByText(SAID[state] ?? state).filter({ visible: true });
    await expect(said.first()).toBeVisible({ timeout: 30_000 });
    // Each width and each theme once, and each view; in the long run all of them.
    const few = VIEWS.map((view, n) => ({
      view,
      width: WIDTHS[n % WIDTHS.length] ?? 400,
      theme: THEMES[n % THEMES.length] ?? 'light',
    }));
    const all = everyCase({ view: VIEWS, width: WIDTHS, theme: THEMES });
    for (const { view, width, theme } of isFull ? all : few) {
      await setWidth(page, width);
      await setTheme(page, theme);
      await openView(page, view);
      await expectNoViolation(page, `${view}, ${width} px, ${theme}`);
    }
  });

test('axe finds nothing in the screens without a chart', async ({ page }) => {
  const everywhere = async (screen: string): Promise<void> => {
    for (const [n, width] of WIDTHS.entries()) {
      await setWidth(page, width);
      await setTheme(page, THEMES[n % THEMES.length] ?? 'light');
      await expectNoViolation(page, `${screen}, ${width} px`);
    }
  };
  await page.goto(indexUrl());
  await expect(page.getByRole('button', { name: /Sign in/ }).first()).toBeVisible();
  await everywhere('choice of an EHR');
  await page.goto(indexUrl('?code=x&state=y'));
  await expectProblem(page, 'This sign-in was not started here');
  await everywhere('launch problem');
  await launch(page, { patient: 'elena-marsh', faults: ['fhir-404-patient'] });
  await page.getByRole('button', { name: 'Close session' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await everywhere('closed session');
});

/**
 * Those whose colours, sizes or fonts are worn, or that are long in coming; what the others leave
 * behind is our own looks, and src/ui/ehr-style.browser.test.ts computes every colour of all thirty.
 */
const WORN: readonly HostileStyleName[] = ['just-enough-dark', 'very-large', 'ten-megabytes'];

for (const style of isFull ? HOSTILE_STYLE_NAMES : WORN)
  test(`axe finds nothing, and nothing is scrolled sideways, with the hostile style ${style} (display rule 25)`, async ({
    page,
  }) => {
    await launch(page, { patient: 'elena-marsh', banner: true, style });
    await expectAllRead(page);
    const few = VIEWS.map((view, n) => ({ view, width: WIDTHS[n % WIDTHS.length] ?? 320 }));
    for (const { view, width } of isFull ? everyCase({ view: VIEWS, width: WIDTHS }) : few) {
      await setWidth(page, width);
      await openView(page, view);
      await expectNoViolation(page, `${view}, ${width} px`);
      expect(await overflowOf(page), `${view}, ${width} px`).toBeLessThanOrEqual(0);
    }
  });

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('at 320 px nothing has to be scrolled sideways, for anybody (WCAG 1.4.10)', async ({
  page,
}) => {
  await setWidth(page, 320);
  for (const patient of [
    'hostile-text',
    'nour-al-hashimi',
    'maximiliana-von-und-zu',
    'wei-lin',
    'dana-whitlock',
    'viktor-adeyemi',
  ]) {
    await launch(page, { patient, banner: true });
    await expectAllRead(page);
    for (const view of VIEWS) {
      await openView(page, view);
      expect(await overflowOf(page), `${patient}, ${view}`).toBeLessThanOrEqual(0);
    }
  }
});

test('the chart can be read with the keyboard alone', async ({ page }) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);

  await test.step('Tab reaches the views, and arrows move between them', async () => {
    const summary = page.getByRole('tab', { name: 'Summary' });
    for (
      let i = 0;
      i < 12 && !(await summary.evaluate((tab) => tab === document.activeElement));
      i += 1
    )
      await page.keyboard.press('Tab');
    await expect(summary).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Problems' })).toBeFocused();
    await expect(page.getByRole('tab', { name: 'Problems' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('End');
    await expect(page.getByRole('tab', { name: 'History & assessments' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Home');
    await expect(summary).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('Digits open the views', async () => {
    for (const [n, view] of VIEWS.entries()) {
      await page.keyboard.press(String(n + 1));
      await expect(page.getByRole('tab', { name: view })).toHaveAttribute('aria-selected', 'true');
    }
  });

  await test.step('Data notes opens, closes with Escape, and focus returns', async () => {
    const button = page.getByRole('button', { name: /Data notes/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Data notes' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Data notes' })).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  await test.step('Everything that takes the focus shows it', async () => {
    for (const view of VIEWS) {
      await openView(page, view);
      for (let i = 0; i < 25; i += 1) {
        await page.keyboard.press('Tab');
        const shown = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return true;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        });
        expect(shown).toBe(true);
      }
    }
  });
});

test('whatever scrolls sideways takes the focus, and scrolls with the keyboard', async ({
  page,
}) => {
  await launch(page, { patient: 'elena-marsh' });
  await expectAllRead(page);
  for (const width of [320, 400, 800]) {
    await setWidth(page, width);
    for (const view of VIEWS) {
      await openView(page, view);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *')]
          .filter((element) => {
            const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
            return scrolls && element.scrollWidth > element.clientWidth + 1;
          })
          .map((element) => {
            element.focus();
            return document.activeElement === element;
          }),
      );
      expect(wide, `${view} at ${width} px`).not.toContain(false);
    }
  }
});

test('no result is cut by the held column of names at any width, in the EHR’s larger font', async ({
  page,
}) => {
  await launch(page, { patient: 'george-tran', style: 'default' });
  await expectAllRead(page);
  await expect(page.locator('html')).toHaveAttribute('data-ehr-style', 'light');
  await openView(page, 'Results');
  const table = page.getByRole('table', { name: 'Results' });
  const overflow = () =>
    table.evaluate((element: HTMLElement) => {
      const room = element.parentElement?.clientWidth ?? 0;
      return element.offsetWidth - room;
    });
  for (const width of [620, 800, 1000, 1400]) {
    await setWidth(page, width);
    await expect.poll(overflow, `${width} px`).toBeLessThanOrEqual(1);
  }
});

test('with reduced motion nothing moves, not even while it loads', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await launch(page, { patient: 'elena-marsh', faults: ['fhir-slow'], faultsOn: 'laboratory' });
  await expectChart(page);
  const moving = () =>
    page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
  expect(await moving()).toBe(0);
  await expectAllRead(page);
  for (const view of VIEWS) {
    await openView(page, view);
    expect(await moving(), view).toBe(0);
  }
});

/** Whether anything of what has the focus is in sight; null: the focus has left the page. */
const focusInSight = (page: Page): Promise<{ name: string; seen: boolean } | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const { left, top, width, height } = element.getBoundingClientRect();
    const steps = [0.2, 0.35, 0.5, 0.65, 0.8];
    const seen = steps.some((x) =>
      steps.some((y) => {
        const there = document.elementFromPoint(left + width * x, top + height * y);
        return there !== null && (element.contains(there) || there.contains(element));
      }),
    );
    return { name: element.getAttribute('aria-label') ?? element.textContent.slice(0, 60), seen };
  });

for (const [view, width, height] of [
  ['Results', 1200, 700],
  ['Results', 320, 640],
  ['Vitals', 1200, 700],
] as const)
  test(`the focus is never behind what is held in sight, in ${view} at ${width}×${height} (WCAG 2.4.11)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await launch(page, { patient: 'elena-marsh' });
    await expectAllRead(page);
    await openView(page, view);
    const hidden: string[] = [];
    for (const key of ['Tab', 'Shift+Tab'])
      for (let stops = 0; stops < 200; stops += 1) {
        await page.keyboard.press(key);
        const at = await focusInSight(page);
        if (at === null) break;
        if (!at.seen) hidden.push(`${key}: ${at.name}`);
      }
    expect(hidden).toEqual([]);
  });

for (const [style, colorScheme] of [
  ['default', 'dark'],
  ['dark', 'light'],
  ['none', 'dark'],
] as const)
  test(`with forced colours the graphs are drawn in the reader’s own, over the EHR’s style "${style}", ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.setViewportSize({ width: 1200, height: 900 });
    await launch(page, { patient: 'elena-marsh', style });
    await expectAllRead(page);
    const foreign = (place: string) =>
      page.evaluate((where) => {
        const own = new Set(
          ['Canvas', 'CanvasText', 'GrayText', 'Highlight'].map((color) => {
            const probe = document.createElement('i');
            probe.style.color = color;
            document.body.append(probe);
            const { color: computed } = getComputedStyle(probe);
            probe.remove();
            return computed;
          }),
        );
        // The icon of a button has the colour of its words.
        const shapes = document.querySelectorAll(
          'svg:not(button svg) :is([data-part], polyline, circle, rect)',
        );
        return [...shapes].flatMap((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return [fill, stroke]
            .filter((color) => color !== 'none' && !own.has(color))
            .map(
              (color) => `${where}: ${shape.getAttribute('data-part') ?? shape.tagName} ${color}`,
            );
        });
      }, place);
    expect(await foreign('Summary')).toEqual([]);
    await openView(page, 'Vitals');
    await expect(page.locator('main [data-part="label"]').first()).toBeAttached();
    expect([...new Set(await foreign('Vitals'))]).toEqual([]);
    await openView(page, 'Results');
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: 'Potassium', exact: true })
      .first()
      .click();
    await expect(page.locator('[data-part="problem-text"]').first()).toBeAttached();
    expect([...new Set(await foreign('Trend'))]).toEqual([]);
  });
