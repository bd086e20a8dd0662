import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../use-words.tsx';
import styles from './copy-field.module.css';
import { useCopyWords } from './use-copy-words.ts';
import { writeText } from './write-text.ts';

type CopyFieldProps = {
  label: string;
  text: string;
  rows: number;
  /** What the button is called, where "Copy" alone would not say enough. */
  buttonName?: string;
  labelHidden?: boolean;
  /** The browser has refused already: the text waits for the user's own keys. */
  isSelected?: boolean;
};

/** A text to copy, or to select where a frame may not (D 22). */
export function CopyField(props: CopyFieldProps) {
  const { label, text, rows, buttonName, labelHidden = false, isSelected = false } = props;
  const { view } = useWords();
  const words = useCopyWords();
  const [said, setSaid] = useState(isSelected ? words.byHand : '');
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => {
    // After the dialog around it has opened, which puts the focus on its first button.
    if (isSelected) queueMicrotask(() => selectAll(field.current));
  }, [isSelected]);

  const copy = async () => {
    if (await writeText(text)) return setSaid(words.done);
    selectAll(field.current);
    setSaid(words.byHand);
  };

  return (
    <div className={styles.field}>
      {labelHidden ? null : <label htmlFor={id}>{label}</label>}
      <textarea
        id={id}
        ref={field}
        aria-label={labelHidden ? label : undefined}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
      />
      <div className={styles.copy}>
        <Button icon="copy" aria-label={buttonName} onClick={() => void copy()}>
          {view.copy}
        </Button>
        <output>{said}</output>
      </div>
    </div>
  );
}

function selectAll(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}
