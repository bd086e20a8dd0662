import { changeSincePrevious } from '../../clinical/change.ts';
import type { Series } from '../../clinical/series.ts';
import { useWords } from '../use-words.tsx';
import styles from './change-text.module.css';

/** How the latest differs from the one before, where that is certain; nothing otherwise. */
export function ChangeText({ series }: { series: Series }) {
  const { format, zone } = useWords();
  const text = format.change(changeSincePrevious(series, zone));
  if (text === '') return null;
  // The sign of a percentage stays with its number.
  const halves = text.replaceAll(' %', '\u00a0%').split(', ');
  return (
    <span className={styles.change}>
      {halves.map((half, index) => (
        <span key={half} className={styles.half}>
          <Half text={index < halves.length - 1 ? `${half}, ` : half} />
        </span>
      ))}
    </span>
  );
}

/** "systolic: down 9 mmHg (−7 %)": where it needs two lines, the first ends after the name. */
function Half({ text }: { text: string }) {
  const [, name = '', change = text] = /^([^:]+: )(.*)$/su.exec(text) ?? [];
  if (name === '') return text;
  return (
    <>
      {name}
      <span className={styles.half}>{change}</span>
    </>
  );
}
