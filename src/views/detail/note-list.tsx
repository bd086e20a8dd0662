import type { Note } from '../../clinical/note.ts';
import { keyed } from '../keyed.ts';
import { useWords } from '../use-words.tsx';
import styles from './note-list.module.css';
import { useDetailWords } from './use-detail-words.ts';

/** Comments in full, with who wrote them and when. */
export function NoteList({ notes }: { notes: readonly Note[] }) {
  const { format, view, zone } = useWords();
  const words = useDetailWords();
  return (
    <ul className={styles.notes}>
      {keyed(notes, ({ text }) => text).map(({ key, item: note }) => {
        const by = note.author === undefined ? words.note : words.noteBy(note.author);
        const when = note.time === undefined ? '' : `, ${format.date(note.time, zone)}`;
        const isSigned = note.author !== undefined || note.time !== undefined;
        return (
          <li key={key}>
            <span className={styles.text} dir="auto">
              {note.text}
            </span>
            {isSigned ? <span className={styles.about}>{`${by}${when}`}</span> : null}
            {note.formatted ? <span className={styles.about}>{view.formattedNote}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
