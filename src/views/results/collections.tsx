import { useMemo, useRef, useState } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import type { FlowColumn } from '../../clinical/flowsheet.ts';
import type { Series } from '../../clinical/series.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { resultsAt, type CopiedResult } from '../copy/ask.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { useAsker } from '../copy/copy-context.ts';
import { CopyArea } from '../copy/copyable.tsx';
import { copySource } from '../copy/copy-sources.ts';
import { flowsheetOnce } from '../entry/flowsheet-once.ts';
import { useRowDetails } from '../entry/row-details.ts';
import { ShowMore } from '../show-more.tsx';
import { useSteadyLimit } from '../use-steady-limit.ts';
import { useWords } from '../use-words.tsx';
import styles from './lists.module.css';
import { ResultRow } from './result-row.tsx';
import { rowsByKeyOnce } from './results-once.ts';
import heads from './section-rows.module.css';
import { useCellKeys } from './use-cell-keys.ts';
import { mostPrinted, usePrinting } from './use-printing.ts';
import type { ChosenResults } from './use-results.ts';
import { useResultsWords } from './use-results-words.ts';

const step = 20;
/** A collection is drawn whole, but not many large ones at once. */
const mostRows = 150;

type Found = { readonly series: Series; readonly entries: readonly Entry[] };

type CollectionsProps = {
  results: ChosenResults;
  narrow: boolean;
  onOpen: (key: string) => void;
};

/** One collection after the other, the newest first; the tests of each in the order of the flowsheet. */
export function Collections({ results, narrow, onOpen }: CollectionsProps) {
  const { format, view, zone } = useWords();
  const words = useResultsWords();
  const { all, listed, sections } = results;
  const [limit, setLimit] = useState(step);
  const printing = usePrinting();
  const around = useRef<HTMLDivElement>(null);
  useCellKeys(around);
  const details = useRowDetails(all);
  const rows = rowsByKeyOnce(listed, zone);
  const order = useMemo(
    () => sections.flatMap(({ series }) => series.map(({ identity }) => identity.key)),
    [sections],
  );
  const columns = useMemo(() => {
    const used = new Set<string>();
    for (const key of order)
      for (const column of rows.get(key)?.cells.keys() ?? []) used.add(column);
    return flowsheetOnce(listed, zone)
      .columns.filter(({ key }) => used.has(key))
      .toReversed();
  }, [order, rows, listed, zone]);
  const steady = useSteadyLimit(
    columns.map(({ key }) => key),
    limit,
  );
  const shown = useMemo(() => {
    const drawn: { column: FlowColumn; found: Found[]; count: number }[] = [];
    // More on request: as many rows for each step.
    const most = printing ? mostPrinted : (mostRows * steady) / step;
    let left = most;
    for (const column of columns.slice(0, printing ? mostPrinted : steady)) {
      if (left <= 0) break;
      const found = order.flatMap((key) => {
        const row = rows.get(key);
        const entries = row?.cells.get(column.key);
        return row === undefined || entries === undefined ? [] : [{ series: row.series, entries }];
      });
      const count = found.reduce((sum, { entries }) => sum + entries.length, 0);
      drawn.push({ column, found, count });
      left -= found.length;
    }
    return drawn;
  }, [columns, order, rows, steady, printing]);
  const { ask, askAll, nameOf } = useAsker();
  const itemsOf = (column: FlowColumn): readonly CopiedResult[] =>
    order.flatMap((key) => {
      const entries = rows.get(key)?.cells.get(column.key);
      return entries === undefined ? [] : resultsAt(nameOf(entries[0]), entries);
    });
  const whole = () =>
    askAll(
      view.tabs.results,
      columns.map((column) => ({ heading: titleOf(column), items: itemsOf(column) })),
    );
  const titleOf = (column: FlowColumn): string => {
    const { day, time } = format.column(column, zone);
    return `${day} ${time}`.trim();
  };
  return (
    <>
      <CopyArea ask={whole}>
        <div ref={around} className={styles.around}>
          <DataTable name={view.tabs.results} regionName={view.scrolls(view.tabs.results)} fill>
            <thead>
              <tr>
                <th scope="col">{view.test}</th>
                <th scope="col">{view.result}</th>
                {narrow ? null : <th scope="col">{view.range}</th>}
              </tr>
            </thead>
            {shown.map(({ column, found, count }) => (
              <tbody key={column.key}>
                <tr
                  {...copySource(() =>
                    ask(titleOf(column), [{ heading: '', items: itemsOf(column) }]),
                  )}
                >
                  <th scope="rowgroup" colSpan={narrow ? 2 : 3} className={heads.heading}>
                    <span className={heads.held}>
                      {titleOf(column)}
                      <CopyButton name={view.copyNamed(titleOf(column))} />
                      {column.basis === 'issued' ? (
                        <span className={heads.origin}>{view.resultedTime}</span>
                      ) : null}
                      <span className={heads.origin}>{view.resultsCount(count)}</span>
                    </span>
                  </th>
                </tr>
                {found.map(({ series, entries }) => (
                  <ResultRow
                    key={keyOf(series)}
                    series={series}
                    entries={entries}
                    detail={details.get(keyOf(series))}
                    narrow={narrow}
                    onOpen={onOpen}
                  />
                ))}
              </tbody>
            ))}
          </DataTable>
        </div>
      </CopyArea>
      <ShowMore
        shown={shown.length}
        total={columns.length}
        text={words.collectionsShown}
        onMore={() => setLimit(limit + step * 2)}
      />
    </>
  );
}

const keyOf = ({ identity }: Series): string => identity.key;
