import { useState, type ReactNode } from 'react';
import type { FlowColumn, FlowRow } from '../../clinical/flowsheet.ts';
import type { Series } from '../../clinical/series.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyCell } from '../../ui/empty-cell.tsx';
import { flowsheetOnce } from '../entry/chart-series.ts';
import { EntryValues } from '../entry/entry-value.tsx';
import { useRangeText } from '../entry/range-subject.ts';
import { useRowDetails } from '../entry/row-details.ts';
import { ShowMore } from '../show-more.tsx';
import { useSteadyLimit } from '../use-steady-limit.ts';
import { useWords } from '../use-words.tsx';
import { dayGroups } from './day-groups.ts';
import { LatestText } from './latest-text.tsx';
import { sharedRange } from './shared-range.ts';
import styles from './results-table.module.css';
import { TestName } from './test-name.tsx';
import { Toolbar } from './toolbar.tsx';
import { useWholeColumns } from './use-whole-columns.ts';

/** A bounded number of cells, whatever the chart holds: 50,000 results must not freeze the pane. */
const mostColumns = 12;
const rowStep = 60;

// In CSS pixels: the names of the tests, and the narrowest column of a number with unit and flag.
const namesWidth = 190;
const columnWidth = 110;

/**
 * As many times as fit beside the names. With more, the results of a row could lie out of sight to
 * the side, and the row would look empty.
 */
const columnsIn = (width: number | undefined): number =>
  width === undefined
    ? mostColumns
    : Math.min(mostColumns, Math.max(3, Math.floor((width - namesWidth) / columnWidth)));

type ResultsTableProps = {
  series: readonly Series[];
  /** Of the pane, where known. */
  width: number | undefined;
  onOpen: (key: string) => void;
  /** The tools that every form of the results has. */
  children: ReactNode;
};

/** Tests down, collection times across, the newest at the right and in sight (GTAB-188). */
export function ResultsTable({ series, width, onOpen, children }: ResultsTableProps) {
  const { view, zone } = useWords();
  // The newest time that is shown; undefined: the newest of all, whatever more arrives.
  const [newest, setNewest] = useState<string>();
  const [rowLimit, setRowLimit] = useState(rowStep);
  const details = useRowDetails(series);
  const { columns, rows } = flowsheetOnce(series, zone);
  const { count: step, around } = useWholeColumns(columnsIn(width));
  const kept = columns.findIndex(({ key }) => key === newest);
  // Fewer tests may have fewer times than were left out before.
  const end = kept === -1 ? columns.length : Math.max(kept + 1, Math.min(step, columns.length));
  const start = Math.max(0, end - step);
  const showUntil = (until: number) =>
    setNewest(until >= columns.length ? undefined : columns[until - 1]?.key);
  const shown = columns.slice(start, end);
  const rowKeys = rows.map(({ series: { identity } }) => identity.key);
  const shownRows = rows.slice(0, useSteadyLimit(rowKeys, rowLimit));
  return (
    <>
      <Toolbar>
        {children}
        <ColumnBar
          first={start + 1}
          last={end}
          total={columns.length}
          onEarlier={start > 0 ? () => showUntil(Math.max(end - step, step)) : undefined}
          onLater={end < columns.length ? () => showUntil(end + step) : undefined}
        />
      </Toolbar>
      <div ref={around} className={styles.around}>
        <DataTable
          name={view.tabs.results}
          regionName={view.scrolls(view.tabs.results)}
          fill
          showEndOn={newest ?? ''}
          rowCount={rows.length + 2}
          columnCount={columns.length + 1}
        >
          <Head columns={shown} offset={start} />
          <tbody>
            {shownRows.map((row, index) => (
              <Row
                key={row.series.identity.key}
                row={row}
                detail={details.get(row.series.identity.key)}
                columns={shown}
                offset={start}
                index={index + 3}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </DataTable>
      </div>
      <ShowMore
        shown={shownRows.length}
        total={rows.length}
        text={view.testsShown}
        onMore={() => setRowLimit(rowLimit + rowStep * 2)}
      />
    </>
  );
}

type ColumnBarProps = {
  first: number;
  last: number;
  total: number;
  onEarlier: (() => void) | undefined;
  onLater: (() => void) | undefined;
};

function ColumnBar({ first, last, total, onEarlier, onLater }: ColumnBarProps) {
  const { view } = useWords();
  if (onEarlier === undefined && onLater === undefined) return null;
  return (
    <div className={styles.columnBar}>
      <Button disabled={onEarlier === undefined} onClick={onEarlier}>
        {view.earlier}
      </Button>
      <Button disabled={onLater === undefined} onClick={onLater}>
        {view.later}
      </Button>
      <output>{view.timesWindow(first, last, total)}</output>
    </div>
  );
}

function Head({ columns, offset }: { columns: readonly FlowColumn[]; offset: number }) {
  const { format, view, zone } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={styles.corner}>
          {view.test}
        </th>
        {dayGroups(columns).map(({ first, span }) => (
          <th key={first.key} scope="colgroup" colSpan={span} className={styles.day}>
            {format.column(first, zone).day}
          </th>
        ))}
      </tr>
      <tr>
        {columns.map((column, index) => (
          <th
            key={column.key}
            scope="col"
            className={styles.time}
            aria-colindex={offset + index + 2}
          >
            {format.column(column, zone).time || view.noTimeOfDay}
            {column.basis === 'issued' ? (
              <span className={styles.basis}>{view.resultedTime}</span>
            ) : null}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type RowProps = {
  row: FlowRow;
  detail: string | undefined;
  columns: readonly FlowColumn[];
  offset: number;
  index: number;
  onOpen: (key: string) => void;
};

function Row({ row, detail, columns, offset, index, onOpen }: RowProps) {
  const rangeText = useRangeText();
  const cells = columns.map((column) => row.cells.get(column.key));
  const shared = sharedRange(
    cells.flatMap((entries) => entries ?? []),
    rangeText,
  );
  const hasCell = cells.some((entries) => entries !== undefined);
  return (
    <tr aria-rowindex={index}>
      <th scope="row" className={styles.name}>
        <TestName series={row.series} detail={detail} onOpen={onOpen} />
        {shared === undefined ? null : <span className={styles.range}>{shared}</span>}
      </th>
      {hasCell ? (
        columns.map((column, at) => (
          <Cell
            key={column.key}
            entries={cells[at]}
            column={offset + at + 2}
            withRange={shared === undefined}
          />
        ))
      ) : (
        <td colSpan={columns.length} className={styles.elsewhere}>
          <LatestText series={row.series} />
        </td>
      )}
    </tr>
  );
}

type CellProps = {
  entries: ReturnType<FlowRow['cells']['get']>;
  column: number;
  withRange: boolean;
};

function Cell({ entries, column, withRange }: CellProps) {
  const rangeText = useRangeText();
  if (entries === undefined) return <EmptyCell aria-colindex={column} />;
  const range = withRange ? rangeText(entries[0]) : '';
  return (
    <td aria-colindex={column} className={styles.cell}>
      <EntryValues entries={entries} />
      {range === '' ? null : <span className={styles.range}>{range}</span>}
    </td>
  );
}
