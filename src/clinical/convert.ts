import { decimalsOf, fixedText, shiftPoint, significantDigits } from './decimal-text.ts';
import { hba1cFromIfcc, hba1cToIfcc } from './hba1c.ts';
import { chargeOf, molarMass } from './molar-mass.ts';
import type { Quantity } from './quantity.ts';
import { type SentUnit, sizeOfUnit, unitKey } from './unit.ts';
import type { Conversion, UnitSize } from './unit-size.ts';

/** A quantity in a unit that was asked for, and as it was recorded. */
export type Converted = {
  readonly quantity: Quantity;
  readonly recorded: Quantity;
  /** False where it was recorded in that unit: `quantity` is `recorded`, digit by digit. */
  readonly converted: boolean;
};

/**
 * A quantity in another unit. Between mass, moles and equivalents only for an analyte that `loinc`
 * names and whose molar mass or charge is known. Undefined, never a guess, where a unit is unknown,
 * where code and printed unit contradict each other, between dimensions, and for arbitrary units
 * ([IU]): not even m[IU]/L is turned into u[IU]/mL.
 *
 * `value` is exact; `number` has the precision of what was sent. Its last place is the power of ten
 * nearest to what one step of the sent last place becomes: 98.6 [degF] is 37.0 Cel, 126 mg/dL of
 * glucose 7.0 mmol/L and 7.0 mmol/L 126 mg/dL. Whole numbers are rounded to tens only where they
 * would have two digits more than were sent. Counting significant digits alone would make 38.0 Cel
 * 100 [degF] and 7.0 mmol/L 130 mg/dL, and so move the thresholds people treat by.
 */
export function convertQuantity(
  recorded: Quantity,
  unit: SentUnit,
  loinc: string | undefined,
): Converted | undefined {
  const [from, to] = [unitKey(recorded), unitKey(unit)];
  if (from === '') return undefined;
  if (from === to) return { quantity: recorded, recorded, converted: false };
  const conversion = conversionOf(recorded, unit, loinc);
  const result = conversion === undefined ? undefined : apply(conversion, recorded);
  if (result === undefined) return undefined;
  const quantity: Quantity = {
    number: result.number,
    value: result.value,
    comparator: recorded.comparator,
    unit: unit.unit,
    system: unit.system,
    code: unit.code,
  };
  return { quantity, recorded, converted: true };
}

function conversionOf(
  from: SentUnit,
  to: SentUnit,
  loinc: string | undefined,
): Conversion | undefined {
  const [a, b] = [sizeOfUnit(from), sizeOfUnit(to)];
  if (a === undefined || b === undefined) return undefined;
  if (a.dimension === b.dimension) return between(a, b, 1);
  if (unitKey(from) === '%' && unitKey(to) === 'mmol/mol') return hba1cToIfcc(loinc);
  if (unitKey(from) === 'mmol/mol' && unitKey(to) === '%') return hba1cFromIfcc(loinc);
  if (a.amount === undefined || b.amount === undefined || a.amount.per !== b.amount.per) {
    return undefined;
  }
  const [above, below] = [moles(a.amount.base, loinc), moles(b.amount.base, loinc)];
  return above === undefined || below === undefined ? undefined : between(a, b, above / below);
}

/** How many moles of the analyte are in one gram, mole or equivalent of it. */
function moles(base: 'g' | 'mol' | 'eq', loinc: string | undefined): number | undefined {
  if (base === 'mol') return 1;
  const divisor = base === 'g' ? molarMass(loinc) : chargeOf(loinc);
  return divisor === undefined ? undefined : 1 / divisor;
}

function between(from: UnitSize, to: UnitSize, factor: number): Conversion {
  return {
    zero: from.zero,
    mantissa: (from.mantissa / to.mantissa) * factor,
    exponent: from.exponent - to.exponent,
    base: to.zero,
    least: -Infinity,
  };
}

function apply(
  { zero, mantissa, exponent, base, least }: Conversion,
  { number, value }: Quantity,
): { readonly number: string; readonly value: number } | undefined {
  if (mantissa === 1 && zero === base) {
    const shifted = shiftPoint(number, exponent);
    return shifted === undefined ? undefined : { number: shifted, value: Number(shifted) };
  }
  const scaled = (value - zero) * mantissa;
  const result = scaled * 10 ** exponent + base;
  const sent = decimalsOf(number);
  const digits = significantDigits(number);
  if (sent === undefined || digits === undefined || !(result >= least)) return undefined;
  const places = sent - Math.round(Math.log10(mantissa) + exponent);
  if (places > 20 || Math.abs(result) >= 1e15 || digits > 20) return undefined;
  const whole = Math.floor(Math.log10(Math.abs(result))) + 1;
  const rounded = whole > digits + 1 ? Number(result.toPrecision(digits + 1)) : result;
  return { number: fixedText(rounded, Math.max(places, 0)), value: result };
}
