import { ucum } from './code-systems.ts';
import { convertQuantity } from './convert.ts';
import { decimalsOf, fixedText } from './decimal-text.ts';
import type { Quantity } from './quantity.ts';
import type { ReadingPart } from './reading.ts';
import { sizeOfUnit } from './unit.ts';
import type { Value } from './value.ts';

/** Why nothing is said about a change. */
export type NoChange =
  /** There is no earlier result. */
  | 'first'
  /** Several results of one instant: nobody can say which is compared with which. */
  | 'several'
  /** One of the two is no value that could be compared, or a doubtful one. */
  | 'unusable'
  /** Which of the two is the earlier one is not certain. */
  | 'order-unknown'
  | 'other-method'
  | 'other-unit'
  /** Both lie beyond the limits of what was measured: `<5` and then `<3`. */
  | 'undecidable';

/** How one value differs from an earlier one. */
export type PartChange =
  | {
      readonly kind: 'number';
      readonly direction: 'up' | 'down' | 'same';
      /** How much, without a sign, in the unit of the later value. */
      readonly amount: Quantity;
      /** A comparator was sent: `<5` and then 7 is a rise of at least 2. */
      readonly atLeast: boolean;
      /** In whole per cent of the earlier value, signed; only where per cent mean something. */
      readonly percent: number | undefined;
      /** The earlier value as recorded, where it had to be converted. */
      readonly recorded: Quantity | undefined;
    }
  | { readonly kind: 'words'; readonly changed: boolean }
  | { readonly kind: 'none'; readonly why: NoChange };

/** No change is said, and why. */
export const nothing = (why: NoChange): PartChange => ({ kind: 'none', why });

/**
 * How a value differs from an earlier one of the same test. In the unit of the later value; nothing
 * where the unit of either is not known, was not sent, or cannot be converted.
 */
export function partChange(
  from: ReadingPart | undefined,
  to: ReadingPart | undefined,
  loinc: string | undefined,
): PartChange {
  if (from === undefined || to === undefined) return nothing('unusable');
  if (from.absentReason !== undefined || to.absentReason !== undefined) return nothing('unusable');
  const [earlier, later] = [from.value, to.value];
  if (earlier.kind === 'quantity' && later.kind === 'quantity') {
    const same = convertQuantity(earlier.quantity, later.quantity, loinc);
    if (same === undefined) return nothing('other-unit');
    const recorded = same.converted ? same.recorded : undefined;
    return numberChange(same.quantity, later.quantity, loinc, recorded);
  }
  if (earlier.kind === 'integer' && later.kind === 'integer') {
    return numberChange(countOf(earlier.number), countOf(later.number), loinc, undefined);
  }
  const changed = wordsChanged(earlier, later);
  return changed === undefined ? nothing('unusable') : { kind: 'words', changed };
}

/** A count has no unit, and lacks none. */
function countOf(number: string): Quantity {
  return {
    number,
    value: Number(number),
    comparator: undefined,
    unit: undefined,
    system: ucum,
    code: '1',
  };
}

/**
 * The difference of the numbers as they are shown, so that a reader who subtracts them finds it.
 * `<5` and then 7 is certainly a rise, of at least 2; `<5` and then 3 is nothing that is certain,
 * and neither is `<5` after `<5`.
 */
function numberChange(
  from: Quantity,
  to: Quantity,
  loinc: string | undefined,
  recorded: Quantity | undefined,
): PartChange {
  const [a, b] = [boundsOf(from), boundsOf(to)];
  const atLeast = from.comparator !== undefined || to.comparator !== undefined;
  if (a === undefined || b === undefined) return nothing('unusable');
  const direction = b.low > a.high ? 'up' : b.high < a.low ? 'down' : atLeast ? undefined : 'same';
  if (direction === undefined) return nothing('undecidable');
  const difference = direction === 'down' ? a.low - b.high : b.low - a.high;
  const places = Math.max(decimalsOf(from.number) ?? 0, decimalsOf(to.number) ?? 0, 0);
  const number = fixedText(difference, Math.min(places, 20));
  const amount = { ...to, number, value: difference, comparator: undefined };
  const percent = atLeast ? undefined : percentOf(a.low, b.low, to, loinc);
  return { kind: 'number', direction, amount, atLeast, percent, recorded };
}

/** Between which numbers a value lies, by its digits; undefined for "sufficient for". */
function boundsOf({ number, comparator }: Quantity) {
  const value = Number(number);
  switch (comparator) {
    case undefined:
      return { low: value, high: value };
    case '<':
    case '<=':
      return { low: -Infinity, high: value };
    case '>':
    case '>=':
      return { low: value, high: Infinity };
    case 'ad':
      break;
  }
  return undefined;
}

// Base excess in mmol/L begins anywhere.
const differences: ReadonlySet<string | undefined> = new Set(['1925-7', '1927-3', '11555-0']);

/**
 * Only of what has a unit whose zero is "none of it": not of degrees, pH, scores, percentiles, and
 * not of per cent, where "down 4 %" would mean two things.
 */
function percentOf(
  from: number,
  to: number,
  unit: Quantity,
  loinc: string | undefined,
): number | undefined {
  const dimension = sizeOfUnit(unit)?.dimension;
  if (dimension === undefined || dimension === 'temperature' || dimension === 'fraction') {
    return undefined;
  }
  if (differences.has(loinc) || from <= 0 || to < 0) return undefined;
  const percent = Math.round(((to - from) / from) * 100);
  return percent === 0 ? undefined : percent;
}

/** Whether words say something else; undefined where they cannot be compared. */
function wordsChanged(from: Value, to: Value): boolean | undefined {
  if (from.kind === 'boolean' && to.kind === 'boolean') return from.value !== to.value;
  if (from.kind === 'text' && to.kind === 'text') return !isSameText(from.text, to.text);
  if (from.kind !== 'coded' || to.kind !== 'coded') return undefined;
  const [a, b] = [from.coded, to.coded];
  const shared = a.codings.some(({ system, code }) =>
    b.codings.some((one) => code !== undefined && one.code === code && one.system === system),
  );
  return !shared && !isSameText(a.name ?? '', b.name ?? '');
}

function isSameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
