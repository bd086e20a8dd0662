import type { Entry } from '../../clinical/entry.ts';
import { useWords } from '../use-words.tsx';
import styles from './method-text.module.css';
import { methodWords } from './method-words.ts';

/** How and where it was measured, as far as that was sent. */
export function MethodText({ entry }: { entry: Entry }) {
  const text = methodWords(entry, useWords());
  if (text === '') return null;
  return <span className={styles.method}>{text}</span>;
}
