import { useMemo, useState, type ReactNode } from 'react';
import type { FlowColumn, FlowRow } from '../../clinical/flowsheet.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyCell } from '../../ui/empty-cell.tsx';
import { resultsOf } from '../copy/ask.ts';
import { useAsker } from '../copy/copy-context.ts';
import { CopyArea } from '../copy/copyable.tsx';
import { copySource } from '../copy/copy-sources.ts';
import { DetailContext } from '../detail/open-detail.ts';
import { flowsheetOnce } from '../entry/flowsheet-once.ts';
import { useRowDetails } from '../entry/row-details.ts';
import { ShowMore } from '../show-more.tsx';
import type { NewestColumn } from '../preferences.ts';
import { useSteadyLimit } from '../use-steady-limit.ts';
import { useWords } from '../use-words.tsx';
import { CellValues } from './cell-values.tsx';
import { dayGroups } from './day-groups.ts';
import { LatestText } from './latest-text.tsx';
import { resultsGroups } from './results-groups.ts';
import { rowsByKeyOnce } from './results-once.ts';
import type { RowSection } from './row-sections.ts';
import { firstRows, isPlain, SectionRows } from './section-rows.tsx';
import { sharedRange } from './shared-range.ts';
import styles from './results-table.module.css';
import { TestName } from './test-name.tsx';
import { useCellKeys } from './use-cell-keys.ts';
import { printedBlocks } from './printed-blocks.ts';
import { useHeldColumn } from './use-held-column.ts';
import { usePrinting } from './use-printing.ts';
import { useResultRange } from './use-result-range.ts';
import type { ChosenResults } from './use-results.ts';
import { useResultsWords } from './use-results-words.ts';
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
  results: ChosenResults;
  /** Of the pane, where known. */
  width: number | undefined;
  newestAt: NewestColumn;
  onOpen: (key: string) => void;
  /** The line above the table, with the paging of its columns in it. */
  barOf: (paging: ReactNode) => ReactNode;
};

/** Tests down, collection times across; the newest in sight, and at the right unless chosen so. */
export function ResultsTable({ results, width, newestAt, onOpen, barOf }: ResultsTableProps) {
  const { view, zone } = useWords();
  const words = useResultsWords();
  const { all, inTime, sections } = results;
  const { askAll, nameOf } = useAsker();
  // The newest time that is shown; undefined: the newest of all, whatever more arrives.
  const [newest, setNewest] = useState<string>();
  const [rowLimit, setRowLimit] = useState(rowStep);
  const printing = usePrinting();
  const details = useRowDetails(all);
  const rows = rowsByKeyOnce(inTime, zone);
  const columns = useColumns(results);
  const { count: step, around } = useWholeColumns(columnsIn(width));
  useCellKeys(around);
  const kept = columns.findIndex(({ key }) => key === newest);
  // Fewer tests may have fewer times than were left out before.
  const last = kept === -1 ? columns.length : Math.max(kept + 1, Math.min(step, columns.length));
  const { start, end, open, release } = useHeldColumn(columns, rows, {
    own: { start: Math.max(0, last - step), end: last },
    most: step,
  });
  const showUntil = (until: number) => {
    release();
    setNewest(until >= columns.length ? undefined : columns[until - 1]?.key);
  };
  const atEnd = newestAt === 'end';
  const inOrder = columns.slice(start, end).map((column, index) => ({
    column,
    at: atEnd ? start + index + 2 : columns.length - start - index + 1,
  }));
  const shown = atEnd ? inOrder : inOrder.toReversed();
  const rowKeys = sections.flatMap(({ series }) => series.map(({ identity }) => identity.key));
  const steady = useSteadyLimit(rowKeys, rowLimit);
  const shownSections = firstRows(sections, steady);
  const drawn = Math.min(rowKeys.length, steady);
  const plain = isPlain(sections);
  return (
    <>
      {printing ? (
        <PrintedBlocks
          sections={sections}
          rows={rows}
          columns={columns}
          details={details}
          atEnd={atEnd}
        />
      ) : null}
      {barOf(
        <ColumnBar
          text={
            atEnd
              ? words.timesWindow(start + 1, end, columns.length, true)
              : words.timesWindow(
                  columns.length - end + 1,
                  columns.length - start,
                  columns.length,
                  false,
                )
          }
          atEnd={atEnd}
          onEarlier={start > 0 ? () => showUntil(Math.max(end - step, step)) : undefined}
          onLater={end < columns.length ? () => showUntil(end + step) : undefined}
        />,
      )}
      <CopyArea ask={() => askAll(view.tabs.results, resultsGroups(results, rows, nameOf))}>
        <div ref={around} className={styles.around} data-printed={printing || undefined}>
          <DetailContext value={open}>
            <DataTable
              name={view.tabs.results}
              regionName={view.scrolls(view.tabs.results)}
              fill
              {...(atEnd && { showEndOn: newest ?? '' })}
              rowCount={rowKeys.length + (plain ? 0 : sections.length) + 2}
              columnCount={columns.length + 1}
            >
              <Head columns={shown} />
              {withIndex(shownSections, plain).map(({ section, index }) => (
                <SectionRows
                  key={section.key}
                  section={section}
                  columns={shown.length + 1}
                  inTime={rows}
                  plain={plain}
                  index={index}
                >
                  {section.series.map(({ identity: { key } }, at) => {
                    const row = rows.get(key);
                    return row === undefined ? null : (
                      <Row
                        key={key}
                        row={row}
                        detail={details.get(key)}
                        columns={shown}
                        index={index + at + (plain ? 0 : 1)}
                        onOpen={onOpen}
                      />
                    );
                  })}
                </SectionRows>
              ))}
            </DataTable>
          </DetailContext>
        </div>
      </CopyArea>
      <ShowMore
        shown={drawn}
        total={rowKeys.length}
        text={words.testsShown}
        onMore={() => setRowLimit(rowLimit + rowStep * 2)}
      />
    </>
  );
}

