import { canonicalSystem } from './code-systems.ts';
import { type Decimal, readDecimal } from './decimal.ts';
import { type Sent, codeOf, field, objectOf, textOf } from './untyped.ts';

/** `ad`: sufficient to achieve this total quantity (FHIR R5). */
type Comparator = '<' | '<=' | '>=' | '>' | 'ad';

/** A measured amount. */
export type Quantity = {
  /** The digits as sent, for the screen. */
  readonly number: string;
  /** The same for arithmetic and drawing. */
  readonly value: number;
  /** Part of the value: `<0.5` is not 0.5. */
  readonly comparator: Comparator | undefined;
  /** Printable unit as sent. */
  readonly unit: string | undefined;
  readonly system: string | undefined;
  /** The coded unit, UCUM where `system` says so. */
  readonly code: string | undefined;
};

/** A Quantity that cannot be a number: what stands there is text (`"<5"`, `"see note"`), or nothing. */
export type LooseQuantity =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'no-number'; readonly unit: string | undefined };

const comparators = new Map<string, Comparator>([
  ['<', '<'],
  ['<=', '<='],
  ['≤', '<='],
  ['>', '>'],
  ['>=', '>='],
  ['≥', '>='],
  ['ad', 'ad'],
]);

/** Reads a Quantity whatever it holds. An unknown comparator makes it text: dropping one would lie. */
export function readLooseQuantity(x: unknown): LooseQuantity {
  const sent = objectOf(x);
  const value = sent === undefined ? x : field(sent, 'value');
  const number = readDecimal(value) ?? (sent === undefined ? undefined : readDecimal(sent));
  // `units` is DSTU1's and was kept by some DSTU2 servers.
  const unit = textOf(field(sent, 'unit')) ?? textOf(field(sent, 'units'));
  const comparatorSent = codeOf(field(sent, 'comparator'));
  const comparator = comparatorSent === undefined ? undefined : comparators.get(comparatorSent);
  if (number === undefined) {
    const text = codeOf(value);
    if (text === undefined) return { kind: 'no-number', unit: unit ?? codeOf(field(sent, 'code')) };
    return { kind: 'text', text: join(comparatorSent, text, unit ?? codeOf(field(sent, 'code'))) };
  }
  if (comparatorSent !== undefined && comparator === undefined) {
    const printed = unit ?? codeOf(field(sent, 'code'));
    return { kind: 'text', text: join(comparatorSent, number.text, printed) };
  }
  return { kind: 'quantity', quantity: quantityOf(sent, number, comparator, unit) };
}

function quantityOf(
  sent: Sent | undefined,
  number: Decimal,
  comparator: Comparator | undefined,
  unit: string | undefined,
): Quantity {
  const system = textOf(field(sent, 'system'));
  return {
    number: number.text,
    value: number.value,
    comparator,
    unit,
    system: system === undefined ? undefined : canonicalSystem(system),
    code: codeOf(field(sent, 'code')),
  };
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}

/** Reads a Quantity that is one; undefined otherwise. */
export function readQuantity(x: unknown): Quantity | undefined {
  if (x === undefined || x === null) return undefined;
  const loose = readLooseQuantity(x);
  return loose.kind === 'quantity' ? loose.quantity : undefined;
}
