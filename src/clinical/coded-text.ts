import { type AbsentCode, type AbsentReason, absentByExtension, absentCode } from './absent.ts';
import { canonicalSystem, icd10, icd10cm, loinc, snomed } from './code-systems.ts';
import { shareEqual } from './shared.ts';
import { type Sent, codeOf, field, listOf, objectOf, textOf } from './untyped.ts';

/** One code of a concept, trimmed; `system` in its canonical form where we know the aliases. */
type Coding = {
  readonly system: string | undefined;
  readonly code: string | undefined;
  readonly display: string | undefined;
  readonly userSelected: boolean;
};

/** A concept as sent: its text, all of its codings, or the reason why it is missing. */
export type CodedText = {
  /** What to call it: the text, else the best of the displays; never a code. */
  readonly name: string | undefined;
  readonly text: string | undefined;
  readonly codings: readonly Coding[];
  readonly absent: AbsentReason | undefined;
};

/** What to call a concept. `code` only where no text and no display was sent. */
export type Label =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly code: string; readonly system: string | undefined }
  | { readonly kind: 'absent'; readonly reason: AbsentReason }
  | { readonly kind: 'none' };

const absentSystem = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
const absentSystemOld = 'http://hl7.org/fhir/data-absent-reason';

const nullFlavorSystems: ReadonlySet<string | undefined> = new Set([
  'http://terminology.hl7.org/CodeSystem/v3-NullFlavor',
  'http://hl7.org/fhir/v3/NullFlavor',
  'urn:oid:2.16.840.1.113883.5.1008',
]);

// HL7 v3 NullFlavor. `OTH`, `TRC` (a trace) and `QS` say that there is something.
const nullFlavors = new Map<string | undefined, AbsentCode>([
  ['UNK', 'unknown'],
  // No information: to FHIR the same, by the maps of C-CDA on FHIR.
  ['NI', 'unknown'],
  ['ASKU', 'asked-unknown'],
  ['NASK', 'not-asked'],
  ['NAV', 'temp-unknown'],
  ['NA', 'not-applicable'],
  ['MSK', 'masked'],
  ['NINF', 'negative-infinity'],
  ['PINF', 'positive-infinity'],
]);

function nullFlavor({ system, code }: Coding): AbsentCode | undefined {
  return nullFlavorSystems.has(system) ? nullFlavors.get(code) : undefined;
}

/** Nothing sent. */
export const noCode: CodedText = {
  name: undefined,
  text: undefined,
  codings: [],
  absent: undefined,
};

/**
 * Reads a CodeableConcept; also a bare Coding, a code as text (a DSTU2 status), or an array in the
 * place of one concept.
 */
export function readCodedText(x: unknown): CodedText {
  if (typeof x === 'string') return readCode(x);
  const sent = objectOf(x);
  if (sent === undefined) return Array.isArray(x) ? readCode(x.find((one) => textOf(one))) : noCode;
  const codings = readCodings(sent);
  const given = textOf(field(sent, 'text'));
  // What is left of a C-CDA: a reference into its narrative, which names nothing.
  const text = codings.length > 0 && /^#\S+$/u.test(given ?? '') ? undefined : given;
  const absent = absentIn(sent, text, codings);
  const name = absent === undefined ? nameOf(text, codings) : undefined;
  const coded: CodedText = { name, text, codings, absent };
  const code = codings[0]?.code;
  return code === undefined || coded.absent !== undefined ? coded : concepts.same(code, coded);
}

const concepts = shareEqual<CodedText>(
  (a, b) =>
    a.text === b.text &&
    a.codings.length === b.codings.length &&
    a.codings.every((one, index) => isSameCoding(one, b.codings[index])),
);

function isSameCoding(a: Coding, b: Coding | undefined): boolean {
  return (
    a.code === b?.code &&
    a.system === b?.system &&
    a.display === b?.display &&
    a.userSelected === b?.userSelected
  );
}

function readCode(x: unknown): CodedText {
  const text = textOf(x);
  return text === undefined ? noCode : { ...noCode, name: text, text };
}

/** The concept, or undefined where nothing at all was sent. */
export function readOptionalCoded(x: unknown): CodedText | undefined {
  if (x === undefined || x === null) return undefined;
  const coded = readCodedText(x);
  return isBlank(coded) ? undefined : coded;
}

