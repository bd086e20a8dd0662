import { convertQuantity } from './convert.ts';
import { type Entry, rowIdentity } from './entry.ts';
import type { Quantity } from './quantity.ts';
import type { ReadingPart } from './reading.ts';
import type { ReferenceRange } from './reference-range.ts';
import type { SentUnit } from './unit.ts';

/**
 * An entry with value and ranges in another unit, and the recorded one beside it. As it is where it
 * is in that unit, or has no number; undefined where a number cannot be converted.
 */
export function entryInUnit(entry: Entry, unit: SentUnit): Entry | undefined {
  const { loinc } = rowIdentity(entry);
  const { pressure } = entry;
  if (pressure === undefined) {
    const part = partInUnit(entry.part, unit, loinc);
    if (part === undefined) return undefined;
    return part === entry.part ? entry : { ...entry, part, recorded: entry };
  }
  const systolic = pressure.systolic && partInUnit(pressure.systolic, unit, loinc);
  const diastolic = pressure.diastolic && partInUnit(pressure.diastolic, unit, loinc);
  if ((systolic === undefined) !== (pressure.systolic === undefined)) return undefined;
  if ((diastolic === undefined) !== (pressure.diastolic === undefined)) return undefined;
  if (systolic === pressure.systolic && diastolic === pressure.diastolic) return entry;
  return { ...entry, pressure: { ...pressure, systolic, diastolic }, recorded: entry };
}

function partInUnit(
  part: ReadingPart,
  unit: SentUnit,
  loinc: string | undefined,
): ReadingPart | undefined {
  if (part.value.kind !== 'quantity') return part;
  const result = convertQuantity(part.value.quantity, unit, loinc);
  if (result === undefined) return undefined;
  if (!result.converted) return part;
  return {
    ...part,
    value: { kind: 'quantity', quantity: result.quantity },
    referenceRanges: rangesInUnit(part.referenceRanges, unit, loinc),
  };
}

/**
 * All ranges, or none: one that is only text ("<150") speaks of the recorded unit and would be read
 * as one of this, and without it another would seem to be the only range. The recorded entry has
 * them all. Text beside numbers is left out for the same reason.
 */
function rangesInUnit(
  ranges: readonly ReferenceRange[],
  unit: SentUnit,
  loinc: string | undefined,
): readonly ReferenceRange[] {
  const converted: ReferenceRange[] = [];
  for (const range of ranges) {
    const low = boundInUnit(range.low, unit, loinc);
    const high = boundInUnit(range.high, unit, loinc);
    if (low === refused || high === refused || (low ?? high) === undefined) return [];
    converted.push({ ...range, low, high, text: undefined });
  }
  return converted;
}

const refused = Symbol('refused');

function boundInUnit(
  bound: Quantity | undefined,
  unit: SentUnit,
  loinc: string | undefined,
): Quantity | undefined | typeof refused {
  if (bound === undefined) return undefined;
  return convertQuantity(bound, unit, loinc)?.quantity ?? refused;
}
