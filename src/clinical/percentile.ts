import type { Quantity } from './quantity.ts';
import type { Reading, ReadingPart } from './reading.ts';
import { unitKey } from './unit.ts';
import { hasLoinc } from './vital-signs.ts';

/** LOINC codes whose property is a percentile: head, BMI, weight for length, weight, height. */
const percentiles = ['8289-1', '59574-4', '59575-1', '59576-9', '77606-2', '8336-0', '8303-0'];

// US Core asks for `%`, which a percentile is not; others name it or send no unit.
const units: ReadonlySet<string> = new Set([
  '',
  '%',
  '%ile',
  'percentile',
  'th percentile',
  '{percentile}',
  '{%ile}',
]);

/**
 * The value as a percentile; undefined where it is none: another test, kg/m2 under the code of the
 * BMI's percentile (which has been seen), or a number outside of 0 to 100.
 */
export function percentileOf(part: ReadingPart): Quantity | undefined {
  if (part.value.kind !== 'quantity') return undefined;
  const { quantity } = part.value;
  if (!percentiles.some((code) => hasLoinc(part, code))) return undefined;
  if (!units.has(unitKey(quantity)) || quantity.value < 0 || quantity.value > 100) return undefined;
  return quantity;
}

/**
 * The growth reference that a percentile was read from. US Core has it in the note; where there
 * are several notes nobody can say which of them it is.
 */
export function growthReference({ notes }: Reading): string | undefined {
  const [only, ...others] = notes;
  const text = others.length === 0 ? only?.text : undefined;
  return text === undefined || text.includes('\n') || text.length > 100 ? undefined : text;
}
