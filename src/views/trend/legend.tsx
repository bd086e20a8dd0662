import { Sketch } from './drawing.tsx';
import type { LegendItem } from './legend-items.ts';
import styles from './legend.module.css';
import { useTrendWords } from './use-trend-words.ts';

/** What each colour and shape that is drawn stands for. */
export function Legend({ items }: { items: readonly LegendItem[] }) {
  const words = useTrendWords();
  if (items.length === 0) return null;
  return (
    <section aria-label={words.legend} className={styles.legend}>
      <ul>
        {items.map(({ key, drawn }) => (
          <li key={key}>
            <Sketch width={30} height={16} shapes={drawn} />
            {words.legendItems[key]}
          </li>
        ))}
      </ul>
    </section>
  );
}
