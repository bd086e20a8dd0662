import { useId } from 'react';
import type { Series } from '../../clinical/series.ts';
import { useWords } from '../use-words.tsx';
import styles from './find-test.module.css';

type FindTestProps = {
  text: string;
  onText: (text: string) => void;
  found: number;
  total: number;
};

/** Narrows the rows by name or code, and says how many there are. */
export function FindTest({ text, onText, found, total }: FindTestProps) {
  const { view } = useWords();
  const id = useId();
  return (
    <div className={styles.bar}>
      <label htmlFor={id} className={styles.label}>
        {view.findTest}
      </label>
      <input
        id={id}
        type="search"
        className={styles.input}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
      />
      <output className={styles.count} htmlFor={id}>
        {found === total ? view.tests(total) : view.testsFound(found, total)}
      </output>
    </div>
  );
}

/** Every word must occur in the name, in any name that was sent, or in a code. */
export function matchesText(series: Series, name: string, find: string): boolean {
  const words = find.trim().toLowerCase().split(/\s+/u);
  const { code, loinc } = series.identity;
  const texts = [
    name,
    code.text,
    loinc,
    ...code.codings.flatMap((coding) => [coding.display, coding.code]),
  ];
  const all = texts.join(' ').toLowerCase();
  return words.every((word) => all.includes(word));
}
