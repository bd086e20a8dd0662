import type { ReactNode } from 'react';
import type { Problem } from '../../clinical/problem.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { Button } from '../../ui/button.tsx';
import { useOpenDetail } from '../detail/open-detail.ts';
import { FocusButton } from '../focus/focus-button.tsx';
import { useWords } from '../use-words.tsx';
import { allDates, problemFacts } from './problem-facts.ts';
import styles from './problem-entry.module.css';
import { ProblemItem } from './problem-item.tsx';
import { ReviewInEhr } from './review-in-ehr.tsx';

type ProblemEntryProps = {
  problem: Problem;
  /** Instead of the problem's own dates and facts, where one line stands for several entries. */
  dates?: readonly string[];
  entries?: readonly Problem[];
  children?: ReactNode;
};

/** A problem with all that fits into a list, and what can be opened from it. */
export function ProblemEntry({ problem, dates, entries, children }: ProblemEntryProps) {
  const speech = useWords();
  const words = focusWordsFor(speech.language);
  const openDetail = useOpenDetail();
  const name = speech.format.coded(problem.code);
  return (
    <ProblemItem
      problem={problem}
      dates={dates ?? allDates(problem, speech)}
      {...(entries && { entries })}
    >
      <p className={styles.actions}>
        <FocusButton problem={problem} />
        <Button
          look="plain"
          data-detail=""
          aria-label={words.detailsOf(name)}
          onClick={() => openDetail({ kind: 'problem', problem })}
        >
          {words.details}
        </Button>
        {dates === undefined ? <ReviewInEhr id={problem.id} name={name} /> : null}
      </p>
      {dates === undefined ? <More problem={problem} /> : null}
      {children}
    </ProblemItem>
  );
}

function More({ problem }: { problem: Problem }) {
  const speech = useWords();
  const facts = problemFacts(problem, speech);
  const { notes } = problem;
  if (facts.length === 0 && notes.length === 0) return null;
  return (
    <span className={styles.more}>
      {facts.length === 0 ? null : <span>{facts.join(' · ')}</span>}
      {notes.map((note) => (
        <span key={note.text} className={styles.note} dir="auto">
          {note.text}
        </span>
      ))}
    </span>
  );
}
