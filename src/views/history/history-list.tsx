import { useState } from 'react';
import { entriesOf } from '../../clinical/entry.ts';
import type { HistoryItem } from '../../clinical/history.ts';
import { readingTime } from '../../clinical/latest.ts';
import type { Reading } from '../../clinical/reading.ts';
import { scoreFirst } from '../../clinical/score.ts';
import { useAsker } from '../copy/copy-context.ts';
import { copySource } from '../copy/copy-sources.ts';
import { useOpenDetail } from '../detail/open-detail.ts';
import { EntryValue } from '../entry/entry-value.tsx';
import { Notes } from '../entry/notes.tsx';
import { keyed } from '../keyed.ts';
import { ShowMore } from '../show-more.tsx';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { mostPrinted, usePrinting } from '../results/use-printing.ts';
import { useSteadyLimit } from '../use-steady-limit.ts';
import { useWords } from '../use-words.tsx';
import { historyItems } from './history-copy.ts';
import styles from './history-list.module.css';
import { useHistoryWords } from './use-history-words.ts';

const step = 40;

export function HistoryList({ items }: { items: readonly HistoryItem[] }) {
  const words = useHistoryWords();
  const [limit, setLimit] = useState(step);
  const rows = keyed(items, ({ reading }) => reading.id);
  const count = useSteadyLimit(
    rows.map(({ key }) => key),
    limit,
  );
  const printing = usePrinting();
  const shown = rows.slice(0, printing ? mostPrinted : count);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ key, item }) => (
          <Item key={key} item={item} />
        ))}
      </ul>
      <ShowMore
        shown={shown.length}
        total={items.length}
        text={words.entriesShown}
        onMore={() => setLimit(limit + step * 2)}
      />
    </>
  );
}

function Item({ item }: { item: HistoryItem }) {
  const { format } = useWords();
  const words = useHistoryWords();
  const { ask } = useAsker();
  const copied = () =>
    ask(format.coded(item.reading.code), [{ heading: '', items: historyItems(item, format) }]);
  return (
    <li className={styles.item} {...copySource(copied)}>
      <ReadingLine reading={item.reading} isPanel={item.members.length > 0} />
      {item.members.length === 0 ? null : (
        <ul className={styles.members}>
          {keyed(scoreFirst(item.members), ({ id }) => id).map(({ key, item: member }) => (
            <li key={key}>
              <ReadingLine reading={member} panel={item.reading} />
            </li>
          ))}
        </ul>
      )}
      {item.missingMembers > 0 ? (
        <p className={styles.missing}>{words.missingMembers(item.missingMembers)}</p>
      ) : null}
      {item.outsideMembers > 0 ? (
        <p className={styles.missing}>{words.outsideMembers(item.outsideMembers)}</p>
      ) : null}
      {item.mistakenMembers > 0 ? (
        <p className={styles.missing}>{words.mistakenMembers(item.mistakenMembers)}</p>
      ) : null}
    </li>
  );
}

type ReadingLineProps = {
  reading: Reading;
  isPanel?: boolean;
  /** What it is a member of. */
  panel?: Reading;
};

function ReadingLine({ reading, isPanel = false, panel }: ReadingLineProps) {
  const { format, zone } = useWords();
  const whenOf = (one: Reading): string => format.readingTime(readingTime(one), zone);
  const openDetail = useOpenDetail();
  const entries = entriesOf(reading);
  const [only] = entries;
  // A panel is the heading of its members: "no value" would be noise where it has none of its own.
  const isHeading = isPanel && only !== undefined && only.part.value.kind === 'none';
  return (
    <div className={styles.line} data-member={panel !== undefined || undefined}>
      <span className={styles.name}>
        <button
          type="button"
          className={styles.open}
          data-detail=""
          onClick={() => openDetail({ kind: 'entry', entry: entries[0], others: [entries[0]] })}
        >
          <span dir="auto">{format.coded(reading.code)}</span>
        </button>
      </span>
      <span className={styles.values}>
        {isHeading
          ? null
          : keyed(entries, ({ part }) => format.coded(part.code)).map(({ key, item: entry }) => (
              <span key={key} className={styles.value}>
                {entry.isComponent ? (
                  <span className={styles.part}>{format.coded(entry.part.code)}</span>
                ) : null}
                <EntryValue entry={entry} notesBelow />
              </span>
            ))}
      </span>
      <span className={styles.time}>
        {/* Nine answers of one minute: the panel has said when. */}
        {panel !== undefined && whenOf(panel) === whenOf(reading) ? null : (
          <ReadingWhen reading={reading} />
        )}
      </span>
      {reading.notes.length === 0 ? null : (
        <span className={styles.notes}>
          <Notes notes={reading.notes} />
        </span>
      )}
    </div>
  );
}
