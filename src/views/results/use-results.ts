import { useMemo } from 'react';
import type { Span } from '../../clinical/date-order.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { Series } from '../../clinical/series.ts';
import { seriesOnce } from '../entry/chart-series.ts';
import { useRangeSubject } from '../entry/range-subject.ts';
import { useHour } from '../use-now.ts';
import { useWords } from '../use-words.tsx';
import { chooseRows, type LeftOut } from './choose-rows.ts';
import { findableOf, matches, queryOf } from './find-tests.ts';
import { isFlagged } from './flagged.ts';
import { narrowSeries } from './narrow-series.ts';
import { convertedOnce, panelPlacesOnce } from './results-once.ts';
import type { ResultsTools } from './results-tools.ts';
import { rowSections, type RowSection } from './row-sections.ts';
import { mayBeWithin, spanOfWindow } from './time-window.ts';
import { useResultsWords } from './use-results-words.ts';

/** The results as the reader has chosen to see them; every mode draws from the same. */
export type ChosenResults = {
  /** All rows of the chart, in the units chosen. */
  readonly all: readonly Series[];
  /** Those rows, with their results of the time chosen. */
  readonly inTime: readonly Series[];
  /** As `inTime`; where only flagged ones are wanted, with those alone. */
  readonly listed: readonly Series[];
  /** The rows to draw, as in `all`, in their sections. */
  readonly sections: readonly RowSection[];
  readonly leftOut: LeftOut;
  readonly span: Span | undefined;
};

export function useResults(
  readings: readonly Reading[],
  received: readonly Reading[],
  tools: ResultsTools,
): ChosenResults {
  const { format, zone } = useWords();
  const words = useResultsWords();
  const subject = useRangeSubject();
  const hour = useHour();
  const { find } = tools;

  const recorded = seriesOnce(readings, zone);
  const all = tools.units === 'converted' ? convertedOnce(recorded, zone) : recorded;
  const places = panelPlacesOnce(received, zone);

  const ordered = useMemo(() => {
    const row = (series: Series): string => format.row(series.identity, series.vital);
    const sections = rowSections(all, places, {
      row,
      panel: ({ code }) => format.coded(code),
      group: (group) => words.groups[group],
      other: words.otherTests,
    });
    const findable = new Map(
      sections.flatMap(({ heading, series }) =>
        series.map((one) => [one, findableOf(one, row(one), heading)] as const),
      ),
    );
    return { sections, findable };
  }, [all, places, format, words]);

  const { start, end } = spanOfWindow(tools.window, hour, zone) ?? {};
  const span = useMemo(
    () => (start === undefined || end === undefined ? undefined : { start, end }),
    [start, end],
  );
  const inTime = useMemo(
    () =>
      span === undefined
        ? all
        : narrowSeries(all, ({ reading }) => mayBeWithin(reading, span, zone), zone),
    [all, span, zone],
  );
  const listed = useMemo(
    () =>
      tools.flaggedOnly ? narrowSeries(inTime, (entry) => isFlagged(entry, subject), zone) : inTime,
    [inTime, tools.flaggedOnly, subject, zone],
  );

  const { keys, leftOut } = useMemo(() => {
    const query = queryOf(find);
    const choices = {
      isFound: (series: Series) => {
        const findable = ordered.findable.get(series);
        return query.length === 0 || (findable !== undefined && matches(findable, query));
      },
      inTime: inTime === all ? undefined : byKey(inTime),
      flagged: listed === inTime ? undefined : byKey(listed),
    };
    return chooseRows(all, choices, zone);
  }, [all, inTime, listed, ordered, find, zone]);

  const sections = useMemo(
    () =>
      keys.size === all.length
        ? ordered.sections
        : ordered.sections
            .map((section) => ({
              ...section,
              series: section.series.filter(({ identity }) => keys.has(identity.key)),
            }))
            .filter(({ series }) => series.length > 0),
    [ordered, keys, all],
  );
  return useMemo(
    () => ({ all, inTime, listed, sections, leftOut, span }),
    [all, inTime, listed, sections, leftOut, span],
  );
}

const byKey = (series: readonly Series[]): ReadonlyMap<string, Series> =>
  new Map(series.map((one) => [one.identity.key, one]));
