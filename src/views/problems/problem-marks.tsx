import type { Problem } from '../../clinical/problem.ts';
import { Mark } from '../../ui/mark.tsx';
import { useWords } from '../use-words.tsx';
import { certaintyText, stateText } from './problem-words.ts';

/** Certainty, before the name: a provisional diagnosis must not be read as a diagnosis. */
export function CertaintyMark({ problem }: { problem: Problem }) {
  const text = certaintyText(problem, useWords().words);
  return text === '' ? null : <Mark tone="notice" look="dashed" text={text} />;
}

/** State, severity and doubts, after the name. */
export function ProblemMarks({ problem }: { problem: Problem }) {
  const { words, view, format } = useWords();
  const { clinicalStatus } = problem;
  return (
    <>
      {/* "Active" is what the group's heading says; every other state is worded on its line. */}
      {clinicalStatus === 'active' || clinicalStatus === 'not-stated' ? null : (
        <Mark tone="quiet" text={stateText(problem, words)} />
      )}
      {problem.severity === undefined ? null : (
        <Mark tone="quiet" text={view.severity(format.coded(problem.severity))} />
      )}
      {problem.patientStated ? <Mark tone="quiet" text={view.patientStated} /> : null}
      {problem.doubts.map((doubt) => (
        <Mark key={doubt} tone="notice" glyph="!" text={words.problemDoubt[doubt]} />
      ))}
    </>
  );
}
