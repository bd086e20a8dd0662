import { type RangeSubject, chooseRange } from '../applicable-range.ts';
import { labelOf } from '../coded-text.ts';
import { type Entry, rowIdentity } from '../entry.ts';
import { isSettled } from '../latest.ts';
import type { Reading, ReadingDoubt, ReadingPart } from '../reading.ts';
import { isReversed } from '../reference-range.ts';
import { unitKey } from '../unit.ts';
import { vitalMethod } from '../vital-signs.ts';
import type { Zone } from '../zone.ts';
import { type TrendFlag, trendFlag } from './trend-flag.ts';
import { type TrendTime, trendTime } from './trend-time.ts';

/** What was usual for one result; an open side has no bound. */
export type Bounds = {
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** The digits as sent, to stand beside the band; '' where the side is open. */
  readonly lowText: string;
  readonly highText: string;
};

/** A number that can be drawn. `<5` is drawn at 5 and said to be anywhere below (rule 11). */
export type TrendNumber = {
  readonly value: number;
  readonly bound: 'exact' | 'below' | 'above';
  readonly flag: TrendFlag;
  /** The one range that certainly applies, in the unit of the number. */
  readonly range: Bounds | undefined;
};

/** One result on the time line. */
export type TrendPoint = TrendTime & {
  readonly entry: Entry;
  /** One; of a blood pressure systolic and diastolic. None: what was sent is words. */
  readonly numbers: readonly TrendNumber[];
  /** A blood pressure of which one half is missing keeps the place of the other. */
  readonly halves: 'both' | 'systolic' | 'diastolic' | undefined;
  /** `changed`: amended or corrected after it was final; `open`: preliminary, or nobody says. */
  readonly status: 'final' | 'changed' | 'open';
  /** False where something speaks against comparing it with others: nothing is joined to it. */
  readonly isComparable: boolean;
  /** Method and unit as recorded: a line never crosses a change of either (D 23). */
  readonly measuredBy: string;
};

/** What makes it unsafe to join a result with another. */
const forbidding: ReadonlySet<ReadingDoubt> = new Set<ReadingDoubt>([
  'unknown-modifier',
  'about-another',
  'several-values',
  'value-and-absent-reason',
]);

/** An entry on the time line; undefined where nothing places it there. */
export function trendPoint(
  entry: Entry,
  subject: RangeSubject | undefined,
  zone: Zone,
): TrendPoint | undefined {
  const { reading, pressure } = entry;
  const time = trendTime(reading, zone);
  if (time === undefined) return undefined;
  const { start, end, at, extent } = time;
  const parts = pressure === undefined ? undefined : [pressure.systolic, pressure.diastolic];
  const only = parts === undefined ? numberOf(entry, entry.part, 0, subject) : undefined;
  const halves = parts?.map((part, index) => numberOf(entry, part, index, subject));
  return {
    start,
    end,
    at,
    extent,
    entry,
    numbers: halves?.filter((one) => one !== undefined) ?? (only === undefined ? none : [only]),
    halves: halves === undefined ? undefined : halvesOf(halves),
    status: statusOf(reading),
    isComparable:
      !reading.doubts.some((doubt) => forbidding.has(doubt)) &&
      (parts ?? [entry.part]).every((part) => part?.absentReason === undefined),
    measuredBy: measuredBy(entry),
  };
}

const none: readonly never[] = [];

function halvesOf([systolic, diastolic]: readonly (TrendNumber | undefined)[]) {
  if (systolic === undefined) return diastolic === undefined ? undefined : 'diastolic';
  return diastolic === undefined ? 'systolic' : 'both';
}

function statusOf(reading: Reading): TrendPoint['status'] {
  if (!isSettled(reading)) return 'open';
  return reading.status === 'final' ? 'final' : 'changed';
}

function numberOf(
  entry: Entry,
  part: ReadingPart | undefined,
  index: number,
  subject: RangeSubject | undefined,
): TrendNumber | undefined {
  if (part === undefined) return undefined;
  const { value } = part;
  const drawn =
    value.kind === 'integer'
      ? { value: value.value, bound: 'exact' as const }
      : value.kind === 'quantity'
        ? drawable(value.quantity.value, value.quantity.comparator)
        : undefined;
  if (drawn === undefined || !Number.isFinite(drawn.value)) return undefined;
  const reading = readingOf(entry, index);
  // A flag is judged by what was recorded, never by a converted number.
  const judged = recordedPart(entry, index) ?? part;
  return {
    ...drawn,
    flag: trendFlag(reading, judged, subject),
    range: boundsOf(reading, part, subject),
  };
}

function drawable(value: number, comparator: string | undefined) {
  switch (comparator) {
    case undefined:
      return { value, bound: 'exact' as const };
    case '<':
    case '<=':
      return { value, bound: 'below' as const };
    case '>':
    case '>=':
      return { value, bound: 'above' as const };
    default:
      // "Sufficient for" is no measured amount.
      return undefined;
  }
}

function readingOf({ reading, pressure }: Entry, index: number): Reading {
  return pressure?.source === 'pair' ? (pressure.readings[index] ?? reading) : reading;
}

function recordedPart({ recorded }: Entry, index: number): ReadingPart | undefined {
  if (recorded?.pressure === undefined) return recorded?.part;
  return index === 0 ? recorded.pressure.systolic : recorded.pressure.diastolic;
}

function boundsOf(
  reading: Reading,
  part: ReadingPart,
  subject: RangeSubject | undefined,
): Bounds | undefined {
  if (part.referenceRanges.length === 0) return undefined;
  const range = chooseRange(reading, part, subject).applies;
  if (range === undefined || isReversed(range) || range.modified) return undefined;
  const { low, high } = range;
  if (low === undefined && high === undefined) return undefined;
  const unit = part.value.kind === 'quantity' ? unitKey(part.value.quantity) : '';
  const usable = [low, high].every(
    (bound) => bound === undefined || (bound.comparator === undefined && unitKey(bound) === unit),
  );
  if (!usable) return undefined;
  return {
    low: low?.value,
    high: high?.value,
    lowText: low?.number ?? '',
    highText: high?.number ?? '',
  };
}

function measuredBy(entry: Entry): string {
  const { part, reading, recorded } = entry;
  // Of tens of thousands of results hardly one says how it was made.
  if (reading.method === undefined && recorded === undefined) return vitalMethod(part) ?? '';
  const method = reading.method === undefined ? undefined : labelOf(reading.method);
  const name = method?.kind === 'text' ? method.text.toLowerCase() : (method?.kind ?? '');
  const unit = recorded === undefined ? '' : rowIdentity(recorded).unitKey;
  return `${vitalMethod(part) ?? ''}|${name}|${unit}`;
}