type PrintedBlocksProps = {
  sections: readonly RowSection[];
  rows: ReadonlyMap<string, FlowRow>;
  columns: readonly FlowColumn[];
  details: ReadonlyMap<string, string>;
  atEnd: boolean;
};

/**
 * On paper all times, as many beside each other as a page has room for, the newest first; below
 * them only the tests that have a result at one of them (D 22). The table of the screen is hidden
 * there and not replaced: it keeps its focus and its place for afterwards.
 */
function PrintedBlocks({ sections, rows, columns, details, atEnd }: PrintedBlocksProps) {
  const { view } = useWords();
  const blocks = printedBlocks({ sections, rows, columns });
  const shown = blocks.reduce((sum, block) => sum + block.columns.length, 0);
  return (
    <>
      {blocks.map((block) => {
        const inOrder = block.columns.map((column, index) => ({ column, at: index + 2 }));
        return (
          <DataTable
            key={block.columns[0]?.key}
            name={view.tabs.results}
            regionName={view.scrolls(view.tabs.results)}
          >
            <Head columns={atEnd ? inOrder : inOrder.toReversed()} />
            {block.sections.map((section) => (
              <SectionRows
                key={section.key}
                section={section}
                columns={block.columns.length + 1}
                inTime={rows}
                plain={isPlain(sections)}
              >
                {section.series.map(({ identity: { key } }, index) => {
                  const row = rows.get(key);
                  return row === undefined ? null : (
                    <Row
                      key={key}
                      row={row}
                      detail={details.get(key)}
                      columns={atEnd ? inOrder : inOrder.toReversed()}
                      index={index}
                      onOpen={() => undefined}
                    />
                  );
                })}
              </SectionRows>
            ))}
          </DataTable>
        );
      })}
      {shown < columns.length ? <p>{view.timesShown(shown, columns.length)}</p> : null}
    </>
  );
}

/** Sections with the number of their first row in the table, below the two rows of the head. */
function withIndex(
  sections: readonly RowSection[],
  plain: boolean,
): readonly { section: RowSection; index: number }[] {
  const placed: { section: RowSection; index: number }[] = [];
  let index = 3;
  for (const section of sections) {
    placed.push({ section, index });
    index += section.series.length + (plain ? 0 : 1);
  }
  return placed;
}

