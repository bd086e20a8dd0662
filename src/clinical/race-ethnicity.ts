import { type CodedText, isBlank, readCodedText } from './coded-text.ts';
import { type Sent, field, isSent, listOf, textOf } from './untyped.ts';

/** Race or ethnicity as US Core sends it: several categories are allowed, the text is mandatory. */
export type RaceOrEthnicity = {
  readonly text: string | undefined;
  readonly categories: readonly CodedText[];
  readonly detailed: readonly CodedText[];
};

const base = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-';
const baseOld = 'http://hl7.org/fhir/StructureDefinition/us-core-';
const baseArgonaut = 'http://fhir.org/guides/argonaut/StructureDefinition/argo-';

/** us-core-race, in the forms of all its versions; undefined where nothing of it was sent. */
export function readRace(patient: Sent): RaceOrEthnicity | undefined {
  return readBackground(patient, 'race');
}

/** us-core-ethnicity, else what other countries have in its place; undefined where there is none. */
export function readEthnicity(patient: Sent): RaceOrEthnicity | undefined {
  return readBackground(patient, 'ethnicity') ?? readElsewhere(patient);
}

// England, Scotland, Wales and Northern Ireland; New Zealand (several allowed); Australia.
const elsewhere: ReadonlySet<string | undefined> = new Set([
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory',
  'http://hl7.org.nz/fhir/StructureDefinition/nz-ethnicity',
  'http://hl7.org.au/fhir/StructureDefinition/indigenous-status',
]);

function readElsewhere(patient: Sent): RaceOrEthnicity | undefined {
  const categories = extensionsOf(patient)
    .filter((one) => elsewhere.has(textOf(field(one, 'url'))))
    .flatMap((one) => readConcept(one) ?? []);
  return categories.length === 0 ? undefined : { text: undefined, categories, detailed: [] };
}

function readBackground(patient: Sent, name: string): RaceOrEthnicity | undefined {
  const extension = extensionsOf(patient).find((one) => {
    const url = textOf(field(one, 'url'));
    return url === base + name || url === baseOld + name || url === baseArgonaut + name;
  });
  if (extension === undefined) return undefined;
  let text: string | undefined;
  const categories: CodedText[] = [];
  const detailed: CodedText[] = [];
  const simple = readConcept(extension);
  // DSTU2 exports wrote the word "race" itself into the text.
  const nameless = simple?.text?.toLowerCase() === name;
  if (simple !== undefined) {
    categories.push(nameless ? readCodedText({ coding: simple.codings }) : simple);
  }
  for (const part of extensionsOf(extension)) {
    const url = textOf(field(part, 'url'));
    const concept = readConcept(part);
    if (url === 'text') text ??= textOf(field(part, 'valueString'));
    else if (concept !== undefined) (url === 'detailed' ? detailed : categories).push(concept);
  }
  if (text === undefined && categories.length + detailed.length === 0) return undefined;
  return { text, categories, detailed };
}

/** US Core's tribal affiliations. */
export function readTribes(patient: Sent): readonly CodedText[] {
  return extensionsOf(patient)
    .filter((one) => textOf(field(one, 'url')) === `${base}tribal-affiliation`)
    .flatMap((one) =>
      extensionsOf(one)
        .filter((part) => textOf(field(part, 'url')) === 'tribalAffiliation')
        .flatMap((part) => readConcept(part) ?? []),
    );
}

/** The extensions of an element, a single one too; what is no object is left out. */
export function extensionsOf(sent: Sent): readonly Sent[] {
  return listOf(field(sent, 'extension')).filter(isSent);
}

/** The coded value of an extension, as Coding or (before R4) as concept. */
export function readConcept(extension: Sent): CodedText | undefined {
  const coded = readCodedText(
    field(extension, 'valueCoding') ??
      field(extension, 'valueCodeableConcept') ??
      field(extension, 'valueCode'),
  );
  return isBlank(coded) ? undefined : coded;
}
