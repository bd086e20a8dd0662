import { useState } from 'react';
import type { FlowColumn, FlowRow } from '../../clinical/flowsheet.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyCell } from '../../ui/empty-cell.tsx';
import { copySource } from '../copy/copy-sources.ts';
import { SelectAll } from '../copy/select-all.tsx';
import { MethodText } from '../entry/method-text.tsx';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { useCellKeys } from '../results/use-cell-keys.ts';
import { useWholeColumns } from '../results/use-whole-columns.ts';
import { latestOf } from '../summary/latest-of.ts';
import { TrendName } from '../trend/trend-name.tsx';
import { useWords } from '../use-words.tsx';
import { WholeValues } from './whole-value.tsx';
import { useTimeCopy } from './use-time-copy.ts';
import type { VitalTimes } from './vital-times.ts';
import styles from './vitals-table.module.css';

// In CSS pixels: the times, and the narrowest column of a number with its unit.
const timesWidth = 120;
const columnWidth = 95;

type VitalsTableProps = VitalTimes & {
  /** Of the pane, where known. */
  width: number | undefined;
  rowCount: number;
};

/**
 * Times down, newest first; vital signs across, as many as stand whole, each with its latest value
 * and that value's time.
 */
export function VitalsTable({ times, vitals, details, width = 800, rowCount }: VitalsTableProps) {
  const { view } = useWords();
  const [from, setFrom] = useState(0);
  const guess = Math.max(1, Math.floor((width - timesWidth) / columnWidth));
  const { count, around } = useWholeColumns(Math.min(guess, vitals.length));
  useCellKeys(around);
  const copiedAt = useTimeCopy(vitals);
  const start = Math.max(0, Math.min(from, vitals.length - count));
  const shown = vitals.slice(start, start + count);
  return (
    <>
      <VitalsBar start={start} count={shown.length} total={vitals.length} onStart={setFrom} />
      <div ref={around} className={styles.around}>
        <DataTable
          name={view.tabs.vitals}
          regionName={view.scrolls(view.tabs.vitals)}
          fill
          rowCount={rowCount}
          columnCount={vitals.length + 1}
        >
          <thead>
            <tr>
              <th scope="col">{view.time}</th>
              {shown.map((vital, index) => (
                <VitalHeading
                  key={vital.series.identity.key}
                  vital={vital}
                  detail={details.get(vital.series.identity.key)}
                  column={start + index + 2}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={styles.latest}>
              <th scope="row">{view.latest}</th>
              {shown.map((vital, index) => (
                <LatestCell
                  key={vital.series.identity.key}
                  vital={vital}
                  column={start + index + 2}
                />
              ))}
            </tr>
            {times.map((time, index) => (
              <tr
                key={time.key}
                data-new-day={time.day !== times[index - 1]?.day || undefined}
                {...copySource(() => copiedAt(time))}
              >
                <TimeHeading time={time} vitals={vitals} />
                {shown.map((vital, place) => (
                  <VitalCell
                    key={vital.series.identity.key}
                    vital={vital}
                    time={time}
                    column={start + place + 2}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      </div>
    </>
  );
}

type VitalsBarProps = {
  start: number;
  count: number;
  total: number;
  onStart: (start: number) => void;
};

/** Which vital signs are in sight, and the way to the others (display rule 20). */
function VitalsBar({ start, count, total, onStart }: VitalsBarProps) {
  const { summary } = useWords();
  if (count >= total) return null;
  const end = start + count;
  return (
    <div className={styles.bar}>
      {/* Not `disabled`: who pages to the end would lose the focus there. */}
      <Button aria-disabled={start === 0} onClick={() => onStart(Math.max(0, start - count))}>
        {summary.earlierVitals}
      </Button>
      <Button aria-disabled={end >= total} onClick={() => end < total && onStart(end)}>
        {summary.laterVitals}
      </Button>
      <output>{summary.vitalsWindow(start + 1, end, total)}</output>
    </div>
  );
}

type HeadingProps = { vital: FlowRow; detail: string | undefined; column: number };

function VitalHeading({ vital, detail, column }: HeadingProps) {
  return (
    <th
      scope="col"
      className={styles.vital}
      aria-colindex={column}
      data-trend-key={vital.series.identity.key}
    >
      <TrendName series={vital.series} />
      {detail ? <span className={styles.when}>{detail}</span> : null}
    </th>
  );
}

function LatestCell({ vital, column }: { vital: FlowRow; column: number }) {
  const latest = latestOf(vital.series);
  const [first] = latest;
  if (first === undefined) return <EmptyCell aria-colindex={column} />;
  return (
    <td aria-colindex={column} data-trend-key={vital.series.identity.key}>
      <WholeValues entries={latest} others={vital.series.entries} inTable />
      <span className={styles.when}>
        <ReadingWhen reading={first.reading} />
      </span>
      <div className={styles.method}>
        <MethodText entry={first} />
      </div>
    </td>
  );
}

function TimeHeading({ time, vitals }: { time: FlowColumn; vitals: readonly FlowRow[] }) {
  const { format, view, zone } = useWords();
  const { day, time: clock } = format.column(time, zone);
  return (
    <th scope="row" className={styles.time}>
      <SelectAll entries={vitals.flatMap(({ cells }) => cells.get(time.key) ?? [])}>
        <span className={styles.day}>{day}</span> <span className={styles.clock}>{clock}</span>
      </SelectAll>
      {time.basis === 'issued' ? <span className={styles.basis}>{view.resultedTime}</span> : null}
    </th>
  );
}

type CellProps = { vital: FlowRow; time: FlowColumn; column: number };

function VitalCell({ vital, time, column }: CellProps) {
  const entries = vital.cells.get(time.key);
  const first = entries?.[0];
  if (entries === undefined || first === undefined) return <EmptyCell aria-colindex={column} />;
  return (
    <td aria-colindex={column} data-trend-key={vital.series.identity.key}>
      <WholeValues entries={entries} others={vital.series.entries} inTable />
      <div className={styles.method}>
        <MethodText entry={first} />
      </div>
    </td>
  );
}
