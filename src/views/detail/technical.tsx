import { useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../use-words.tsx';
import styles from './technical.module.css';
import { useDetailWords } from './use-detail-words.ts';

/** One id and what it is of. */
export type NamedId = { readonly label: string; readonly value: string };

/** Ids, for those who look into the source; to copy, or to select where a frame may not. */
export function Technical({ patientName, ids }: { patientName: string; ids: readonly NamedId[] }) {
  const { view } = useWords();
  const words = useDetailWords();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  // Whatever leaves the chart says whose it is (D 1).
  const lines = [words.of(patientName), ...ids.map(({ label, value }) => `${label}: ${value}`)];
  const text = lines.join('\n');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid(words.copyByHand);
    }
  };

  return (
    <details className={styles.technical}>
      <summary>{words.headings.technical}</summary>
      {ids.length === 0 ? (
        <p>{words.noId}</p>
      ) : (
        <>
          <textarea
            aria-label={words.headings.technical}
            ref={field}
            readOnly
            rows={Math.min(lines.length + 1, 8)}
            value={text}
            spellCheck={false}
          />
          <div className={styles.copy}>
            <Button icon="copy" aria-label={words.copyIds} onClick={() => void copy()}>
              {view.copy}
            </Button>
            <output>{said}</output>
          </div>
        </>
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
