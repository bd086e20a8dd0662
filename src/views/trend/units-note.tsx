import { useWords } from '../use-words.tsx';
import styles from './units-note.module.css';
import { unitOf } from './unit-of.ts';
import type { ShownTest } from './use-courses.ts';
import { useTrendWords } from './use-trend-words.ts';

/** That the unit of a test changes, and what is done about it (display rule 5). */
export function UnitsNote({ shown: { rows, courses, units } }: { shown: ShownTest }) {
  const { format } = useWords();
  const words = useTrendWords();
  if (units === 'one') return null;
  const names = rows.map((series) => unitOf(series, format)).map((unit) => unit || words.noUnit);
  const [first] = courses;
  const joined = first === undefined ? '' : unitOf(first.trend.series, format);
  return (
    <p className={styles.note}>
      {units === 'apart' ? words.unitsApart(names) : words.unitsJoined(joined)}
      {units === 'partly-joined' ? ` ${words.unitsNotJoined}` : null}
    </p>
  );
}
