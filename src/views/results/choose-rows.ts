import { readingStart } from '../../clinical/latest.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { Series } from '../../clinical/series.ts';
import type { Zone } from '../../clinical/zone.ts';

/** What a reader's choices leave out, so that it can be said: nothing is hidden in silence. */
export type LeftOut = {
  readonly total: number;
  readonly shown: number;
  readonly notFound: number;
  /** Tests that have results, but none of this time. */
  readonly outside: number;
  /** The newest result of those. */
  readonly latestOutside: Reading | undefined;
  readonly withoutFlag: number;
  /** Further results of tests that are shown. */
  readonly resultsOutside: number;
  readonly resultsWithoutFlag: number;
};

type Chosen = {
  /** The keys of the rows to draw. */
  readonly keys: ReadonlySet<string>;
  readonly leftOut: LeftOut;
};

type Choices = {
  readonly isFound: (series: Series) => boolean;
  /** By key; undefined: every time. */
  readonly inTime: ReadonlyMap<string, Series> | undefined;
  /** Of those the flagged ones, by key; undefined: all of them. */
  readonly flagged: ReadonlyMap<string, Series> | undefined;
};

/** Asked in this order: the name, then the time, then the flag; each test is counted once. */
export function chooseRows(
  all: readonly Series[],
  { isFound, inTime, flagged }: Choices,
  zone: Zone,
): Chosen {
  const keys = new Set<string>();
  const outside: Series[] = [];
  let [notFound, withoutFlag, resultsOutside, resultsWithoutFlag] = [0, 0, 0, 0];
  for (const series of all) {
    const { key } = series.identity;
    const within = inTime === undefined ? series : inTime.get(key);
    const marked = within === undefined || flagged === undefined ? within : flagged.get(key);
    if (!isFound(series)) notFound += 1;
    else if (within === undefined) outside.push(series);
    else if (marked === undefined) withoutFlag += 1;
    else {
      keys.add(key);
      resultsOutside += series.entries.length - within.entries.length;
      resultsWithoutFlag += within.entries.length - marked.entries.length;
    }
  }
  const leftOut = {
    total: all.length,
    shown: keys.size,
    notFound,
    outside: outside.length,
    latestOutside: newestOf(outside, zone),
    withoutFlag,
    resultsOutside,
    resultsWithoutFlag,
  };
  return { keys, leftOut };
}

function newestOf(series: readonly Series[], zone: Zone): Reading | undefined {
  let newest: Reading | undefined;
  let newestStart = -Infinity;
  for (const { entries } of series) {
    const { reading } = entries[0];
    const start = readingStart(reading, zone) ?? -Infinity;
    if (newest === undefined || start > newestStart) [newest, newestStart] = [reading, start];
  }
  return newest;
}
