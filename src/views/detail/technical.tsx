import { CopyField } from '../copy/copy-field.tsx';
import styles from './technical.module.css';
import { useDetailWords } from './use-detail-words.ts';

/** One id and what it is of. */
export type NamedId = { readonly label: string; readonly value: string };

/** Ids, for those who look into the source. */
export function Technical({ patientName, ids }: { patientName: string; ids: readonly NamedId[] }) {
  const words = useDetailWords();
  // Whatever leaves the chart says whose it is (D 1).
  const lines = [words.of(patientName), ...ids.map(({ label, value }) => `${label}: ${value}`)];
  return (
    <details className={styles.technical}>
      <summary>{words.headings.technical}</summary>
      {ids.length === 0 ? (
        <p>{words.noId}</p>
      ) : (
        <CopyField
          label={words.headings.technical}
          labelHidden
          text={lines.join('\n')}
          rows={Math.min(lines.length + 1, 8)}
          buttonName={words.copyIds}
        />
      )}
    </details>
  );
}

/** Nothing where nothing was sent. */
export function namedId(
  label: string,
  ...ids: readonly (string | undefined)[]
): readonly NamedId[] {
  const value = ids.filter((id) => id !== undefined).join(' ');
  return value === '' ? [] : [{ label, value }];
}
