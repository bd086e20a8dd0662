import { changeSincePrevious } from '../../clinical/change.ts';
import type { Series } from '../../clinical/series.ts';
import { ChangeWords } from '../entry/change-words.tsx';
import { useWords } from '../use-words.tsx';
import styles from './change-text.module.css';

/** How the latest differs from the one before, where that is certain; nothing otherwise. */
export function ChangeText({ series }: { series: Series }) {
  const { format, zone } = useWords();
  const text = format.change(changeSincePrevious(series, zone));
  return text === '' ? null : (
    <span className={styles.change}>
      <ChangeWords text={text} />
    </span>
  );
}
