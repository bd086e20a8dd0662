import { instantOf } from '../../clinical/fhir-date.ts';
import { readingTime } from '../../clinical/latest.ts';
import type { ResultsWords } from '../../words/results-words-en.ts';
import type { ResultsMode } from '../preferences.ts';
import type { Speech } from '../use-words.tsx';
import type { ResultsTools } from './results-tools.ts';
import type { ChosenResults } from './use-results.ts';
import { windowDays } from './window-text.ts';

/** The reader's choices may leave something out. */
export const isNarrowed = (tools: ResultsTools): boolean =>
  tools.find.trim() !== '' || tools.window !== 'all' || tools.flaggedOnly;

/** How much of the chart is shown, and what the choices leave out (display rule 20). */
export function leftOutParts(
  { leftOut, span }: ChosenResults,
  mode: ResultsMode,
  { format, view, zone }: Speech,
  words: ResultsWords,
): readonly string[] {
  const { total, shown, notFound, outside, latestOutside, withoutFlag } = leftOut;
  return [
    shown === total ? view.tests(total) : words.testsFound(shown, total),
    ...(span === undefined
      ? []
      : [windowDays(span, (epoch) => format.day(instantOf(epoch), zone), words)]),
    // Alone it is what the first part says.
    ...(notFound === 0 || notFound === total - shown ? [] : [words.notFound(notFound)]),
    ...(latestOutside === undefined
      ? []
      : [words.outside(outside, format.readingTime(readingTime(latestOutside), zone))]),
    ...(withoutFlag === 0 ? [] : [words.withoutFlag(withoutFlag)]),
    // What changed is compared with a result from before; flags leave out single results only where
    // each stands for itself.
    ...(leftOut.resultsOutside === 0 || mode === 'changes'
      ? []
      : [words.resultsOutside(leftOut.resultsOutside)]),
    ...((mode === 'collections' || mode === 'panels') && leftOut.resultsWithoutFlag > 0
      ? [words.resultsWithoutFlag(leftOut.resultsWithoutFlag)]
      : []),
  ];
}
