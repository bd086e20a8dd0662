import type { Observation } from 'fhir/r4';
import type { AbsentReason } from './absent.ts';
import { type BodySite, readBodySites } from './body-site.ts';
import { type CodedText, readCodedText, readCodedTexts, readOptionalCoded } from './coded-text.ts';
import { containedMembers, memberId, memberReferences } from './contained-members.ts';
import { type Effective, readEffective } from './effective.ts';
import { readEncounterId } from './encounter.ts';
import { isEnteredInError } from './errors.ts';
import { type FhirDate, readDate } from './fhir-date.ts';
import { type ReadingFocus, readFocus } from './focus-of-reading.ts';
import { type Interpretation, contradictsItself, readInterpretations } from './interpretation.ts';
import { type Note, readNotes } from './note.ts';
import { type ReferenceRange, isReversed, readReferenceRanges } from './reference-range.ts';
import { isPatientReference, isUnnamed, referenceText, referenceTexts } from './reference.ts';
import { hasUnknownModifier, readStatus } from './status.ts';
import {
  type Sent,
  codeOf,
  field,
  isSent,
  listOf,
  objectOf,
  referenceId,
  textOf,
} from './untyped.ts';
import { hasContradictoryUnit } from './unit.ts';
import { type Value, readValue } from './value.ts';
import { vitalOf } from './vital-signs.ts';

/** FHIR's observation statuses; `not-stated` and `other` are ours, for absent and unknown codes. */
export type ReadingStatus =
  | 'registered'
  | 'preliminary'
  | 'final'
  | 'amended'
  | 'corrected'
  | 'cancelled'
  | 'entered-in-error'
  | 'unknown'
  | 'not-stated'
  | 'other';

/** What is odd about a reading and must be said beside it. */
export type ReadingDoubt =
  | 'several-values'
  | 'value-and-absent-reason'
  | 'unknown-modifier'
  | 'several-normality-codes'
  /** Observation.focus: a fetus, a donor, a device; not, or not only, the patient. */
  | 'about-another'
  | 'reversed-range'
  /** `mg/dL` to read and mmol/L in the code: nobody can say which of them was meant. */
  | 'contradictory-unit'
  | 'effective-unreadable';

/** What a reading may refer to without a name that could be shown. */
export type ReadingReference = 'specimen' | 'device' | 'performer';

/** One part of a reading, with its own value, absence, interpretation and ranges. */
export type ReadingPart = {
  readonly code: CodedText;
  readonly value: Value;
  /** A reason for absence that came although there is a value. */
  readonly absentReason: AbsentReason | undefined;
  readonly interpretations: readonly Interpretation[];
  readonly referenceRanges: readonly ReferenceRange[];
};

/** An Observation as this app understands it. */
export type Reading = ReadingPart & {
  readonly id: string | undefined;
  readonly status: ReadingStatus;
  /** The status as sent, where it is none that FHIR knows. */
  readonly statusSent: string | undefined;
  readonly enteredInError: boolean;
  readonly categories: readonly CodedText[];
  readonly effective: Effective;
  /** When the result was made available. Never a substitute for when it was collected. */
  readonly issued: FhirDate | undefined;
  readonly lastUpdated: FhirDate | undefined;
  readonly components: readonly ReadingPart[];
  readonly memberIds: readonly string[];
  /** Members that came inside of it; their ids are among `memberIds`. */
  readonly contained: readonly Reading[];
  /** For such a member: the code of what it came inside of. */
  readonly containedIn: CodedText | undefined;
  readonly derivedFromIds: readonly string[];
  readonly notes: readonly Note[];
  readonly method: CodedText | undefined;
  /** Empty where none was sent. */
  readonly bodySite: BodySite;
  readonly focus: readonly ReadingFocus[];
  readonly specimenText: string | undefined;
  readonly deviceText: string | undefined;
  readonly performers: readonly string[];
  /** Referred to without a name: "not recorded" would be wrong. */
  readonly unnamed: readonly ReadingReference[];
  /** Documents that bear on it (extension workflow-supportingInfo); '' where one has no name. */
  readonly documents: readonly string[];
  readonly patientSupplied: boolean;
  readonly encounterId: string | undefined;
  readonly doubts: readonly ReadingDoubt[];
};

const statuses: ReadonlySet<string> = new Set<ReadingStatus>([
  'registered',
  'preliminary',
  'final',
  'amended',
  'corrected',
  'cancelled',
  'entered-in-error',
  'unknown',
]);

