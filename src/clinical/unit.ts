import { ucum } from './code-systems.ts';
import type { Quantity } from './quantity.ts';

// Texts that can mean only one UCUM unit. "bpm" and the like are not here: they depend on what was
// counted, and an unmerged row is a nuisance where a wrongly merged one is a hazard.
const textUnits = new Map<string, string>([
  ['mmHg', 'mm[Hg]'],
  ['mm Hg', 'mm[Hg]'],
  ['mm/Hg', 'mm[Hg]'],
  ['°C', 'Cel'],
  ['degC', 'Cel'],
  ['deg C', 'Cel'],
  ['Celsius', 'Cel'],
  ['°F', '[degF]'],
  ['degF', '[degF]'],
  ['deg F', '[degF]'],
  ['Fahrenheit', '[degF]'],
  ['lb', '[lb_av]'],
  ['lbs', '[lb_av]'],
  ['lb_av', '[lb_av]'],
  ['in', '[in_i]'],
  ['inch', '[in_i]'],
  ['inches', '[in_i]'],
  ['in_i', '[in_i]'],
  ['kg/m²', 'kg/m2'],
  ['kg/m^2', 'kg/m2'],
  ['mcg', 'ug'],
  ['µg', 'ug'],
  ['μg', 'ug'],
  ['percent', '%'],
  ['beats/min', '/min'],
  ['beats/minute', '/min'],
  ['breaths/min', '/min'],
  ['breaths/minute', '/min'],
  ['per minute', '/min'],
  ['1/min', '/min'],
]);

const known = new Map<string, string>();
// `{beats}/min` counts beats; what is counted has no meaning in UCUM. Only there: the annotation of
// `mL/min/{1.73_m2}` tells two units apart in practice.
const leadingAnnotation = /^\{[^{}]*\}(?=\/)/u;

/** A comparable form of the unit, '' where none was sent. Equal keys mean the same unit. */
export function unitKey(quantity: Quantity): string {
  const { system, code, unit } = quantity;
  const coded = code !== undefined && (system === ucum || system === undefined);
  return normalUnit(coded ? code : (unit ?? code ?? ''));
}

function normalUnit(sent: string): string {
  const found = known.get(sent);
  if (found !== undefined) return found;
  const trimmed = sent.trim();
  const bare = trimmed.startsWith('{') ? trimmed.replace(leadingAnnotation, '') : trimmed;
  const key = textUnits.get(bare) ?? bare;
  if (known.size < 1000) known.set(sent, key);
  return key;
}
