import type { Entry } from '../../clinical/entry.ts';
import { classNames } from '../../ui/class-names.ts';
import { keyed } from '../keyed.ts';
import { useWords, type Speech } from '../use-words.tsx';
import { EntryMarks } from './entry-marks.tsx';
import styles from './entry-value.module.css';

type EntryValueProps = {
  entry: Entry;
  size?: 'normal' | 'large';
  /** The notes stand below in full: no mark needs to say that there are some. */
  notesBelow?: boolean;
};

/** A value with its unit and everything that qualifies it. */
export function EntryValue({ entry, size = 'normal', notesBelow = false }: EntryValueProps) {
  const { number, unit } = splitUnit(entry, useWords());
  return (
    <span className={classNames(styles.value, size === 'large' && styles.large)}>
      <span className={styles.text}>
        <span className={styles.number} data-whole={isWhole(number)} dir="auto">
          {number}
        </span>
        {unit === '' ? null : <span className={styles.unit}>{` ${unit}`}</span>}
      </span>
      <EntryMarks entry={entry} notesBelow={notesBelow} />
    </span>
  );
}

// "<0.5 mg/L", "128/76 mmHg", "95 % on 2 L/min oxygen": what is measured, then in what.
const numberThenUnit = /^([<>≤≥]{0,2} ?[\d.-]\S*) (.+)$/u;

/** Sets the number apart from its unit for the eye only: together they are the text as it came. */
function splitUnit(entry: Entry, { format, zone }: Speech): { number: string; unit: string } {
  const text = format.entry(entry, zone);
  const isMeasured = entry.pressure !== undefined || entry.part.value.kind === 'quantity';
  const [, number = text, unit = ''] = isMeasured ? (numberThenUnit.exec(text) ?? []) : [];
  return { number, unit };
}

// Digits are never broken over two lines: half a number reads as another one. A number that no
// measurement has may be, rather than push everything else out of sight.
const longestNumber = 24;
const isWhole = (number: string): true | undefined =>
  (/^[<>≤≥]{0,2} ?[\d.-]/u.test(number) &&
    !number.trim().includes(' ', 3) &&
    number.length <= longestNumber) ||
  undefined;

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
