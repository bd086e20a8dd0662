import { type AbsentReason, absentByExtension, absentCode } from './absent.ts';
import { type CodedText, isBlank, readCodedText } from './coded-text.ts';
import { readDecimal } from './decimal.ts';
import { type FhirDate, type Period, readDate, readPeriod } from './fhir-date.ts';
import { readPlainText } from './plain-text.ts';
import { type Quantity, plainQuantity, readLooseQuantity } from './quantity.ts';
import {
  type Sent,
  booleanOf,
  codeOf,
  field,
  isSent,
  listOf,
  objectOf,
  textOf,
} from './untyped.ts';

/** Series of measurements of one device (FHIR SampledData), as its bounds and its number of points. */
type Sampled = {
  readonly points: number;
  readonly dimensions: number;
  readonly periodMs: string | undefined;
  readonly unit: string | undefined;
  readonly lowest: string | undefined;
  readonly highest: string | undefined;
};

/** A document or picture that this app does not open. */
type Attachment = {
  readonly title: string | undefined;
  readonly contentType: string | undefined;
};

/** What was measured or found: every value[x] of R4, and the ways in which there is none. */
export type Value =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'coded'; readonly coded: CodedText }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer'; readonly number: string; readonly value: number }
  | {
      readonly kind: 'range';
      readonly low: Quantity | undefined;
      readonly high: Quantity | undefined;
    }
  | {
      readonly kind: 'ratio';
      readonly numerator: Quantity | undefined;
      readonly denominator: Quantity | undefined;
    }
  | { readonly kind: 'sampled'; readonly sampled: Sampled }
  | { readonly kind: 'time'; readonly text: string }
  | { readonly kind: 'dateTime'; readonly date: FhirDate }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'attachment'; readonly attachment: Attachment }
  | { readonly kind: 'absent'; readonly reason: AbsentReason }
  | { readonly kind: 'none' }
  | { readonly kind: 'unsupported'; readonly type: string; readonly sent: string | undefined };

/** The value of an Observation or component, and what came beside it. */
export type SentValue = {
  readonly value: Value;
  /** A reason for absence although there is a value. */
  readonly absentReason: AbsentReason | undefined;
  /** More than one value[x], which FHIR forbids: the first is shown and the reading is doubtful. */
  readonly several: boolean;
};

const noValue: Value = { kind: 'none' };

/** Reads value[x] and dataAbsentReason of an Observation or one of its components. */
export function readValue(sent: Sent): SentValue {
  let value: Value | undefined;
  let several = false;
  for (const key in sent) {
    if (!key.startsWith('value') || !Object.hasOwn(sent, key)) continue;
    // `value` without a type is nothing of FHIR's, but it is not nothing.
    const found = readTyped(key.slice('value'.length) || 'value', sent[key]);
    if (found === undefined) continue;
    const list = sent[key];
    several ||= value !== undefined || (Array.isArray(list) && list.length > 1);
    value ??= found;
  }
  value ??= readByExtension(sent);
  const reason = readAbsentReason(sent);
  if (value !== undefined && value.kind !== 'absent') {
    return { value, absentReason: reason, several };
  }
  if (reason !== undefined) return plainly({ kind: 'absent', reason });
  return plainly(value ?? noValue);
}

function plainly(value: Value): SentValue {
  return { value, absentReason: undefined, several: false };
}

function readAbsentReason(sent: Sent): AbsentReason | undefined {
  const reason = field(sent, 'dataAbsentReason');
  if (reason === undefined || reason === null) return absentPrimitive(sent);
  const coded = readCodedText(reason);
  if (coded.absent?.code !== undefined) return coded.absent;
  const known = coded.codings.map((one) => absentCode(one.code)).find((one) => one !== undefined);
  const code = known ?? absentCode(coded.text);
  // The text is more than a code where it is none of its names: "patient refused".
  const own = known !== undefined && !coded.codings.some((one) => one.display === coded.text);
  const said = coded.text ?? coded.codings[0]?.display ?? coded.codings[0]?.code;
  const text = code === undefined || own ? (code === undefined ? said : coded.text) : undefined;
  return code === undefined && text === undefined ? undefined : { code, text };
}

