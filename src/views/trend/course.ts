import type { Trend } from '../../clinical/trend/trend.ts';
import { type TrendBand, trendBands } from '../../clinical/trend/trend-bands.ts';
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
  return {
    trend,
    at: Float64Array.from(points, ({ at }) => at),
    value: Float64Array.from(points, (point) => upperOf(point)?.value ?? NaN),
    second: isPressure
      ? Float64Array.from(points, (point) => lowerOf(point)?.value ?? NaN)
      : undefined,
    bands: isPressure
      ? [...trendBands(points, 0), ...trendBands(points, 1)]
      : trendBands(points, 0),
    isAlone,
    hasWords: points.some(({ numbers }) => numbers.length === 0),
  };
}

/** The one number, or the systolic one. */
export const upperOf = ({ numbers, halves }: TrendPoint): TrendNumber | undefined =>
  halves === 'diastolic' ? undefined : numbers[0];

/** The diastolic number. */
export const lowerOf = ({ numbers, halves }: TrendPoint): TrendNumber | undefined =>
  halves === 'diastolic' ? numbers[0] : halves === 'both' ? numbers[1] : undefined;
