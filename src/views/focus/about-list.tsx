import type { FocusRule } from '../../clinical/focus/focus.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { useWords } from '../use-words.tsx';
import styles from './problem-focus.module.css';
import { Sources } from './sources.tsx';

/** Sources of the whole list, and whose codes it is made of. */
export function AboutList({ rules }: { rules: readonly FocusRule[] }) {
  const words = focusWordsFor(useWords().language);
  return (
    <details className={styles.about}>
      <summary>{words.aboutList}</summary>
      <Sources rules={rules} />
      {words.notices.map((notice) => (
        <p key={notice} lang="en">
          {notice}
        </p>
      ))}
    </details>
  );
}
