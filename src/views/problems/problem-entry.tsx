import type { ReactNode } from 'react';
import type { Problem } from '../../clinical/problem.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { Button } from '../../ui/button.tsx';
import { useOpenDetail } from '../detail/open-detail.ts';
import { FocusButton } from '../focus/focus-button.tsx';
import { useWords, type Speech } from '../use-words.tsx';
import { problemDates } from './problem-dates.ts';
import styles from './problem-entry.module.css';
import { ProblemItem } from './problem-item.tsx';
import { ReviewInEhr } from './review-in-ehr.tsx';

type ProblemEntryProps = {
  problem: Problem;
  /** Instead of the problem's own dates and facts, where one line stands for several entries. */
  dates?: readonly string[];
  children?: ReactNode;
};

/** A problem with all that fits into a list, and what can be opened from it. */
export function ProblemEntry({ problem, dates, children }: ProblemEntryProps) {
  const speech = useWords();
  const words = focusWordsFor(speech.language);
  const openDetail = useOpenDetail();
  const name = speech.format.coded(problem.code);
  return (
    <ProblemItem problem={problem} dates={dates ?? allDates(problem, speech)}>
      <p className={styles.actions}>
        <FocusButton problem={problem} />
        <Button
          look="plain"
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

/** When the server last touched it is of use where nobody said when it was; else it is in Details. */
function allDates(problem: Problem, speech: Speech): readonly string[] {
  const { onset, abatement, asserted, recorded, lastUpdated } = problem;
  const dates = problemDates(problem, speech, false);
  const isDated = [onset, abatement, asserted, recorded].some((date) => date !== undefined);
  if (lastUpdated === undefined || isDated) return dates;
  const changed = speech.format.date(lastUpdated, speech.zone);
  return [...dates, focusWordsFor(speech.language).updated(changed)];
}

function More({ problem }: { problem: Problem }) {
  const { format, view, language } = useWords();
  const words = focusWordsFor(language);
  const { evidence, asserter, recorder, notes } = problem;
  const facts = [
    ...problem.stages.map((stage) => view.stage(format.coded(stage))),
    ...problem.bodySites.map((site) => view.bodySite(format.coded(site))),
    ...(evidence.length === 0 ? [] : [words.evidence(evidence.map((one) => format.coded(one)))]),
    ...(asserter === undefined || problem.patientStated ? [] : [view.statedBy(asserter)]),
    ...(recorder === undefined ? [] : [view.recordedBy(recorder)]),
  ];
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