/** The times at which the rows to draw have results: all, or those of what was found. */
function useColumns({ inTime, sections }: ChosenResults): readonly FlowColumn[] {
  const { zone } = useWords();
  return useMemo(() => {
    const { columns } = flowsheetOnce(inTime, zone);
    const count = sections.reduce((sum, { series }) => sum + series.length, 0);
    if (count === inTime.length) return columns;
    const rows = rowsByKeyOnce(inTime, zone);
    const used = new Set<string>();
    for (const { series } of sections) {
      for (const { identity } of series) {
        for (const key of rows.get(identity.key)?.cells.keys() ?? []) used.add(key);
      }
    }
    return columns.filter(({ key }) => used.has(key));
  }, [inTime, sections, zone]);
}

/** A column, and which it is of all. */
type ShownColumn = { readonly column: FlowColumn; readonly at: number };

type ColumnBarProps = {
  text: string;
  atEnd: boolean;
  onEarlier: (() => void) | undefined;
  onLater: (() => void) | undefined;
};

function ColumnBar({ text, atEnd, onEarlier, onLater }: ColumnBarProps) {
  const words = useResultsWords();
  if (onEarlier === undefined && onLater === undefined) return null;
  // Not `disabled`: who pages to the end would lose the focus there.
  const earlier = (
    <Button key="earlier" aria-disabled={onEarlier === undefined} onClick={onEarlier}>
      {words.earlier}
    </Button>
  );
  const later = (
    <Button key="later" aria-disabled={onLater === undefined} onClick={onLater}>
      {words.later}
    </Button>
  );
  return (
    <div className={styles.columnBar}>
      {atEnd ? [earlier, later] : [later, earlier]}
      <output>{text}</output>
    </div>
  );
}

function Head({ columns }: { columns: readonly ShownColumn[] }) {
  const { format, view, zone } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={styles.corner}>
          {view.test}
        </th>
        {dayGroups(columns.map(({ column }) => column)).map(({ first, span }) => (
          <th key={first.key} scope="colgroup" colSpan={span} className={styles.day}>
            {format.column(first, zone).day}
          </th>
        ))}
      </tr>
      <tr>
        {columns.map(({ column, at }) => (
          <th key={column.key} scope="col" className={styles.time} aria-colindex={at}>
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
  columns: readonly ShownColumn[];
  index: number;
  onOpen: (key: string) => void;
};

function Row({ row, detail, columns, index, onOpen }: RowProps) {
  const rangeText = useResultRange();
  const cells = columns.map(({ column }) => row.cells.get(column.key));
  const shared = sharedRange(
    cells.flatMap((entries) => entries ?? []),
    rangeText,
  );
  const hasCell = cells.some((entries) => entries !== undefined);
  const { ask, nameOf } = useAsker();
  const copied = () => {
    const name = nameOf(row.series.entries[0]);
    return ask(name, [{ heading: '', items: resultsOf(name, row) }]);
  };
  return (
    <tr aria-rowindex={index} data-trend-key={row.series.identity.key} {...copySource(copied)}>
      <th scope="row" className={styles.name}>
        <TestName series={row.series} detail={detail} onOpen={onOpen} />
        {shared === undefined ? null : <span className={styles.range}>{shared}</span>}
      </th>
      {hasCell ? (
        columns.map(({ column, at }, place) => (
          <Cell
            key={column.key}
            row={row}
            entries={cells[place]}
            column={at}
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
  row: FlowRow;
  entries: ReturnType<FlowRow['cells']['get']>;
  column: number;
  withRange: boolean;
};

function Cell({ row, entries, column, withRange }: CellProps) {
  const rangeText = useResultRange();
  if (entries === undefined) return <EmptyCell aria-colindex={column} />;
  const range = withRange ? rangeText(entries[0]) : '';
  return (
    <td aria-colindex={column} className={styles.cell}>
      <CellValues entries={entries} series={row.series} />
      {range === '' ? null : <span className={styles.range}>{range}</span>}
    </td>
  );
}
