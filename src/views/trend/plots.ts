import { seriesInUnit } from '../../clinical/series-in-unit.ts';
import type { Series } from '../../clinical/series.ts';
import { atOnce, type Steps } from '../../clinical/steps.ts';
import { trendSteps, type TrendTelling } from '../../clinical/trend/trend.ts';
import { courseOf, type Course } from './course.ts';

const made = new WeakMap<Series, { readonly telling: TrendTelling; readonly course: Course }>();

/** Once for each series: a trend opened a second time, or a small graph of it, costs nothing. */
const courseOnce = (series: Series, telling: TrendTelling): Course =>
  atOnce(courseSteps(series, telling));

export function* courseSteps(series: Series, telling: TrendTelling): Steps<Course> {
  const found = made.get(series);
  const { subject, zone, now } = telling;
  if (
    found !== undefined &&
    found.telling.subject === subject &&
    found.telling.zone === zone &&
    found.telling.now === now
  ) {
    return found.course;
  }
  const trend = yield* trendSteps(series, telling);
  yield;
  const course = courseOf(trend);
  made.set(series, { telling, course });
  return course;
}

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
    courses: drawn.map((series) => courseOnce(series, telling)),
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
