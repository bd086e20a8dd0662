import type { Span } from '../../clinical/date-order.ts';
import { readingTime } from '../../clinical/latest.ts';
import { summaryWithin } from '../../clinical/trend/trend-within.ts';
import type { Trend } from '../../clinical/trend/trend.ts';
import type { TrendPoint } from '../../clinical/trend/trend-point.ts';
import type { TrendWords } from '../../words/trend-words-en.ts';
import type { Speech } from '../use-words.tsx';

/** What a test did in a window, in sentences: read, spoken, printed and copied. */
export function summarySentences(
  trend: Trend,
  span: Span,
  spanText: string,
  { format, zone }: Speech,
  { summary: say }: TrendWords,
): readonly string[] {
  const found = summaryWithin(trend, span, zone);
  const { first, last, lowest, highest, change } = found;
  if (first === undefined || last === undefined) return [say.none(spanText)];
  const value = ({ entry }: TrendPoint): string => format.entry(entry, zone);
  const when = ({ entry: { reading } }: TrendPoint): string =>
    format.readingTime(readingTime(reading), zone);
  if (first === last) return [say.one(when(last), value(last))];
  const said = format.change(change);
  const why = [format.noChange(change)].filter((one) => one !== '').map(asPart);
  const isPressure = lowest?.halves !== undefined;
  const ends =
    lowest === undefined || highest === undefined
      ? []
      : [
          [
            (isPressure ? say.lowestSystolic : say.lowest)(value(lowest), when(lowest)),
            (isPressure ? say.highestSystolic : say.highest)(value(highest), when(highest)),
          ].join(', ') + '.',
        ];
  return [
    say.many(found.count, when(first), when(last)),
    say.ends(value(first), value(last)),
    ...(said === '' ? why.map(say.noChange) : [say.change(said)]),
    ...ends,
    say.flagged(found.flagged),
    ...(found.words === 0 ? [] : [say.words(found.words)]),
  ];
}

/** As part of a sentence of ours. */
const asPart = (why: string): string => why.charAt(0).toLowerCase() + why.slice(1);
