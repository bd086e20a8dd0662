import { type AbsentReason, absentByExtension } from './absent.ts';
import { type Period, readPeriod } from './fhir-date.ts';
import { isPast, isToCome } from './past.ts';
import { type Sent, field, isSent, listOf, objectOf, textOf } from './untyped.ts';

/** One name of a person. */
export type PersonName = {
  readonly use: string | undefined;
  readonly text: string | undefined;
  readonly family: string | undefined;
  readonly given: readonly string[];
  readonly prefix: readonly string[];
  readonly suffix: readonly string[];
  readonly period: Period | undefined;
  readonly absent: AbsentReason | undefined;
};

/** Names in their roles. Every name that says anything has one of them. */
export type NameChoice = {
  /** The name that leads; undefined where none is usable. */
  readonly shown: PersonName | undefined;
  /** What the person is called informally (`nickname`), where another name leads. */
  readonly preferred: PersonName | undefined;
  /** Further names in use, the official one first. */
  readonly other: readonly PersonName[];
  readonly previous: readonly PersonName[];
};

/** Reads names; a name that is only text may come as a bare string. */
export function readNames(x: unknown): readonly PersonName[] {
  const names: PersonName[] = [];
  for (const one of listOf(x)) {
    const name = isSent(one) ? readName(one) : textName(one);
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** Programs write missing parts out in small letters; a person may be called Null. */
function isSaid(part: string): boolean {
  return part !== 'null' && part !== 'undefined';
}

function personText(x: unknown): string | undefined {
  return textOf(textOf(x)?.split(' ').filter(isSaid).join(' '));
}

function textName(x: unknown): PersonName | undefined {
  const text = personText(x);
  return text === undefined ? undefined : { ...empty, text };
}

const empty: PersonName = {
  use: undefined,
  text: undefined,
  family: undefined,
  given: [],
  prefix: [],
  suffix: [],
  period: undefined,
  absent: undefined,
};

function readName(sent: Sent): PersonName {
  const absent =
    absentByExtension(sent) ??
    absentByExtension(objectOf(field(sent, '_family'))) ??
    absentByExtension(objectOf(field(sent, '_given')));
  return {
    use: textOf(field(sent, 'use'))?.toLowerCase(),
    text: personText(field(sent, 'text')),
    // DSTU2 allowed several family names.
    family: textOf(texts(field(sent, 'family')).filter(isSaid).join(' ')),
    given: texts(field(sent, 'given')).filter(isSaid),
    prefix: texts(field(sent, 'prefix')),
    suffix: texts(field(sent, 'suffix')),
    period: readPeriod(field(sent, 'period')),
    absent,
  };
}

/** The texts in a list, or in the place of one; blank ones are left out. */
export function texts(x: unknown): readonly string[] {
  return listOf(x).flatMap((one) => textOf(one) ?? []);
}

/** True where there is something to call a person by. */
export function isUsable(name: PersonName): boolean {
  return name.text !== undefined || name.family !== undefined || name.given.length > 0;
}

/** What leads: the name in use, then the official one, then any without or with another use. */
const leading = ['usual', 'official', undefined, 'nickname', 'temp', 'anonymous'];

/**
 * The roles of names at a time: `usual` before `official`, never an old, maiden or ended one, nor one
 * that begins later.
 */
export function chooseNamesOf(names: readonly PersonName[], now: number): NameChoice {
  const usable = names.filter(isUsable);
  const previous = usable.filter((name) => name.use === 'maiden' || isPast(name, now));
  const rest = usable.filter((name) => !previous.includes(name));
  const current = rest.filter((name) => !isToCome(name, now));
  const coming = rest.filter((name) => isToCome(name, now));
  // A name to be called by without a family name identifies nobody: the official one leads then.
  const isShort = (name: PersonName): boolean =>
    name.use === 'usual' &&
    name.family === undefined &&
    current.some((other) => other.use === 'official' && other.family !== undefined);
  const rank = (name: PersonName): number => {
    if (isShort(name)) return leading.length;
    const found = leading.indexOf(name.use);
    return found === -1 ? leading.length : found;
  };
  const [first, ...others] = current.toSorted((a, b) => rank(a) - rank(b));
  // Somebody with old names only is still called by the last resort.
  const shown = first ?? previous[0] ?? coming[0];
  const preferred = others.find(
    (name) => (name.use === 'nickname' || isShort(name)) && !reads(name, shown),
  );
  const other = [...others, ...coming].filter((name) => name !== preferred && !reads(name, shown));
  return {
    shown,
    preferred,
    other: onceEach(other),
    previous: onceEach(previous.filter((name) => name !== shown && !reads(name, shown))),
  };
}

/** Epic sends the same name as official and as usual: a second time it says nothing. */
function reads(a: PersonName, b: PersonName | undefined): boolean {
  return b !== undefined && wording(a) === wording(b);
}

function onceEach(names: readonly PersonName[]): readonly PersonName[] {
  return names.filter((name, index) => !names.slice(0, index).some((other) => reads(name, other)));
}

function wording({ text, prefix, given, family, suffix }: PersonName): string {
  return text ?? [...prefix, ...given, family, ...suffix].filter(Boolean).join(' ');
}
