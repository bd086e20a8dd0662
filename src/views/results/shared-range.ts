import type { Entry } from '../../clinical/entry.ts';

/**
 * The reference range of a row, where all results in sight came with the same one; undefined where
 * they differ or one came without, since a range belongs to its result (display rule 23).
 */
export function sharedRange(
  entries: readonly Entry[],
  rangeText: (entry: Entry) => string,
): string | undefined {
  const texts = new Set(entries.map(rangeText));
  const [only] = texts;
  return texts.size === 1 && only !== '' ? only : undefined;
}
