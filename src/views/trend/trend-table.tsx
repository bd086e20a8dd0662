import { memo, useState } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import type { TrendPoint } from '../../clinical/trend/trend-point.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EntryValue } from '../entry/entry-value.tsx';
import { MethodText } from '../entry/method-text.tsx';
import { Notes } from '../entry/notes.tsx';
import { useRangeText } from '../entry/range-subject.ts';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { useOpenDetail } from '../detail/open-detail.ts';
import { keyed } from '../keyed.ts';
import { mostPrinted } from '../results/use-printing.ts';
import { ShowMore } from '../show-more.tsx';
import { useWords } from '../use-words.tsx';
import styles from './trend-table.module.css';
import { useTrendWords } from './use-trend-words.ts';

const step = 25;

type TrendTableProps = {
  name: string;
  points: readonly TrendPoint[];
  from: number;
  to: number;
  others: readonly Entry[];
  isPrinting: boolean;
};

/** Exactly what the graph shows, newest first: the same results, with the same words (WCAG 1.1.1). */
export const TrendTable = memo(function TrendTable(props: TrendTableProps) {
  const { name, points, from, to, others, isPrinting } = props;
  const { format, view } = useWords();
  const words = useTrendWords();
  const [limit, setLimit] = useState(step);
  const most = isPrinting ? mostPrinted : limit;
  const shown = points
    .slice(Math.max(from, to - most), to)
    .toReversed()
    .map(({ entry }) => entry);
  const total = to - from;
  const range = useRangeText();
  const openDetail = useOpenDetail();
  if (total === 0) return <p className={styles.none}>{words.noneHere}</p>;
  return (
    <>
      <DataTable name={words.tableOf(name)} regionName={view.scrolls(words.tableOf(name))}>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.rangeColumn}</th>
          </tr>
        </thead>
        <tbody>
          {keyed(shown, ({ reading }) => reading.id).map(({ key, item: entry }) => (
            <tr key={key}>
              <th scope="row" className={styles.time}>
                <button
                  type="button"
                  className={styles.open}
                  onClick={() => openDetail({ kind: 'entry', entry, others })}
                >
                  <ReadingWhen reading={entry.reading} />
                </button>
              </th>
              <td>
                <EntryValue entry={entry} notesBelow />
                <MethodText entry={entry} />
                <About entry={entry} format={format} />
                <Notes notes={entry.reading.notes} />
              </td>
              <td>{range(entry)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <ShowMore
        shown={shown.length}
        total={total}
        text={words.shown}
        onMore={() => setLimit(limit + step * 4)}
      />
    </>
  );
});

/** Where it comes from, as far as a line has room; the rest is in its details. */
function About({ entry, format }: { entry: Entry; format: ReturnType<typeof useWords>['format'] }) {
  const { view, zone } = useWords();
  const { reading } = entry;
  const about = [
    format.converted(entry, zone),
    reading.specimenText ?? '',
    reading.issued === undefined ? '' : view.resulted(format.date(reading.issued, zone)),
    ...reading.performers,
  ].filter((text) => text !== '');
  if (about.length === 0) return null;
  return <span className={styles.about}>{about.join(' · ')}</span>;
}
