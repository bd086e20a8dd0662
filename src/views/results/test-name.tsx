import type { Series } from '../../clinical/series.ts';
import { useWords } from '../use-words.tsx';
import styles from './test-name.module.css';

type TestNameProps = {
  series: Series;
  /** What tells it from others of the same name. */
  detail: string | undefined;
  onOpen: (key: string) => void;
};

/** The name of a test; pressing it opens its trend, with every result of it. */
export function TestName({ series, detail, onOpen }: TestNameProps) {
  const { format } = useWords();
  const { identity } = series;
  return (
    <>
      <button type="button" className={styles.name} dir="auto" onClick={() => onOpen(identity.key)}>
        {format.row(identity, series.vital)}
      </button>
      {detail ? <span className={styles.detail}>{detail}</span> : null}
    </>
  );
}
