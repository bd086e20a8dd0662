import type { Entry } from '../../clinical/entry.ts';
import { EntryValue } from '../entry/entry-value.tsx';
import { MethodText } from '../entry/method-text.tsx';
import { Notes } from '../entry/notes.tsx';
import { useRangeText } from '../entry/range-subject.ts';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { useWords } from '../use-words.tsx';
import styles from './readout.module.css';
import { useTrendWords } from './use-trend-words.ts';

type ReadoutProps = {
  entry: Entry | undefined;
  /** What to say where no result is in sight. */
  none: string;
};

/** Everything about the result at the cursor, in full and always in sight: nothing needs a hover. */
export function Readout({ entry, none }: ReadoutProps) {
  const { view, words } = useWords();
  const trend = useTrendWords();
  const range = useRangeText();
  if (entry === undefined) return <p className={styles.readout}>{none}</p>;
  const { reading } = entry;
  const ranges = range(entry);
  return (
    <div className={styles.readout} data-readout="">
      <span className={styles.value}>
        <EntryValue entry={entry} notesBelow />
      </span>
      <span className={styles.when}>
        <ReadingWhen reading={reading} />
      </span>
      <span className={styles.quiet}>
        {ranges === '' ? trend.noRange : `${view.range}: ${ranges}`}
      </span>
      {reading.status === 'final' ? (
        <span className={styles.quiet}>{words.readingStatus.final}</span>
      ) : null}
      <MethodText entry={entry} />
      <Notes notes={reading.notes} />
    </div>
  );
}
