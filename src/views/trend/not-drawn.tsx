import { memo } from 'react';
import type { NotDrawn, Trend } from '../../clinical/trend/trend.ts';
import { useOpenDetail } from '../detail/open-detail.ts';
import { EntryValue } from '../entry/entry-value.tsx';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { keyed } from '../keyed.ts';
import styles from './not-drawn.module.css';
import { useTrendWords } from './use-trend-words.ts';

/** More than these are counted: a list of hundreds without a time is in the detail. */
const most = 50;

/** Results of the test that no graph can show, with the reason: none goes without trace. */
export const NotDrawnList = memo(function NotDrawnList({ trend }: { trend: Trend }) {
  const words = useTrendWords();
  const openDetail = useOpenDetail();
  const { notDrawn, series } = trend;
  if (notDrawn.length === 0) return null;
  return (
    <div className={styles.notDrawn}>
      <p>
        <strong>{words.notDrawn}:</strong>{' '}
        {countsOf(notDrawn, words.notDrawnWhy)
          .map(({ why, count }) => words.notDrawnCount(why, count))
          .join(', ')}
      </p>
      <ul>
        {keyed(notDrawn.slice(0, most), ({ entry }) => entry.reading.id).map(
          ({ key, item: { entry, why } }) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => openDetail({ kind: 'entry', entry, others: series.entries })}
              >
                <ReadingWhen reading={entry.reading} />
              </button>{' '}
              <EntryValue entry={entry} /> ({words.notDrawnWhy[why]})
            </li>
          ),
        )}
      </ul>
    </div>
  );
});

export function countsOf(
  notDrawn: Trend['notDrawn'],
  names: Readonly<Record<NotDrawn, string>>,
): readonly { readonly why: string; readonly count: number }[] {
  const counts = new Map<NotDrawn, number>();
  for (const { why } of notDrawn) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => ({ why: names[why], count }));
}
