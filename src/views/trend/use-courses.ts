import { useMemo } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import type { Series } from '../../clinical/series.ts';
import { useRangeSubject } from '../entry/range-subject.ts';
import { useHour } from '../use-now.ts';
import { useWords } from '../use-words.tsx';
import type { Course } from './course.ts';
import { plotsOf, type TestPlots } from './plots.ts';
import type { TrendSettings } from './trend-settings.ts';
import { idOf, rowsOf } from './test-rows.ts';
import type { TrendTest } from './trend-test.ts';

/** One test of the trend, as the chart has it now. */
export type ShownTest = TestPlots & { readonly test: TrendTest; readonly rows: readonly Series[] };

/** One graph: a test, or a test in one of its units. */
export type Plot = { readonly id: string; readonly test: TrendTest; readonly course: Course };

export function useCourses(
  { tests, units }: Pick<TrendSettings, 'tests' | 'units'>,
  sorted: SortedReadings,
): { readonly shown: readonly ShownTest[]; readonly plots: readonly Plot[] } {
  const { zone } = useWords();
  const subject = useRangeSubject();
  const now = useHour();
  return useMemo(() => {
    const shown = tests.map((test) => {
      const rows = rowsOf(test, sorted, zone);
      return { test, rows, ...plotsOf(rows, units, { subject, zone, now }) };
    });
    const plots = shown.flatMap(({ test, courses }) =>
      courses.map((course) => ({
        id: `${idOf(test)} ${course.trend.series.identity.unitKey}`,
        test,
        course,
      })),
    );
    return { shown, plots };
  }, [tests, units, sorted, zone, subject, now]);
}
