import type { Note } from '../../clinical/note.ts';
import { useWords } from '../use-words.tsx';
import styles from './notes.module.css';

/** Comments as sent, as plain text; one that lost its formatting here says so. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  const { view } = useWords();
  return notes.map((note) => (
    <span key={note.text} className={styles.note} dir="auto">
      {note.text}
      {note.formatted ? <span className={styles.formatted}>{view.formattedNote}</span> : null}
    </span>
  ));
}
