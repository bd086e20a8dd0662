import { useRef, useState, type ComponentProps } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import type { Series } from '../../clinical/series.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { resultsAt } from '../copy/ask.ts';
import { useAsker } from '../copy/copy-context.ts';
import { CopyArea } from '../copy/copyable.tsx';
import { copySource } from '../copy/copy-sources.ts';
import { useRowDetails } from '../entry/row-details.ts';
import { ShowMore } from '../show-more.tsx';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { useSteadyLimit } from '../use-steady-limit.ts';
import { useWords } from '../use-words.tsx';
import { CellValues } from './cell-values.tsx';
import styles from './results-list.module.css';
import { resultsGroups } from './results-groups.ts';
import { rowsByKeyOnce } from './results-once.ts';
import { firstRows, isPlain, SectionRows } from './section-rows.tsx';
import { sharedRange } from './shared-range.ts';
import { TestName } from './test-name.tsx';
import { useCellKeys } from './use-cell-keys.ts';
import { mostPrinted, usePrinting } from './use-printing.ts';
import { useResultRange } from './use-result-range.ts';
import { useResultsWords } from './use-results-words.ts';
import type { ChosenResults } from './use-results.ts';

const step = 60;

type ResultsListProps = { results: ChosenResults; onOpen: (key: string) => void };

/** For a narrow pane: each test with its latest value and the one before, each with its own time. */
export function ResultsList({ results, onOpen }: ResultsListProps) {
  const { view, zone } = useWords();
  const words = useResultsWords();
  const { all, inTime, sections } = results;
  const { askAll, nameOf } = useAsker();
  const [limit, setLimit] = useState(step);
  const printing = usePrinting();
  const around = useRef<HTMLDivElement>(null);
  useCellKeys(around);
  const details = useRowDetails(all);
  const rows = rowsByKeyOnce(inTime, zone);
  const keys = sections.flatMap(({ series }) => series.map(({ identity }) => identity.key));
  const steady = useSteadyLimit(keys, limit);
  const most = printing ? mostPrinted : steady;
  const plain = isPlain(sections);
  return (
    <>
      <CopyArea ask={() => askAll(view.tabs.results, resultsGroups(results, rows, nameOf))}>
        <div ref={around} className={styles.around}>
          <DataTable
            name={view.tabs.results}
            regionName={view.scrolls(view.tabs.results)}
            fill
            rowCount={keys.length + (plain ? 0 : sections.length) + 1}
          >
            <thead>
              <tr>
                <th scope="col">{view.test}</th>
                <th scope="col">{view.latest}</th>
                <th scope="col">{view.previous}</th>
              </tr>
            </thead>
            {firstRows(sections, most).map((section) => (
              <SectionRows
                key={section.key}
                section={section}
                columns={3}
                inTime={rows}
                plain={plain}
              >
                {section.series.map(({ identity: { key } }) => {
                  const row = rows.get(key);
                  return row === undefined ? null : (
                    <Row key={key} series={row.series} detail={details.get(key)} onOpen={onOpen} />
                  );
                })}
              </SectionRows>
            ))}
          </DataTable>
        </div>
      </CopyArea>
      <ShowMore
        shown={Math.min(keys.length, most)}
        total={keys.length}
        text={words.testsShown}
        onMore={() => setLimit(limit + step * 2)}
      />
    </>
  );
}

type RowProps = Pick<ComponentProps<typeof TestName>, 'series' | 'detail' | 'onOpen'>;

function Row({ series, detail, onOpen }: RowProps) {
  const words = useResultsWords();
  const rangeText = useResultRange();
  const latest = series.latest.length > 0 ? series.latest : series.entries.slice(0, 1);
  const range = sharedRange([...latest, ...series.previous], rangeText);
  const rest = series.entries.length - latest.length - series.previous.length;
  const { ask, nameOf } = useAsker();
  const copied = () => {
    const name = nameOf(series.entries[0]);
    const items = [...resultsAt(name, latest), ...resultsAt(name, series.previous)];
    return ask(name, [{ heading: '', items }]);
  };
  return (
    <tr data-trend-key={series.identity.key} {...copySource(copied)}>
      <th scope="row" className={styles.name}>
        <TestName series={series} detail={detail} onOpen={onOpen} />
        {range === undefined ? null : <span className={styles.quiet}>{range}</span>}
        {rest > 0 ? <span className={styles.quiet}>{words.moreResults(rest)}</span> : null}
      </th>
      <td>
        <Values series={series} entries={latest} withRange={range === undefined} />
      </td>
      <td>
        <Values series={series} entries={series.previous} withRange={range === undefined} />
      </td>
    </tr>
  );
}

type ValuesProps = { series: Series; entries: readonly Entry[]; withRange: boolean };

function Values({ series, entries, withRange }: ValuesProps) {
  const rangeText = useResultRange();
  const [first] = entries;
  if (first === undefined) return null;
  return (
    <>
      <CellValues entries={entries} series={series} />
      <span className={styles.quiet}>
        <ReadingWhen reading={first.reading} />
      </span>
      {withRange ? <span className={styles.quiet}>{rangeText(first)}</span> : null}
    </>
  );
}
