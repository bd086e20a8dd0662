import type { Condition } from 'fhir/r4';
import { type BodySite, readBodySites } from './body-site.ts';
import { snomed } from './code-systems.ts';
import {
  type CodedText,
  hasCode,
  readCodedText,
  readCodedTexts,
  readOptionalCoded,
} from './coded-text.ts';
import { readEncounterId } from './encounter.ts';
import { isEnteredInError } from './errors.ts';
import { type FhirDate, type Period, readDate } from './fhir-date.ts';
import { readGermanCertainty, readGermanSides } from './german-diagnosis.ts';
import { type Note, readNotes } from './note.ts';
import { readProblemTime } from './problem-time.ts';
import type { Quantity } from './quantity.ts';
import { isPatientReference, isUnnamed, referenceText, referenceTexts } from './reference.ts';
import { type SentStatus, hasUnknownModifier, readStatus } from './status.ts';
import { type Sent, codeOf, field, isSent, listOf, objectOf, textOf } from './untyped.ts';

/** FHIR's clinical statuses; `not-stated` and `other` are ours. Absent is never "active". */
export type ClinicalStatus =
  | 'active'
  | 'recurrence'
  | 'relapse'
  | 'inactive'
  | 'remission'
  | 'resolved'
  | 'unknown'
  | 'not-stated'
  | 'other';

/** FHIR's verification statuses; `not-stated` and `other` are ours. Absent is never "confirmed". */
export type Verification =
  | 'unconfirmed'
  | 'provisional'
  | 'differential'
  | 'confirmed'
  | 'refuted'
  | 'entered-in-error'
  | 'not-stated'
  | 'other';

/** What kind of entry it is, by US Core's categories. */
export type ProblemKind = 'problem-list' | 'health-concern' | 'encounter-diagnosis' | 'other';

/** When a problem began or ended, in each of the forms of onset[x] and abatement[x]. */
export type ProblemTime =
  | { readonly kind: 'date'; readonly date: FhirDate }
  | { readonly kind: 'age'; readonly age: Quantity }
  | { readonly kind: 'period'; readonly period: Period }
  | {
      readonly kind: 'range';
      readonly low: Quantity | undefined;
      readonly high: Quantity | undefined;
    }
  | { readonly kind: 'text'; readonly text: string }
  /** R3 and R4 abatementBoolean: ended (or not), nobody says when. */
  | { readonly kind: 'boolean'; readonly value: boolean };

/** What is odd about a problem and must be said beside it. */
export type ProblemDoubt =
  /** FHIR con-4: an end, and yet an active status. */
  | 'ended-but-active'
  | 'ended-before-onset'
  | 'unknown-modifier'
  /** States that there are no problems, beside an active one. */
  | 'but-active-listed'
  /** FHIR con-5: entered in error, and yet a clinical status. */
  | 'error-with-status';

/** What a problem may refer to without a name that could be shown. */
export type ProblemReference = 'recorder' | 'asserter';

/** A stage and the kind of staging (clinical, pathological), without which it cannot be compared. */
export type Stage = {
  readonly summary: CodedText;
  readonly type: CodedText | undefined;
};

/** A Condition as this app understands it. */
export type Problem = {
  readonly id: string | undefined;
  readonly code: CodedText;
  readonly kind: ProblemKind;
  readonly categories: readonly CodedText[];
  readonly clinicalStatus: ClinicalStatus;
  readonly clinicalStatusSent: string | undefined;
  readonly verification: Verification;
  readonly verificationSent: string | undefined;
  readonly enteredInError: boolean;
  /** SNOMED CT 160245001, or the IPS's `no-known-problems`: no problem, but that there are none. */
  readonly statesNoProblems: boolean;
  readonly severity: CodedText | undefined;
  readonly stages: readonly Stage[];
  readonly evidence: readonly CodedText[];
  readonly bodySites: readonly BodySite[];
  readonly onset: ProblemTime | undefined;
  readonly abatement: ProblemTime | undefined;
  /** Entered into the record. */
  readonly recorded: FhirDate | undefined;
  /** Diagnosed (extension condition-assertedDate). */
  readonly asserted: FhirDate | undefined;
  readonly lastUpdated: FhirDate | undefined;
  readonly recorder: string | undefined;
  readonly asserter: string | undefined;
  /** Referred to without a name: "not recorded" would be wrong. */
  readonly unnamed: readonly ProblemReference[];
  readonly patientStated: boolean;
  readonly encounterId: string | undefined;
  readonly notes: readonly Note[];
  readonly doubts: readonly ProblemDoubt[];
};

// The International Patient Summary's; its `no-problem-info` says that nobody knows.
const absentOrUnknown = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips';

