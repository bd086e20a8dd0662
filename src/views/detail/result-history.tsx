import { useState } from 'react';
import { type Entry, rowIdentity } from '../../clinical/entry.ts';
import { Button } from '../../ui/button.tsx';
import type { DetailWords } from '../../words/detail-words-en.ts';
import type { Doubt } from '../doubt.ts';
import { EntryValue } from '../entry/entry-value.tsx';
import { useRangeText } from '../entry/range-subject.ts';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { keyed } from '../keyed.ts';
import { ShowMore } from '../show-more.tsx';
import { mostPrinted, usePrinting } from '../results/use-printing.ts';
import { useOpenTrendByKey } from '../trend/open-trend.ts';
import { useSteadyLimit } from '../use-steady-limit.ts';
import { useWords } from '../use-words.tsx';
import { isSame } from './current.ts';
import { DoubtNote, Part } from './facts.tsx';
import { useOpenDetail } from './open-detail.ts';
import styles from './result-history.module.css';
import { useDetailWords } from './use-detail-words.ts';

const step = 20;

type ResultHistoryProps = { entry: Entry; all: readonly Entry[]; doubt: Doubt };

/** "All" only where nothing speaks against it (display rules 19 and 20). */
export const allHeading = (doubt: Doubt, { headings }: DetailWords): string =>
  ({ reading: headings.soFar, gaps: headings.received, none: headings.all })[doubt ?? 'none'];

/** Every result of the test, newest first; each opens its own detail. */
export function ResultHistory({ entry, all, doubt }: ResultHistoryProps) {
  const words = useDetailWords();
  const [limit, setLimit] = useState(step);
  const openTrendByKey = useOpenTrendByKey();
  const rows = keyed(all, ({ reading }) => reading.id);
  const count = useSteadyLimit(
    rows.map(({ key }) => key),
    limit,
  );
  const printing = usePrinting();
  const shown = rows.slice(0, printing ? mostPrinted : count);
  return (
    <Part heading={allHeading(doubt, words)} count={words.resultsOfTest(all.length)}>
      <p className={styles.trend}>
        <Button onClick={() => openTrendByKey(rowIdentity(entry).key)}>{words.openTrend}</Button>
      </p>
      <ol className={styles.rows}>
        {shown.map(({ key, item }) => (
          <HistoryRow key={key} entry={item} all={all} isOpened={isSame(item, entry)} />
        ))}
      </ol>
      <ShowMore
        shown={shown.length}
        total={all.length}
        text={words.resultsShown}
        onMore={() => setLimit(limit + step * 5)}
      />
      <DoubtNote doubt={doubt} />
    </Part>
  );
}

type HistoryRowProps = { entry: Entry; all: readonly Entry[]; isOpened: boolean };

function HistoryRow({ entry, all, isOpened }: HistoryRowProps) {
  const { view } = useWords();
  const words = useDetailWords();
  const openDetail = useOpenDetail();
  const range = useRangeText()(entry);
  const when = <ReadingWhen reading={entry.reading} />;
  return (
    <li className={styles.row} aria-current={isOpened || undefined}>
      {isOpened ? (
        <span className={styles.time}>
          {when} <span className={styles.this}>({words.thisOne})</span>
        </span>
      ) : (
        <button
          type="button"
          className={styles.time}
          onClick={() => openDetail({ kind: 'entry', entry, others: all })}
        >
          {when}
        </button>
      )}
      <span className={styles.value}>
        <EntryValue entry={entry} />
        {range === '' ? null : (
          <span className={styles.range}>
            {view.range}: {range}
          </span>
        )}
      </span>
    </li>
  );
}
