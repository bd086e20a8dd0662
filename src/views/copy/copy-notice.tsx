import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../use-words.tsx';
import { CopyField } from './copy-field.tsx';
import styles from './copy-notice.module.css';
import { copyForms, type Copied } from './make-copy.ts';
import { useCopyWords } from './use-copy-words.ts';

type CopyNoticeProps = {
  copied: Copied;
  onCopied: (copied: Copied) => void;
  onClose: () => void;
};

/** What was copied and as what, with the other form one press away; the text where a frame may not. */
export function CopyNotice({ copied, onCopied, onClose }: CopyNoticeProps) {
  const words = useCopyWords();
  const [isShown, setShown] = useState(false);
  const { form, isDone } = copied;
  const other = form === 'text' ? 'table' : 'text';
  const again = async () => onCopied(await copied.copyAs(other));
  return (
    <>
      <div className={styles.notice}>
        <span className={styles.said}>{copied.said}</span>
        <span className={styles.ways}>
          <Button onClick={() => void again()}>
            {other === 'table' ? words.asTable : words.asText}
          </Button>
          <Button onClick={() => setShown(true)}>{words.show}</Button>
          <Button icon="close" onClick={onClose}>
            {words.dismiss}
          </Button>
        </span>
      </div>
      {isShown || !isDone ? (
        <CopyDialog
          copied={copied}
          onClose={() => {
            setShown(false);
            if (!isDone) onClose();
          }}
        />
      ) : null}
    </>
  );
}

function CopyDialog({ copied, onClose }: { copied: Copied; onClose: () => void }) {
  const { view } = useWords();
  const words = useCopyWords();
  const [form, setForm] = useState(copied.form);
  return (
    <Dialog heading={`${words.dialog}: ${copied.title}`} closeLabel={view.close} onClose={onClose}>
      <div className={styles.dialog}>
        {copied.isDone ? null : <p role="alert">{words.notCopied}</p>}
        <Choices
          legend={words.form}
          choices={copyForms.map((id) => ({ id, label: words.forms[id] }))}
          chosen={form}
          onChoose={setForm}
        />
        {form === 'table' ? <p>{words.tableHint}</p> : null}
        <CopyField
          key={form}
          label={copied.title}
          labelHidden
          text={copied.texts[form]}
          rows={14}
          isSelected={!copied.isDone}
        />
      </div>
    </Dialog>
  );
}