function isReadingStatus(code: string): code is ReadingStatus {
  return statuses.has(code);
}

/** Reads an Observation of any shape; never throws. */
export function readObservation(resource: Observation): Reading {
  const given: unknown = resource;
  return readSent(isSent(given) ? given : {});
}

/** Each reading, followed by those that came inside of it. The same list where none has any. */
export function withContained(readings: readonly Reading[]): readonly Reading[] {
  if (readings.every(({ contained }) => contained.length === 0)) return readings;
  return readings.flatMap((one) => [one, ...one.contained]);
}

function readSent(sent: Sent, whole?: Pick<Reading, 'code' | 'enteredInError'>): Reading {
  const id = codeOf(field(sent, 'id'));
  const status = readStatus(field(sent, 'status'), isReadingStatus);
  const own = readValue(sent);
  const interpretations = readInterpretations(field(sent, 'interpretation'));
  const components = listOf(field(sent, 'component')).filter(isSent);
  const inner = components.length === 0 ? none : components.map(readComponent);
  const referenceRanges = readReferenceRanges(field(sent, 'referenceRange'));
  const code = readCodedText(field(sent, 'code') ?? field(sent, 'name'));
  const isElsewhere = own.value.kind === 'none' && vitalOf({ code }) === 'oxygen-saturation';
  const parts =
    inner.length === 0
      ? none
      : inner.map(({ part }) =>
          isElsewhere && vitalOf(part) === 'oxygen-saturation'
            ? withWhole(part, interpretations, referenceRanges)
            : part,
        );
  // The mistake was the whole: its members went with it.
  const isMistaken = isEnteredInError(status.sent ?? status.code);
  const enteredInError = isMistaken || whole?.enteredInError === true;
  const effective = readEffective(sent);
  const focus = readFocus(sent);
  const meta = objectOf(field(sent, 'meta'));
  const performer = field(sent, 'performer');
  const performers = performer === undefined ? none : listOf(performer);
  return {
    id,
    code,
    value: own.value,
    absentReason: own.absentReason,
    interpretations,
    referenceRanges,
    status: status.code,
    statusSent: status.sent,
    enteredInError,
    categories: readCodedTexts(field(sent, 'category')),
    effective,
    issued: readDate(field(sent, 'issued')),
    lastUpdated: readDate(field(meta, 'lastUpdated')),
    components: parts,
    memberIds: readIds(memberReferences(sent)).map((one) => memberId(one, id)),
    contained: readContained(sent, { code, enteredInError }),
    containedIn: whole?.code,
    derivedFromIds: readIds(field(sent, 'derivedFrom')),
    notes: readNotes(sent),
    method: readOptionalCoded(field(sent, 'method')),
    bodySite: readBodySites(sent).flat(),
    focus,
    specimenText: referenceText(field(sent, 'specimen'), sent),
    deviceText: referenceText(field(sent, 'device'), sent),
    performers: referenceTexts(performers, sent),
    unnamed: readUnnamed(sent, performers),
    documents: readDocuments(sent),
    patientSupplied: performers.some(isPatientReference) || isTaggedAsSupplied(meta),
    encounterId: readEncounterId(sent),
    doubts: doubtsOf({
      several: own.several || inner.some(({ several }) => several),
      absent: own.absentReason !== undefined,
      modified:
        isModified(sent) ||
        components.some(hasUnknownModifier) ||
        [referenceRanges, ...parts.map((part) => part.referenceRanges)]
          .flat()
          .some(isModifiedRange),
      flags: [interpretations, ...parts.map((part) => part.interpretations)],
      ranges: [referenceRanges, ...parts.map((part) => part.referenceRanges)],
      values: [own.value, ...parts.map((part) => part.value)],
      isAboutAnother: focus.some(({ isAnother }) => isAnother),
      effective,
    }),
  };
}

const none: readonly never[] = [];

/** Oracle Health has the value of a saturation in a part of the same code: what is said of the one is of both. */
function withWhole(
  part: ReadingPart,
  interpretations: readonly Interpretation[],
  referenceRanges: readonly ReferenceRange[],
): ReadingPart {
  if (interpretations.length + referenceRanges.length === 0) return part;
  const own = new Set(part.interpretations.map(({ code, text }) => code ?? text));
  const others = interpretations.filter(({ code, text }) => !own.has(code ?? text));
  return {
    ...part,
    interpretations: [...part.interpretations, ...others],
    referenceRanges: part.referenceRanges.length > 0 ? part.referenceRanges : referenceRanges,
  };
}