const clinicalStatuses: ReadonlySet<string> = new Set<ClinicalStatus>([
  'active',
  'recurrence',
  'relapse',
  'inactive',
  'remission',
  'resolved',
  'unknown',
]);

const verifications: ReadonlySet<string> = new Set<Verification>([
  'unconfirmed',
  'provisional',
  'differential',
  'confirmed',
  'refuted',
  'entered-in-error',
]);

function isClinicalStatus(code: string): code is ClinicalStatus {
  return clinicalStatuses.has(code);
}

function isVerification(code: string): code is Verification {
  return verifications.has(code);
}

/** Reads a Condition of any shape; never throws. */
export function readCondition(resource: Condition): Problem {
  const given: unknown = resource;
  const sent: Sent = isSent(given) ? given : {};
  const { clinical, verification } = readStatuses(sent);
  const code = readCodedText(field(sent, 'code'));
  const categories = readCodedTexts(field(sent, 'category'));
  const recorder = field(sent, 'recorder') ?? participantAs(['enterer', 'author'], sent);
  const asserter = field(sent, 'asserter') ?? participantAs(['informant', 'verifier'], sent);
  const onset = readProblemTime(sent, 'onset');
  const abatement = readProblemTime(sent, 'abatement');
  const enteredInError = isEnteredInError(verification.sent ?? verification.code);
  const doubts: ProblemDoubt[] = [];
  if (saysEnded(abatement) && isActive(clinical.code)) doubts.push('ended-but-active');
  if (isBefore(abatement, onset)) doubts.push('ended-before-onset');
  if (hasUnknownModifier(sent)) doubts.push('unknown-modifier');
  if (enteredInError && clinical.code !== 'not-stated') doubts.push('error-with-status');
  return {
    id: codeOf(field(sent, 'id')),
    code,
    kind: kindOf(categories),
    categories,
    clinicalStatus: clinical.code,
    clinicalStatusSent: clinical.sent,
    verification: verification.code,
    verificationSent: verification.sent,
    enteredInError,
    statesNoProblems:
      hasCode(code, snomed, '160245001') || hasCode(code, absentOrUnknown, 'no-known-problems'),
    severity: readOptionalCoded(field(sent, 'severity')),
    stages: readStages(field(sent, 'stage'), sent),
    evidence: readEvidence(field(sent, 'evidence'), sent),
    bodySites: [
      ...readBodySites(sent),
      ...readGermanSides(field(sent, 'code')).map((side) => [side]),
    ],
    onset,
    abatement,
    recorded: readDate(field(sent, 'recordedDate')) ?? readDate(field(sent, 'dateRecorded')),
    asserted: readAsserted(sent),
    lastUpdated: readDate(field(objectOf(field(sent, 'meta')), 'lastUpdated')),
    recorder: referenceText(recorder, sent),
    asserter: referenceText(asserter, sent),
    unnamed: [
      ...(isUnnamed(recorder, sent) ? (['recorder'] as const) : []),
      ...(isUnnamed(asserter, sent) ? (['asserter'] as const) : []),
    ],
    patientStated: isPatientReference(asserter),
    encounterId: readEncounterId(sent),
    notes: readNotes(sent),
    doubts,
  };
}

type Statuses = {
  readonly clinical: SentStatus<ClinicalStatus>;
  readonly verification: SentStatus<Verification>;
};

/**
 * Before DSTU2 the certainty of a diagnosis stood in `status` or `clinicalStatus` ("confirmed",
 * "refuted", "entered-in-error"): read as a clinical status it would be lost.
 */
function readStatuses(sent: Sent): Statuses {
  const clinical = readStatus(field(sent, 'clinicalStatus'), isClinicalStatus);
  const verification = readStatus(field(sent, 'verificationStatus'), isVerification);
  if (verification.code !== 'not-stated') return { clinical, verification };
  const german = readGermanCertainty(field(sent, 'code'));
  if (german !== undefined) return { clinical, verification: german };
  if (clinical.code === 'not-stated') {
    return { clinical, verification: readStatus(field(sent, 'status'), isVerification) };
  }
  const certainty = readStatus(field(sent, 'clinicalStatus'), isVerification);
  const isCertainty = certainty.code !== 'other' || isEnteredInError(certainty.sent);
  if (clinical.code !== 'other' || !isCertainty) return { clinical, verification };
  return { clinical: { code: 'not-stated', sent: undefined }, verification: certainty };
}

/** active is the parent of recurrence and relapse (FHIR condition-clinical). */
export function isActive(status: ClinicalStatus): boolean {
  return status === 'active' || status === 'recurrence' || status === 'relapse';
}

