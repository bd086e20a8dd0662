/** The digits of a number as text, apart from where its point stands. */
type Digits = { readonly sign: string; readonly digits: string; readonly places: number };

const form = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/iu;

function readDigits(text: string): Digits | undefined {
  const [all, sign = '', whole = '', decimals = '', power = '0'] = form.exec(text) ?? [];
  if (all === undefined || whole + decimals === '') return undefined;
  return {
    sign: sign === '-' ? '-' : '',
    digits: whole + decimals,
    places: decimals.length - Number(power),
  };
}

/** How many decimals a number was sent with; negative where it was sent in tens (`1e2`). */
export function decimalsOf(text: string): number | undefined {
  return readDigits(text)?.places;
}

/** How many digits count: `0.050` has two, `100` three. Zero has those it was sent with. */
export function significantDigits(text: string): number | undefined {
  const digits = readDigits(text)?.digits;
  if (digits === undefined) return undefined;
  return digits.replace(/^0+/u, '').length || digits.length;
}

/** Times a power of ten, by moving the point: every digit stays, also a last zero. */
export function shiftPoint(text: string, by: number): string | undefined {
  const found = readDigits(text);
  if (found === undefined) return undefined;
  const places = found.places - by;
  if (Math.abs(places) > 30) return undefined;
  const digits = found.digits.padEnd(found.digits.length - Math.min(places, 0), '0');
  const after = Math.max(places, 0);
  const padded = digits.padStart(after + 1, '0');
  const whole = padded.slice(0, padded.length - after).replace(/^0+(?=\d)/u, '');
  return `${found.sign}${whole}${after === 0 ? '' : '.'}${padded.slice(padded.length - after)}`;
}

/** A number with that many decimals, positional, and without the sign of a zero. */
export function fixedText(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return /[1-9]/u.test(text) ? text : text.replace('-', '');
}
