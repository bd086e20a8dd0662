import { memo, useMemo } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { Series } from '../../clinical/series.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { CopyAsk } from '../copy/ask.ts';
import { useAsker } from '../copy/copy-context.ts';
import { CopyArea } from '../copy/copyable.tsx';
import { panelsOnce, seriesOnce } from '../entry/chart-series.ts';
import { useRangeSubject, useRangeText } from '../entry/range-subject.ts';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { detailed, useRowDetails } from '../entry/row-details.ts';
import { sharedRange } from '../results/shared-range.ts';
import { TrendName } from '../trend/trend-name.tsx';
import { useWords } from '../use-words.tsx';
import { WholeValues } from '../vitals/whole-value.tsx';
import { ChangeText } from './change-text.tsx';
import { latestItems } from './latest-copy.ts';
import { latestOf } from './latest-of.ts';
import { panelName } from '../entry/panel-name.ts';
import { recentFirst } from './recent-order.ts';
import styles from './recent-results.module.css';
import { SummaryFoot } from './summary-foot.tsx';
import { TrendLine } from './trend-line.tsx';

const most = 14;

type RecentResultsProps = {
  readings: readonly Reading[];
  /** Every search of them came to its end: what is latest here is latest. */
  isWhole: boolean;
  onOpen: () => void;
};

/** The tests with the newest results: value, flag, panel, range, course and the value before. */
export const RecentResults = memo(function RecentResults({
  readings,
  isWhole,
  onOpen,
}: RecentResultsProps) {
  const { format, summary, view, zone } = useWords();
  const { ask } = useAsker();
  const subject = useRangeSubject();
  const series = seriesOnce(readings, zone);
  const details = useRowDetails(series);
  const ordered = useMemo(() => recentFirst(series, subject, zone), [series, subject, zone]);
  const panels = panelsOnce(readings, zone);
  const panelOf = (one: Series): string => {
    const [latest] = latestOf(one);
    return latest === undefined ? '' : panelName(latest, panels, format);
  };
  const rest = ordered.slice(most);
  const flagged = rest.filter(({ isFlagged }) => isFlagged).length;
  const nameOf = (one: Series): string =>
    detailed(format.row(one.identity, one.vital), panelOf(one), details.get(one.identity.key));
  const copied = (): CopyAsk => {
    const shown = ordered.slice(0, most).map(({ series: one }) => one);
    return {
      ...ask(view.recentResults, [{ heading: '', items: latestItems(shown, nameOf, view.before) }]),
      leftOut: rest.length > 0 ? [summary.moreTests(rest.length, flagged)] : [],
    };
  };
  return (
    <CopyArea ask={copied}>
      <DataTable name={view.recentResults} regionName={view.scrolls(view.recentResults)}>
        <thead>
          <tr>
            <th scope="col">{view.test}</th>
            <th scope="col">{isWhole ? view.latest : summary.latestReceived}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, most).map(({ series: one }) => (
            <Row
              key={one.identity.key}
              series={one}
              detail={details.get(one.identity.key)}
              panel={panelOf(one)}
            />
          ))}
        </tbody>
      </DataTable>
      <SummaryFoot
        {...(rest.length > 0 && { rest: summary.moreTests(rest.length, flagged) })}
        open={view.allResults}
        onOpen={onOpen}
      />
    </CopyArea>
  );
});

type RowProps = { series: Series; detail: string | undefined; panel: string };

function Row({ series, detail, panel }: RowProps) {
  const { view } = useWords();
  const rangeText = useRangeText();
  const { previous } = series;
  const [earlier] = previous;
  const latest = latestOf(series);
  const range = sharedRange([...latest, ...previous], rangeText);
  return (
    <tr data-trend-key={series.identity.key}>
      <th scope="row" className={styles.name}>
        <TrendName series={series} />
        {detail ? <span className={styles.quiet}>{detail}</span> : null}
        {range === undefined ? null : <span className={styles.quiet}>{range}</span>}
        {panel === '' ? null : (
          <span className={styles.quiet} dir="auto">
            {panel}
          </span>
        )}
      </th>
      <td>
        <WholeValues entries={latest} others={series.entries} />
        <div className={styles.latest}>
          <Time entries={latest} withRange={range === undefined} />
          <TrendLine series={series} />
        </div>
        {earlier === undefined ? null : (
          <div className={styles.quiet}>
            {view.before} <WholeValues entries={previous} others={series.entries} />{' '}
            <span className={styles.whole}>
              <ReadingWhen reading={earlier.reading} />
            </span>
            {range === undefined && rangeText(earlier) !== '' ? (
              <span className={styles.quiet}>{rangeText(earlier)}</span>
            ) : null}
          </div>
        )}
        {earlier === undefined ? null : <ChangeText series={series} />}
      </td>
    </tr>
  );
}

function Time({ entries, withRange }: { entries: readonly Entry[]; withRange: boolean }) {
  const rangeText = useRangeText();
  const [first] = entries;
  if (first === undefined) return null;
  return (
    <div>
      <span className={styles.quiet}>
        <ReadingWhen reading={first.reading} />
      </span>
      {withRange && rangeText(first) !== '' ? (
        <span className={styles.quiet}>{rangeText(first)}</span>
      ) : null}
    </div>
  );
}
