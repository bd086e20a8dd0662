import { createContext, use, useCallback, useMemo, useState } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import type { ReadingPart } from '../../clinical/reading.ts';

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

const partOf = ({ recorded, ...entry }: Entry): ReadingPart => recorded?.part ?? entry.part;

export function useSelecting(): Selection {
  const [parts, setParts] = useState<ReadonlySet<ReadingPart>>();
  // One for all time: the keys of a table listen with it.
  const begin = useCallback(() => setParts((before) => before ?? new Set()), []);
  return useMemo(() => {
    const has = (entry: Entry): boolean => parts?.has(partOf(entry)) ?? false;
    const withAll = (before: ReadonlySet<ReadingPart> | undefined, entries: readonly Entry[]) =>
      new Set([...(before ?? []), ...entries.map(partOf)]);
    return {
      isOn: parts !== undefined,
      begin,
      end: () => setParts(undefined),
      clear: () => setParts(new Set()),
      has,
      toggle: (entries) =>
        setParts((before) => {
          const chosen = entries.map(partOf);
          return chosen.every((part) => before?.has(part))
            ? new Set([...(before ?? [])].filter((part) => !chosen.includes(part)))
            : withAll(before, entries);
        }),
    };
  }, [parts, begin]);
}

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
