import type { Entry } from '../../clinical/entry.ts';
import type { ResultsWords } from '../../words/results-words-en.ts';
import { useRangeText } from '../entry/range-subject.ts';
import { useResultsWords } from './use-results-words.ts';

/**
 * The range of a result, in the unit of its value. Where only the value could be converted, the
 * range as it was recorded, said to be that.
 */
export function resultRange(
  entry: Entry,
  rangeText: (entry: Entry) => string,
  words: ResultsWords,
): string {
  const own = rangeText(entry);
  if (own !== '' || entry.recorded === undefined) return own;
  const recorded = rangeText(entry.recorded);
  return recorded === '' ? '' : words.asRecordedRange(recorded);
}

export function useResultRange(): (entry: Entry) => string {
  const rangeText = useRangeText();
  const words = useResultsWords();
  return (entry) => resultRange(entry, rangeText, words);
}
