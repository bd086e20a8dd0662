import { readingTime } from '../../clinical/latest.ts';
import type { Series } from '../../clinical/series.ts';
import { CellValues } from './cell-values.tsx';
import { useWords } from '../use-words.tsx';
import styles from './latest-text.module.css';
import { useResultsWords } from './use-results-words.ts';

/** For a row whose results all lie outside the columns in sight: what and when they are. */
export function LatestText({ series }: { series: Series }) {
  const { format, zone } = useWords();
  const words = useResultsWords();
  const latest = series.latest.length > 0 ? series.latest : series.entries.slice(0, 1);
  const [first] = latest;
  if (first === undefined) return null;
  return (
    <span className={styles.latest}>
      <span className={styles.when}>
        {words.notInTheseTimes(
          series.entries.length,
          format.readingTime(readingTime(first.reading), zone),
        )}
      </span>
      <CellValues entries={latest} series={series} />
    </span>
  );
}
