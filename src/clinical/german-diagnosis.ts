import { type CodedText, readOptionalCoded } from './coded-text.ts';
import type { Verification } from './problem.ts';
import type { SentStatus } from './status.ts';
import { type Sent, field, isSent, listOf, objectOf, textOf } from './untyped.ts';

/**
 * German diagnoses (ICD-10-GM, base profiles of HL7 Germany) carry certainty and side as extensions
 * of the code: read as a plain code, a heart attack that was excluded would be one.
 */
const certaintyUrl = 'http://fhir.de/StructureDefinition/icd-10-gm-diagnosesicherheit';
const sideUrl = 'http://fhir.de/StructureDefinition/seitenlokalisation';

/** Certain, suspected, excluded. `Z`, the state after it, is no certainty: it is said as it came. */
const certainties = new Map<string | undefined, Verification>([
  ['G', 'confirmed'],
  // As ISiK's own examples have it.
  ['V', 'provisional'],
  ['A', 'refuted'],
]);

/** The certainty in the extension of a coding of ICD-10-GM; undefined where there is none. */
export function readGermanCertainty(code: unknown): SentStatus<Verification> | undefined {
  const [certainty] = extensionsOf(code, certaintyUrl);
  const letter = certainty?.codings.find((one) => one.code !== undefined)?.code ?? certainty?.name;
  if (certainty === undefined || letter === undefined) return undefined;
  const known = certainties.get(letter.toUpperCase());
  return known === undefined
    ? { code: 'other', sent: certainty.name ?? letter }
    : { code: known, sent: undefined };
}

/** The sides of the body in the extensions of the codings; empty where none was sent. */
export function readGermanSides(code: unknown): readonly CodedText[] {
  return extensionsOf(code, sideUrl);
}

function extensionsOf(code: unknown, url: string): readonly CodedText[] {
  return listOf(field(objectOf(code), 'coding'))
    .filter(isSent)
    .flatMap((coding) => listOf(field(coding, 'extension')))
    .filter((one): one is Sent => isSent(one) && textOf(field(one, 'url')) === url)
    .flatMap(
      (one) => readOptionalCoded(field(one, 'valueCoding') ?? field(one, 'valueCode')) ?? [],
    );
}
