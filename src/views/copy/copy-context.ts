import { createContext, use, useEffect, useRef, useState } from 'react';
import { rowIdentity, type Entry } from '../../clinical/entry.ts';
import type { Panels } from '../../clinical/panel.ts';
import { panelName } from '../entry/panel-name.ts';
import { detailed } from '../entry/row-details.ts';
import { useWords } from '../use-words.tsx';
import type { CopiedGroup, CopyAsk } from './ask.ts';

/** Copies, and comes back with what it said of that. */
export type Copy = (asks: readonly CopyAsk[]) => Promise<string>;

/** Outside of a chart there is nothing to copy. */
export const CopyContext = createContext<Copy>(async () => '');

export const useCopy = (): Copy => use(CopyContext);

/** What a section knows of whatever is copied out of it. */
export type CopyBackground = Pick<CopyAsk, 'accounts'> & {
  /** What tells rows of one name apart, by their key. */
  readonly details?: ReadonlyMap<string, string>;
  /** Which results are parts of which panels; the chart knows it for all its sections. */
  readonly panels?: () => Panels;
  /** What the view as a whole leaves out, of whatever is copied from it. */
  readonly narrowed?: readonly string[];
  /** What the reader's choices leave out, where all is copied. */
  readonly leftOut?: () => readonly string[];
};

const noPanels: Panels = new Map();

/** Asked when something is copied: it changes with every page, and no cell is drawn again for it. */
export const CopyBackgroundContext = createContext<() => CopyBackground>(() => ({ accounts: [] }));

/** The same with what is known around it. */
export function useCopyBackground(background: CopyBackground): () => CopyBackground {
  const around = use(CopyBackgroundContext);
  const latest = useRef(background);
  useEffect(() => {
    latest.current = background;
  });
  const [get] = useState(() => () => ({ ...around(), ...latest.current }));
  return get;
}

export type Asker = {
  /** As the row of the result is named. */
  readonly nameOf: (entry: Entry) => string;
  readonly ask: (title: string, groups: readonly CopiedGroup[]) => CopyAsk;
  /** The same for all that is in sight: with what the choices leave out of it. */
  readonly askAll: (title: string, groups: readonly CopiedGroup[]) => CopyAsk;
};

export function useAsker(): Asker {
  const background = use(CopyBackgroundContext);
  const { format } = useWords();
  return {
    nameOf: (entry) => {
      const identity = rowIdentity(entry);
      const name = format.row(identity, entry.vital);
      const { panels, details } = background();
      const panel = panelName(entry, panels?.() ?? noPanels, format);
      const detail = details?.get(identity.key);
      return detailed(name, panel, detail);
    },
    ask: (title, groups) => ({
      title,
      groups,
      accounts: background().accounts,
      leftOut: background().narrowed ?? [],
    }),
    askAll: (title, groups) => ({
      title,
      groups,
      accounts: background().accounts,
      leftOut: [...(background().narrowed ?? []), ...(background().leftOut?.() ?? [])],
    }),
  };
}
