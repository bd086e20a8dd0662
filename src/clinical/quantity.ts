import { canonicalSystem } from './code-systems.ts';
import { type Decimal, readDecimal } from './decimal.ts';
import { type Sent, codeOf, field, listOf, objectOf, textOf } from './untyped.ts';

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
  /** The same amount in other units, as the source itself sent it beside this one. */
  readonly translations?: readonly Quantity[];
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
    // Digits that no number holds (`1e999`) are said as they came.
    const text = codeOf(value) ?? codeOf(sent);
    if (text === undefined) return { kind: 'no-number', unit: unit ?? codeOf(field(sent, 'code')) };
    return { kind: 'text', text: join(comparatorSent, text, unit ?? codeOf(field(sent, 'code'))) };
  }
  if (comparatorSent !== undefined && comparator === undefined) {
    const printed = unit ?? codeOf(field(sent, 'code'));
    return { kind: 'text', text: join(comparatorSent, number.text, printed) };
  }
  const quantity = quantityOf(sent, withPrecision(sent, number), comparator, unit);
  const extension = field(sent, 'extension');
  const translations = extension === undefined ? [] : readTranslations(extension);
  return {
    kind: 'quantity',
    quantity: translations.length === 0 ? quantity : { ...quantity, translations },
  };
}

const translationUrl = 'http://hl7.org/fhir/StructureDefinition/iso21090-PQ-translation';

/** Oracle Health sends the unit of the bedside and its translation (ISO 21090 PQ.translation). */
function readTranslations(x: unknown): readonly Quantity[] {
  return listOf(x).flatMap((one) => {
    const extension = objectOf(one);
    if (textOf(field(extension, 'url')) !== translationUrl) return [];
    return readQuantity(field(extension, 'valueQuantity')) ?? [];
  });
}

const precisionUrl = 'http://hl7.org/fhir/StructureDefinition/quantity-precision';

/** The extension quantity-precision says how many decimals were meant: zeros are added, no digit lost. */
function withPrecision(sent: Sent | undefined, number: Decimal): Decimal {
  const places = precisionOf(sent) ?? precisionOf(objectOf(field(sent, '_value')));
  const [, whole, decimals = ''] = /^([+-]?\d+)(?:\.(\d+))?$/u.exec(number.text) ?? [];
  if (places === undefined || whole === undefined || places <= decimals.length) return number;
  return { ...number, text: `${whole}.${decimals.padEnd(places, '0')}` };
}

function precisionOf(x: Sent | undefined): number | undefined {
  const extensions = field(x, 'extension');
  if (extensions === undefined) return undefined;
  const found = listOf(extensions)
    .map(objectOf)
    .find((one) => textOf(field(one, 'url')) === precisionUrl);
  const places = readDecimal(field(found, 'valueInteger'))?.value;
  return places !== undefined && Number.isInteger(places) && places <= 20 ? places : undefined;
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

/** A quantity as plain as it came, to stand in a text beside what is no quantity. */
export function plainQuantity({ comparator, number, unit, code }: Quantity): string {
  return join(
    comparator === 'ad' ? `${comparator} ${number}` : `${comparator ?? ''}${number}`,
    unit ?? code,
  );
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
