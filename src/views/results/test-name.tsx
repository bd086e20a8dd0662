import type { Series } from '../../clinical/series.ts';
import { useWords } from '../use-words.tsx';
import styles from './test-name.module.css';

type TestNameProps = { series: Series; onOpen: (key: string) => void };

/** The name of a test; pressing it lists every result of it. */
export function TestName({ series, onOpen }: TestNameProps) {
  const { format } = useWords();
  const { identity } = series;
  return (
    <button type="button" className={styles.name} dir="auto" onClick={() => onOpen(identity.key)}>
      {format.row(identity, series.vital)}
    </button>
  );
}
