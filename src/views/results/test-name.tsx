import type { Series } from '../../clinical/series.ts';
import { SelectAll } from '../copy/select-all.tsx';
import { WordBreaks } from '../../ui/word-breaks.tsx';
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
  const name = <WordBreaks text={format.row(identity, series.vital)} />;
  return (
    <>
      <SelectAll
        entries={series.entries}
        otherwise={
          <button
            type="button"
            className={styles.name}
            dir="auto"
            onClick={() => onOpen(identity.key)}
          >
            {name}
          </button>
        }
      >
        {name}
      </SelectAll>
      {detail ? <span className={styles.detail}>{detail}</span> : null}
    </>
  );
}