/** `_valueString: { extension: [data-absent-reason] }`: the reason of a primitive without a value. */
function absentPrimitive(sent: Sent): AbsentReason | undefined {
  for (const key in sent) {
    if (key.startsWith('_value') && Object.hasOwn(sent, key)) {
      const reason = absentByExtension(objectOf(sent[key]));
      if (reason !== undefined) return reason;
    }
  }
  return undefined;
}

/** Oracle Health sends attachments, which R4 lacks, in the extension that R5 defined for them. */
function readByExtension(sent: Sent): Value | undefined {
  for (const one of listOf(field(sent, 'extension'))) {
    const extension = objectOf(one);
    const url = textOf(field(extension, 'url'));
    if (extension === undefined || url?.includes('extension-Observation.value') !== true) continue;
    for (const key in extension) {
      const found = key.startsWith('value') ? readTyped(key.slice(5), extension[key]) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Undefined where the member holds no value at all. */
function readTyped(type: string, x: unknown): Value | undefined {
  if (isNothing(x)) return undefined;
  const sent = objectOf(x);
  const absent = absentByExtension(sent) ?? absentByExtension(objectOf(field(sent, '_value')));
  const read = readers.get(type);
  const value = read === undefined ? undefined : read(x);
  if (value !== undefined) return value;
  if (absent !== undefined) return { kind: 'absent', reason: absent };
  // A unit alone: nothing was measured, and nothing is hidden that another app could show.
  if (read === readQuantityValue && isWithoutNumber(x)) return undefined;
  return { kind: 'unsupported', type, sent: sample(x) };
}

/** Null, blank text, an object or a list without a member: the name of a value, and no value. */
function isNothing(x: unknown): boolean {
  if (typeof x === 'string') return textOf(x) === undefined;
  return x === undefined || x === null || (typeof x === 'object' && Object.keys(x).length === 0);
}

function isWithoutNumber(x: unknown): boolean {
  const number = field(objectOf(x), 'value');
  return objectOf(x) !== undefined && (number === undefined || number === null);
}

const readers = new Map<string, (x: unknown) => Value | undefined>([
  ['Quantity', readQuantityValue],
  ['SimpleQuantity', readQuantityValue],
  ['Age', readQuantityValue],
  ['Duration', readQuantityValue],
  ['Money', readQuantityValue],
  ['CodeableConcept', readCoded],
  ['Coding', readCoded],
  ['Code', readTextValue],
  ['String', readTextValue],
  ['Markdown', readTextValue],
  ['Boolean', readBoolean],
  ['Integer', readInteger],
  ['Decimal', readInteger],
  ['Range', readRange],
  ['Ratio', readRatio],
  ['SampledData', readSampled],
  ['Time', readTime],
  ['DateTime', readDateTime],
  ['Date', readDateTime],
  ['Instant', readDateTime],
  ['Period', readPeriodValue],
  ['Attachment', readAttachment],
]);

function readQuantityValue(x: unknown): Value | undefined {
  const loose = readLooseQuantity(x);
  if (loose.kind === 'quantity') return loose;
  return loose.kind === 'text' ? loose : undefined;
}

function readCoded(x: unknown): Value | undefined {
  const coded = readCodedText(x);
  if (coded.absent !== undefined) return { kind: 'absent', reason: coded.absent };
  return isBlank(coded) ? undefined : { kind: 'coded', coded };
}

/** Text stays text, also where it looks like a number: `"1.010"` and `">90"` are never charted. */
function readTextValue(x: unknown): Value | undefined {
  const text = readPlainText(x)?.text ?? readDecimal(x)?.text ?? codeOf(x);
  return text === undefined ? undefined : { kind: 'text', text };
}

function readBoolean(x: unknown): Value | undefined {
  const value = booleanOf(x);
  return value === undefined ? undefined : { kind: 'boolean', value };
}

function readInteger(x: unknown): Value | undefined {
  const number = readDecimal(x);
  if (number !== undefined) return { kind: 'integer', number: number.text, value: number.value };
  const digits = isSent(x) ? codeOf(x) : undefined;
  return digits === undefined ? undefined : { kind: 'text', text: digits };
}

function readRange(x: unknown): Value | undefined {
  const sent = objectOf(x);
  const [low, high] = [readSide(sent, 'low'), readSide(sent, 'high')];
  if (low.text !== undefined || high.text !== undefined) return sidesAsText(low, high, ' – ');
  if (low.quantity === undefined && high.quantity === undefined) return undefined;
  return { kind: 'range', low: low.quantity, high: high.quantity };
}

function readRatio(x: unknown): Value | undefined {
  const sent = objectOf(x);
  const [top, bottom] = [readSide(sent, 'numerator'), readSide(sent, 'denominator')];
  if (top.text !== undefined || bottom.text !== undefined) return sidesAsText(top, bottom, ' / ');
  if (top.quantity === undefined && bottom.quantity === undefined) return undefined;
  return { kind: 'ratio', numerator: top.quantity, denominator: bottom.quantity };
}

/** A bound of a range or a side of a ratio: a quantity, or what stands there instead of one. */
type Side = { readonly quantity: Quantity | undefined; readonly text: string | undefined };

function readSide(sent: Sent | undefined, name: string): Side {
  const x = field(sent, name);
  const loose = x === undefined || x === null ? undefined : readLooseQuantity(x);
  return {
    quantity: loose?.kind === 'quantity' ? loose.quantity : undefined,
    text: loose?.kind === 'text' ? loose.text : undefined,
  };
}

/** Without the side that is no quantity the other would say something else: 1–`see note` is no ≥ 1. */
function sidesAsText(first: Side, second: Side, between: string): Value {
  const said = [first, second].map(
    ({ quantity, text }) => text ?? (quantity === undefined ? '—' : plainQuantity(quantity)),
  );
  return { kind: 'text', text: said.join(between) };
}

function readSampled(x: unknown): Value | undefined {
  const sent = objectOf(x);
  const data = textOf(field(sent, 'data'));
  if (sent === undefined || data === undefined) return undefined;
  const origin = objectOf(field(sent, 'origin'));
  const sampled: Sampled = {
    points: data.split(/\s+/u).length,
    dimensions: readDecimal(field(sent, 'dimensions'))?.value ?? 1,
    periodMs: readDecimal(field(sent, 'period'))?.text,
    unit: textOf(field(origin, 'unit')) ?? codeOf(field(origin, 'code')),
    lowest: readDecimal(field(sent, 'lowerLimit'))?.text,
    highest: readDecimal(field(sent, 'upperLimit'))?.text,
  };
  return { kind: 'sampled', sampled };
}

function readTime(x: unknown): Value | undefined {
  const text = textOf(x);
  return text === undefined ? undefined : { kind: 'time', text };
}

function readDateTime(x: unknown): Value | undefined {
  const date = readDate(x);
  return date === undefined ? undefined : { kind: 'dateTime', date };
}

function readPeriodValue(x: unknown): Value | undefined {
  const period = readPeriod(x);
  return period === undefined ? undefined : { kind: 'period', period };
}

function readAttachment(x: unknown): Value | undefined {
  const sent = objectOf(x);
  if (sent === undefined) return undefined;
  const title = textOf(field(sent, 'title'));
  return {
    kind: 'attachment',
    attachment: { title, contentType: textOf(field(sent, 'contentType')) },
  };
}

/** A little of what cannot be read, for the person who looks into it. */
function sample(x: unknown): string | undefined {
  const text =
    codeOf(x) ??
    (isSent(x) ? (textOf(field(x, 'display')) ?? textOf(field(x, 'text'))) : undefined);
  return text === undefined ? undefined : text.slice(0, 200);
}
