import type { Problem } from '../../clinical/problem.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import type { Speech } from '../use-words.tsx';
import { problemDates } from './problem-dates.ts';

/**
 * Every date of a problem, each with its meaning. When the server last touched it is of use where
 * nobody said when it was; else it is in Details.
 */
export function allDates(problem: Problem, speech: Speech): readonly string[] {
  const { onset, abatement, asserted, recorded, lastUpdated } = problem;
  const dates = problemDates(problem, speech, false);
  const isDated = [onset, abatement, asserted, recorded].some((date) => date !== undefined);
  if (lastUpdated === undefined || isDated) return dates;
  const changed = speech.format.date(lastUpdated, speech.zone);
  return [...dates, focusWordsFor(speech.language).updated(changed)];
}

/** Stage, site, evidence and who said it, as far as that was sent. */
export function problemFacts(problem: Problem, { format, view, language }: Speech): string[] {
  const words = focusWordsFor(language);
  const { evidence, asserter, recorder } = problem;
  return [
    ...problem.stages.map((stage) => view.stage(format.stage(stage))),
    ...problem.bodySites.map((site) => view.bodySite(format.site(site))),
    ...(evidence.length === 0 ? [] : [words.evidence(evidence.map((one) => format.coded(one)))]),
    ...(asserter === undefined || problem.patientStated ? [] : [words.statedBy(asserter)]),
    ...(recorder === undefined ? [] : [words.recordedBy(recorder)]),
  ];
}
