import type { Problem, Verification } from '../../clinical/problem.ts';
import type { Words } from '../../words/words.ts';

/** Certainties that need no word: nothing is added to what was not said. */
const plain: ReadonlySet<Verification> = new Set(['confirmed', 'not-stated']);

/** The certainty of a problem, where it must stand beside the name; else ''. */
export function certaintyText({ verification, verificationSent }: Problem, words: Words): string {
  if (plain.has(verification)) return '';
  const text = words.verification[verification];
  return verification === 'other' && verificationSent !== undefined
    ? `${text}: ${verificationSent}`
    : text;
}

/** The state of a problem, with what was sent where that is no state of FHIR. */
export function stateText({ clinicalStatus, clinicalStatusSent }: Problem, words: Words): string {
  const text = words.clinicalStatus[clinicalStatus];
  return clinicalStatus === 'other' && clinicalStatusSent !== undefined
    ? `${text}: ${clinicalStatusSent}`
    : text;
}
