import { use, useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { DialogNotice } from './dialog-notice.ts';
import styles from './dialog.module.css';
import { usePrintedInFlow } from './use-printed-in-flow.ts';

type DialogProps = {
  heading: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
};

/** A native modal dialog: Escape closes it, focus stays inside and goes back where it came from. */
export function Dialog({ heading, closeLabel, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  usePrintedInFlow(dialog);

  useEffect(() => {
    const element = dialog.current;
    const cameFrom = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
    };
  }, []);

  const closeFromBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };

  return (
    // The click is a convenience beside Escape and the button; the keyboard needs no twin of it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onClick={closeFromBackdrop}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.frame}>
        {use(DialogNotice)}
        <header className={styles.head}>
          <h2 id={id} className={styles.heading}>
            {heading}
          </h2>
          <Button icon="close" onClick={onClose}>
            {closeLabel}
          </Button>
        </header>
        {/* The content scrolls, so the keyboard must reach it (WCAG 2.1.1). */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={styles.body} tabIndex={0} aria-labelledby={id}>
          {children}
        </section>
      </div>
    </dialog>
  );
}
