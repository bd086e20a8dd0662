import { useId, type ReactNode } from 'react';
import type { Doubt } from '../doubt.ts';
import styles from './facts.module.css';
import { useDetailWords } from './use-detail-words.ts';

/** One element of what was sent; without a value it was not, and is named as such. */
export type Fact = {
  readonly key: string;
  readonly label: string;
  readonly value: ReactNode;
};

export const fact = (key: string, label: string, value: ReactNode): Fact => ({ key, label, value });

/** A fact that needs no word where it is absent. */
export const optional = (key: string, label: string, value: ReactNode): readonly Fact[] =>
  isSent(value) ? [fact(key, label, value)] : [];

const isSent = (value: ReactNode): boolean =>
  value !== undefined && value !== '' && value !== null && !(Array.isArray(value) && !value.length);

/** Labelled facts, and in one sentence those that were not sent. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const words = useDetailWords();
  const sent = facts.filter(({ value }) => isSent(value));
  const missing = facts.filter(({ value }) => !isSent(value));
  return (
    <>
      {sent.length === 0 ? null : (
        <dl className={styles.list}>
          {sent.map(({ key, label, value }) => (
            <div key={key} className={styles.item}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {missing.length === 0 ? null : (
        <p className={styles.missing}>{words.notSent(missing.map(({ label }) => label))}</p>
      )}
    </>
  );
}

/** Several values of one fact, each on its own line. */
function Lines({ texts }: { texts: readonly string[] }): ReactNode {
  if (texts.length < 2) return texts[0] ?? '';
  return texts.map((text) => (
    <span key={text} className={styles.line} dir="auto">
      {text}
    </span>
  ));
}

/** The same for what may be nothing at all. */
export const lines = (texts: readonly string[]): ReactNode =>
  texts.length === 0 ? undefined : <Lines texts={[...new Set(texts)]} />;

/** Below a list, where more than it may exist. */
export function DoubtNote({ doubt }: { doubt: Doubt }) {
  const { doubts } = useDetailWords();
  return doubt === undefined ? null : <p className={styles.missing}>{doubts[doubt]}</p>;
}

type PartProps = { heading: string; count?: string | undefined; children: ReactNode };

/** A named part of the detail. */
export function Part({ heading, count, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {heading}
        {count === undefined ? null : <span className={styles.count}>{count}</span>}
      </h3>
      {children}
    </section>
  );
}
