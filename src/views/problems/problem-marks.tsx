import type { Problem, Verification } from '../../clinical/problem.ts';
import { Mark } from '../../ui/mark.tsx';
import { useWords } from '../use-words.tsx';

/** Certainties that need no word: nothing is added to what was not said. */
const plain: ReadonlySet<Verification> = new Set(['confirmed', 'not-stated']);

/** Certainty, before the name: a provisional diagnosis must not be read as a diagnosis. */
export function CertaintyMark({ problem }: { problem: Problem }) {
  const { words } = useWords();
  const { verification, verificationSent } = problem;
  if (plain.has(verification)) return null;
  const text = words.verification[verification];
  return (
    <Mark
      tone="notice"
      look="dashed"
      text={
        verification === 'other' && verificationSent !== undefined
          ? `${text}: ${verificationSent}`
          : text
      }
    />
  );
}

/** State, severity and doubts, after the name. */
export function ProblemMarks({ problem }: { problem: Problem }) {
  const { words, view, format } = useWords();
  const { clinicalStatus, clinicalStatusSent } = problem;
  const status = words.clinicalStatus[clinicalStatus];
  return (
    <>
      {/* "Active" is what the group's heading says; every other state is worded on its line. */}
      {clinicalStatus === 'active' || clinicalStatus === 'not-stated' ? null : (
        <Mark
          tone="quiet"
          text={
            clinicalStatus === 'other' && clinicalStatusSent !== undefined
              ? `${status}: ${clinicalStatusSent}`
              : status
          }
        />
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
