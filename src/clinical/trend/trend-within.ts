import type { Span } from '../date-order.ts';
import { type Change, changeWithin } from '../change.ts';
import type { Series } from '../series.ts';
import type { Zone } from '../zone.ts';
import type { Trend } from './trend.ts';
import type { TrendPoint } from './trend-point.ts';

/** From which to before which point of a course a window reaches, whole spans with it. */
export type Slice = { readonly from: number; readonly to: number };

/**
 * The points whose time reaches into the window. Points are in the order of where they are drawn, and
 * of those outside only long spans may still reach in, so the edges are searched and then widened.
 */
export function sliceWithin({ points }: Trend, { start, end }: Span): Slice {
  let from = firstAtOrAfter(points, start);
  let to = firstAtOrAfter(points, end);
  while (to < points.length && points[to]?.at === end) to += 1;
  while (from > 0 && (points[from - 1]?.end ?? start) > start) from -= 1;
  while (to < points.length && (points[to]?.start ?? end) < end) to += 1;
  return { from, to };
}

function firstAtOrAfter(points: readonly TrendPoint[], time: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((points[middle]?.at ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a course did in a window, for the sentence beside the graph. */
export type TrendSummary = {
  readonly count: number;
  readonly words: number;
  readonly flagged: number;
  readonly first: TrendPoint | undefined;
  readonly last: TrendPoint | undefined;
  /** By the number of one value; of a blood pressure by the systolic one. */
  readonly lowest: TrendPoint | undefined;
  readonly highest: TrendPoint | undefined;
  readonly change: Change;
};

/** Two beyond limits are not compared: `<5` is lower than 5, and so is nothing else said to be. */
export function summaryWithin(trend: Trend, span: Span, zone: Zone): TrendSummary {
  const { from, to } = sliceWithin(trend, span);
  const inside = trend.points.slice(from, to);
  const numbers = inside.filter((point) => point.numbers.length > 0 && point.isComparable);
  return {
    count: inside.length,
    words: inside.filter((point) => point.numbers.length === 0).length,
    flagged: inside.filter((point) => point.numbers.some(({ flag }) => flag !== 'none')).length,
    first: inside[0],
    last: inside.at(-1),
    lowest: extreme(numbers, -1),
    highest: extreme(numbers, 1),
    change: changeWithin(ends(trend.series, inside), span, zone).change,
  };
}

function extreme(points: readonly TrendPoint[], sign: 1 | -1): TrendPoint | undefined {
  let found: TrendPoint | undefined;
  for (const point of points) {
    if (found === undefined || rank(point, sign) > rank(found, sign)) found = point;
  }
  return found;
}

/** More results than share one moment, or lie within one inexact date, at either end of a window. */
const atEnd = 50;

/** A change is one from end to end: what lies between them need not be looked at again. */
function ends(series: Series, inside: readonly TrendPoint[]): Series {
  const near = new Set(
    [...inside.slice(0, atEnd), ...inside.slice(-atEnd)].map(({ entry }) => entry),
  );
  const [first, ...rest] = series.entries.filter((entry) => near.has(entry));
  return first === undefined ? series : { ...series, entries: [first, ...rest] };
}

/** A value beyond a limit ranks just beyond the limit itself. */
function rank({ numbers }: TrendPoint, sign: 1 | -1): number {
  const [number] = numbers;
  if (number === undefined) return -Infinity;
  const beyond = number.bound === (sign === 1 ? 'above' : 'below');
  return sign * number.value + (beyond ? Math.abs(number.value) * 1e-9 + 1e-12 : 0);
}
