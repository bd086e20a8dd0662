import type { Quantity } from '../clinical/quantity.ts';
import type { Catalogue, Counted } from './catalogue.ts';
import { numberOf } from './number-text.ts';

/** Ages that came as quantities, in words where the unit is one of time: `18 a` is 18 years. */
export function ageQuantityFormats(words: Catalogue, quantity: (of: Quantity) => string) {
  const units = new Map<string, Counted>([
    ['a', words.years],
    ['y', words.years],
    ['yr', words.years],
    ['year', words.years],
    ['years', words.years],
    ['mo', words.ageMonths],
    ['month', words.ageMonths],
    ['months', words.ageMonths],
    ['wk', words.weeks],
    ['week', words.weeks],
    ['weeks', words.weeks],
    ['d', words.days],
    ['day', words.days],
    ['days', words.days],
    ['h', words.hours],
    ['min', words.minutes],
  ]);

  const unitOf = ({ unit, code }: Quantity): Counted | undefined =>
    units.get(code ?? '') ?? units.get(unit?.toLowerCase() ?? '');

  const age = (of: Quantity): string => {
    const counted = of.comparator === 'ad' ? undefined : unitOf(of)?.(of.number);
    return counted === undefined ? quantity(of) : `${numberOf({ ...of, number: '' })}${counted}`;
  };

  const ageRange = (low: Quantity | undefined, high: Quantity | undefined): string => {
    if (low === undefined) return high === undefined ? '' : oneSided('≤', high);
    if (high === undefined) return oneSided('≥', low);
    const counted = isPlain(low) && isPlain(high) ? unitOf(high) : undefined;
    // "6 to 12 months": the unit of one bound speaks for both only where the other has no other.
    return counted !== undefined && (unitOf(low) ?? counted) === counted
      ? counted(`${low.number}–${high.number}`)
      : `${age(low)} – ${age(high)}`;
  };

  const oneSided = (sign: string, bound: Quantity): string =>
    isPlain(bound) ? `${sign} ${age(bound)}` : age(bound);

  return { age, ageRange };
}

const isPlain = ({ comparator }: Quantity): boolean => comparator === undefined;
