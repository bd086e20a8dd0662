import { createContext, use } from 'react';
import type { Entry } from '../../clinical/entry.ts';

/**
 * What is chosen to be copied, by what was sent: rows are built anew with every page, and in other
 * units, while the part of a reading that a value came from stays the same.
 */
export type Selection = {
  readonly isOn: boolean;
  readonly begin: () => void;
  /** Leaves selecting, and forgets what was chosen. */
  readonly end: () => void;
  readonly clear: () => void;
  readonly has: (entry: Entry) => boolean;
  /** All of them chosen: none; else all. */
  readonly toggle: (entries: readonly Entry[]) => void;
};

const nothing = (): void => undefined;

export const SelectionContext = createContext<Selection>({
  isOn: false,
  begin: nothing,
  end: nothing,
  clear: nothing,
  has: () => false,
  toggle: nothing,
});

export const useSelection = (): Selection => use(SelectionContext);
