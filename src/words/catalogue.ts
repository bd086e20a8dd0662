import type { AbsentCode } from '../clinical/absent.ts';
import type { HistorySection } from '../clinical/history.ts';
import type { InterpretationCode } from '../clinical/interpretation.ts';
import type { PatientWarning, SexElement } from '../clinical/patient.ts';
import type { ProblemState } from '../clinical/problem-groups.ts';
import type {
  ClinicalStatus,
  ProblemDoubt,
  ProblemKind,
  Verification,
} from '../clinical/problem.ts';
import type { ReadingDoubt, ReadingStatus } from '../clinical/reading.ts';
import type { NoChange } from '../clinical/value-change.ts';
import type { VitalKind, VitalMethod } from '../clinical/vital-signs.ts';
import type { ReadProblemFacts, ReadStateFact } from './account-facts.ts';

/** Marital status (v3), contact roles (v2-0131 and before), race and ethnicity (CDC). */
export type ConceptTable = 'maritalStatus' | 'contactRole' | 'origin' | 'category';

/** A unit of time with its number: "1 year", "2 years". */
export type Counted = (count: number | string) => string;

/**
 * The texts of one language. A key that one language lacks does not compile. App-written text uses
 * no error-prone abbreviation (display rule 14): no U, IU, µg, QD, and no `<` or `>` for words.
 */
export type Catalogue = {
  readonly months: readonly string[];
  readonly dateNotSent: string;
  readonly timeNotSent: string;
  readonly zoneNotSent: string;
  readonly notADate: (sent: string) => string;
  readonly ongoing: string;
  readonly until: (date: string) => string;
  readonly resulted: (date: string) => string;
  readonly resultedOnly: (date: string) => string;
  readonly schedule: string;
  readonly atTheLatest: (date: string) => string;
  readonly atTheEarliest: (date: string) => string;
  readonly unitNotSent: string;
  readonly unitCodeOnly: (code: string) => string;
  readonly sufficientFor: (quantity: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly noValue: string;
  readonly notNamed: string;
  readonly codeOnly: (code: string) => string;
  readonly curve: (points: number) => string;
  readonly attachment: (title: string | undefined) => string;
  readonly unsupported: (type: string) => string;
  readonly panelOf: (count: number) => string;
  readonly conflict: (reason: string) => string;
  readonly systolic: string;
  readonly diastolic: string;
  readonly onOxygen: (amount: string) => string;
  readonly oxygenConcentration: (amount: string) => string;
  readonly percentile: (number: string) => string;
  readonly up: (amount: string) => string;
  readonly down: (amount: string) => string;
  readonly atLeast: (amount: string) => string;
  readonly changed: string;
  readonly notChanged: string;
  readonly noChange: Readonly<Record<NoChange, string>>;
  readonly convertedFrom: (recorded: string) => string;
  readonly minutes: Counted;
  readonly hours: Counted;
  readonly days: Counted;
  readonly weeks: Counted;
  readonly ageMonths: Counted;
  readonly years: Counted;
  readonly about: (age: string) => string;
  readonly ageOf: (age: string) => string;
  readonly beforeBirth: string;
  readonly ageNotKnown: string;
  readonly ageIfAlive: (age: string) => string;
  readonly diedAged: (age: string) => string;
  readonly diedAgeNotKnown: string;
  readonly ended: string;
  readonly notEnded: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly nameNotAvailable: string;
  readonly recordNumber: string;
  readonly recordNumberShort: string;
  readonly identifier: string;
  readonly flagNotRecognised: (flag: string) => string;
  readonly calculatedLow: string;
  readonly calculatedHigh: string;
  readonly otherRanges: (ranges: string) => string;
  readonly rangeAge: (age: string) => string;
  readonly absent: Readonly<Record<AbsentCode, string>>;
  readonly absentUnspecified: string;
  readonly interpretation: Readonly<Record<InterpretationCode, string>>;
  /** Names of codes that come without one, by table. */
  readonly concept: Readonly<Record<ConceptTable, Readonly<Record<string, string>>>>;
  readonly rangeType: Readonly<Record<string, string>>;
  readonly sexLabel: Readonly<Record<SexElement['kind'], string>>;
  readonly sexValue: Readonly<Record<SexCode, string>>;
  readonly telecomUse: Readonly<Record<string, string>>;
  readonly readingStatus: Readonly<Record<ReadingStatus, string>>;
  readonly readingDoubt: Readonly<Record<ReadingDoubt, string>>;
  readonly clinicalStatus: Readonly<Record<ClinicalStatus, string>>;
  readonly verification: Readonly<Record<Verification, string>>;
  readonly problemKind: Readonly<Record<ProblemKind, string>>;
  readonly problemState: Readonly<Record<ProblemState, string>>;
  readonly problemDoubt: Readonly<Record<ProblemDoubt, string>>;
  readonly vital: Readonly<Record<VitalKind, string>>;
  readonly vitalMethod: Readonly<Record<VitalMethod, string>>;
  readonly historySection: Readonly<Record<HistorySection, string>>;
  readonly patientWarning: Readonly<Record<PatientWarning, string>>;
  readonly readState: Readonly<Record<ReadStateFact, string>>;
  readonly readProblem: Readonly<Record<ReadProblemFacts['kind'], string>>;
  readonly search: Readonly<Record<SearchKey, string>>;
  readonly searchCategory: (category: string) => string;
  readonly notes: (count: number) => string;
};

/** The codes of sex and gender that have words of ours; others are shown as sent. */
type SexCode =
  | 'male'
  | 'female'
  | 'other'
  | 'unknown'
  | 'M'
  | 'F'
  | 'X'
  | 'UNK'
  | 'ASKU'
  | 'OTH'
  | 'asked-declined'
  | '248153007'
  | '248152002'
  | 'temp-unknown';

export type SearchKey =
  | 'patient'
  | 'conditions'
  | 'observations'
  | 'vital-signs'
  | 'laboratory'
  | 'social-history'
  | 'survey'
  | 'exam'
  | 'procedure'
  | 'imaging'
  | 'therapy'
  | 'activity'
  | 'sdoh'
  | 'functional-status'
  | 'disability-status'
  | 'cognitive-status';
