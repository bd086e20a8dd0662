import type { ChosenRange } from '../clinical/applicable-range.ts';
import { ucum } from '../clinical/code-systems.ts';
import type { Quantity } from '../clinical/quantity.ts';
import type { ReferenceRange } from '../clinical/reference-range.ts';
import type { SentUnit } from '../clinical/unit.ts';
import type { CodedText } from '../clinical/coded-text.ts';
import type { Catalogue } from './catalogue.ts';
import { ageQuantityFormats } from './format-age-quantity.ts';
import { numberOf } from './number-text.ts';
import { printUcum } from './unit-text.ts';

/** Numbers with units, and ranges. Digits are printed as they came, in every language. */
export function quantityFormats(words: Catalogue, coded: (concept: CodedText) => string) {
  /**
   * As sent; the code turned into print only where no unit was sent; '' for "no unit" (1). What
   * another system than UCUM has for a code is no print: of SNOMED CT, it reads as digits.
   */
  const unit = (of: SentUnit | undefined): string => {
    const { unit: sent, system = ucum, code } = of ?? {};
    const isPrinted = sent !== undefined && (sent !== code || /\D/u.test(sent));
    if (system !== ucum && code !== undefined && !isPrinted) return words.unitCodeOnly(code);
    if (sent !== undefined) return isCodeOnly(sent) ? printUcum(sent) : sent;
    return code === undefined ? words.unitNotSent : printUcum(code);
  };

  const withUnit = (text: string, sent: Quantity): string => `${text} ${unit(sent)}`.trim();

  const quantity = (sent: Quantity): string =>
    sent.comparator === 'ad'
      ? words.sufficientFor(withUnit(sent.number, sent))
      : withUnit(numberOf(sent), sent);

  const ages = ageQuantityFormats(words, quantity);

  /** The amounts the source itself sent in other units; '' where there are none. */
  const translations = (sent: Quantity): string =>
    (sent.translations ?? []).map((one) => quantity(one)).join(', ');

  /** A bound that brings a comparator of its own has said more exactly what it is. */
  const oneSided = (sign: string, bound: Quantity): string =>
    bound.comparator === undefined ? `${sign} ${quantity(bound)}` : quantity(bound);

  const between = (low: Quantity | undefined, high: Quantity | undefined): string => {
    if (low === undefined) return high === undefined ? '' : oneSided('≤', high);
    if (high === undefined) return oneSided('≥', low);
    const same = unit(low) === unit(high);
    const [from, to] = [numberOf(low), numberOf(high)];
    // A dash beside a minus is misread: "-5–-2".
    const numbers = `${from}${to}`.includes('-') ? `${from} – ${to}` : `${from}–${to}`;
    // One bound with a unit speaks for both: "3.5–5.1 mmol/L".
    if (same || isBare(low)) return withUnit(numbers, high);
    if (isBare(high)) return withUnit(numbers, low);
    return `${quantity(low)} – ${quantity(high)}`;
  };

  /** Numbers where sent; the text too, where it says something else than the numbers. */
  const range = (sent: ReferenceRange): string => {
    const numbers = between(sent.low, sent.high);
    const bounds =
      numbers === ''
        ? (sent.text ?? '')
        : textConflicts(sent)
          ? `${numbers} (“${sent.text ?? ''}”)`
          : numbers;
    const type = rangeType(sent);
    const limits = rangeLimits(sent);
    const named = type === '' ? bounds : `${type}: ${bounds}`;
    return limits === '' ? named : `${named} (${limits})`;
  };

  const rangeType = (sent: ReferenceRange): string => {
    if (sent.isNormal || sent.type === undefined) return '';
    const code = sent.type.codings.find((one) => one.code !== undefined)?.code ?? '';
    const known = Object.hasOwn(words.rangeType, code) ? words.rangeType[code] : undefined;
    return known ?? coded(sent.type);
  };

  const rangeLimits = (sent: ReferenceRange): string => {
    const age = ages.ageRange(sent.ageLow, sent.ageHigh);
    return [...sent.appliesTo.map(coded), ...(age === '' ? [] : [words.rangeAge(age)])].join(', ');
  };

  const ranges = (all: readonly ReferenceRange[]): string => all.map(range).join('; ');

  /** The range that applies, and the others as others; all alike where none is known to apply. */
  const chosenRange = ({ applies, others }: ChosenRange): string => {
    if (applies === undefined || others.length === 0) {
      return ranges(applies === undefined ? others : [applies]);
    }
    return `${range(applies)} (${words.otherRanges(ranges(others))})`;
  };

  return { unit, quantity, translations, between, range, ranges, chosenRange };
}

function isBare({ unit, code }: Quantity): boolean {
  return unit === undefined && code === undefined;
}

/** A text that holds every number of the bounds repeats them; any other says something more. */
function textConflicts({ text, low, high }: ReferenceRange): boolean {
  if (text === undefined) return false;
  const said = numbersIn(text);
  return [low, high].some((bound) => bound !== undefined && !said.has(Math.abs(bound.value)));
}

/** The numbers in a text, whole ones: "13.5" does not hold 3.5. A comma may be a point or nothing. */
function numbersIn(text: string): ReadonlySet<number> {
  const found = text.match(/\d[\d.,]*|\.\d+/gu) ?? [];
  return new Set(
    found.flatMap((one) => {
      const bare = one.replace(/[.,]+$/u, '');
      return [Number(bare.replace(',', '.')), Number(bare.replaceAll(',', ''))];
    }),
  );
}

/**
 * `mm[Hg]`, `{INR}` and `Cel` in the place of the printable unit are codes that nobody printed. So
 * is `1`, UCUM's "no unit": printed, it would be read as a digit ("2.4 1").
 */
function isCodeOnly(unit: string): boolean {
  return unit === 'Cel' || unit === '1' || unit.includes('[') || unit.includes('{');
}
