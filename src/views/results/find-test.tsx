import { useId } from 'react';
import styles from './find-test.module.css';
import { useResultsWords } from './use-results-words.ts';

type FindTestProps = { text: string; onText: (text: string) => void; narrow: boolean };

/** Narrows the rows by name, short form, code or panel. */
export function FindTest({ text, onText, narrow }: FindTestProps) {
  const words = useResultsWords();
  const id = useId();
  return (
    <div className={styles.bar}>
      <label htmlFor={id} className={narrow ? styles.hidden : styles.label}>
        {words.findTest}
      </label>
      <input
        id={id}
        type="search"
        className={styles.input}
        value={text}
        autoComplete="off"
        spellCheck={false}
        title={words.findHint}
        placeholder={narrow ? words.findTest : undefined}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}
