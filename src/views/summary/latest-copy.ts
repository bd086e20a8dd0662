import type { Series } from '../../clinical/series.ts';
import { resultsAt, type CopiedItem } from '../copy/ask.ts';
import { latestOf } from './latest-of.ts';

/** The latest of each row, and where words for it are given the one before, for a copy. */
export const latestItems = (
  series: readonly Series[],
  nameOf: (series: Series) => string,
  before?: string,
): readonly CopiedItem[] =>
  series.flatMap((one) => [
    ...resultsAt(nameOf(one), latestOf(one)),
    ...(before === undefined ? [] : resultsAt(nameOf(one), one.previous, before)),
  ]);