/** A list of concepts; blank ones are left out. */
export function readCodedTexts(x: unknown): readonly CodedText[] {
  const found: CodedText[] = [];
  for (const one of listOf(x)) {
    const coded = readCodedText(one);
    if (!isBlank(coded)) found.push(coded);
  }
  return found;
}

function readCodings(sent: Sent): readonly Coding[] {
  const list = field(sent, 'coding');
  // A bare Coding in the place of a concept.
  if (list === undefined) return readCoding(sent) ?? [];
  const codings: Coding[] = [];
  for (const one of listOf(list)) {
    const coding = readCoding(objectOf(one));
    if (coding !== undefined) codings.push(...coding);
  }
  return codings;
}

function readCoding(sent: Sent | undefined): readonly Coding[] | undefined {
  if (sent === undefined) return undefined;
  // US Core 9.0's CareTeam example writes `url` where `system` belongs.
  const system = textOf(field(sent, 'system')) ?? textOf(field(sent, 'url'));
  const code = codeOf(field(sent, 'code'));
  const display = textOf(field(sent, 'display'));
  if (code === undefined && display === undefined) return undefined;
  return [
    {
      system: system === undefined ? undefined : canonicalSystem(system),
      code,
      display,
      userSelected: field(sent, 'userSelected') === true,
    },
  ];
}

/**
 * A missing concept is said in three ways: an extension, a coding of data-absent-reason, or such a
 * code without any system and without text, whose display says nothing else. A concept that has a
 * real coding is not missing.
 */
function absentIn(
  sent: Sent,
  text: string | undefined,
  codings: readonly Coding[],
): AbsentReason | undefined {
  let reason: AbsentReason | undefined;
  for (const coding of codings) {
    const nameless = text === undefined && coding.display === undefined;
    const flavor = nameless ? nullFlavor(coding) : undefined;
    const code = flavor ?? absentCode(coding.code);
    const declared =
      flavor !== undefined || coding.system === absentSystem || coding.system === absentSystemOld;
    const bare = coding.system === undefined && text === undefined && isReason(coding, code);
    if (!declared && !bare) return undefined;
    const more = text === coding.display ? undefined : text;
    reason ??= { code, text: code === undefined ? (coding.display ?? coding.code) : more };
  }
  if (reason !== undefined) return reason;
  return text === undefined ? absentByExtension(sent) : undefined;
}

/** "Error" and "Asked But Unknown" say what their codes say; "Refractive error" does not. */
function isReason({ display }: Coding, code: AbsentCode | undefined): boolean {
  if (display === undefined) return code !== undefined;
  return code !== undefined && absentCode(display.replaceAll(/ (?:but )?/giu, '-')) === code;
}

/** True where a concept says nothing: no text, no coding, and no reason why. */
export function isBlank(coded: CodedText): boolean {
  return coded.text === undefined && coded.codings.length === 0 && coded.absent === undefined;
}

/** True where any of the codings is that code; never the first one only. */
export function hasCode(coded: CodedText, system: string, code: string): boolean {
  return coded.codings.some((one) => one.system === system && one.code === code);
}

/** What to call a concept, and what that is. */
export function labelOf(coded: CodedText): Label {
  if (coded.absent !== undefined) return { kind: 'absent', reason: coded.absent };
  if (coded.name !== undefined) return { kind: 'text', text: coded.name };
  const bare = coded.codings.find((one) => one.code !== undefined);
  return bare?.code === undefined
    ? { kind: 'none' }
    : { kind: 'code', code: bare.code, system: bare.system };
}

/** The text, unless it only repeats a code ("S" for "Never Married") and a display says more. */
function nameOf(text: string | undefined, codings: readonly Coding[]): string | undefined {
  if (text === undefined) return displayOf(codings);
  if (!codings.some((one) => one.code === text)) return text;
  return displayOf(codings.filter((one) => one.display !== one.code)) ?? text;
}

const preferredSystems = [snomed, icd10cm, icd10, loinc];

/** What the user picked, then the systems people read, then any display. */
function displayOf(codings: readonly Coding[]): string | undefined {
  if (codings.length < 2) return codings[0]?.display;
  const picked = codings.find((one) => one.userSelected && one.display !== undefined);
  if (picked !== undefined) return picked.display;
  for (const system of preferredSystems) {
    const found = codings.find((one) => one.system === system && one.display !== undefined);
    if (found !== undefined) return found.display;
  }
  return codings.find((one) => one.display !== undefined)?.display;
}
