import type { RangeSubject } from '../../clinical/applicable-range.ts';
import { readingStart } from '../../clinical/latest.ts';
import type { Series } from '../../clinical/series.ts';
import type { Zone } from '../../clinical/zone.ts';
import { flagRank } from './flag-rank.ts';
import { latestOf } from './latest-of.ts';

export type RecentTest = { readonly series: Series; readonly isFlagged: boolean };

/** By the day of the latest result, newest first; of one day the flagged first, gravest of all. */
export function recentFirst(
  all: readonly Series[],
  subject: RangeSubject | undefined,
  zone: Zone,
): readonly RecentTest[] {
  return all
    .map((series) => {
      const latest = latestOf(series);
      const [first] = latest;
      const start = first === undefined ? undefined : readingStart(first.reading, zone);
      const rank = Math.max(0, ...latest.map((entry) => flagRank(entry, subject)));
      return { series, rank, start: start ?? 0, day: dayOf(start, zone) };
    })
    .toSorted((a, b) => b.day - a.day || b.rank - a.rank || b.start - a.start)
    .map(({ series, rank }) => ({ series, isFlagged: rank > 0 }));
}

/** A number that orders days; what has no time is the oldest. */
function dayOf(start: number | undefined, zone: Zone): number {
  if (start === undefined) return 0;
  const { year, month, day } = zone.wallTime(start);
  return (year * 100 + month) * 100 + day;
}
