import { readCodedText } from './coded-text.ts';
import { isEnteredInError } from './errors.ts';
import { type Sent, field, listOf, textOf } from './untyped.ts';

/** A status: one of the codes we know, or why it is none. */
export type SentStatus<Code extends string> = {
  readonly code: Code | 'not-stated' | 'other';
  /** As sent, where we do not know it. */
  readonly sent: string | undefined;
};

/**
 * Reads a status sent as a code, as a concept, or as a list of either. Trimmed, in any case and
 * spelling: a recorded sample carries `"entered-in-error "`.
 */
export function readStatus<Code extends string>(
  x: unknown,
  isKnown: (code: string) => code is Code,
): SentStatus<Code> {
  if (x === undefined || x === null) return { code: 'not-stated', sent: undefined };
  if (typeof x === 'string' && isKnown(x)) return { code: x, sent: undefined };
  const coded = readCodedText(x);
  const said = [
    ...coded.codings.map((one) => one.code),
    coded.text,
    ...coded.codings.map((one) => one.display),
    textOf(x),
  ].filter((one) => one !== undefined);
  const codes = new Set(coded.codings.map((one) => asCode(one.code ?? '')).filter(isKnown));
  const [first, ...others] = withoutParents([...codes]);
  // Two that exclude each other: whichever was shown, the other would be lost.
  if (first !== undefined && others.length > 0) {
    return { code: 'other', sent: [first, ...others].join(', ') };
  }
  const found = first ?? said.map(asCode).find(isKnown);
  if (found !== undefined) return { code: found, sent: undefined };
  const sent =
    said.find(isEnteredInError) ??
    coded.text ??
    coded.codings.find((one) => one.display !== undefined)?.display ??
    said[0];
  return { code: sent === undefined ? 'not-stated' : 'other', sent };
}

// FHIR condition-clinical and condition-ver-status are trees; what stands below says it more exactly.
const parents = new Map<string, string>([
  ['recurrence', 'active'],
  ['relapse', 'active'],
  ['remission', 'inactive'],
  ['resolved', 'inactive'],
  ['provisional', 'unconfirmed'],
  ['differential', 'unconfirmed'],
]);

function withoutParents<Code extends string>(codes: readonly Code[]): readonly Code[] {
  if (codes.length < 2) return codes;
  const error = codes.filter((one) => isEnteredInError(one));
  if (error.length > 0) return error;
  const above = new Set(codes.map((one) => parents.get(one)));
  return codes.filter((one) => !above.has(one));
}

/** `Entered in Error`, `entered_in_error` and `enteredInError` as FHIR spells them. */
function asCode(said: string): string {
  return said
    .replaceAll(/([a-z])([A-Z])/gu, '$1-$2')
    .replaceAll(/[\s_]+/gu, '-')
    .toLowerCase();
}

/** FHIR forbids to ignore a modifier; we know none, so the row warns. */
export function hasUnknownModifier(sent: Sent): boolean {
  const modifiers = field(sent, 'modifierExtension');
  const rules = field(sent, 'implicitRules');
  return (modifiers !== undefined && listOf(modifiers).length > 0) || textOf(rules) !== undefined;
}