function readComponent(sent: Sent): { readonly part: ReadingPart; readonly several: boolean } {
  const { value, absentReason, several } = readValue(sent);
  const part: ReadingPart = {
    code: readCodedText(field(sent, 'code')),
    value,
    absentReason,
    interpretations: readInterpretations(field(sent, 'interpretation')),
    referenceRanges: readReferenceRanges(field(sent, 'referenceRange')),
  };
  return { part, several };
}

function readUnnamed(sent: Sent, performers: readonly unknown[]): readonly ReadingReference[] {
  const specimen = isUnnamed(field(sent, 'specimen'), sent);
  const device = isUnnamed(field(sent, 'device'), sent);
  // That it was the patient is known without a name.
  const performer = performers.some((one) => isUnnamed(one, sent) && !isPatientReference(one));
  if (!specimen && !device && !performer) return none;
  const found: ReadingReference[] = [];
  if (specimen) found.push('specimen');
  if (device) found.push('device');
  if (performer) found.push('performer');
  return found;
}

// Where US Core puts the documents of an advance directive.
const documentUrl = 'http://hl7.org/fhir/StructureDefinition/workflow-supportingInfo';

function readDocuments(sent: Sent): readonly string[] {
  const extension = field(sent, 'extension');
  if (extension === undefined) return none;
  return listOf(extension)
    .filter(isSent)
    .filter((one) => textOf(field(one, 'url')) === documentUrl)
    .map((one) => field(one, 'valueReference'))
    .filter(isSent)
    .map((one) => referenceText(one, sent) ?? '');
}

function readContained(
  sent: Sent,
  whole: Pick<Reading, 'code' | 'enteredInError'>,
): readonly Reading[] {
  const members = containedMembers(sent);
  return members.length === 0 ? none : members.map((one) => readSent(one, whole));
}

function readIds(x: unknown): readonly string[] {
  if (x === undefined) return none;
  const ids = new Set<string>();
  for (const one of listOf(x)) {
    const id = referenceId(one);
    if (id !== undefined) ids.add(id);
  }
  return [...ids];
}

/** US Core's tag for data that came from the patient (us-core-tags). */
function isTaggedAsSupplied(meta: Sent | undefined): boolean {
  const tag = field(meta, 'tag');
  if (tag === undefined) return false;
  return listOf(tag).some((one) => codeOf(field(objectOf(one), 'code')) === 'patient-supplied');
}

const isModifiedRange = ({ modified }: ReferenceRange): boolean => modified;

/** DSTU1's `reliability` ("questionable", "error") modifies as an extension would. */
function isModified(sent: Sent): boolean {
  return hasUnknownModifier(sent) || (textOf(field(sent, 'reliability')) ?? 'ok') !== 'ok';
}

/** What doubts are drawn from: the reading as a whole, and each of its parts. */
type Evidence = {
  readonly several: boolean;
  readonly absent: boolean;
  readonly modified: boolean;
  readonly flags: readonly (readonly Interpretation[])[];
  readonly ranges: readonly (readonly ReferenceRange[])[];
  readonly values: readonly Value[];
  readonly isAboutAnother: boolean;
  readonly effective: Effective;
};

function doubtsOf(evidence: Evidence): readonly ReadingDoubt[] {
  const doubts: ReadingDoubt[] = [];
  if (evidence.several) doubts.push('several-values');
  if (evidence.absent) doubts.push('value-and-absent-reason');
  if (evidence.modified) doubts.push('unknown-modifier');
  if (evidence.isAboutAnother) doubts.push('about-another');
  if (evidence.ranges.some((ranges) => ranges.some(isReversed))) doubts.push('reversed-range');
  if (evidence.values.some(hasDoubtfulUnit)) doubts.push('contradictory-unit');
  if (evidence.flags.some(contradictsItself)) doubts.push('several-normality-codes');
  if (hasUnreadableDate(evidence.effective)) doubts.push('effective-unreadable');
  return doubts.length === 0 ? none : doubts;
}

function hasDoubtfulUnit(value: Value): boolean {
  return value.kind === 'quantity' && hasContradictoryUnit(value.quantity);
}

function hasUnreadableDate(effective: Effective): boolean {
  if (effective.kind === 'absent') return false;
  const { kind } = effective;
  const dates =
    kind === 'date'
      ? [effective.date]
      : kind === 'period'
        ? [effective.period.start, effective.period.end]
        : effective.events;
  return dates.some((date) => date?.precision === 'unreadable');
}