function saysEnded(abatement: ProblemTime | undefined): boolean {
  if (abatement === undefined) return false;
  return abatement.kind !== 'boolean' || abatement.value;
}

/** Certainly before: the latest it can have ended, the earliest it can have begun. */
function isBefore(abatement: ProblemTime | undefined, onset: ProblemTime | undefined): boolean {
  const a = limitOf(abatement, 'end');
  const b = limitOf(onset, 'start');
  if (a === undefined || b === undefined) return false;
  if (a.precision === 'unreadable' || b.precision === 'unreadable') return false;
  if (a.precision === 'instant' && b.precision === 'instant') return a.epoch < b.epoch;
  // By what both dates are known to.
  const length = Math.min(a.sent.length, b.sent.length, 'YYYY-MM-DD'.length);
  return a.sent.slice(0, length) < b.sent.slice(0, length);
}

/** An open limit of a period is no limit: then nothing is certain. */
function limitOf(time: ProblemTime | undefined, limit: keyof Period): FhirDate | undefined {
  if (time?.kind === 'date') return time.date;
  return time?.kind === 'period' ? time.period[limit] : undefined;
}

const kinds = new Map<string, ProblemKind>([
  ['problem-list-item', 'problem-list'],
  // US Core's own, deprecated in favour of problem-list-item.
  ['problem', 'problem-list'],
  // DSTU2 knew complaint, symptom, finding and diagnosis; only the last has a place of its own here.
  ['diagnosis', 'encounter-diagnosis'],
  ['health-concern', 'health-concern'],
  ['encounter-diagnosis', 'encounter-diagnosis'],
]);

const kindOrder: readonly ProblemKind[] = ['problem-list', 'health-concern', 'encounter-diagnosis'];

/** A Condition may be several at once; what somebody put on the problem list stays there. */
function kindOf(categories: readonly CodedText[]): ProblemKind {
  const found = new Set<ProblemKind | undefined>();
  for (const category of categories) {
    for (const { code } of category.codings) found.add(kinds.get(code?.toLowerCase() ?? ''));
    if (category.text !== undefined) {
      found.add(kinds.get(category.text.toLowerCase().replaceAll(' ', '-')));
    }
  }
  return kindOrder.find((kind) => found.has(kind)) ?? 'other';
}

/** A stage is its summary, else what its assessment is called (con-1), else the kind of staging. */
function readStages(x: unknown, resource: Sent): readonly Stage[] {
  return listOf(x).flatMap((one) => {
    const stage = objectOf(one);
    const assessment = referenceTexts(listOf(field(stage, 'assessment')), resource).join(', ');
    const type = readOptionalCoded(field(stage, 'type'));
    const summary = readOptionalCoded(field(stage, 'summary')) ?? readOptionalCoded(assessment);
    if (summary === undefined)
      return type === undefined ? [] : [{ summary: type, type: undefined }];
    // Said behind a stage, an unknown kind would read as an unknown stage.
    return [{ summary, type: type?.absent === undefined ? type : undefined }];
  });
}

/**
 * The findings a diagnosis rests on: by code, else by what the reference calls them. R5 has both in
 * one CodeableReference.
 */
function readEvidence(x: unknown, resource: Sent): readonly CodedText[] {
  return listOf(x).flatMap((one) => {
    const evidence = objectOf(one);
    const codes = field(evidence, 'code') ?? field(evidence, 'concept');
    const references = listOf(field(evidence, 'detail') ?? field(evidence, 'reference'));
    const details = referenceTexts(references, resource);
    return readCodedTexts(codes).concat(readCodedTexts(details));
  });
}

/** Whom R5 lists as a participant in one of these functions; the first function that has one. */
function participantAs(functions: readonly string[], sent: Sent): unknown {
  const participants = listOf(field(sent, 'participant')).filter(isSent);
  const found = functions.map((code) =>
    participants.find((one) =>
      readCodedText(field(one, 'function')).codings.some((coding) => coding.code === code),
    ),
  );
  return field(
    found.find((one) => one !== undefined),
    'actor',
  );
}

const assertedUrl = 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate';

/** The date of the diagnosis: an extension in R4, `assertedDate` in STU3. */
function readAsserted(sent: Sent): FhirDate | undefined {
  for (const one of listOf(field(sent, 'extension'))) {
    const extension = objectOf(one);
    if (textOf(field(extension, 'url')) === assertedUrl) {
      return readDate(field(extension, 'valueDateTime')) ?? readDate(field(extension, 'valueDate'));
    }
  }
  return readDate(field(sent, 'assertedDate'));
}
