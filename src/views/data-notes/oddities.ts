import type { FhirDate } from '../../clinical/fhir-date.ts';
import type { Problem, ProblemDoubt } from '../../clinical/problem.ts';
import type { Reading, ReadingDoubt, ReadingPart } from '../../clinical/reading.ts';
import type { NotesWords } from '../../words/notes-words-en.ts';
import type { Words } from '../../words/words.ts';

/** Counts of what is shown, but came in a form that needs a word; lines of zero are left out. */
export function oddities(
  allReadings: readonly Reading[],
  allProblems: readonly Problem[],
  words: NotesWords,
  { readingDoubt, problemDoubt }: Pick<Words, 'readingDoubt' | 'problemDoubt'>,
): readonly string[] {
  const readings = allReadings.filter(({ enteredInError }) => !enteredInError);
  const problems = allProblems.filter(({ enteredInError }) => !enteredInError);
  const parts = readings.flatMap((reading) => [reading, ...reading.components]);
  const lines: readonly (readonly [number, (count: number) => string])[] = [
    [count(parts, ({ value }) => value.kind === 'unsupported'), words.oddUnsupported],
    [count(parts, lacksUnit), words.oddWithoutUnit],
    [count(parts, hasUnknownFlag), words.oddFlag],
    [count(readings, isUnnamed) + count(problems, isUnnamed), words.oddUnnamed],
    [count(readings, ({ effective }) => effective.kind === 'absent'), words.oddUntimed],
    [
      count(readings, ({ issued }) => isUnreadable(issued)) + count(problems, hasUnreadableDate),
      words.oddDate,
    ],
    [count(readings, ({ categories }) => categories.length === 0), words.oddUncategorised],
    [count(readings, lacksId) + count(problems, lacksId), words.oddWithoutId],
    [count(readings, ({ status }) => UNCLEAR.has(status)), words.oddStatus],
    [
      count(
        problems,
        ({ clinicalStatus, verification }) =>
          UNCLEAR.has(clinicalStatus) || verification === 'other',
      ),
      words.oddProblemStatus,
    ],
    ...doubtsOf<ReadingDoubt>(readings, readingDoubt, words.oddReadings),
    ...doubtsOf<ProblemDoubt>(problems, problemDoubt, words.oddProblems),
  ];
  return lines.filter(([found]) => found > 0).map(([found, text]) => text(found));
}

const count = <T>(items: readonly T[], isOdd: (item: T) => boolean): number =>
  items.filter(isOdd).length;

/** One line for each doubt, in the words that stand beside the entry itself. */
function doubtsOf<Doubt extends string>(
  items: readonly { readonly doubts: readonly Doubt[] }[],
  names: Readonly<Record<Doubt, string>>,
  text: (count: number, doubt: string) => string,
): readonly (readonly [number, (count: number) => string])[] {
  const kinds = new Set(items.flatMap(({ doubts }) => doubts));
  return [...kinds].map((kind) => [
    count(items, ({ doubts }) => doubts.includes(kind)),
    (found) => text(found, names[kind]),
  ]);
}

const UNCLEAR: ReadonlySet<string> = new Set(['unknown', 'not-stated', 'other']);

const isUnnamed = ({ code }: Pick<Reading, 'code'>): boolean =>
  code.text === undefined && code.codings.length === 0;

const hasUnknownFlag = ({ interpretations }: ReadingPart): boolean =>
  interpretations.some(({ group }) => group === 'unrecognised');

const isUnreadable = (date: FhirDate | undefined): boolean => date?.precision === 'unreadable';

const hasUnreadableDate = ({ onset, abatement, recorded, asserted }: Problem): boolean =>
  [onset, abatement].some((time) => time?.kind === 'date' && isUnreadable(time.date)) ||
  isUnreadable(recorded) ||
  isUnreadable(asserted);

const lacksId = ({ id }: { readonly id: string | undefined }): boolean => id === undefined;

const lacksUnit = ({ value }: ReadingPart): boolean =>
  value.kind === 'quantity' &&
  value.quantity.unit === undefined &&
  value.quantity.code === undefined;
