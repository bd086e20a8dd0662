import type { ReactNode } from 'react';
import type { Entry } from '../../clinical/entry.ts';
import { useSelection } from './selection.ts';
import styles from './select-all.module.css';

type SelectAllProps = {
  entries: readonly Entry[];
  /** What it is while nothing is being chosen. */
  otherwise?: ReactNode;
  children: ReactNode;
};

/** The name of several results; while results are being chosen, a switch for all of them. */
export function SelectAll({ entries, otherwise, children }: SelectAllProps) {
  const { isOn, has, toggle } = useSelection();
  if (!isOn) return otherwise ?? children;
  return (
    <button
      type="button"
      className={styles.all}
      aria-pressed={entries.length > 0 && entries.every(has)}
      onClick={() => toggle(entries)}
    >
      {children}
    </button>
  );
}
