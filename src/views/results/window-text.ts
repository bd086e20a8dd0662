import type { Span } from '../../clinical/date-order.ts';
import type { ResultsWords } from '../../words/results-words-en.ts';

/** The days of a window in words; both of them belong to it. */
export function windowDays(
  { start, end }: Span,
  day: (epoch: number) => string,
  words: ResultsWords,
): string {
  if (end === Infinity) return words.since(day(start));
  if (start === -Infinity) return words.until(day(end - 1));
  return words.between(day(start), day(end - 1));
}
