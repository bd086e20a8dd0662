import { useCallback, useMemo, useState } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import type { ReadingPart } from '../../clinical/reading.ts';
import type { Selection } from './selection.ts';

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
