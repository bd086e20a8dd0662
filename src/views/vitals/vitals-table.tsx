import { useState } from 'react';
import type { FlowColumn, FlowRow } from '../../clinical/flowsheet.ts';
import type { Series } from '../../clinical/series.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyCell } from '../../ui/empty-cell.tsx';
import { flowsheetOnce } from '../entry/chart-series.ts';
import { EntryValues } from '../entry/entry-value.tsx';
import { useRowDetails } from '../entry/row-details.ts';
import { MethodText } from '../entry/method-text.tsx';
import { ShowMore } from '../show-more.tsx';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { useSteadyLimit } from '../use-steady-limit.ts';
import { useWords } from '../use-words.tsx';
import styles from './vitals-table.module.css';

/** Enough for a stay of two days at hourly readings; more on request, so that a pane never freezes. */
const step = 50;

/** Times down, newest first; vital signs across, each with its latest value and that value's time. */
export function VitalsTable({ series }: { series: readonly Series[] }) {
  const { view, zone } = useWords();
  const [limit, setLimit] = useState(step);
  const details = useRowDetails(series);
  const { columns: times, rows: vitals } = flowsheetOnce(series, zone);
  const newestFirst = times.toReversed();
  const keys = newestFirst.map(({ key }) => key);
  const shown = newestFirst.slice(0, useSteadyLimit(keys, limit));
  return (
    <>
      <DataTable
        name={view.tabs.vitals}
        regionName={view.scrolls(view.tabs.vitals)}
        fill
        rowCount={times.length + 2}
      >
        <thead>
          <tr>
            <th scope="col">{view.time}</th>
            {vitals.map((vital) => (
              <VitalHeading
                key={vital.series.identity.key}
                vital={vital}
                detail={details.get(vital.series.identity.key)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={styles.latest}>
            <th scope="row">{view.latest}</th>
            {vitals.map((vital) => (
              <LatestCell key={vital.series.identity.key} vital={vital} />
            ))}
          </tr>
          {shown.map((time, index) => (
            <tr key={time.key} data-new-day={time.day !== shown[index - 1]?.day || undefined}>
              <TimeHeading time={time} />
              {vitals.map((vital) => (
                <VitalCell key={vital.series.identity.key} vital={vital} time={time} />
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <ShowMore
        shown={shown.length}
        total={newestFirst.length}
        text={view.timesShown}
        onMore={() => setLimit(limit + step * 2)}
      />
    </>
  );
}

function VitalHeading({ vital, detail }: { vital: FlowRow; detail: string | undefined }) {
  const { format } = useWords();
  const { identity, vital: kind } = vital.series;
  return (
    <th scope="col" className={styles.vital}>
      {format.row(identity, kind)}
      {detail ? <span className={styles.when}>{detail}</span> : null}
    </th>
  );
}

function LatestCell({ vital }: { vital: FlowRow }) {
  const { entries, latest: results } = vital.series;
  // Where all are pending or cancelled, that is what there is to say.
  const latest = results.length > 0 ? results : entries.slice(0, 1);
  const [first] = latest;
  if (first === undefined) return <EmptyCell />;
  return (
    <td>
      <EntryValues entries={latest} />
      <span className={styles.when}>
        <ReadingWhen reading={first.reading} />
      </span>
      <MethodText entry={first} />
    </td>
  );
}

function TimeHeading({ time }: { time: FlowColumn }) {
  const { format, view, zone } = useWords();
  const { day, time: clock } = format.column(time, zone);
  return (
    <th scope="row" className={styles.time}>
      <span className={styles.day}>{day}</span> <span className={styles.clock}>{clock}</span>
      {time.basis === 'issued' ? <span className={styles.basis}>{view.resultedTime}</span> : null}
    </th>
  );
}

function VitalCell({ vital, time }: { vital: FlowRow; time: FlowColumn }) {
  const entries = vital.cells.get(time.key);
  const first = entries?.[0];
  if (entries === undefined || first === undefined) return <EmptyCell />;
  return (
    <td>
      <EntryValues entries={entries} />
      <MethodText entry={first} />
    </td>
  );
}
