import { chooseRange } from '../../clinical/applicable-range.ts';
import { placeOfReading } from '../../clinical/chart-place.ts';
import { ucum } from '../../clinical/code-systems.ts';
import type { Interpretation } from '../../clinical/interpretation.ts';
import type { Quantity } from '../../clinical/quantity.ts';
import type { Reading, ReadingPart } from '../../clinical/reading.ts';
import type { DetailWords } from '../../words/detail-words-en.ts';
import { codeSystemName } from '../../words/code-system-name.ts';
import { useRangeSubject } from '../entry/range-subject.ts';
import { useWords, type Speech } from '../use-words.tsx';
import { fact, lines, optional, type Fact } from './facts.tsx';
import { useDetailWords } from './use-detail-words.ts';

/** What qualifies one value: its unit, flags and ranges as they were sent. */
export function usePartFacts(reading: Reading, part: ReadingPart): readonly Fact[] {
  const speech = useWords();
  const words = useDetailWords();
  const subject = useRangeSubject();
  const { format } = speech;
  const { applies, others } = chooseRange(reading, part, subject);
  const quantity = part.value.kind === 'quantity' ? part.value.quantity : undefined;
  const rangeTexts = (ranges: typeof others) => lines(ranges.map((range) => format.range(range)));
  const uncertain = others.length > 1 ? ` (${words.rangeUncertain})` : '';
  const isFinding = placeOfReading(reading) === 'history';
  const flags = flagTexts(part.interpretations, speech, words);
  const range = applies === undefined ? undefined : format.range(applies);
  return [
    // A question that was answered has no range, and nobody looks for its flag.
    ...(isFinding
      ? optional('flag', words.flag, flags)
      : [fact('flag', words.flag, flags ?? words.noFlag)]),
    ...(applies === undefined && others.length > 0
      ? optional('ranges', `${words.ranges}${uncertain}`, rangeTexts(others))
      : [
          ...(isFinding
            ? optional('range', words.range, range)
            : [fact('range', words.range, range ?? words.noRange)]),
          ...optional('others', words.otherRanges, rangeTexts(others)),
        ]),
    ...(quantity === undefined ? [] : unitFacts(quantity, speech, words)),
    ...optional(
      'absent',
      words.alsoAbsent,
      part.absentReason === undefined ? undefined : format.absent(part.absentReason),
    ),
  ];
}

function flagTexts(
  flags: readonly Interpretation[],
  { format }: Speech,
  words: DetailWords,
): Fact['value'] {
  return lines(
    flags.map((flag) => {
      const { long } = format.flag(flag);
      const differs =
        flag.text !== undefined && !saysSame(long, flag.text) && flag.code !== undefined;
      const sent = [
        ...(flag.code === undefined ? [] : [words.flagCode(flag.code)]),
        ...(differs ? [`“${flag.text}”`] : []),
      ].join(', ');
      return sent === '' ? long : `${long} (${sent})`;
    }),
  );
}

const saysSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function unitFacts(quantity: Quantity, { format }: Speech, words: DetailWords): readonly Fact[] {
  const { unit, code, system } = quantity;
  const from = system === undefined ? words.noSystem : codeSystemName(system);
  return [
    fact('unit', words.unit, unit),
    fact(
      'unitCode',
      words.unitCode,
      code === undefined ? undefined : `${code} (${system === ucum ? 'UCUM' : from})`,
    ),
    ...optional('translations', words.otherUnits, format.translations(quantity)),
  ];
}
