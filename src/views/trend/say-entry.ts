import { chooseRange, type RangeSubject } from '../../clinical/applicable-range.ts';
import { computedFlag } from '../../clinical/computed-flag.ts';
import type { Entry } from '../../clinical/entry.ts';
import { isResult, readingTime } from '../../clinical/latest.ts';
import type { Reading, ReadingPart } from '../../clinical/reading.ts';
import { vitalMethod } from '../../clinical/vital-signs.ts';
import type { TrendWords } from '../../words/trend-words-en.ts';
import type { Speech } from '../use-words.tsx';

/** What is said with. */
export type Telling = {
  readonly speech: Speech;
  readonly words: TrendWords;
  readonly subject: RangeSubject | undefined;
};

/** Everything a table has a column for; '' where there is nothing to say. */
export type Said = {
  readonly when: string;
  readonly value: string;
  readonly recorded: string;
  readonly flag: string;
  readonly status: string;
  readonly range: string;
  readonly method: string;
  readonly note: string;
};

/** One result in words alone, for speech, for the clipboard and for a table of text. */
export function sayEntry(entry: Entry, telling: Telling): Said {
  const { speech, subject } = telling;
  const { format, zone, words } = speech;
  const { reading, recorded, pressure } = entry;
  const readings = pressure?.readings ?? [reading];
  const halves = pressure === undefined ? [entry.part] : [pressure.systolic, pressure.diastolic];
  const ranges = halves
    .map((part) =>
      part === undefined || part.referenceRanges.length === 0
        ? ''
        : format.chosenRange(chooseRange(reading, part, subject)),
    )
    .filter((one) => one !== '');
  const statuses = readings.map(({ status, statusSent }) =>
    status === 'other' && statusSent !== undefined
      ? `${words.readingStatus.other}: ${statusSent}`
      : words.readingStatus[status],
  );
  const doubts = readings.flatMap(({ doubts: found }) =>
    found.map((doubt) => words.readingDoubt[doubt]),
  );
  const supplied = readings.some(({ patientSupplied }) => patientSupplied)
    ? [speech.view.patientSupplied]
    : [];
  return {
    when: format.readingTime(readingTime(reading), zone),
    value: format.entry(entry, zone),
    recorded: recorded === undefined ? '' : format.entry(recorded, zone),
    flag: flagsOf(recorded ?? entry, telling).join(', '),
    status: unique([...statuses, ...doubts, ...supplied]).join(', '),
    range: unique(ranges).join('; '),
    method: methodOf(reading, speech),
    note: unique(readings.flatMap(({ notes }) => notes.map(({ text }) => text))).join(' · '),
  };
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

function flagsOf(entry: Entry, { speech, subject }: Telling): readonly string[] {
  const { reading, part, pressure } = entry;
  const { format, view } = speech;
  const ofPart = (from: Reading, one: ReadingPart, name: string): readonly string[] => {
    if (!isResult(from)) return [];
    const sent = one.interpretations.map((flag) => format.flag(flag).long);
    const computed = computedFlag(from, one, subject);
    return [
      ...sent,
      ...(computed === undefined ? [] : [format.computedFlag(computed).long]),
      ...(one.absentReason === undefined ? [] : [format.absent(one.absentReason)]),
    ].map((said) => (name === '' ? said : `${name}: ${said}`));
  };
  if (pressure === undefined) return unique(ofPart(reading, part, ''));
  const [first, second] = pressure.readings;
  const lower = pressure.source === 'pair' ? (second ?? first) : first;
  return unique([
    ...(pressure.systolic === undefined
      ? []
      : ofPart(first, pressure.systolic, view.systolic.long)),
    ...(pressure.diastolic === undefined
      ? []
      : ofPart(lower, pressure.diastolic, view.diastolic.long)),
    ...(pressure.source === 'panel' ? ofPart(first, first, '') : []),
  ]);
}

function methodOf(reading: Reading, { words, format }: Speech): string {
  const method = vitalMethod(reading);
  return [
    ...(method === undefined ? [] : [words.vitalMethod[method]]),
    ...(reading.method === undefined ? [] : [format.coded(reading.method)]),
    ...(reading.bodySite.length === 0 ? [] : [format.site(reading.bodySite)]),
  ].join(', ');
}

/** A result as it is spoken when the cursor comes to it. */
export function spoken(said: Said, { words }: Telling): string {
  return [
    said.value,
    said.flag,
    said.recorded === '' ? '' : `${words.converted}, ${words.recorded} ${said.recorded}`,
    said.when,
    said.range === '' ? words.noRange : words.range(said.range),
    said.status,
    said.method,
    said.note,
  ]
    .filter((text) => text !== '')
    .join('; ');
}
