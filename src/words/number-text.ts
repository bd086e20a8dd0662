import type { Quantity } from '../clinical/quantity.ts';

/** The number with its comparator, closed up: `<0.5`. */
export function numberOf({ comparator, number }: Quantity): string {
  if (comparator === undefined || comparator === 'ad') return number;
  const sign = comparator === '<=' ? '≤' : comparator === '>=' ? '≥' : comparator;
  return `${sign}${number}`;
}
