import { readOptionalCoded } from './coded-text.ts';
import { isPatientReference, referenceText } from './reference.ts';
import { type Sent, field, isSent, listOf, objectOf, referenceId, textOf } from './untyped.ts';

/** What an observation is about, where that is not the patient as such (Observation.focus). */
export type ReadingFocus = {
  readonly name: string | undefined;
  /** What tells it from others without a name: twins are sent as two references. */
  readonly reference: string | undefined;
  /** False for what is the patient's own: a problem, a procedure, another observation. */
  readonly isAnother: boolean;
};

// Before R4, and for what has no resource of its own, the focus is an extension.
const focusUrls: ReadonlySet<string> = new Set([
  'http://hl7.org/fhir/StructureDefinition/observation-focusCode',
  'http://hl7.org/fhir/StructureDefinition/observation-focal-subject',
  'http://hl7.org/fhir/StructureDefinition/observation-focal-subject-code',
]);

// What R4 calls "an existing condition, an intervention, another observation of the subject": each
// has the same patient. A BodyStructure may be a fetus, a Device may lie on the table.
const ownType =
  /^(?:Condition|Observation|Procedure|MedicationRequest|MedicationAdministration|MedicationStatement|Immunization|DiagnosticReport)$/;

/** True for an extension that names a focus. */
export const isFocusExtension = (one: unknown): boolean =>
  focusUrls.has(textOf(field(objectOf(one), 'url')) ?? '');

/** Everything that the observation names as its focus, but for the patient in whom it was made. */
export function readFocus(sent: Sent): readonly ReadingFocus[] {
  const focus = field(sent, 'focus');
  const extension = field(sent, 'extension');
  if (focus === undefined && extension === undefined) return none;
  const extensions = listOf(extension).filter(isSent).filter(isFocusExtension);
  const references = [
    ...listOf(focus),
    ...extensions.map((one) => field(one, 'valueReference')).filter(isSent),
  ].filter((one) => !isSubject(one, sent));
  const coded = extensions.flatMap(
    (one) => readOptionalCoded(field(one, 'valueCodeableConcept')) ?? [],
  );
  return [
    ...references.map((one) => ({
      name: referenceText(one, sent),
      reference: referenceId(one),
      isAnother: !ownType.test(typeOf(one, sent) ?? ''),
    })),
    ...coded.map(({ name }) => ({ name, reference: undefined, isAnother: true })),
  ];
}

const none: readonly never[] = [];

/** What tells what a reading is about from others; '' for the patient as such. */
export const focusKey = (focus: readonly ReadingFocus[]): string =>
  focus.map(({ name, reference }) => `${name ?? ''} ${reference ?? ''}`).join('|');

/** Another Patient is a fetus, a newborn, a donor: their number is not the patient's. */
function isSubject(focus: unknown, sent: Sent): boolean {
  if (!isPatientReference(focus)) return false;
  const subject = objectOf(field(sent, 'subject'));
  // Like with like: the id of one may be the record number of another.
  const [own, id] = [referenceId(subject), referenceId(focus)];
  if (own !== undefined && id !== undefined) return own === id;
  const [number, other] = [identifierOf(subject), identifierOf(focus)];
  return number !== undefined && number === other;
}

const identifierOf = (reference: unknown): string | undefined =>
  textOf(field(objectOf(field(objectOf(reference), 'identifier')), 'value'));

function typeOf(focus: unknown, sent: Sent): string | undefined {
  const reference = objectOf(focus);
  const target = textOf(field(reference, 'reference')) ?? '';
  const contained = listOf(field(sent, 'contained'))
    .filter(isSent)
    .find((one) => `#${textOf(field(one, 'id'))}` === target);
  return (
    textOf(field(contained, 'resourceType')) ??
    /(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+(?:\/_history\/[^/]+)?$/.exec(target)?.[1] ??
    textOf(field(reference, 'type'))
  );
}
