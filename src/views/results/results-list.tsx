import { useState, type ComponentProps, type ReactNode } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import type { Series } from '../../clinical/series.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EntryValues } from '../entry/entry-value.tsx';
import { useRowDetails } from '../entry/row-details.ts';
import { ShowMore } from '../show-more.tsx';
import { useRangeText } from '../entry/range-subject.ts';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { useSteadyLimit } from '../use-steady-limit.ts';
import { useWords } from '../use-words.tsx';
import styles from './results-list.module.css';
import { sharedRange } from './shared-range.ts';
import { TestName } from './test-name.tsx';
import { Toolbar } from './toolbar.tsx';

const step = 60;

type ResultsListProps = {
  series: readonly Series[];
  onOpen: (key: string) => void;
  /** The tools that every form of the results has. */
  children: ReactNode;
};

/** For a narrow pane: each test with its latest value and the one before, each with its own time. */
export function ResultsList({ series, onOpen, children }: ResultsListProps) {
  const { view } = useWords();
  const [limit, setLimit] = useState(step);
  const details = useRowDetails(series);
  const keys = series.map(({ identity }) => identity.key);
  const shown = series.slice(0, useSteadyLimit(keys, limit));
  return (
    <>
      <Toolbar>{children}</Toolbar>
      <DataTable
        name={view.tabs.results}
        regionName={view.scrolls(view.tabs.results)}
        fill
        rowCount={series.length + 1}
      >
        <thead>
          <tr>
            <th scope="col">{view.test}</th>
            <th scope="col">{view.latest}</th>
            <th scope="col">{view.previous}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <Row
              key={one.identity.key}
              series={one}
              detail={details.get(one.identity.key)}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </DataTable>
      <ShowMore
        shown={shown.length}
        total={series.length}
        text={view.testsShown}
        onMore={() => setLimit(limit + step * 2)}
      />
    </>
  );
}

type RowProps = Pick<ComponentProps<typeof TestName>, 'series' | 'detail' | 'onOpen'>;

function Row({ series, detail, onOpen }: RowProps) {
  const { view } = useWords();
  const rangeText = useRangeText();
  const latest = series.latest.length > 0 ? series.latest : series.entries.slice(0, 1);
  const range = sharedRange([...latest, ...series.previous], rangeText);
  const rest = series.entries.length - latest.length - series.previous.length;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <TestName series={series} detail={detail} onOpen={onOpen} />
        {range === undefined ? null : <span className={styles.quiet}>{range}</span>}
        {rest > 0 ? <span className={styles.quiet}>{view.moreResults(rest)}</span> : null}
      </th>
      <td>
        <Values entries={latest} withRange={range === undefined} />
      </td>
      <td>
        <Values entries={series.previous} withRange={range === undefined} />
      </td>
    </tr>
  );
}

function Values({ entries, withRange }: { entries: readonly Entry[]; withRange: boolean }) {
  const rangeText = useRangeText();
  const [first] = entries;
  if (first === undefined) return null;
  return (
    <>
      <EntryValues entries={entries} />
      <span className={styles.quiet}>
        <ReadingWhen reading={first.reading} />
      </span>
      {withRange ? <span className={styles.quiet}>{rangeText(first)}</span> : null}
    </>
  );
}
