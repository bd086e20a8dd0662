import type { Entry } from '../../clinical/entry.ts';
import type { Zone } from '../../clinical/zone.ts';
import type { Formats } from '../../words/words.ts';

/** The text of an entry, taken apart for the eye: together the pieces are the text as it came. */
export type WholeNumber = {
  /** Digits, to be broken between these pieces only: `119.70/` and `76.80`. */
  readonly parts: readonly string[];
  /** The unit, or the words where there is no number. */
  readonly rest: string;
};

// "<0.5 mg/L", "128/76 mmHg", "128/— mmHg (…)", "95 % on 2 L/min oxygen": the number, then the rest.
const numberThenUnit = /^([<>≤≥]{0,2} ?[\d.—-]\S*)(?: (.*))?$/su;

export function wholeNumber(entry: Entry, format: Formats, zone: Zone): WholeNumber {
  const text = format.entry(entry, zone);
  const { kind } = entry.part.value;
  const isMeasured = entry.pressure !== undefined || kind === 'quantity' || kind === 'integer';
  const [, number = '', rest = ''] = (isMeasured && numberThenUnit.exec(text)) || [];
  // "—/—" is no number: it says in words why there is none.
  if (!/\d/u.test(number)) return { parts: [], rest: text };
  return { parts: number.split(/(?<=\/)/u), rest };
}

/** A number inside the text stays on the line of its unit: "on 0 L/min oxygen". */
export const unparted = (text: string): string => text.replace(/(?<= \d\S*) (?=\S)/gu, '\u00a0');

/** How many characters stand on one line at the least. */
export const longestPart = (parts: readonly string[]): number =>
  Math.max(0, ...parts.map(({ length }) => length));
