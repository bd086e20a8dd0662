import type { ReactNode } from 'react';
import styles from './key-values.module.css';

export type KeyValue = { key: string; label: string; value: ReactNode };

/** Labelled facts; as many columns as the pane has room for. */
export function KeyValues({ items }: { items: readonly KeyValue[] }) {
  return (
    <dl className={styles.list}>
      {items.map(({ key, label, value }) => (
        <div key={key} className={styles.item}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
