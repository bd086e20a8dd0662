import type { RangeSubject } from '../../clinical/applicable-range.ts';
import type { Entry } from '../../clinical/entry.ts';
import { readingTime } from '../../clinical/latest.ts';
import { chooseNames, type PatientSummary } from '../../clinical/patient.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { CopyWords } from '../../words/copy-words-en.ts';
import { aboutMarks, flagMarks } from '../entry/mark-specs.ts';
import { methodWords } from '../entry/method-words.ts';
import { rangeTextOf } from '../entry/range-subject.ts';
import { wholeNumber } from '../entry/whole-number.ts';
import { identityFacts } from '../patient/identity-facts.ts';
import { allDates, problemFacts } from '../problems/problem-facts.ts';
import { certaintyText, stateText } from '../problems/problem-words.ts';
import { resultRange } from '../results/use-result-range.ts';
import { resultsWordsOf } from '../results/use-results-words.ts';
import type { Speech } from '../use-words.tsx';
import type { CopiedResult } from './ask.ts';

/** One line of a copy: as a sentence, and as the cells of a table. */
export type CopiedRow = {
  /** What it is of: "Potassium", and what is said of it, most telling first. */
  readonly name: string;
  readonly said: readonly string[];
  /** Longer texts, each on lines of its own. */
  readonly notes: readonly string[];
  readonly cells: readonly string[];
};

type RowContext = {
  readonly speech: Speech;
  readonly now: number;
  readonly subject: RangeSubject | undefined;
  readonly words: CopyWords;
};

const present = (texts: readonly string[]): string[] => texts.filter((text) => text !== '');

/** A result with everything that the screen says beside it (display rules 4, 10, 11 and 13). */
export function resultCells(
  { name, entry, atOneTime, remark = '' }: CopiedResult,
  { speech, now, subject, words }: RowContext,
): CopiedRow {
  const { format, view, zone, language } = speech;
  const { reading } = entry;
  const value = format.entry(entry, zone);
  const { parts, rest } = wholeNumber(entry, format, zone);
  const flags = flagMarks(entry, { ...speech, subject }).map(
    ({ text, fullText }) => fullText ?? text,
  );
  const about = aboutMarks(entry, now, speech).map(({ text }) => text);
  const rangeText = (one: Entry): string => rangeTextOf(one, subject, format);
  const range = resultRange(entry, rangeText, resultsWordsOf(language));
  const time = format.readingTime(readingTime(reading), zone);
  const converted = format.converted(entry, zone);
  const several = atOneTime > 1 ? view.valuesAtOneTime(atOneTime) : '';
  const remarks = present([
    remark,
    several,
    converted,
    methodWords(entry, speech),
    reading.specimenText ?? '',
  ]);
  const notes = notesOf(entry, view.formattedNote);
  const status = statusesOf(entry, speech);
  return {
    name,
    said: present([
      value,
      ...flags,
      ...about,
      range === '' ? '' : words.rangeIs(range),
      time,
      ...remarks,
    ]),
    notes,
    cells: [
      name,
      value,
      parts.join(''),
      parts.length === 0 ? '' : rest,
      flags.join('; '),
      [...new Set([...status, ...about])].join('; '),
      range,
      time,
      [...remarks, ...notes].join('; '),
    ],
  };
}

/** Also "final", which the screen and the text leave unsaid: a table has a column for it. */
function statusesOf({ pressure, reading }: Entry, { words }: Speech): readonly string[] {
  return (pressure?.readings ?? [reading]).flatMap(({ status }: Reading) =>
    // Said with what was sent by the marks.
    status === 'other' ? [] : [words.readingStatus[status]],
  );
}

function notesOf({ pressure, reading }: Entry, formatted: string): readonly string[] {
  const notes = (pressure?.readings ?? [reading]).flatMap((one) => one.notes);
  return [
    ...new Set(notes.map((note) => (note.formatted ? `${note.text} (${formatted})` : note.text))),
  ];
}

/** A problem with its certainty before its name (display rule 24) and every date with its meaning. */
export function problemCells(problem: Problem, { speech }: RowContext): CopiedRow {
  const { format, view, words } = speech;
  const name = format.coded(problem.code);
  const certainty = certaintyText(problem, words);
  const state = stateText(problem, words);
  const dates = allDates(problem, speech);
  const remarks = [
    ...(problem.severity === undefined ? [] : [view.severity(format.coded(problem.severity))]),
    ...(problem.patientStated ? [view.patientStated] : []),
    ...problem.doubts.map((doubt) => words.problemDoubt[doubt]),
    ...problemFacts(problem, speech),
  ];
  const notes = problem.notes.map(({ text }) => text);
  return {
    name: certainty === '' ? name : `[${certainty}] ${name}`,
    said: [state, ...dates, ...remarks],
    notes,
    cells: [
      name,
      certainty === '' ? words.verification[problem.verification] : certainty,
      state,
      dates.join('; '),
      [...remarks, ...notes].join('; '),
    ],
  };
}

/** Who it is, as the Patient section begins. */
export function patientCells(
  patient: PatientSummary,
  { speech, now }: RowContext,
): readonly CopiedRow[] {
  const { format, view } = speech;
  const names = chooseNames(patient, now);
  const facts = [
    ...(names.preferred === undefined
      ? []
      : [{ label: view.preferredName, text: format.name(names.preferred) }]),
    ...identityFacts(patient, now, speech),
  ];
  return facts.map(({ label, text }) => ({
    name: label,
    said: [text],
    notes: [],
    cells: [label, text],
  }));
}
