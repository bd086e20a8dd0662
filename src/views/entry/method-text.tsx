import type { Entry } from '../../clinical/entry.ts';
import { vitalMethod } from '../../clinical/vital-signs.ts';
import { useWords } from '../use-words.tsx';
import styles from './method-text.module.css';

/** How and where it was measured, as far as that was sent. */
export function MethodText({ entry }: { entry: Entry }) {
  const { words, format } = useWords();
  const { reading } = entry;
  const method = vitalMethod(reading);
  const parts = [
    ...(method === undefined ? [] : [words.vitalMethod[method]]),
    ...(reading.method === undefined ? [] : [format.coded(reading.method)]),
    ...(reading.bodySite === undefined ? [] : [format.coded(reading.bodySite)]),
  ];
  if (parts.length === 0) return null;
  return <span className={styles.method}>{parts.join(', ')}</span>;
}
