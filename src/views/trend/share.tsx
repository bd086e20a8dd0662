import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './share.module.css';
import { type DocumentInput, useDocument } from './use-document.ts';
import { useTrendWords } from './use-trend-words.ts';

export type ShareProps = DocumentInput & { onPrint: () => void };

/** Everything that leaves the chart names the patient, the window and as of when it is (D 22). */
export function Share({ onPrint, ...input }: ShareProps) {
  // Each made when it is asked for: of 50,000 results they are long.
  const { text, table, picture } = useDocument(input);
  const words = useTrendWords();
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const pressed = useRef<HTMLElement>(undefined);

  useEffect(() => {
    if (byHand === undefined) return;
    field.current?.focus();
    field.current?.select();
  }, [byHand]);

  const copy = async (content: string, button: HTMLElement) => {
    pressed.current = button;
    setByHand(undefined);
    try {
      await navigator.clipboard.writeText(content);
      setSaid(words.copied);
    } catch {
      // The frame may lack the permission: then the reader copies.
      setByHand(content);
      setSaid(words.copyByHand);
    }
  };
  const save = async (kind: 'png' | 'svg') => {
    try {
      // What draws pictures is loaded when one is wanted.
      const { savePicture } = await import('./save-picture.ts');
      setSaid((await savePicture(picture(), kind)) ? words.saved : words.notSaved);
    } catch {
      setSaid(words.notSaved);
    }
  };

  return (
    <section aria-label={words.share} className={styles.share}>
      <div className={styles.buttons}>
        <Button icon="copy" onClick={({ currentTarget }) => void copy(text(), currentTarget)}>
          {words.copyText}
        </Button>
        <Button icon="copy" onClick={({ currentTarget }) => void copy(table(), currentTarget)}>
          {words.copyTable}
        </Button>
        <Button onClick={onPrint}>{words.print}</Button>
        <Button onClick={() => void save('png')}>{words.savePng}</Button>
        <Button onClick={() => void save('svg')}>{words.saveSvg}</Button>
        <output>{said}</output>
      </div>
      {byHand === undefined ? null : (
        <textarea
          ref={field}
          aria-label={words.toCopy}
          readOnly
          rows={6}
          value={byHand}
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // Closes this alone; the next one is the trend's.
            event.preventDefault();
            setByHand(undefined);
            setSaid('');
            pressed.current?.focus();
          }}
        />
      )}
    </section>
  );
}
