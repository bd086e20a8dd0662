import type { Series } from '../../clinical/series.ts';
import { WordBreaks } from '../../ui/word-breaks.tsx';
import { useWords } from '../use-words.tsx';
import { useOpenTrend } from './open-trend.ts';
import styles from './trend-name.module.css';

type TrendNameProps = {
  series: Series;
  /** What tells it from others of the same name. */
  detail?: string | undefined;
};

/** The name of a test as the door to its trend, in whatever text it stands. */
export function TrendName({ series, detail }: TrendNameProps) {
  const { format } = useWords();
  const openTrend = useOpenTrend();
  return (
    <button type="button" className={styles.name} dir="auto" onClick={() => openTrend([series])}>
      <WordBreaks text={format.row(series.identity, series.vital)} />
      {detail ? ` (${detail})` : null}
    </button>
  );
}
