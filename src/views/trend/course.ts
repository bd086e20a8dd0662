import type { Trend } from '../../clinical/trend/trend.ts';
import { type TrendBand, trendBands } from '../../clinical/trend/trend-bands.ts';
import { lookOf } from './look.ts';
import type { TrendNumber, TrendPoint } from '../../clinical/trend/trend-point.ts';

/** A trend made ready for drawing: numbers side by side, so that a frame of 50,000 is quick. */
export type Course = {
  readonly trend: Trend;
  readonly at: Float64Array;
  /** NaN: words. Of a blood pressure the systolic number. */
  readonly value: Float64Array;
  /** The diastolic number; undefined where the test is no pressure. */
  readonly second: Float64Array | undefined;
  readonly bands: readonly TrendBand[];
  readonly hasWords: boolean;
  /** 1: no line comes to it, so that only a mark can show it. */
  readonly isAlone: Uint8Array;
  /** What is not plain about each point, as bits: 0 is a final result without a flag. */
  readonly looks: Uint16Array;
};

export function courseOf(trend: Trend): Course {
  const { points } = trend;
  const isAlone = new Uint8Array(points.length).fill(1);
  trend.joinedTo.forEach((to, from) => {
    if (to < 0) return;
    isAlone[from] = 0;
    isAlone[to] = 0;
  });
  const isPressure = points.some(({ halves }) => halves !== undefined);
  // By hand: `Float64Array.from` with a function takes ten times as long.
  const at = new Float64Array(points.length);
  const value = new Float64Array(points.length).fill(NaN);
  const second = isPressure ? new Float64Array(points.length).fill(NaN) : undefined;
  const looks = new Uint16Array(points.length);
  let hasWords = false;
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index];
    if (point === undefined) continue;
    at[index] = point.at;
    value[index] = upperOf(point)?.value ?? NaN;
    if (second !== undefined) second[index] = lowerOf(point)?.value ?? NaN;
    looks[index] = lookOf(point);
    hasWords ||= point.numbers.length === 0;
  }
  return {
    trend,
    at,
    value,
    second,
    isAlone,
    looks,
    hasWords,
    bands: isPressure
      ? [...trendBands(points, 0), ...trendBands(points, 1)]
      : trendBands(points, 0),
  };
}

/** The one number, or the systolic one. */
export const upperOf = ({ numbers, halves }: TrendPoint): TrendNumber | undefined =>
  halves === 'diastolic' ? undefined : numbers[0];

/** The diastolic number. */
export const lowerOf = ({ numbers, halves }: TrendPoint): TrendNumber | undefined =>
  halves === 'diastolic' ? numbers[0] : halves === 'both' ? numbers[1] : undefined;
