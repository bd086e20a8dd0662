import { type CodedText, isBlank, noCode, readCodedText, readOptionalCoded } from './coded-text.ts';
import { type Period, readPeriod } from './fhir-date.ts';
import { extensionsOf } from './race-ethnicity.ts';
import { type Sent, codeOf, field, isSent, listOf, objectOf, textOf } from './untyped.ts';

/** One of the elements that speak of sex or gender. Never merged, each labelled as what it is. */
export type SexElement = {
  readonly kind: SexKind;
  readonly code: string | undefined;
  readonly coded: CodedText;
  /** In which document or capacity it was recorded: two of them may differ, and both be right. */
  readonly type: CodedText | undefined;
  /** May be an instruction: which reference ranges to use, and for what. */
  readonly comment: string | undefined;
  readonly use: undefined;
  readonly period: Period | undefined;
};

type SexKind =
  | 'administrative-gender'
  | 'birth-sex'
  | 'us-core-sex'
  | 'individual-sex'
  | 'legal-sex'
  | 'recorded-sex'
  | 'clinical-use'
  | 'gender-identity'
  | 'pronouns';

const byUrl = new Map<string, SexKind>([
  ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', 'birth-sex'],
  ['http://hl7.org/fhir/StructureDefinition/us-core-birthsex', 'birth-sex'],
  ['http://fhir.org/guides/argonaut/StructureDefinition/argo-birthsex', 'birth-sex'],
  ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex', 'us-core-sex'],
  ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-individual-sex', 'individual-sex'],
  ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-genderIdentity', 'gender-identity'],
  ['http://hl7.org/fhir/StructureDefinition/patient-genderIdentity', 'gender-identity'],
  ['http://hl7.org/fhir/StructureDefinition/individual-genderIdentity', 'gender-identity'],
  ['http://hl7.org/fhir/StructureDefinition/individual-pronouns', 'pronouns'],
  ['http://hl7.org/fhir/StructureDefinition/individual-recordedSexOrGender', 'recorded-sex'],
  ['http://hl7.org/fhir/StructureDefinition/patient-sexParameterForClinicalUse', 'clinical-use'],
  ['https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-BirthSex', 'birth-sex'],
  // Stands on the gender: what "other" is to the register (D diverse, X not stated).
  ['http://fhir.de/StructureDefinition/gender-amtlich-de', 'legal-sex'],
  // Epic's own, sent beside those of US Core.
  ['http://open.epic.com/FHIR/StructureDefinition/extension/legal-sex', 'legal-sex'],
  ['http://open.epic.com/FHIR/StructureDefinition/extension/sex-for-clinical-use', 'clinical-use'],
  [
    'http://open.epic.com/FHIR/StructureDefinition/extension/calculated-pronouns-to-use-for-text',
    'pronouns',
  ],
]);

const plain = { type: undefined, comment: undefined, use: undefined, period: undefined };
const asGender = { ...plain, kind: 'administrative-gender' } as const;

/** All elements of sex and gender, in the order gender, sexes, identities. */
export function readSex(patient: Sent): readonly SexElement[] {
  const found: SexElement[] = [];
  const sent = field(patient, 'gender');
  const gender = textOf(Array.isArray(sent) ? sent[0] : sent);
  if (gender !== undefined) {
    found.push({ ...asGender, code: gender.toLowerCase(), coded: noCode });
  } else if (isSent(field(patient, 'gender'))) {
    // DSTU1 sent a concept.
    const coded = readCodedText(field(patient, 'gender'));
    if (!isBlank(coded)) found.push({ ...asGender, code: undefined, coded });
  }
  const onGender = field(objectOf(field(patient, '_gender')), 'extension');
  for (const one of [...listOf(field(patient, 'extension')), ...listOf(onGender)]) {
    const extension = objectOf(one);
    const kind = byUrl.get(textOf(field(extension, 'url')) ?? '');
    const element =
      extension === undefined || kind === undefined ? undefined : readElement(kind, extension);
    if (element !== undefined) found.push(element);
  }
  return found;
}

function readElement(kind: SexKind, extension: Sent): SexElement | undefined {
  // The newer ones are complex: the value is a sub-extension.
  const parts = extensionsOf(extension);
  const part = (url: string): Sent | undefined =>
    parts.find((one) => textOf(field(one, 'url')) === url);
  const value = readExtensionValue(extension) ?? readExtensionValue(part('value'));
  if (value === undefined) return undefined;
  return {
    kind,
    ...value,
    type: readOptionalCoded(field(part('type'), 'valueCodeableConcept')),
    comment: textOf(field(part('comment'), 'valueString')),
    use: undefined,
    period: readPeriod(field(part('period') ?? part('effectivePeriod'), 'valuePeriod')),
  };
}

function readExtensionValue(
  extension: Sent | undefined,
): { code: string | undefined; coded: CodedText } | undefined {
  const code = codeOf(field(extension, 'valueCode')) ?? textOf(field(extension, 'valueString'));
  if (code !== undefined) return { code, coded: noCode };
  const coded = readCodedText(
    field(extension, 'valueCodeableConcept') ?? field(extension, 'valueCoding'),
  );
  if (isBlank(coded)) return undefined;
  return { code: coded.codings.find((one) => one.code !== undefined)?.code, coded };
}
