import type { Entry } from '../../clinical/entry.ts';
import type { Series } from '../../clinical/series.ts';
import { resultsAt } from '../copy/ask.ts';
import { useAsker } from '../copy/copy-context.ts';
import { copySource } from '../copy/copy-sources.ts';
import { useSelection } from '../copy/selection.ts';
import { useOpenDetail } from '../detail/open-detail.ts';
import { EntryValue } from '../entry/entry-value.tsx';
import { keyed } from '../keyed.ts';
import { useWords } from '../use-words.tsx';
import styles from './cell-values.module.css';

type CellValuesProps = {
  entries: readonly Entry[];
  series: Series;
  /** The notes stand below in full. */
  notesBelow?: boolean;
};

/** The values of one time; each opens its detail, all of them are shown (display rule 21). */
export function CellValues({ entries, series, notesBelow = false }: CellValuesProps) {
  const { format, view, zone } = useWords();
  const openDetail = useOpenDetail();
  const { nameOf, ask } = useAsker();
  const selection = useSelection();
  const open = (entry: Entry) =>
    openDetail({
      kind: 'entry',
      entry: asRecorded(entry),
      others: series.entries.map(asRecorded),
    });
  return (
    <span
      className={styles.values}
      {...copySource(() => {
        const name = nameOf(entries[0] ?? series.entries[0]);
        return ask(name, [{ heading: '', items: resultsAt(name, entries) }]);
      })}
    >
      {entries.length === 1 ? null : (
        <span className={styles.count}>{view.valuesAtOneTime(entries.length)}</span>
      )}
      {keyed(entries, ({ reading }) => reading.id).map(({ key, item: entry }) => (
        <button
          key={key}
          type="button"
          data-cell=""
          data-detail=""
          aria-pressed={selection.isOn ? selection.has(entry) : undefined}
          // One value of the table is a stop for Tab, arrow keys go on: see useCellKeys.
          tabIndex={-1}
          className={styles.value}
          onClick={() => (selection.isOn ? selection.toggle([entry]) : open(entry))}
        >
          <EntryValue entry={entry} notesBelow={notesBelow} />
          {entry.recorded === undefined ? null : (
            <span className={styles.converted}>{format.converted(entry, zone)}</span>
          )}
        </button>
      ))}
    </span>
  );
}

/** The detail is of what was sent, whatever unit the table shows. */
const asRecorded = (entry: Entry): Entry => entry.recorded ?? entry;
