import { useId, type ReactNode } from 'react';
import styles from './group.module.css';

type GroupProps = {
  heading: string;
  count?: number;
  note?: string;
  /** Opens on demand. */
  closed?: boolean;
  children: ReactNode;
};

/** A named part of a section, with how many things it holds. */
export function Group({ heading, count, note, closed = false, children }: GroupProps) {
  const id = useId();
  const title = (
    <>
      <div className={styles.title}>
        <h3 id={id} className={styles.heading}>
          {heading}
        </h3>{' '}
        {count === undefined ? null : <span className={styles.count}>{count}</span>}
      </div>
      {note === undefined ? null : <span className={styles.note}>{note}</span>}
    </>
  );
  if (closed) {
    return (
      <details className={styles.group}>
        <summary className={styles.head}>{title}</summary>
        {children}
      </details>
    );
  }
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>{title}</div>
      {children}
    </section>
  );
}
