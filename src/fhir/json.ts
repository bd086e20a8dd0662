import { ReadFailure } from './read-problem.ts';

/** Where in a body a member is: names of members and indices of lists, from the outside in. */
export type Place = readonly (string | number)[];

/** A body, and every member that stands twice in its object with different values. */
export type Parsed = { readonly value: unknown; readonly contradictions: readonly Place[] };

/**
 * Parses a body and keeps the digits as they were sent: a decimal that would lose some becomes
 * `{ decimal: "7.0" }`. JSON.parse takes the last of two members with one name in silence; here they
 * are named, unless both say the same.
 * Throws a `ReadFailure` of kind `unreadable` for anything but JSON.
 */
export function parseBody(body: string): Parsed {
  const text = body.startsWith('\uFEFF') ? body.slice(1) : body;
  try {
    const { json, repeats } = scan(text);
    const value: unknown = JSON.parse(json);
    return {
      value,
      contradictions: repeats
        .filter(({ first, second }) => plain(text, first) !== plain(text, second))
        .map(({ place }) => place),
    };
  } catch (cause) {
    throw new ReadFailure({ kind: 'unreadable' }, cause);
  }
}

/** The same for a body that is one resource: where it contradicts itself, it cannot be read. */
export function parseJson(body: string): unknown {
  const { value, contradictions } = parseBody(body);
  if (contradictions.length > 0) throw new ReadFailure({ kind: 'unreadable' });
  return value;
}

/**
 * Members that FHIR gives a decimal in Observation, Condition and Patient, and those that careless
 * servers give one. The reviver of JSON.parse would see every number, and takes twice as long as the scan.
 */
const DECIMALS: ReadonlySet<string> = new Set([
  'value',
  'valueDecimal',
  'factor',
  'lowerLimit',
  'upperLimit',
  'period',
  'valueQuantity',
  'valueInteger',
  'valueInteger64',
  'code',
  'valueString',
  'low',
  'high',
]);

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** A member that stands twice, and where in the text each of its names begins. */
type Repeat = { readonly place: Place; readonly first: number; readonly second: number };

/** An object (with the place of each name in it) or a list that is open, and how far it is read. */
type Open = { readonly names: Map<string, number> | undefined; name: string; index: number };

const OUTSIDE: Open = { names: undefined, name: '', index: 0 };

/**
 * Walks over a text once: rewrites the decimals that would lose digits, and finds repeated names.
 * It need not tell valid JSON from other text, because JSON.parse reads what comes out: a number
 * was replaced by an object, which is valid exactly where the number was.
 */
function scan(text: string): { json: string; repeats: readonly Repeat[] } {
  const repeats: Repeat[] = [];
  const around: Open[] = [];
  let open: Open = OUTSIDE;
  let nameIsDue = false;
  let json = '';
  let taken = 0;
  let at = 0;
  while (at < text.length) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) {
      const end = endOfString(text, at);
      if (nameIsDue && open.names !== undefined) {
        nameIsDue = false;
        open.name = nameIn(text, at, end);
        const first = open.names.get(open.name);
        if (first !== undefined)
          repeats.push({ place: [...around.slice(1), open].map(stepIn), first, second: at });
        open.names.set(open.name, at);
      }
      at = end;
    } else if (char === MINUS || (char >= ZERO && char <= NINE)) {
      NUMBER.lastIndex = at;
      const digits = NUMBER.exec(text)?.[0] ?? text.charAt(at);
      const isDecimal = open.names !== undefined && DECIMALS.has(open.name);
      if (isDecimal && losesDigits(digits)) {
        json += `${text.slice(taken, at)}{"decimal":"${digits}"}`;
        taken = at + digits.length;
      }
      at += digits.length;
    } else {
      at += 1;
      switch (char) {
        case BRACE:
        case BRACKET:
          around.push(open);
          nameIsDue = char === BRACE;
          open = { names: nameIsDue ? new Map() : undefined, name: '', index: 0 };
          break;
        case BRACE_END:
        case BRACKET_END:
          open = around.pop() ?? OUTSIDE;
          break;
        case COMMA:
          nameIsDue = true;
          open.index += 1;
          break;
        default:
      }
    }
  }
  return { json: json + text.slice(taken), repeats };
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const BRACKET_END = 0x5d;
const BRACE = 0x7b;
const BRACE_END = 0x7d;

const stepIn = (open: Open): string | number => (open.names === undefined ? open.index : open.name);

/** A number with an exponent would be printed without it. A minus alone is no number. */
const losesDigits = (digits: string): boolean =>
  digits !== '-' && (digits.includes('e') || String(Number(digits)) !== digits);

/** Just behind the quotation mark that ends the string beginning at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    // An even number of backslashes escape each other, not the mark.
    if ((end - before) % 2 === 1) return end + 1;
  }
  return text.length;
}

function nameIn(text: string, start: number, end: number): string {
  const inside = text.slice(start + 1, end - 1);
  // `"\u0076alue"` and `"value"` are one name.
  return inside.includes('\\') ? String(JSON.parse(`"${inside}"`)) : inside;
}

/** The member that begins at `start`, in one spelling: without space, digits as sent. */
function plain(text: string, start: number): string {
  let depth = 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) at = endOfString(text, at) - 1;
    else if (char === BRACE || char === BRACKET) depth += 1;
    else if (char === BRACE_END || char === BRACKET_END) depth -= 1;
    if (depth < 0 || (depth === 0 && char === COMMA)) break;
  }
  return JSON.stringify(JSON.parse(scan(`{${text.slice(start, at)}}`).json));
}
