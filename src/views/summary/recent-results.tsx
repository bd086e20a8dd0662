import type { Entry } from '../../clinical/entry.ts';
import { readingStart } from '../../clinical/latest.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { Series } from '../../clinical/series.ts';
import type { Zone } from '../../clinical/zone.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyCell } from '../../ui/empty-cell.tsx';
import { seriesOnce } from '../entry/chart-series.ts';
import { EntryValues } from '../entry/entry-value.tsx';
import { useRangeText } from '../entry/range-subject.ts';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { useRowDetails } from '../entry/row-details.ts';
import { sharedRange } from '../results/shared-range.ts';
import { useWords } from '../use-words.tsx';
import styles from './recent-results.module.css';
import { SummaryFoot } from './summary-foot.tsx';

const most = 14;

/** The tests with the newest results: value, flag, range and the value before. */
export function RecentResults({
  readings,
  onOpen,
}: {
  readings: readonly Reading[];
  onOpen: () => void;
}) {
  const { view, zone } = useWords();
  const series = seriesOnce(readings, zone);
  const details = useRowDetails(series);
  const recent = newest(series, zone).slice(0, most);
  const rest = series.length - recent.length;
  return (
    <>
      <DataTable name={view.recentResults} regionName={view.scrolls(view.recentResults)}>
        <thead>
          <tr>
            <th scope="col">{view.test}</th>
            <th scope="col">{view.latest}</th>
            <th scope="col">{view.previous}</th>
          </tr>
        </thead>
        <tbody>
          {recent.map((one) => (
            <Row key={one.identity.key} series={one} detail={details.get(one.identity.key)} />
          ))}
        </tbody>
      </DataTable>
      <SummaryFoot
        {...(rest > 0 && { rest: view.moreTests(rest) })}
        open={view.allResults}
        onOpen={onOpen}
      />
    </>
  );
}

const latestOf = (series: Series): readonly Entry[] =>
  series.latest.length > 0 ? series.latest : series.entries.slice(0, 1);

function newest(series: readonly Series[], zone: Zone): readonly Series[] {
  return series
    .map((one) => {
      const [first] = latestOf(one);
      return { one, start: first === undefined ? undefined : readingStart(first.reading, zone) };
    })
    .toSorted((a, b) => (b.start ?? -Infinity) - (a.start ?? -Infinity) || 0)
    .map(({ one }) => one);
}

function Row({ series, detail }: { series: Series; detail: string | undefined }) {
  const { format } = useWords();
  const rangeText = useRangeText();
  const latest = latestOf(series);
  const range = sharedRange([...latest, ...series.previous], rangeText);
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <span dir="auto">{format.row(series.identity, series.vital)}</span>
        {detail ? <span className={styles.quiet}>{detail}</span> : null}
        {range === undefined ? null : <span className={styles.quiet}>{range}</span>}
      </th>
      <Values entries={latest} withRange={range === undefined} />
      <Values entries={series.previous} withRange={range === undefined} />
    </tr>
  );
}

function Values({ entries, withRange }: { entries: readonly Entry[]; withRange: boolean }) {
  const rangeText = useRangeText();
  const [first] = entries;
  if (first === undefined) return <EmptyCell />;
  return (
    <td>
      <EntryValues entries={entries} />
      <span className={styles.quiet}>
        <ReadingWhen reading={first.reading} />
      </span>
      {withRange && rangeText(first) !== '' ? (
        <span className={styles.quiet}>{rangeText(first)}</span>
      ) : null}
    </td>
  );
}
