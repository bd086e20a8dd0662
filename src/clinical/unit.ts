import { ucum } from './code-systems.ts';
import { printedScale, printedTokens, printedUnits, unitNames } from './printed-units.ts';
import type { Quantity } from './quantity.ts';
import { type UnitSize, isSameSize, unitSize } from './unit-size.ts';

/** What of a quantity names its unit. */
export type SentUnit = Pick<Quantity, 'unit' | 'system' | 'code'>;

const known = new Map<string, string>();
const contradictions = new Map<string, boolean>();
// `{beats}/min` counts beats; what is counted has no meaning in UCUM. Only there: the annotation of
// `mL/min/{1.73_m2}` tells two units apart in practice.
const leadingAnnotation = /^\{[^{}]*\}(?=\/)/u;
const annotations = /\/?\{[^{}]*\}/gu;

/** A comparable form of the unit, '' where none was sent. Equal keys mean the same unit. */
export function unitKey(sent: SentUnit): string {
  const { system, code, unit } = sent;
  const coded = code !== undefined && (system === ucum || system === undefined);
  const key = normalUnit(coded ? code : (unit ?? code ?? ''));
  if (!hasContradictoryUnit(sent)) return key;
  // "mg/dL" on the screen and mmol/L in the code: which of them is wrong nobody can say, so the
  // pair is a unit of its own, which nothing understands.
  return `${key} “${unit}”`;
}

/** True where the printed unit and the code are units of different size: one of them is wrong. */
export function hasContradictoryUnit({ system, code, unit }: SentUnit): boolean {
  if (code === undefined || unit === undefined || unit === code) return false;
  if (system !== ucum && system !== undefined) return false;
  return contradicts(normalUnit(code), unit);
}

/** How large the unit of a quantity is; undefined where it is none that is known for certain. */
export function sizeOfUnit(sent: SentUnit): UnitSize | undefined {
  return unitSize(unitKey(sent));
}

function contradicts(key: string, printed: string): boolean {
  const pair = `${key}\n${printed}`;
  const found = contradictions.get(pair);
  if (found !== undefined) return found;
  const isTemperature = unitSize(key)?.dimension === 'temperature';
  const said = unitSize((isTemperature ? printedScale(printed) : undefined) ?? normalUnit(printed));
  // The code may say more than the print ("mL/min" for mL/min/{1.73_m2}), never less.
  const result = [key, key.replaceAll(annotations, '')].every((one) => {
    const coded = unitSize(one);
    return coded !== undefined && said !== undefined && !isSameSize(coded, said);
  });
  if (contradictions.size < 1000) contradictions.set(pair, result);
  return result;
}

function normalUnit(sent: string): string {
  const found = known.get(sent);
  if (found !== undefined) return found;
  const trimmed = sent.trim();
  const bare = trimmed.startsWith('{') ? trimmed.replace(leadingAnnotation, '') : trimmed;
  const tokens = bare.split('/').map((one) => one.trim());
  const spelt = tokens.map((one) => printedTokens.get(one) ?? one).join('/');
  // "cells" alone is what was counted, and not the absence of a unit.
  const key =
    printedUnits.get(bare) ??
    unitNames.get(bare.toLowerCase().replace(/s$/u, '')) ??
    (bare.length > 1 ? printedScale(bare) : undefined) ??
    (spelt === '' ? bare : spelt);
  if (known.size < 1000) known.set(sent, key);
  return key;
}
