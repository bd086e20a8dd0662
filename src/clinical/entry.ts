import { type BloodPressure, bloodPressureOf, isHalf, restOf } from './blood-pressure.ts';
import { loinc } from './code-systems.ts';
import { type CodedText, labelOf } from './coded-text.ts';
import { focusKey } from './focus-of-reading.ts';
import type { Reading, ReadingPart } from './reading.ts';
import { type SentUnit, unitKey } from './unit.ts';
import {
  type OxygenParts,
  type VitalKind,
  isNamedApart,
  oxygenParts,
  vitalMethod,
  vitalOf,
} from './vital-signs.ts';

/**
 * One thing to draw in a table, tile or trend: a reading's own value, one of its components, or a
 * blood pressure as a pair.
 */
export type Entry = {
  readonly reading: Reading;
  /** What holds code, value, interpretations and ranges: the reading itself or a component. */
  readonly part: ReadingPart;
  /** True where `part` is a component of `reading`. */
  readonly isComponent: boolean;
  readonly pressure: BloodPressure | undefined;
  /** The vital sign `part` is, if any. */
  readonly vital: VitalKind | undefined;
  /** The oxygen given during a pulse oximetry; undefined for everything else. */
  readonly oxygen: OxygenParts | undefined;
  /**
   * Only where value and ranges were converted into another unit: the entry as it was recorded.
   * Flags are judged by it, never by the converted numbers.
   */
  readonly recorded?: Entry;
};

/** True where it was observed in a fetus, a donor, a device: not, or not only, in the patient. */
function isAboutAnother({ focus }: Reading): boolean {
  return focus.some(({ isAnother }) => isAnother);
}

/** Who else it is about goes before what of the patient's own it is about. */
function aboutOf(focus: Reading['focus']): RowIdentity['about'] {
  const others = focus.filter(({ isAnother }) => isAnother);
  return others.length > 0
    ? others.map(({ name }) => name)
    : focus.flatMap(({ name }) => name ?? []);
}

/** What a row stands for; nothing unlike shares one. */
export type RowIdentity = {
  readonly key: string;
  /** The same without the unit: sub-rows of one test share it. */
  readonly testKey: string;
  readonly kind: 'loinc' | 'local' | 'text' | 'unnamed';
  readonly loinc: string | undefined;
  readonly code: CodedText;
  /** For a component or a contained member: the code of the reading it belongs to. */
  readonly parentCode: CodedText | undefined;
  /** What it is about, where that is not the patient as such; undefined: another, without a name. */
  readonly about: readonly (string | undefined)[];
  /** Observed in a fetus, a donor, a device: the row must not read as one of the patient. */
  readonly isAboutAnother: boolean;
  /** Comparable form of the unit ('' where none); two units are two rows. */
  readonly unitKey: string;
  /** The unit as first sent, to print beside the name. */
  readonly unit: SentUnit | undefined;
};

/**
 * What a reading puts into tables. A blood pressure is one entry, pulse oximetry keeps its oxygen,
 * any other reading has its own value and one entry for each component. There is always one.
 */
export function entriesOf(reading: Reading): readonly [Entry, ...Entry[]] {
  const pressure = bloodPressureOf(reading);
  if (pressure !== undefined) return pressureEntries(pressure);
  const own = entryOf(reading, reading);
  const parts = reading.components.map((part) => entryOf(reading, part));
  if (own.vital === 'oxygen-saturation') {
    // Oracle Health repeats the code on a component and leaves the value of the whole empty.
    const measured = parts.find((one) => one.vital === 'oxygen-saturation');
    const isWithin = reading.value.kind === 'none' && measured !== undefined;
    const shown = isWithin ? measured : own;
    const oxygen = oxygenParts(reading);
    const said = new Set([isWithin ? measured.part : reading, oxygen.flow, oxygen.concentration]);
    return [{ ...shown, oxygen }, ...parts.filter((one) => !said.has(one.part))];
  }
  const [first, ...rest] = parts;
  if (first === undefined) return [own];
  // A flag of the whole is of no one part ("multidrug-resistant"), and must not be lost.
  const isSaid = reading.value.kind !== 'none' || reading.interpretations.length > 0;
  return isSaid ? [own, first, ...rest] : [first, ...rest];
}

/** A blood pressure, of one reading or of two, and whatever else was sent with it. */
export function pressureEntries(pressure: BloodPressure): readonly [Entry, ...Entry[]] {
  const [reading] = pressure.readings;
  const rest = restOf(pressure).map((one) => entryOf(one.reading, one.part));
  return [{ ...entryOf(reading, reading), pressure }, ...rest];
}

function entryOf(reading: Reading, part: ReadingPart): Entry {
  return {
    reading,
    part,
    isComponent: part !== reading,
    pressure: undefined,
    vital: vitalIn(reading, part),
    oxygen: undefined,
  };
}

