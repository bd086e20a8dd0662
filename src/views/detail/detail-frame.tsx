import { use, useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { DialogNotice } from '../../ui/dialog-notice.ts';
import { usePrintedInFlow } from '../../ui/use-printed-in-flow.ts';
import type { CopyAsk } from '../copy/ask.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { copySource } from '../copy/copy-sources.ts';
import { isolated } from '../../words/isolated.ts';
import { useWords } from '../use-words.tsx';
import styles from './detail-frame.module.css';
import { useDetailWords } from './use-detail-words.ts';
import { useWide } from './use-wide.ts';

type DetailFrameProps = {
  /** Another number is another detail, which begins at its head. */
  step: number;
  heading: string;
  patientName: string;
  /** For print: what else tells the patient from others. */
  identity: string;
  /** Of graphs: more room, and who it is in full at all times. */
  look?: 'detail' | 'graphs';
  /** Only this is printed, whatever else is on the screen. */
  isPrinting?: boolean;
  back?: { label: string; onBack: () => void } | undefined;
  onClose: () => void;
  /** What of it is copied, and what the button for that is called. */
  copied: () => CopyAsk;
  copyName: string;
  children: ReactNode;
};

/** Beside the view where there is room, else a dialog that takes the pane. */
export function DetailFrame(props: DetailFrameProps) {
  return useWide() ? <Docked {...props} /> : <Modal {...props} />;
}

function Docked(props: DetailFrameProps) {
  const id = useId();
  const docked = useRef<HTMLElement>(null);
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Another that stands in front of it closes first.
    if (docked.current?.nextElementSibling != null) return;
    // A dialog above it closes first.
    if (document.querySelector('dialog[open]') === null) props.onClose();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onEscape(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <aside
      ref={docked}
      className={styles.docked}
      aria-labelledby={id}
      data-look={props.look}
      data-printing={props.isPrinting || undefined}
    >
      <Content key={props.step} {...props} id={id} />
    </aside>
  );
}

function Modal(props: DetailFrameProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  usePrintedInFlow(dialog);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.modal}
      aria-labelledby={id}
      data-look={props.look}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <div className={styles.over}>
        {use(DialogNotice)}
        <Content key={props.step} {...props} id={id} />
      </div>
    </dialog>
  );
}

function Content(props: DetailFrameProps & { id: string }) {
  const { id, heading, patientName, identity, back, onClose, copied, copyName, children } = props;
  const { view } = useWords();
  const words = useDetailWords();
  const title = useRef<HTMLHeadingElement>(null);

  // A dialog puts the focus on its first button; what was opened is what should be heard first.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);

  return (
    <div className={styles.frame} {...copySource(copied)}>
      <header className={styles.head}>
        <h2 id={id} ref={title} tabIndex={-1} className={styles.heading}>
          <span dir="auto">{heading}</span>{' '}
          <span className={styles.patient} dir="auto">
            {words.of(isolated(patientName))}
            <span className={styles.identity}>{` · ${identity}`}</span>
          </span>
        </h2>
        <span className={styles.ways}>
          <CopyButton name={copyName} says />
          <Button icon="close" onClick={onClose}>
            {view.close}
          </Button>
        </span>
      </header>
      {/* The content scrolls, so the keyboard must reach it (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.body} tabIndex={0} aria-labelledby={id}>
        <div className={styles.content}>
          {back === undefined ? null : (
            <p className={styles.back}>
              <Button look="plain" onClick={back.onBack}>
                {back.label}
              </Button>
            </p>
          )}
          {children}
        </div>
      </section>
    </div>
  );
}
