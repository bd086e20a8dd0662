import { Fragment } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import { classNames } from '../../ui/class-names.ts';
import { keyed } from '../keyed.ts';
import { useWords } from '../use-words.tsx';
import { EntryMarks } from './entry-marks.tsx';
import styles from './entry-value.module.css';
import { unparted, wholeNumber } from './whole-number.ts';

type EntryValueProps = {
  entry: Entry;
  size?: 'normal' | 'large';
  /** The notes stand below in full: no mark needs to say that there are some. */
  notesBelow?: boolean;
};

/** A value with its unit and everything that qualifies it. */
export function EntryValue({ entry, size = 'normal', notesBelow = false }: EntryValueProps) {
  const { format, zone } = useWords();
  const { parts, rest } = wholeNumber(entry, format, zone);
  const hasNumber = parts.length > 0;
  return (
    <span className={classNames(styles.value, size === 'large' && styles.large)}>
      <span className={styles.text}>
        {hasNumber ? (
          <span className={styles.number} dir="auto">
            {keyed(parts, (part) => part).map(({ key, item: part }) => (
              <Fragment key={key}>
                <span data-whole={part.length <= longestNumber || undefined}>{part}</span>
                <wbr />
              </Fragment>
            ))}
          </span>
        ) : null}
        {rest === '' ? null : (
          <span
            className={hasNumber ? styles.unit : styles.number}
            dir={hasNumber ? undefined : 'auto'}
          >
            {hasNumber ? ` ${unparted(rest)}` : rest}
          </span>
        )}
      </span>
      <EntryMarks entry={entry} notesBelow={notesBelow} />
    </span>
  );
}

// Digits are never broken over two lines: half a number reads as another one. A number that no
// measurement has may be, rather than push everything else out of sight.
const longestNumber = 26;

/** One time, one or several values: two results of one instant are both shown (display rule 21). */
export function EntryValues({ entries, size }: { entries: readonly Entry[]; size?: 'large' }) {
  const { view } = useWords();
  if (entries.length === 1) {
    return entries.map((entry) => <EntryValue key="only" entry={entry} {...(size && { size })} />);
  }
  return (
    <span className={styles.several}>
      <span className={styles.count}>{view.valuesAtOneTime(entries.length)}</span>
      {keyed(entries, ({ reading }) => reading.id).map(({ key, item }) => (
        <EntryValue key={key} entry={item} {...(size && { size })} />
      ))}
    </span>
  );
}
