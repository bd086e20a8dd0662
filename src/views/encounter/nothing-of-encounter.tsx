import { encounterWordsFor } from '../../words/encounter-words.ts';
import { useWords } from '../use-words.tsx';
import styles from './encounter-bar.module.css';

/** Where nothing of what was received belongs to the encounter: that is not an empty chart. */
export function NothingOfEncounter({ total }: { total: number }) {
  const words = encounterWordsFor(useWords().language);
  return (
    <div className={styles.nothing}>
      <p>{words.nothing}</p>
      <p>{words.nothingDetail(total)}</p>
    </div>
  );
}
