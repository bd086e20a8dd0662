import { instantOf } from '../../clinical/fhir-date.ts';
import type { ViewWindow } from '../../ui/chart/view-window.ts';
import type { TrendWords } from '../../words/trend-words-en.ts';
import type { Speech } from '../use-words.tsx';

const twoDaysMs = 2 * 86_400_000;

/** The window in words: its days; with the time of day where it is short. */
export function windowSaid(
  { start, end }: ViewWindow,
  { format, zone }: Speech,
  words: TrendWords,
): string {
  if (end - start < twoDaysMs) {
    return words.span(format.instant(start, zone), format.instant(end, zone));
  }
  const day = (epoch: number): string => format.day(instantOf(epoch), zone);
  return words.span(day(start), day(end));
}
