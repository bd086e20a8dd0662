import type { Entry } from '../../clinical/entry.ts';
import type { Formats } from '../../words/words.ts';

/**
 * The reference range of a row, where all results in sight came with the same one; undefined where
 * they differ or one came without, since a range belongs to its result (display rule 23).
 */
export function sharedRange(entries: readonly Entry[], format: Formats): string | undefined {
  const texts = new Set(entries.map(({ part }) => format.ranges(part.referenceRanges)));
  const [only] = texts;
  return texts.size === 1 && only !== '' ? only : undefined;
}
