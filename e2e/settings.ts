import type { Page } from '@playwright/test';

/** Where the display rules and axe are asked: every width and theme that the design speaks of. */
export const WIDTHS = [320, 400, 800, 1400] as const;
export const THEMES = ['light', 'dark', 'forced'] as const;
export const VIEWS = ['Summary', 'Problems', 'Vitals', 'Results', 'History & assessments'] as const;

export type Width = (typeof WIDTHS)[number];
export type Theme = (typeof THEMES)[number];
export type View = (typeof VIEWS)[number];

/** Changes a page that is open, which costs a hundredth of another launch. */
export async function setTheme(page: Page, theme: Theme | 'print'): Promise<void> {
  await page.emulateMedia({
    media: theme === 'print' ? 'print' : 'screen',
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
  });
  await drawn(page);
}

export async function setWidth(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await drawn(page);
}

/** What follows from a new width is measured in one frame and drawn in the next. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** What WCAG 1.4.12 lets a reader set. A sheet of a script's own: the page's policy forbids others. */
export const setTextSpacing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
