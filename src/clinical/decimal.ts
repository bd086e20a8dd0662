import { field, isSent } from './untyped.ts';

/** A number to print (`text`, never localised, never rounded) and to calculate with (`value`). */
export type Decimal = { readonly text: string; readonly value: number };

// A leading point or plus and missing digits are not JSON, but are seen where numbers are strings.
const decimalForm = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;

/** The number in `x`: a number, its digits as `{ decimal: "7.0" }`, or text that is a number and nothing else. */
export function readDecimal(x: unknown): Decimal | undefined {
  if (typeof x === 'number') {
    return Number.isFinite(x) ? { text: plainText(x), value: x } : undefined;
  }
  if (typeof x === 'string') return readDecimalText(x);
  if (isSent(x)) {
    const source = field(x, 'decimal');
    return typeof source === 'string' ? readDecimalText(source) : undefined;
  }
  return undefined;
}

function readDecimalText(sent: string): Decimal | undefined {
  const text = sent.trim();
  if (!decimalForm.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? { text, value } : undefined;
}

/**
 * A number whose digits are lost, in positional notation: JavaScript prints 0.0000001 as `1e-7`.
 * Beyond 1e21 toFixed itself turns to exponents, and so do we.
 */
function plainText(value: number): string {
  const text = String(value);
  const mark = text.indexOf('e-');
  if (mark === -1) return text;
  const mantissa = text.slice(0, mark);
  const decimals = (mantissa.split('.')[1] ?? '').length + Number(text.slice(mark + 2));
  return decimals > 100 ? text : value.toFixed(decimals);
}
