import { useId } from 'react';
import type { Problem } from '../../clinical/problem.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { useWords } from '../use-words.tsx';
import styles from './find-problem.module.css';

type FindProblemProps = {
  text: string;
  onText: (text: string) => void;
  found: number;
  total: number;
};

/** Narrows the problems by name, synonym or code, and says how many it leaves out. */
export function FindProblem({ text, onText, found, total }: FindProblemProps) {
  const words = focusWordsFor(useWords().language);
  const id = useId();
  return (
    <div className={styles.bar}>
      <label htmlFor={id} className={styles.label}>
        {words.findProblem}
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
        {words.problemsFound(found, total)}
      </output>
    </div>
  );
}

/** Every word must occur in the name, in any name that was sent, or in a code. */
export function matchesProblem({ code }: Problem, name: string, find: string): boolean {
  const texts = [name, code.text, ...code.codings.flatMap((one) => [one.display, one.code])];
  const all = texts.join(' ').toLowerCase();
  return find
    .trim()
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => all.includes(word));
}
