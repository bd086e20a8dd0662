import { countText, plural } from './view-words-tools.ts';

const entry = plural('entry', 'entries');
const result = plural('result', 'results');

/** What the detail of a result or problem says, in English. */
export const englishDetailWords = {
  of: (patient: string): string => `Patient: ${patient}`,
  back: (name: string): string => `Back to ${name}`,
  open: (name: string): string => `Open ${name}`,
  openTrend: 'Open as a trend',
  nowInError:
    'Since this was opened, the EHR has marked it as entered in error. Do not rely on it.',
  noLongerSent:
    'The EHR did not send this again when the chart was refreshed. It is shown as it was before.',
  notSent: (labels: readonly string[]): string => `Not sent by the EHR: ${labels.join(' · ')}`,
  unnamed: 'Referred to, but its name was not sent',
  thePatient: 'The patient',

  headings: {
    result: 'Result',
    time: 'Times',
    origin: 'Where it comes from',
    parts: 'Parts',
    related: 'Related results',
    notes: 'Notes',
    all: 'All results of this test',
    soFar: 'Results of this test so far',
    received: 'Results received of this test',
    problem: 'State',
    dates: 'Dates',
    who: 'Who and where',
    alike: 'Other entries of the same problem',
    codes: 'Codes',
    technical: 'Technical',
  },

  /** Below a list that may not be whole. */
  doubts: {
    reading: 'Still loading: more may come.',
    gaps: 'Not everything could be read, so more may exist: see Data notes.',
  },

  // A result.
  status: 'Status',
  flag: 'Flag as sent',
  noFlag: 'No flag sent',
  flagCode: (code: string): string => `code ${code}`,
  range: 'Reference range',
  otherRanges: 'Other ranges',
  ranges: 'Ranges sent',
  noRange: 'No range sent',
  rangeUncertain: 'which of them applies is not certain',
  unit: 'Unit as sent',
  unitCode: 'Unit code',
  otherUnits: 'Also sent as',
  recordedAs: 'Recorded as',
  alsoAbsent: 'Also sent as missing',
  oxygen: 'Oxygen given',
  oxygenNotSent: 'Not sent: this does not mean room air',
  collected: 'Collected',
  measured: 'Measured',
  observed: 'Observed',
  overPeriod: (label: string): string => `${label} over a period`,
  repeatedly: (label: string): string => `${label} repeatedly`,
  resulted: 'Resulted',
  lastChanged: 'Last changed in the EHR',
  sentAs: (offset: string): string => `sent as ${offset}`,
  category: 'Category',
  noCategory: 'Of no category',
  method: 'Method',
  bodySite: 'Body site',
  specimen: 'Specimen',
  device: 'Device',
  performer: 'Performed by',
  focus: 'About',
  documents: 'Documents',
  supplied: 'Supplied by',
  encounter: 'Encounter',
  thisEncounter: 'The encounter that this chart was opened from',
  anotherEncounter: 'Another encounter than the one this chart was opened from',
  someEncounter: 'One encounter; its details are not read by this app',
  ownValue: 'The result as a whole',
  valueOf: (name: string): string => `Value of ${name}`,
  members: 'Parts of this panel',
  parents: 'Part of',
  derivedFrom: 'Derived from',
  notReceived: (count: number): string =>
    `${plural('more is', 'more are')(count)} named and ${count === 1 ? 'has' : 'have'} not been received as a result.`,
  inError: (count: number): string =>
    `${plural('more is', 'more are')(count)} marked as entered in error and not shown.`,
  partsShown: (shown: number, total: number): string =>
    `${countText(shown)} of ${countText(total)} shown`,
  noteBy: (who: string): string => `Note by ${who}`,
  note: 'Note',
  thisOne: 'this one',
  resultsOfTest: (count: number): string => result(count),
  resultsShown: (shown: number, total: number): string =>
    `${countText(shown)} of ${result(total)} shown, newest first`,

  // A problem.
  clinicalStatus: 'Clinical status',
  verification: 'Certainty',
  severity: 'Severity',
  stage: 'Stage',
  onset: 'Onset',
  ended: 'Ended',
  diagnosed: 'Diagnosed',
  recorded: 'Recorded',
  recorder: 'Recorded by',
  asserter: 'Stated by',
  evidence: 'Evidence',
  entriesShown: (shown: number, total: number): string =>
    `${countText(shown)} of ${entry(total)} shown`,

  // Codes and ids.
  system: 'System',
  code: 'Code',
  codeName: 'Name in that system',
  noSystem: 'No system sent',
  noCodes: 'No code was sent, only a name.',
  nothingCoded: 'Neither a code nor a name was sent.',
  userSelected: 'chosen by the user',
  resultId: 'Id of the result',
  problemId: 'Id of the problem',
  encounterId: 'Id of the encounter',
  memberIds: 'Ids of the parts',
  derivedFromIds: 'Ids it was derived from',
  noId: 'No id was sent.',
  copyIds: 'Copy the ids',
};

export type DetailWords = typeof englishDetailWords;
