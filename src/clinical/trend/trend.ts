import type { RangeSubject } from '../applicable-range.ts';
import type { Entry } from '../entry.ts';
import { isFuture, isSettled } from '../latest.ts';
import type { Series } from '../series.ts';
import { atOnce, stepping, type Steps } from '../steps.ts';
import type { Zone } from '../zone.ts';
import { type TrendPoint, trendPoint } from './trend-point.ts';

/** Why a result of the test is in no graph; each is counted and listed. */
export type NotDrawn = 'pending' | 'cancelled' | 'no-time' | 'future';

/** A series as a course in time. */
export type Trend = {
  readonly series: Series;
  /** Oldest first: numbers and words, in the order of where they are drawn. */
  readonly points: readonly TrendPoint[];
  readonly notDrawn: readonly { readonly entry: Entry; readonly why: NotDrawn }[];
  /** For each point the next one that a straight line joins it to; -1: none. */
  readonly joinedTo: Int32Array;
  /** 1: the interval to the next one is more than three times the usual one (D 23). */
  readonly isGap: Uint8Array;
};

export type TrendTelling = {
  readonly subject: RangeSubject | undefined;
  readonly zone: Zone;
  readonly now: number;
};

/** All of a series that can be placed in time, and what cannot, with the reason. */
export const trendOf = (series: Series, telling: TrendTelling): Trend =>
  atOnce(trendSteps(series, telling));

export function* trendSteps(series: Series, { subject, zone, now }: TrendTelling): Steps<Trend> {
  const points: TrendPoint[] = [];
  const notDrawn: { entry: Entry; why: NotDrawn }[] = [];
  yield* stepping(series.entries.toReversed(), (entry) => {
    const { status } = entry.reading;
    const why =
      status === 'registered' ? 'pending' : status === 'cancelled' ? 'cancelled' : undefined;
    const point = why === undefined ? trendPoint(entry, subject, zone) : undefined;
    if (point === undefined) notDrawn.push({ entry, why: why ?? 'no-time' });
    else if (point.start > now && isFuture(entry.reading, now, zone))
      notDrawn.push({ entry, why: 'future' });
    else points.push(point);
  });
  points.sort((a, b) => a.at - b.at);
  return { series, points, notDrawn, ...joinPoints(points) };
}

const gapFactor = 3;

/**
 * Which results are joined: neighbours of certain order, measured alike, exact, of one number. Never
 * across words, a doubtful result, a span in which the order is not known, or two different values
 * of one moment. A preliminary result gives way to the final one of its moment.
 */
function joinPoints(points: readonly TrendPoint[]): Pick<Trend, 'joinedTo' | 'isGap'> {
  const joinedTo = new Int32Array(points.length).fill(-1);
  const isGap = new Uint8Array(points.length);
  const intervals: number[] = [];
  let last = -1;
  /** Until where results of uncertain order reach. */
  let blurredTo = -Infinity;
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index];
    if (point === undefined || isSuperseded(points, index)) continue;
    const before = points[last];
    if (
      before !== undefined &&
      isJoinable(before) &&
      isJoinable(point) &&
      before.measuredBy === point.measuredBy &&
      point.start >= blurredTo &&
      isAfter(before, point)
    ) {
      joinedTo[last] = index;
      intervals.push(point.at - before.at);
    }
    blurredTo = Math.max(blurredTo, point.end);
    last = index;
  }
  const usual = medianOf(intervals);
  for (let index = 0; index < points.length; index += 1) {
    const to = points[joinedTo[index] ?? -1];
    const from = points[index];
    if (to === undefined || from === undefined) continue;
    isGap[index] = to.at - from.at > gapFactor * usual ? 1 : 0;
  }
  return { joinedTo, isGap };
}

/** A preliminary result of a moment that has a final one. */
function isSuperseded(points: readonly TrendPoint[], index: number): boolean {
  const point = points[index];
  if (point?.status !== 'open') return false;
  const isFinal = (other: TrendPoint | undefined): boolean =>
    other?.start === point.start &&
    other.extent === point.extent &&
    isSettled(other.entry.reading) &&
    other.numbers.length > 0;
  for (let other = index + 1; points[other]?.at === point.at; other += 1) {
    if (isFinal(points[other])) return true;
  }
  for (let other = index - 1; points[other]?.at === point.at; other -= 1) {
    if (isFinal(points[other])) return true;
  }
  return false;
}

function isJoinable({ numbers, halves, isComparable, extent }: TrendPoint): boolean {
  const known = extent === 'moment' || extent === 'day' || extent === 'period';
  // Pressures stand as pairs; a line through either number would hide the other (GTAB-039).
  return known && isComparable && halves === undefined && numbers[0]?.bound === 'exact';
}

/** Certainly later; or the same value of the same moment, sent twice. */
function isAfter(before: TrendPoint, point: TrendPoint): boolean {
  if (point.at > before.at) return true;
  return point.numbers[0]?.value === before.numbers[0]?.value;
}

/** Of what is joined at all; two values of one moment say nothing of how often one measures. */
function medianOf(intervals: readonly number[]): number {
  const sorted = Float64Array.from(intervals.filter((one) => one > 0)).toSorted();
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? Infinity : (upper + lower) / 2;
}
