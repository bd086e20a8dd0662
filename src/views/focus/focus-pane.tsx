import {
  Suspense,
  useEffect,
  useId,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { Problem } from '../../clinical/problem.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { Button } from '../../ui/button.tsx';
import { CertaintyMark, ProblemMarks } from '../problems/problem-marks.tsx';
import { useWords } from '../use-words.tsx';
import styles from './focus-pane.module.css';

type FocusPaneProps = {
  problem: Problem;
  /** What has the focus again when it closes. */
  backTo: RefObject<Element | null>;
  onClose: () => void;
  children: ReactNode;
};

/** Where the results related to a problem are shown: beside the problems, or instead of them. */
export function FocusPane({ problem, backTo, onClose, children }: FocusPaneProps) {
  const { format, language, summary } = useWords();
  const words = focusWordsFor(language);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), []);
  // After the problems are in sight again: what is hidden cannot take the focus.
  useEffect(
    () => () => {
      if (backTo.current instanceof HTMLElement) backTo.current.focus();
    },
    [backTo],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    // Escape in a dialog that was opened from here closes that dialog.
    const isInDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
    if (event.key !== 'Escape' || event.defaultPrevented || isInDialog) return;
    event.preventDefault();
    onClose();
  };

  return (
    // Escape is heard from whatever in it has the focus; the button does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles.pane} aria-labelledby={id} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <Button icon="close" onClick={onClose}>
          {words.back}
        </Button>
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.heading}>
          <span className={styles.kind}>{summary.related}</span>{' '}
          <span dir="auto">{format.coded(problem.code)}</span>
        </h2>
        <p className={styles.marks}>
          <CertaintyMark problem={problem} />
          <ProblemMarks problem={problem} />
        </p>
      </header>
      <Suspense fallback={<p className={styles.opening}>{words.opening}</p>}>{children}</Suspense>
    </section>
  );
}
