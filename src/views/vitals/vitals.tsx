import { useDeferredValue, useRef, useState } from 'react';
import type { Series } from '../../clinical/series.ts';
import { usePaneWidth } from '../../ui/use-width.ts';
import type { CopyAsk } from '../copy/ask.ts';
import { CopyBackgroundContext, useCopyBackground } from '../copy/copy-context.ts';
import { SelectBar } from '../copy/select-bar.tsx';
import { SelectionContext } from '../copy/selection.ts';
import { useSelecting } from '../copy/use-selecting.ts';
import { flowsheetOnce } from '../entry/flowsheet-once.ts';
import { useNarrowedText } from '../encounter/use-narrowed-text.ts';
import { useRowDetails } from '../entry/row-details.ts';
import { mostPrinted, usePrinting } from '../results/use-printing.ts';
import { ShowMore } from '../show-more.tsx';
import { useSteadyLimit } from '../use-steady-limit.ts';
import { useWords } from '../use-words.tsx';
import { VitalsCharts } from './vitals-charts.tsx';
import { VitalsList } from './vitals-list.tsx';
import { VitalsTable } from './vitals-table.tsx';
import styles from './vitals.module.css';

/** Enough for a stay of two days at hourly readings; more on request, so that a pane never freezes. */
const step = 50;
/** What a tall pane shows of them is drawn first: fifty at once would be laid out in one long go. */
const inSight = 16;

/** Below this width only two or three vital signs would stand beside the times. */
const tableWidth = 600;

/** From here on the graphs have room beside the table. */
const chartsWidth = 1000;

type VitalsProps = { series: readonly Series[]; accounts: CopyAsk['accounts'] };

/** Vital signs by time: a table where there is room for one, else a list; a list on paper, too. */
export function Vitals({ series, accounts }: VitalsProps) {
  const { summary, view, zone } = useWords();
  const [limit, setLimit] = useState(step);
  const frame = useRef<HTMLDivElement>(null);
  const width = usePaneWidth(frame);
  const printing = usePrinting();
  const details = useRowDetails(series);
  const { columns, rows } = flowsheetOnce(series, zone);
  const newestFirst = columns.toReversed();
  const keys = newestFirst.map(({ key }) => key);
  const steady = useDeferredValue(useSteadyLimit(keys, limit), inSight);
  const times = newestFirst.slice(0, printing ? mostPrinted : steady);
  const selecting = useSelecting();
  const background = useCopyBackground({
    accounts,
    details,
    narrowed: useNarrowedText('vitals'),
  });
  const [isOpen, setOpen] = useState(false);
  const isBeside = !printing && width !== undefined && width >= chartsWidth;
  // After the table: both at once are one long go.
  const drawsCharts = useDeferredValue(isBeside, false);
  const isList = printing || (width !== undefined && width < tableWidth);
  return (
    <CopyBackgroundContext value={background}>
      <SelectionContext value={selecting}>
        <div ref={frame} className={styles.vitals} data-beside={isBeside || undefined}>
          <div className={styles.times}>
            <p className={styles.select}>
              <SelectBar rows={rows} />
            </p>
            {isList ? (
              <VitalsList times={times} vitals={rows} details={details} />
            ) : (
              <VitalsTable
                times={times}
                vitals={rows}
                details={details}
                width={isBeside ? width * 0.6 : width}
                rowCount={columns.length + 2}
              />
            )}
            <ShowMore
              shown={times.length}
              total={newestFirst.length}
              text={view.timesShown}
              onMore={() => setLimit(limit + step * 2)}
            />
          </div>
          {isBeside ? (
            // The region scrolls, so the keyboard must reach it (WCAG 2.1.1).
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <section className={styles.charts} aria-label={summary.overTime} tabIndex={0}>
              {drawsCharts ? <VitalsCharts series={series} /> : null}
            </section>
          ) : (
            <details
              className={styles.charts}
              onToggle={({ currentTarget: { open } }) => setOpen(open)}
            >
              <summary>{summary.overTime}</summary>
              {isOpen ? <VitalsCharts series={series} /> : null}
            </details>
          )}
        </div>
      </SelectionContext>
    </CopyBackgroundContext>
  );
}
