import { Button } from '../../ui/button.tsx';
import styles from './add-test-room.module.css';
import { useTrendWords } from './use-trend-words.ts';

/** As large as what comes there a moment later: the graph below must not move under the hand. */
export function AddTestRoom() {
  const { addTest, add } = useTrendWords();
  return (
    <span className={styles.room} aria-hidden="true">
      <span>{addTest}</span>
      <span className={styles.list} />
      {/* Not seen, and so not in the order of Tab either. */}
      <Button>{add}</Button>
    </span>
  );
}
