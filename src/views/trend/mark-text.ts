import type { ProblemMark } from '../../clinical/trend/problem-times.ts';
import type { Speech } from '../use-words.tsx';
import type { TrendWords } from '../../words/trend-words-en.ts';

/** A mark on the time line in words, and its date as it was sent: never finer than it is known. */
export function markText(
  { problem, what }: ProblemMark,
  { format, zone }: Speech,
  words: TrendWords,
): { readonly name: string; readonly time: string } {
  const time = what === 'onset' ? problem.onset : problem.abatement;
  return {
    name: words[what](format.coded(problem.code)),
    time: time === undefined ? '' : `, ${format.problemTime(time, zone)}`,
  };
}
