import { use } from 'react';
import { encounterWordsFor } from '../../words/encounter-words.ts';
import { useWords } from '../use-words.tsx';
import styles from './encounter-bar.module.css';
import { NarrowingContext } from './narrowing.ts';

/** In a dialog over a narrowed view: the bar that says so is out of sight there. */
export function NarrowedNote() {
  const words = encounterWordsFor(useWords().language);
  return use(NarrowingContext)?.on === true ? <p className={styles.note}>{words.dialog}</p> : null;
}
