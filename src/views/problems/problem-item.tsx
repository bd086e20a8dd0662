import type { ReactNode } from 'react';
import type { Problem } from '../../clinical/problem.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import { useWords, type Speech } from '../use-words.tsx';
import styles from './problem-item.module.css';
import { ReviewInEhr } from './review-in-ehr.tsx';
import { CertaintyMark, ProblemMarks } from './problem-marks.tsx';

type ProblemItemProps = {
  problem: Problem;
  /** Instead of the problem's own dates, where one line stands for several entries. */
  dates?: readonly string[];
  brief?: boolean;
  children?: ReactNode;
};

export function ProblemItem({ problem, dates, brief = false, children }: ProblemItemProps) {
  const speech = useWords();
  const { format } = speech;
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        <CertaintyMark problem={problem} />
        <span className={styles.name} dir="auto">
          {format.coded(problem.code)}
        </span>
        <ProblemMarks problem={problem} />
      </span>
      <span className={styles.dates}>
        {(dates ?? problemDates(problem, speech, brief)).map((date) => (
          <span key={date}>
            <Unbroken text={date} />
          </span>
        ))}
      </span>
      {brief ? null : <More problem={problem} />}
      {children}
      {brief ? null : <ReviewInEhr id={problem.id} name={format.coded(problem.code)} />}
    </li>
  );
}

/** Each date with its meaning: none is ever shown as another (onset is not the day of recording). */
function problemDates(
  problem: Problem,
  { format, view, zone }: Speech,
  brief: boolean,
): readonly string[] {
  const dates: string[] = [];
  if (problem.onset !== undefined) {
    dates.push(view.onset(format.problemTime(problem.onset, zone)));
  }
  if (problem.abatement !== undefined) {
    dates.push(view.ended(format.problemTime(problem.abatement, zone)));
  }
  if (problem.asserted !== undefined && !(brief && dates.length > 0)) {
    dates.push(view.diagnosed(format.date(problem.asserted, zone)));
  }
  if (problem.recorded !== undefined && !(brief && dates.length > 0)) {
    dates.push(view.recorded(format.date(problem.recorded, zone)));
  }
  return dates.length === 0 ? [view.noDate] : dates;
}

function More({ problem }: { problem: Problem }) {
  const { format, view } = useWords();
  const facts = [
    ...problem.stages.map((stage) => view.stage(format.coded(stage))),
    ...problem.bodySites.map((site) => view.bodySite(format.coded(site))),
    ...(problem.asserter === undefined || problem.patientStated
      ? []
      : [view.statedBy(problem.asserter)]),
    ...(problem.recorder === undefined ? [] : [view.recordedBy(problem.recorder)]),
  ];
  if (facts.length === 0 && problem.notes.length === 0) return null;
  return (
    <span className={styles.more}>
      {facts.length === 0 ? null : <span>{facts.join(' · ')}</span>}
      {problem.notes.map((note) => (
        <span key={note.text} className={styles.note} dir="auto">
          {note.text}
        </span>
      ))}
    </span>
  );
}
