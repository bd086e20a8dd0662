import type { Entry } from '../../clinical/entry.ts';
import type { Series } from '../../clinical/series.ts';
import { resultsAt } from '../copy/ask.ts';
import { useAsker } from '../copy/copy-context.ts';
import { copySource } from '../copy/copy-sources.ts';
import { Notes } from '../entry/notes.tsx';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { CellValues } from './cell-values.tsx';
import styles from './lists.module.css';
import { TestName } from './test-name.tsx';
import { useResultRange } from './use-result-range.ts';

type ResultRowProps = {
  series: Series;
  entries: readonly Entry[];
  detail: string | undefined;
  /** Without a column of its own the range stands below the value. */
  narrow: boolean;
  /** Its own time, where the heading above does not say it. */
  withTime?: boolean;
  onOpen: (key: string) => void;
};

/** One test of one collection: its value or values, the range, and the notes in full. */
export function ResultRow(props: ResultRowProps) {
  const { series, entries, detail, narrow, withTime = false, onOpen } = props;
  const rangeText = useResultRange();
  const ranges = [...new Set(entries.map(rangeText))].filter((one) => one !== '');
  const [first] = entries;
  const notes = [...new Set(entries.flatMap(({ reading }) => reading.notes))];
  const { ask, nameOf } = useAsker();
  const copied = () => {
    const name = nameOf(first ?? series.entries[0]);
    return ask(name, [{ heading: '', items: resultsAt(name, entries) }]);
  };
  return (
    <tr data-trend-key={series.identity.key} {...copySource(copied)}>
      <th scope="row" className={styles.name}>
        <TestName series={series} detail={detail} onOpen={onOpen} />
      </th>
      <td className={styles.value}>
        <CellValues entries={entries} series={series} notesBelow />
        {withTime && first !== undefined ? (
          <span className={styles.quiet}>
            <ReadingWhen reading={first.reading} />
          </span>
        ) : null}
        {narrow ? ranges.map((range) => <Quiet key={range} text={range} />) : null}
        <Notes notes={notes} />
      </td>
      {narrow ? null : <td className={styles.range}>{ranges.join('; ')}</td>}
    </tr>
  );
}

function Quiet({ text }: { text: string }) {
  return <span className={styles.quiet}>{text}</span>;
}
