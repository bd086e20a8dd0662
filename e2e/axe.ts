import axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Puts axe into a page once; a chart is one document, however many views are opened in it. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/** Needs `bringAxe`. What axe finds in the whole page, one line for each rule; `where` names the place. */
export async function expectNothingFound(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(async (tags) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations } = await inPage.run({
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
      // The build has one style sheet, of its own origin: nothing needs to be fetched again.
      preload: false,
    });
    return violations.map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 300)}`,
    );
  }, TAGS);
  expect(found, where).toEqual([]);
}
