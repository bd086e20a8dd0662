import { type RangeSubject, chooseRange } from './applicable-range.ts';
import { type Severity, sentSeverity } from './interpretation.ts';
import { isResult, isSettled } from './latest.ts';
import type { Quantity } from './quantity.ts';
import type { Reading, ReadingDoubt, ReadingPart } from './reading.ts';
import { type ReferenceRange, isReversed } from './reference-range.ts';
import { unitKey } from './unit.ts';

/** A flag we calculate ourselves, only where nothing was sent and it is certain; never critical. */
export type ComputedFlag = 'below-range' | 'above-range';

/** Below or above, where nothing speaks against it; undefined says nothing, least of all "normal". */
export function computedFlag(
  reading: Reading,
  part: ReadingPart,
  subject?: RangeSubject,
): ComputedFlag | undefined {
  if (part.interpretations.length > 0) return undefined;
  const found = comparable(reading, part, subject);
  if (found === undefined) return undefined;
  const { quantity, range } = found;
  if (isBound(range.low, quantity) && isCertainlyBelow(quantity, range.low)) return 'below-range';
  if (isBound(range.high, quantity) && isCertainlyAbove(quantity, range.high)) return 'above-range';
  return undefined;
}

/** A number and the one range that it may be compared with, bound by bound. */
export function comparable(
  reading: Reading,
  part: ReadingPart,
  subject: RangeSubject | undefined,
): { readonly quantity: Quantity; readonly range: ReferenceRange } | undefined {
  if (part.absentReason !== undefined) return undefined;
  if (!isSettled(reading) || reading.doubts.some((doubt) => forbidding.has(doubt)))
    return undefined;
  if (part.value.kind !== 'quantity') return undefined;
  const range = chooseRange(reading, part, subject).applies;
  return range === undefined || isReversed(range)
    ? undefined
    : { quantity: part.value.quantity, range };
}

/** What makes it unsafe to say more about a reading than its source did. */
const forbidding: ReadonlySet<ReadingDoubt> = new Set<ReadingDoubt>([
  'unknown-modifier',
  'about-another',
  'several-values',
]);

/** A bound in the same unit, and exact: `low: >3` says less than it seems to. */
export function isBound(bound: Quantity | undefined, quantity: Quantity): bound is Quantity {
  return (
    bound !== undefined && bound.comparator === undefined && unitKey(bound) === unitKey(quantity)
  );
}

/** `<5` against a low of 5 or more is certain, against a low of 3 it is not. */
function isCertainlyBelow({ value, comparator }: Quantity, low: Quantity): boolean {
  if (comparator === '<') return value <= low.value;
  return (comparator === undefined || comparator === '<=') && value < low.value;
}

function isCertainlyAbove({ value, comparator }: Quantity, high: Quantity): boolean {
  if (comparator === '>') return value >= high.value;
  return (comparator === undefined || comparator === '>=') && value > high.value;
}

/**
 * What the source sent; only where it sent nothing, `abnormal` for a computed flag. A pending or
 * cancelled result has no flag, whatever came with it.
 */
export function severityOf(reading: Reading, part: ReadingPart, subject?: RangeSubject): Severity {
  if (!isResult(reading)) return 'none';
  if (part.interpretations.length > 0) return sentSeverity(part.interpretations);
  return computedFlag(reading, part, subject) === undefined ? 'none' : 'abnormal';
}
