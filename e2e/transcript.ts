import type { Page } from '@playwright/test';

/** Of Chrome's accessibility tree, as the DevTools protocol gives it. */
type AxValue = { readonly value?: unknown };
type AxNode = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
  readonly childIds?: readonly string[];
};

/** Boxes that nothing is said of: what is in them stands in their place. */
const SILENT = new Set([
  'none',
  'generic',
  'LabelText',
  'InlineTextBox',
  'ListMarker',
  'rowgroup',
  'sectionheader',
]);
/** Told by their name, which what is in them has made. */
const WHOLE = new Set([
  'button',
  'heading',
  'tab',
  'link',
  'radio',
  'checkbox',
  'searchbox',
  'DisclosureTriangle',
]);
/** Named by what is in them, which follows: not said twice. */
const NAMED_BY_CONTENT = new Set([
  'row',
  'cell',
  'rowheader',
  'columnheader',
  'listitem',
  'paragraph',
  'term',
  'definition',
]);
const TOLD = new Set(['level', 'checked', 'selected', 'disabled', 'expanded', 'pressed']);
const TEXT = 'text';

type Line = { readonly depth: number; readonly role: string; readonly said: string };

const text = (value: AxValue | undefined): string =>
  typeof value?.value === 'string' ? value.value.replaceAll(/\s+/g, ' ').trim() : '';

function states(node: AxNode): string {
  const told = (node.properties ?? []).flatMap(({ name, value: { value } }) => {
    if (!TOLD.has(name) || value === false || value === 'false') return [];
    return [value === true || value === 'true' ? name : `${name} ${String(value)}`];
  });
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

function linesOf(nodes: readonly AxNode[], root: AxNode): Line[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: Line[] = [];
  const walk = (node: AxNode, depth: number): void => {
    const role = text(node.role);
    const inner = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    const name = text(node.name);
    if (node.ignored || SILENT.has(role)) {
      for (const child of inner) walk(child, depth);
    } else if (role === 'StaticText') {
      const last = lines.at(-1);
      // Pieces of one line of text are one utterance.
      if (last?.role === TEXT && last.depth === depth)
        lines.splice(-1, 1, { ...last, said: `${last.said} ${name}`.trim() });
      else if (name !== '') lines.push({ depth, role: TEXT, said: name });
    } else if (WHOLE.has(role) || inner.length === 0) {
      const about = text(node.description);
      const said = `${name}${about === '' || about === name ? '' : `, ${about}`}${states(node)}`;
      lines.push({ depth, role, said });
    } else {
      const said = NAMED_BY_CONTENT.has(role) ? '' : `${name}${states(node)}`;
      const at = lines.length;
      lines.push({ depth, role, said });
      for (const child of inner) walk(child, depth + 1);
      // Text and nothing else: one line for both.
      const [only, ...more] = lines.slice(at + 1);
      if (said === '' && only?.role === TEXT && more.length === 0)
        lines.splice(at, 2, { depth, role, said: only.said });
    }
  };
  walk(root, 0);
  return lines;
}

/** What a screen reader has of an element, in its order of reading: role, name, description, state. */
export async function transcriptOf(page: Page, selector: string): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
    const { root } = await cdp.send('DOM.getDocument');
    const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const part = await cdp.send('Accessibility.getPartialAXTree', {
      nodeId,
      fetchRelatives: false,
    });
    const id = part.nodes[0]?.nodeId;
    const start = nodes.find((node) => node.nodeId === id);
    if (start === undefined)
      throw new Error(`Nothing of ${selector} is in the accessibility tree.`);
    return linesOf(nodes, start)
      .map(
        ({ depth, role, said }) =>
          `${'  '.repeat(depth)}${said === '' ? role : `${role}: ${said}`}`,
      )
      .join('\n');
  } finally {
    await cdp.detach();
  }
}

/** Keeps what live regions say, from the first page on. */
export async function recordAnnouncements(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = 'output, [role="status"], [role="alert"], [aria-live]';
    let before = new Map<Element, string>();
    new MutationObserver(() => {
      const now = new Map<Element, string>();
      for (const region of document.querySelectorAll(live)) {
        const words = region.textContent.replaceAll(/\s+/g, ' ').trim();
        now.set(region, words);
        if (words !== '' && words !== before.get(region)) said.push(words);
      }
      before = now;
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}
