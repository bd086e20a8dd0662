import { memo, useMemo } from 'react';
import { sliceWithin } from '../../clinical/trend/trend-within.ts';
import type { ViewWindow } from '../../ui/chart/view-window.ts';
import { Legend } from './legend.tsx';
import { legendItems } from './legend-items.ts';
import { ProblemList } from './problem-list.tsx';
import { Share } from './share.tsx';
import styles from './trend-more.module.css';
import { TrendTable } from './trend-table.tsx';
import type { Plot } from './use-courses.ts';
import type { DocumentInput } from './use-document.ts';
import { useTrendWords } from './use-trend-words.ts';

type TrendMoreProps = Omit<DocumentInput, 'legend'> & {
  /** Name and unit of each graph. */
  titles: readonly string[];
  /** Of the tables, which may come a moment after the drawing. */
  readView: ViewWindow;
  isPrinting: boolean;
  onPrint: () => void;
};

/** What stands below the graphs: their legend, their problems, ways out of the chart, their tables. */
export const TrendMore = memo(function TrendMore(props: TrendMoreProps) {
  const { titles, readView, isPrinting, onPrint, ...document } = props;
  const { plots, scenes, head } = document;
  const words = useTrendWords();
  const { marks } = scenes;
  // Not with every step of the cursor: it looks at all results.
  const legend = useMemo(
    () =>
      legendItems(
        plots.map(({ course }) => course),
        new Set(marks.map(({ what }) => what)),
      ),
    [plots, marks],
  );
  return (
    <>
      <Legend items={legend} />
      {isPrinting ? null : <p className={styles.quiet}>{words.keys}</p>}
      <ProblemList marks={marks} isPrinting={isPrinting} />
      <Share {...document} legend={legend} onPrint={onPrint} />
      {plots.map((plot, index) => (
        <PlotTable
          key={plot.id}
          plot={plot}
          titled={titles[index] ?? ''}
          view={readView}
          isPrinting={isPrinting}
        />
      ))}
      <p className={styles.quiet}>{head.asOf}</p>
    </>
  );
});

type PlotTableProps = { plot: Plot; titled: string; view: ViewWindow; isPrinting: boolean };

function PlotTable({ plot, titled, view, isPrinting }: PlotTableProps) {
  const words = useTrendWords();
  const { trend } = plot.course;
  const { from, to } = sliceWithin(trend, view);
  return (
    <section aria-label={words.tableOf(titled)} className={styles.table}>
      <h3 className={styles.name}>
        {words.table}: <span dir="auto">{titled}</span>
        <span className={styles.count}>{words.inWindow(to - from, trend.points.length)}</span>
      </h3>
      <TrendTable
        name={titled}
        points={trend.points}
        from={from}
        to={to}
        others={trend.series.entries}
        isPrinting={isPrinting}
      />
    </section>
  );
}
