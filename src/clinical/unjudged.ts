import type { RangeSubject } from './applicable-range.ts';
import { comparable, computedFlag, isBound } from './computed-flag.ts';
import type { Entry } from './entry.ts';
import { isResult, readingStart } from './latest.ts';
import type { Quantity } from './quantity.ts';
import type { Reading, ReadingPart } from './reading.ts';
import type { Series } from './series.ts';
import type { Zone } from './zone.ts';

/** How many results there are, and of how many of them nobody has said whether they are as they should be. */
export type Unjudged = { readonly count: number; readonly total: number };

/**
 * Counts, from a time on, the results that came without a flag and have no numeric range that they
 * could be compared with. Some EHRs send ranges as text and no flag at all: of their results a list
 * of what was flagged says nothing, however short it is.
 */
export function unjudgedSince(
  series: readonly Series[],
  from: number,
  { subject, zone }: { readonly subject: RangeSubject | undefined; readonly zone: Zone },
): Unjudged {
  let [count, total] = [0, 0];
  for (const { entries } of series) {
    for (const entry of entries) {
      const start = readingStart(entry.reading, zone);
      // Newest first; those without a time come last.
      if (start === undefined || start < from) break;
      if (!hasValue(entry)) continue;
      total += 1;
      if (isUnjudged(entry, subject)) count += 1;
    }
  }
  return { count, total };
}

/** What is pending or cancelled, or came with a reason instead of a value, has nothing to judge. */
const hasValue = ({ reading, part, pressure }: Entry): boolean =>
  isResult(reading) && (pressure !== undefined || part.value.kind !== 'none');

/** Each number of a pressure is judged by itself: one without a flag or range is enough. */
function isUnjudged(
  { reading, part, pressure }: Entry,
  subject: RangeSubject | undefined,
): boolean {
  const parts = pressure === undefined ? [part] : [pressure.systolic, pressure.diastolic];
  return (
    part.interpretations.length === 0 &&
    parts.some(
      (one) =>
        one !== undefined &&
        one.interpretations.length === 0 &&
        computedFlag(reading, one, subject) === undefined &&
        !isWithin(reading, one, subject),
    )
  );
}

/** Certainly on the right side of every bound that its range has. */
function isWithin(reading: Reading, part: ReadingPart, subject: RangeSubject | undefined): boolean {
  const found = comparable(reading, part, subject);
  if (found === undefined) return false;
  const { quantity, range } = found;
  const isBeside = (bound: Quantity | undefined, fits: (bound: Quantity) => boolean): boolean =>
    bound === undefined || (isBound(bound, quantity) && fits(bound));
  return (
    (range.low ?? range.high) !== undefined &&
    isBeside(range.low, (low) => isCertainlyNotBelow(quantity, low)) &&
    isBeside(range.high, (high) => isCertainlyNotAbove(quantity, high))
  );
}

/** Of a range that begins with 0, `<0.3` is not below it: what it measures has no less than nothing. */
function isCertainlyNotBelow({ value, comparator }: Quantity, low: Quantity): boolean {
  if (comparator === '<' || comparator === '<=') return low.value === 0;
  return value >= low.value;
}

function isCertainlyNotAbove({ value, comparator }: Quantity, high: Quantity): boolean {
  return comparator !== '>' && comparator !== '>=' && value <= high.value;
}
