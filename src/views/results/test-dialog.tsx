import { useState } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import type { Series } from '../../clinical/series.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NarrowedNote } from '../encounter/narrowed-note.tsx';
import { useRangeText } from '../entry/range-subject.ts';
import { EntryValue } from '../entry/entry-value.tsx';
import { Notes } from '../entry/notes.tsx';
import { MethodText } from '../entry/method-text.tsx';
import { keyed } from '../keyed.ts';
import { ShowMore } from '../show-more.tsx';
import { ReadingWhen } from '../entry/reading-when.tsx';
import { mostPrinted, usePrinting } from './use-printing.ts';
import { useWords } from '../use-words.tsx';
import styles from './test-dialog.module.css';

const step = 100;

/** Every result of one test, newest first, with its range, notes and where it came from. */
export function TestDialog({ series, onClose }: { series: Series; onClose: () => void }) {
  const { format, view } = useWords();
  const [limit, setLimit] = useState(step);
  const name = format.row(series.identity, series.vital);
  const printing = usePrinting();
  const shown = series.entries.slice(0, printing ? mostPrinted : limit);
  return (
    <Dialog heading={name} closeLabel={view.close} onClose={onClose}>
      <NarrowedNote />
      <p className={styles.count}>{view.resultsCount(series.entries.length)}</p>
      <DataTable name={name} regionName={view.scrolls(name)}>
        <thead>
          <tr>
            <th scope="col">{view.time}</th>
            <th scope="col">{view.result}</th>
            <th scope="col">{view.range}</th>
          </tr>
        </thead>
        <tbody>
          {keyed(shown, ({ reading }) => reading.id).map(({ key, item }) => (
            <Row key={key} entry={item} />
          ))}
        </tbody>
      </DataTable>
      <ShowMore
        shown={shown.length}
        total={series.entries.length}
        text={view.resultsShown}
        onMore={() => setLimit(limit + step * 2)}
      />
    </Dialog>
  );
}

function Row({ entry }: { entry: Entry }) {
  const { format, view, zone } = useWords();
  const rangeText = useRangeText();
  const { reading } = entry;
  const about = [
    ...(reading.specimenText === undefined ? [] : [reading.specimenText]),
    ...(reading.issued === undefined ? [] : [view.resulted(format.date(reading.issued, zone))]),
    ...reading.performers,
  ];
  return (
    <tr>
      <th scope="row" className={styles.time}>
        <ReadingWhen reading={reading} />
      </th>
      <td>
        <EntryValue entry={entry} notesBelow />
        <MethodText entry={entry} />
        {about.length === 0 ? null : <span className={styles.about}>{about.join(' · ')}</span>}
        <Notes notes={reading.notes} />
      </td>
      <td>{rangeText(entry)}</td>
    </tr>
  );
}
