import { type Severity, sentSeverity } from './interpretation.ts';
import { isResult } from './latest.ts';
import type { Quantity } from './quantity.ts';
import type { Reading, ReadingPart } from './reading.ts';
import type { ReferenceRange } from './reference-range.ts';
import { unitKey } from './unit.ts';

/** A flag we calculate ourselves, only where nothing was sent and it is certain; never critical. */
export type ComputedFlag = 'below-range' | 'above-range';

/**
 * The one range that certainly applies: of type normal (or without a type), the only such one, and
 * not limited to an age or a group, which we do not judge.
 */
function applicableRange(part: ReadingPart): ReferenceRange | undefined {
  const normal = part.referenceRanges.filter((range) => range.isNormal);
  const [only] = normal;
  if (only === undefined || normal.length > 1 || only.modified) return undefined;
  const limited =
    only.appliesTo.length > 0 || only.ageLow !== undefined || only.ageHigh !== undefined;
  return limited ? undefined : only;
}

/** Below or above, where nothing speaks against it; undefined says nothing, least of all "normal". */
export function computedFlag(reading: Reading, part: ReadingPart): ComputedFlag | undefined {
  if (part.interpretations.length > 0 || part.absentReason !== undefined) return undefined;
  if (!isSettled(reading) || reading.doubts.includes('unknown-modifier')) return undefined;
  if (part.value.kind !== 'quantity') return undefined;
  const range = applicableRange(part);
  if (range === undefined || isNonsense(range)) return undefined;
  const { quantity } = part.value;
  if (isBound(range.low, quantity) && isCertainlyBelow(quantity, range.low)) return 'below-range';
  if (isBound(range.high, quantity) && isCertainlyAbove(quantity, range.high)) return 'above-range';
  return undefined;
}

function isSettled({ status }: Reading): boolean {
  return status === 'final' || status === 'amended' || status === 'corrected';
}

function isNonsense({ low, high }: ReferenceRange): boolean {
  return low !== undefined && high !== undefined && low.value > high.value;
}

/** A bound in the same unit, and exact: `low: >3` says less than it seems to. */
function isBound(bound: Quantity | undefined, quantity: Quantity): bound is Quantity {
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
export function severityOf(reading: Reading, part: ReadingPart): Severity {
  if (!isResult(reading)) return 'none';
  if (part.interpretations.length > 0) return sentSeverity(part.interpretations);
  return computedFlag(reading, part) === undefined ? 'none' : 'abnormal';
}
