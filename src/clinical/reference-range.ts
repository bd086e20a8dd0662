import { type CodedText, readCodedText, readCodedTexts, readOptionalCoded } from './coded-text.ts';
import { readPlainText } from './plain-text.ts';
import { type Quantity, readLooseQuantity } from './quantity.ts';
import { unitKey } from './unit.ts';
import { type Sent, field, listOf, objectOf } from './untyped.ts';

/** One reference range as sent. */
export type ReferenceRange = {
  readonly low: Quantity | undefined;
  readonly high: Quantity | undefined;
  readonly text: string | undefined;
  /** The meaning; undefined where none was sent, which FHIR defines as `normal`. */
  readonly type: CodedText | undefined;
  readonly isNormal: boolean;
  readonly appliesTo: readonly CodedText[];
  readonly ageLow: Quantity | undefined;
  readonly ageHigh: Quantity | undefined;
  /** A modifier extension we do not know: nothing may be calculated from this range. */
  readonly modified: boolean;
};

const none: readonly ReferenceRange[] = [];

/** Reads reference ranges; one that is only text (`"<150"`) may come as a bare string. */
export function readReferenceRanges(x: unknown): readonly ReferenceRange[] {
  if (x === undefined || x === null) return none;
  const ranges: ReferenceRange[] = [];
  for (const one of listOf(x)) {
    const sent = objectOf(one);
    const range = sent === undefined ? textRange(one) : readRange(sent);
    if (range !== undefined) ranges.push(range);
  }
  return ranges;
}

function textRange(x: unknown): ReferenceRange | undefined {
  const text = readPlainText(x)?.text;
  return text === undefined ? undefined : { ...empty, text };
}

const empty: ReferenceRange = {
  low: undefined,
  high: undefined,
  text: undefined,
  type: undefined,
  isNormal: true,
  appliesTo: [],
  ageLow: undefined,
  ageHigh: undefined,
  modified: false,
};

function readRange(sent: Sent): ReferenceRange | undefined {
  const low = readLooseQuantityOf(sent, 'low');
  const high = readLooseQuantityOf(sent, 'high');
  // A bound that is no number is still said, as text; of two neither is the range without the other.
  const words = [low, high].flatMap((one) => (one?.kind === 'text' ? one.text : []));
  const text =
    readPlainText(field(sent, 'text'))?.text ??
    (words.length === 0 ? expectedAnswer(sent) : words.join(' – '));
  const lowBound = low?.kind === 'quantity' ? low.quantity : undefined;
  const highBound = high?.kind === 'quantity' ? high.quantity : undefined;
  if (lowBound === undefined && highBound === undefined && text === undefined) return undefined;
  // `meaning` is what R4 calls `type`, in DSTU2.
  const meaning = readOptionalCoded(field(sent, 'type') ?? field(sent, 'meaning'));
  // US Core's own older examples say "normal" where the population is due: no limit, a meaning.
  const groups = readCodedTexts(field(sent, 'appliesTo'));
  const appliesTo = groups.filter((one) => !isMeaning(one));
  const type = meaning ?? groups.find(isMeaning);
  const age = objectOf(field(sent, 'age'));
  const ageLow = readLooseQuantityOf(age, 'low');
  const ageHigh = readLooseQuantityOf(age, 'high');
  return {
    low: lowBound,
    high: highBound,
    text,
    type,
    isNormal: type === undefined || meansNormal(type),
    appliesTo,
    ageLow: ageLow?.kind === 'quantity' ? ageLow.quantity : undefined,
    ageHigh: ageHigh?.kind === 'quantity' ? ageHigh.quantity : undefined,
    modified: [sent, objectOf(field(sent, 'low')), objectOf(field(sent, 'high'))].some(
      (one) => listOf(field(one, 'modifierExtension')).length > 0,
    ),
  };
}

/** What R5 says of a coded result (`normalValue`: "Negative"); R4 has it in the text. */
function expectedAnswer(sent: Sent): string | undefined {
  const { name, codings } = readCodedText(field(sent, 'normalValue'));
  return name ?? codings.find((one) => one.code !== undefined)?.code;
}

function readLooseQuantityOf(sent: Sent | undefined, name: string) {
  const bound = field(sent, name);
  return bound === undefined || bound === null ? undefined : readLooseQuantity(bound);
}

const meanings: ReadonlySet<string | undefined> = new Set([
  'http://terminology.hl7.org/CodeSystem/referencerange-meaning',
  'http://hl7.org/fhir/referencerange-meaning',
]);

function isMeaning(coded: CodedText): boolean {
  return coded.codings.some((one) => meanings.has(one.system));
}

/** Low above high: nobody can say what was meant. */
export function isReversed({ low, high }: ReferenceRange): boolean {
  return (
    low !== undefined &&
    high !== undefined &&
    low.value > high.value &&
    unitKey(low) === unitKey(high)
  );
}

function meansNormal(type: CodedText): boolean {
  if (type.codings.length === 0) return type.text?.toLowerCase().startsWith('normal') ?? false;
  return type.codings.some((one) => one.code === 'normal');
}
