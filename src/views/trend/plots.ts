import { seriesInUnit } from '../../clinical/series-in-unit.ts';
import type { Series } from '../../clinical/series.ts';
import { trendOf, type TrendTelling } from '../../clinical/trend/trend.ts';
import { courseOf, type Course } from './course.ts';

/** The graphs of one test: one, or one for each unit that is not converted (rule 5). */
export type TestPlots = {
  readonly courses: readonly Course[];
  /** Whether it was sent in several units, and what became of them. */
  readonly units: 'one' | 'apart' | 'joined' | 'partly-joined';
};

export function plotsOf(
  rows: readonly Series[],
  units: 'recorded' | 'converted',
  telling: TrendTelling,
): TestPlots {
  const isJoined = units === 'converted' && rows.length > 1;
  const drawn = isJoined ? seriesInUnit(rows, telling.zone) : rows;
  return {
    courses: drawn.map((series) => courseOf(trendOf(series, telling))),
    units:
      rows.length <= 1
        ? 'one'
        : drawn.length === rows.length
          ? 'apart'
          : drawn.length === 1
            ? 'joined'
            : 'partly-joined',
  };
}
