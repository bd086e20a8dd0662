import { Fragment } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import { classNames } from '../../ui/class-names.ts';
import { useAsker } from '../copy/copy-context.ts';
import { copySource } from '../copy/copy-sources.ts';
import { useSelection } from '../copy/selection.ts';
import { useOpenDetail } from '../detail/open-detail.ts';
import { EntryMarks } from '../entry/entry-marks.tsx';
import { keyed } from '../keyed.ts';
import { useWords } from '../use-words.tsx';
import { longestPart, unparted, wholeNumber } from '../entry/whole-number.ts';
import styles from './whole-value.module.css';

type WholeValueProps = {
  entry: Entry;
  /** The results of the same row, for the detail. */
  others: readonly Entry[];
  large?: boolean;
  /** The id of what names the value, where no table does: it is told with the value that has the focus. */
  namedBy?: string;
  /** Arrow keys go from value to value, and only one is a stop for Tab (see useCellKeys). */
  inTable?: boolean;
  /** Can be chosen to be copied, as all in a table can. */
  selectable?: boolean;
  /** How many values there are at its time. */
  atOneTime?: number;
};

// The digits of a double at the most; what is longer no measurement has, and may be broken.
const longestNumber = 26;

// "128/76 mmHg": a number and its unit that stand on one line wherever a value does.
const shortest = 14;

/** A value whose digits are never broken or cut, with its unit and marks; opens its detail. */
export function WholeValue({
  entry,
  others,
  large = false,
  namedBy,
  inTable = false,
  selectable = inTable,
  atOneTime = 1,
}: WholeValueProps) {
  const { format, zone } = useWords();
  const openDetail = useOpenDetail();
  const { nameOf, ask } = useAsker();
  const selection = useSelection();
  const isChoosing = selectable && selection.isOn;
  const { parts, rest } = wholeNumber(entry, format, zone);
  const hasNumber = parts.length > 0;
  const isShort = hasNumber && parts.join('').length + rest.length <= shortest;
  return (
    <button
      type="button"
      className={classNames(styles.value, large && styles.large)}
      data-detail=""
      aria-describedby={namedBy}
      {...(inTable && { 'data-cell': '', tabIndex: -1 })}
      {...copySource(() => {
        const name = nameOf(entry);
        return ask(name, [{ heading: '', items: [{ kind: 'result', name, entry, atOneTime }] }]);
      })}
      aria-pressed={isChoosing ? selection.has(entry) : undefined}
      onClick={() =>
        isChoosing ? selection.toggle([entry]) : openDetail({ kind: 'entry', entry, others })
      }
    >
      <span className={isShort ? styles.short : undefined}>
        {hasNumber ? (
          <span className={styles.number} data-length={lengthOf(parts)} dir="auto">
            {keyed(parts, (part) => part).map(({ key, item: part }, index) => (
              <Fragment key={key}>
                {/* Browsers break at a wbr even where nothing else may. */}
                {index === 0 || isShort ? null : <wbr />}
                <span
                  className={styles.part}
                  data-value=""
                  data-endless={part.length > longestNumber || undefined}
                >
                  {part}
                </span>
              </Fragment>
            ))}
          </span>
        ) : null}
        {rest === '' ? null : (
          <span
            className={hasNumber ? styles.unit : styles.words}
            dir={hasNumber ? undefined : 'auto'}
          >
            {hasNumber ? ` ${unparted(rest)}` : rest}
          </span>
        )}
      </span>
      <span className={styles.marks}>
        <EntryMarks entry={entry} notesBelow={false} />
      </span>
    </button>
  );
}

/** In the steps that large digits get smaller by, so that they stand whole in a tile. */
function lengthOf(parts: readonly string[]): 'long' | 'longest' | undefined {
  const longest = longestPart(parts);
  if (longest > 10) return 'longest';
  return longest > 7 ? 'long' : undefined;
}

type WholeValuesProps = Omit<WholeValueProps, 'entry'> & { entries: readonly Entry[] };

/** One time, one or several values: two results of one instant are both shown (display rule 21). */
export function WholeValues({ entries, ...rest }: WholeValuesProps) {
  const { view } = useWords();
  const [only, ...more] = entries;
  if (only !== undefined && more.length === 0) return <WholeValue entry={only} {...rest} />;
  return (
    <span className={styles.several}>
      <span className={styles.count}>{view.valuesAtOneTime(entries.length)}</span>
      {keyed(entries, ({ reading }) => reading.id).map(({ key, item }) => (
        <WholeValue key={key} entry={item} atOneTime={entries.length} {...rest} />
      ))}
    </span>
  );
}
