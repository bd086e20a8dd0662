import type { CopyAsk } from './ask.ts';

// By element: what stands around the focus says what there is to copy, however views are nested.
const sources = new WeakMap<Element, () => CopyAsk>();

/** `part`: stands in its place and is copied with what is around it. `chosen`: picked by hand. */
type SourceKind = 'part' | 'chosen';

/** For an element that can be copied as a whole. */
export type CopySource = {
  readonly 'data-copies': SourceKind;
  readonly ref: (element: Element | null) => void;
};

export const copySource = (ask: () => CopyAsk, kind: SourceKind = 'part'): CopySource => ({
  'data-copies': kind,
  ref: (element) => {
    if (element !== null) sources.set(element, ask);
  },
});

/** What is to be copied where `from` is: of the nearest thing around it. */
export function askAround(from: Element): CopyAsk | undefined {
  const source = from.closest('[data-copies]');
  return source === null ? undefined : sources.get(source)?.();
}

/** Everything within, each thing once, as it stands. */
export function asksWithin(area: ParentNode & Node): readonly CopyAsk[] {
  return [...area.querySelectorAll('[data-copies=part]')].flatMap((source) => {
    const around = source.parentElement?.closest('[data-copies]') ?? null;
    const isPart = around !== null && area.contains(around);
    return isPart ? [] : (sources.get(source)?.() ?? []);
  });
}

/** What was chosen by hand, where anything was. */
export function askChosen(area: ParentNode): CopyAsk | undefined {
  const chosen = area.querySelector('[data-copies=chosen]');
  const ask = chosen === null ? undefined : sources.get(chosen)?.();
  return ask?.groups.some(({ items }) => items.length > 0) === true ? ask : undefined;
}