/**
 * Half a blood pressure that is in no pair must not be read as a whole one, and the heart rate of a
 * fetus is no vital sign of its mother.
 */
function vitalIn(reading: Reading, part: ReadingPart): VitalKind | undefined {
  const isNone = isAboutAnother(reading) || (part !== reading && isHalf(part));
  return isNone ? undefined : vitalOf(part);
}

/** A part that is named in words only ("Line 1") means nothing without what it is a part of. */
export const isNamedByParent = ({ parentCode, kind }: RowIdentity): boolean =>
  parentCode !== undefined && kind !== 'loinc';

/** Which row an entry belongs to, by LOINC, else local code, else text, and by unit. */
export function rowIdentity(entry: Entry): RowIdentity {
  const { reading, part, isComponent, pressure, vital } = entry;
  // Of a blood pressure, the half that was measured has the unit.
  const measured = pressure === undefined ? [part] : [pressure.systolic, pressure.diastolic];
  const quantity = measured
    .map((one) => (one?.value.kind === 'quantity' ? one.value.quantity : undefined))
    .find((one) => one !== undefined);
  const unit = quantity === undefined ? '' : unitKey(quantity);
  const { kind, code, test: own } = testKey(reading, part, isComponent, vital);
  const { focus } = reading;
  // The stage of one tumour is not the next value of another's; a vital sign is the patient's.
  const isApart = focus.length > 0 && vital === undefined;
  const test = isApart ? `${own} about ${focusKey(focus)}` : own;
  return {
    key: `${test}|${unit}`,
    testKey: test,
    kind,
    loinc: kind === 'loinc' ? code : undefined,
    code: part.code,
    parentCode: isComponent ? reading.code : reading.containedIn,
    about: isApart ? aboutOf(focus) : [],
    isAboutAnother: isAboutAnother(reading),
    unitKey: unit,
    unit: quantity,
  };
}

type TestKey = {
  readonly kind: RowIdentity['kind'];
  readonly code: string | undefined;
  readonly test: string;
};

/**
 * LOINC says specimen and method itself, so it is a key on its own, and the vital signs' variants
 * share their row. A local code does not: Oracle Health sends panels whose members share one code
 * and differ only in text, so text, specimen and method belong to the key.
 */
function testKey(
  reading: Reading,
  part: ReadingPart,
  isComponent: boolean,
  vital: VitalKind | undefined,
): TestKey {
  if (vital !== undefined) {
    // Arterial saturation without a stated method may be a blood gas: a row of its own.
    const method = vitalMethod(part) === 'method-not-stated' ? ' method-not-stated' : '';
    return { kind: 'loinc', code: loincOf(part), test: `vital ${vital}${method}` };
  }
  const code = loincOf(part);
  const label = labelOf(part.code);
  const name = label.kind === 'text' ? normalName(label.text) : '';
  if (code !== undefined) {
    const apart = isNamedApart(part) ? `|${name}` : '';
    return { kind: 'loinc', code, test: `loinc ${code}${apart}` };
  }
  const parent = isComponent
    ? `|in ${testKey(reading, reading, false, vitalOf(reading)).test}`
    : withinKey(reading);
  const made = specimenAndMethod(reading);
  const local = part.code.codings.find((one) => one.code !== undefined);
  if (local?.code !== undefined) {
    const test = `code ${local.system ?? ''}|${local.code}|${name}${made}${parent}`;
    return { kind: 'local', code: local.code, test };
  }
  if (name !== '') return { kind: 'text', code: undefined, test: `text ${name}${made}${parent}` };
  // Nothing says what it is, so nothing says that it is like another.
  return { kind: 'unnamed', code: undefined, test: `unnamed ${reading.id ?? ''}${parent}` };
}

/** "Result" in one panel is not the "Result" of another. */
function withinKey({ containedIn }: Reading): string {
  if (containedIn === undefined) return '';
  const label = labelOf(containedIn);
  return `|in ${label.kind === 'text' ? normalName(label.text) : ''}`;
}

// Generated data puts local codes under LOINC's name; those say no specimen and no method.
const loincForm = /^\d{1,7}-\d$/u;

function loincOf(part: ReadingPart): string | undefined {
  return part.code.codings.find((one) => one.system === loinc && loincForm.test(one.code ?? ''))
    ?.code;
}

function specimenAndMethod(reading: Reading): string {
  if (reading.specimenText === undefined && reading.method === undefined) return '';
  const method = reading.method === undefined ? undefined : labelOf(reading.method);
  const name = method?.kind === 'text' ? method.text : '';
  return `|${normalName(reading.specimenText ?? '')}|${normalName(name)}`;
}

function normalName(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/gu, ' ');
}
