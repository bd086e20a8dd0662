import type { ReactNode } from 'react';
import type { Problem } from '../../clinical/problem.ts';
import { useAsker } from '../copy/copy-context.ts';
import { copySource } from '../copy/copy-sources.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import { useWords } from '../use-words.tsx';
import { problemDates } from './problem-dates.ts';
import styles from './problem-item.module.css';
import { copiedProblems } from './problem-copy.ts';
import { CertaintyMark, ProblemMarks } from './problem-marks.tsx';

type ProblemItemProps = {
  problem: Problem;
  /** Instead of the most telling of the problem's own dates. */
  dates?: readonly string[];
  /** Where one line stands for several entries: all of them are copied. */
  entries?: readonly Problem[];
  children?: ReactNode;
};

export function ProblemItem({ problem, dates, entries, children }: ProblemItemProps) {
  const speech = useWords();
  const { ask } = useAsker();
  const copied = () =>
    ask(speech.format.coded(problem.code), [
      { heading: '', items: copiedProblems(entries ?? [problem]) },
    ]);
  return (
    <li
      className={styles.item}
      data-actions={children === undefined ? undefined : ''}
      {...copySource(copied)}
    >
      <span className={styles.what}>
        <CertaintyMark problem={problem} />
        <span className={styles.name} dir="auto">
          {speech.format.coded(problem.code)}
        </span>
        <ProblemMarks problem={problem} />
      </span>
      <span className={styles.dates}>
        {(dates ?? problemDates(problem, speech, true)).map((date) => (
          <span key={date}>
            <Unbroken text={date} />
          </span>
        ))}
      </span>
      {children}
    </li>
  );
}
