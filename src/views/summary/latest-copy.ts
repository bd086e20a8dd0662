import type { Series } from '../../clinical/series.ts';
import type { Formats } from '../../words/words.ts';
import { resultsAt, type CopiedItem } from '../copy/ask.ts';
import { latestOf } from './latest-of.ts';

/** The latest of each row, and where words for it are given the one before, for a copy. */
export const latestItems = (
  series: readonly Series[],
  details: ReadonlyMap<string, string>,
  format: Formats,
  before?: string,
): readonly CopiedItem[] =>
  series.flatMap((one) => {
    const detail = details.get(one.identity.key) ?? '';
    const row = format.row(one.identity, one.vital);
    const name = detail === '' ? row : `${row} (${detail})`;
    return [
      ...resultsAt(name, latestOf(one)),
      ...(before === undefined ? [] : resultsAt(name, one.previous, before)),
    ];
  });
