import {
  type Change,
  changeSince,
  changeSincePrevious,
  changeWithin,
  type SinceChange,
} from '../../clinical/change.ts';
import type { Span } from '../../clinical/date-order.ts';
import type { Series } from '../../clinical/series.ts';
import type { Zone } from '../../clinical/zone.ts';

/**
 * What changed in a row: without a time, from the result before to the latest; since a day, from the
 * latest before it to the latest since; within days, from the first to the last of them.
 */
export function rowChange(series: Series, span: Span | undefined, zone: Zone): SinceChange {
  if (span === undefined) {
    const { previous, latest } = series;
    return {
      before: previous,
      after: latest,
      change: changeSincePrevious(series, zone),
      unplaced: [],
    };
  }
  return span.end === Infinity
    ? changeSince(series, span.start, zone)
    : changeWithin(series, span, zone);
}

/** How a change counts: `first` has nothing to be compared with, `unknown` must not be compared. */
export function kindOfChange(change: Change): 'changed' | 'same' | 'first' | 'unknown' {
  const parts = change.kind === 'pressure' ? [change.systolic, change.diastolic] : [change];
  for (const part of parts) {
    if (part.kind === 'words' && part.changed) return 'changed';
    if (part.kind === 'number' && part.direction !== 'same') return 'changed';
  }
  if (parts.some((part) => part.kind === 'none' && part.why !== 'first')) return 'unknown';
  return parts.every(({ kind }) => kind === 'none') ? 'first' : 'same';
}
