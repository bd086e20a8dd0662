import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWide } from '../detail/use-wide.ts';
import { useWords } from '../use-words.tsx';
import styles from './trend-frame.module.css';

type TrendFrameProps = {
  heading: string;
  /** Name, birth and record number: whose graph it is stands in it at all times (D 1). */
  patientName: string;
  identity: string;
  /** Only this is printed, whatever else is on the screen. */
  isPrinting: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** Beside the view where there is room, else a dialog that takes the pane (D 17). */
export function TrendFrame(props: TrendFrameProps) {
  return useWide() ? <Docked {...props} /> : <Modal {...props} />;
}

function Docked(props: TrendFrameProps) {
  const id = useId();
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
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
      className={styles.docked}
      aria-labelledby={id}
      data-printing={props.isPrinting || undefined}
    >
      <Content {...props} id={id} />
    </aside>
  );
}

function Modal(props: TrendFrameProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
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
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <Content {...props} id={id} />
    </dialog>
  );
}

function Content(props: TrendFrameProps & { id: string }) {
  const { id, heading, patientName, identity, onClose, children } = props;
  const { view } = useWords();
  const title = useRef<HTMLHeadingElement>(null);

  // A dialog puts the focus on its first button; what was opened is what should be heard first.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);

  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h2 id={id} ref={title} tabIndex={-1} className={styles.heading} dir="auto">
            {heading}
          </h2>
          <p className={styles.patient}>
            <strong dir="auto">{patientName}</strong> <span dir="auto">{identity}</span>
          </p>
        </div>
        <Button icon="close" onClick={onClose}>
          {view.close}
        </Button>
      </header>
      {/* The content scrolls, so the keyboard must reach it (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.body} tabIndex={0} aria-labelledby={id}>
        {children}
      </section>
    </div>
  );
}
