import { ReadFailure } from './read-problem.ts';

/**
 * A number that JSON.parse would change (`7.0` to 7, `1e3` to 1000, more than 15 digits) as the
 * value of one of the members that FHIR gives a decimal. In valid JSON an unescaped `"value":`
 * cannot stand inside a text, so the pattern needs no parser.
 */
const DIGITS_LOST =
  /(?<!\\)"(value|valueDecimal|factor|lowerLimit|upperLimit|period)"\s*:\s*(-?\d+(?:\.\d*0(?=[\s,}\]])|(?:\.\d+)?[eE][+-]?\d+|(?=[\d.]{15,})[\d.]+))/g;

/**
 * Parses a body and keeps the digits as they were sent: a decimal that would lose some becomes
 * `{ decimal: "7.0" }`. Throws a `ReadFailure` of kind `unreadable` for anything but JSON.
 */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body.replace(DIGITS_LOST, '"$1":{"decimal":"$2"}')) as unknown;
  } catch (cause) {
    throw new ReadFailure({ kind: 'unreadable' }, cause);
  }
}
