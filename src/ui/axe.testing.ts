import axe from 'axe-core';

/** What axe finds wrong in an element, one line per rule; empty when it finds nothing. */
export async function axeViolations(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    // Pieces are tested without the page around them: a page has a main landmark, a piece has not.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`,
  );
}
