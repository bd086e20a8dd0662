import { spanOf } from '../date-order.ts';
import type { FhirDate } from '../fhir-date.ts';
import { readingTime } from '../latest.ts';
import type { Reading } from '../reading.ts';
import type { Zone } from '../zone.ts';

/**
 * Where on a time line a reading stands. `end` is the first instant that no longer belongs to it; of
 * a moment it is `start`. What is known is drawn: a month is a span and not a point (GTAB-017).
 */
export type TrendTime = {
  readonly start: number;
  readonly end: number;
  /** Where the point is drawn: the moment, or the middle of what is a span. */
  readonly at: number;
  readonly extent: Extent;
};

type Extent =
  /** Known to the minute, or better. */
  | 'moment'
  /** A day without a time of day. */
  | 'day'
  /** A month or a year: the order among others is not known within it. */
  | 'imprecise'
  /** It went on from start to end: a collection of 24 hours. */
  | 'period'
  /** Only its end is known, or only when it was resulted. */
  | 'until'
  /** It began then; the end was not sent. */
  | 'from';

/** Undefined where nothing places it: no time, one that cannot be read, or a repeating schedule. */
export function trendTime(reading: Reading, zone: Zone): TrendTime | undefined {
  const { effective } = reading;
  if (effective.kind === 'timing' && effective.events.length === 0) return undefined;
  const time = readingTime(reading);
  if (time.basis === 'none') return undefined;
  const first = spanOf(time.date, zone);
  if (first === undefined) return undefined;
  if (time.basis === 'issued' || time.startUnknown) return open(first.start, 'until');
  if (!time.isPeriod) return ofDate(time.date, first);
  const last = time.end === undefined ? undefined : spanOf(time.end, zone);
  if (last === undefined || last.end <= first.start) return open(first.start, 'from');
  return spread(first.start, last.end, 'period');
}

function ofDate(date: FhirDate, { start, end }: { start: number; end: number }): TrendTime {
  if (date.precision === 'day') return spread(start, end, 'day');
  if (date.precision === 'month' || date.precision === 'year') {
    return spread(start, end, 'imprecise');
  }
  return open(start, 'moment');
}

const open = (at: number, extent: Extent): TrendTime => ({ start: at, end: at, at, extent });

const spread = (start: number, end: number, extent: Extent): TrendTime => ({
  start,
  end,
  at: (start + end) / 2,
  extent,
});
