import { countText, plural } from './view-words-tools.ts';

const entry = plural('entry', 'entries');
const observation = plural('observation', 'observations');
const problem = plural('problem', 'problems');

/** What Data notes says, in English. */
export const englishNotesWords = {
  openedFor: (ehr: string, when: string, zone: string): string =>
    `Opened from ${ehr} at ${when} (${zone}) for`,
  openedBare: (ehr: string, when: string, zone: string): string =>
    `Opened from ${ehr} at ${when} (${zone}).`,
  patientNotLoaded: 'The patient was not loaded.',
  patientNotLoadedYet: 'The patient has not been received yet.',
  doesNotFollow:
    'This app does not follow the chart: what changes in the EHR is shown only after Refresh.',
  followsNoMore:
    'This app does not follow the chart: what has changed in the EHR since then is not shown.',
  /** At the head of everything, for it bears on all that follows. */
  stillReading: (open: number, all: number): string =>
    `Reading goes on: ${countText(open)} of ${plural('search', 'searches')(all)} ${open === 1 ? 'is' : 'are'} not finished. What stands here is what came so far; more may come.`,
  inEncounter: (id: string): string =>
    `The EHR named an encounter (id ${id}). This app does not read it; entries that refer to it can be shown alone in Problems, Vitals and Results.`,
  inNoEncounter: 'The EHR named no encounter.',
  user: {
    checking: 'Who is signed in is still being checked.',
    unverified: 'The EHR said who is signed in, but that could not be verified.',
    absent: 'The EHR did not say who is signed in.',
  },
  permission: {
    renewed: 'The EHR’s permission is renewed for as long as this app is in use.',
    until: (time: string): string => `The EHR’s permission ends at ${time}.`,
    unknown: 'The EHR did not say when its permission ends.',
    over: 'The session has ended.',
  },
  whatIsMissing: 'What is missing, refused or not updated',
  networkFirst:
    'The EHR could not be reached, or it does not let a web app read its answers (CORS). Check the network and try again. If the EHR itself works, give your support team the details under “For support” below.',
  whatWasAsked: 'What was asked for',
  howItAddsUp: 'Every entry that came is shown, or counted here with the reason why it is not.',
  whereItIs:
    'Which search found an entry and which view shows it are two things: each view takes what belongs there by what it is.',
  allSearches: 'All searches',
  pages: (count: number): string => plural('page', 'pages')(count),
  counts: {
    received: (count: number): string => `${countText(count)} received`,
    shown: (count: number): string => `${countText(count)} shown`,
    enteredInError: (count: number): string => `${countText(count)} entered in error`,
    elsewhere: (count: number): string =>
      `${countText(count)} found by another search too, counted there`,
    otherPatient: (count: number): string => `${countText(count)} of another patient, refused`,
    withoutSubject: (count: number): string => `${countText(count)} that named no patient, refused`,
    malformed: (count: number): string => `${countText(count)} that could not be read`,
    contradictory: (count: number): string =>
      `${countText(count)} that contradicted ${count === 1 ? 'itself' : 'themselves'}`,
    otherType: (count: number): string => `${countText(count)} of a kind that was not asked for`,
    duplicates: (count: number): string => `${countText(count)} sent more than once`,
  },
  notOffered: 'Not offered',
  notOfferedDetail: 'Not offered: the EHR does not know this category.',
  maybe: 'May be incomplete',
  inPart: 'In part',
  againUnderWay: (state: string, asOf: string, received: number): string =>
    `${state} as of ${asOf}; reading again: ${entry(received)} so far`,
  againFailed: (asOf: string): string => `As of ${asOf}; could not be read again`,
  enteredInError: 'Entered in error',
  errorCounts: (problems: number, results: number): string =>
    `${problem(problems)} and ${observation(results)} marked as entered in error. They appear nowhere else in this app.`,
  errorsShown: (most: number): string => `The first ${countText(most)} of each are listed.`,
  showWrongValue: 'Show the value that was in error',
  oddThings: 'Unusual data',
  oddIsShown: 'These are shown like all others; they are not left out.',
  nothingOdd:
    'None of these was noticed in what arrived: values of an unknown type, numbers without a unit, a missing name, time, category or id, dates that cannot be read, flags or statuses that are missing or not recognised, contradictions, modifications.',
  oddNothingArrived: 'Nothing arrived that could be checked.',
  oddUnsupported: (count: number): string =>
    `${plural('value', 'values')(count)} of a type this app cannot show.`,
  oddWithoutUnit: (count: number): string =>
    `${plural('number', 'numbers')(count)} without a unit.`,
  oddUnnamed: (count: number): string =>
    `${plural('observation or problem', 'observations or problems')(count)} without any name or code.`,
  oddUntimed: (count: number): string =>
    `${observation(count)} without the time when ${count === 1 ? 'it was' : 'they were'} made.`,
  oddUncategorised: (count: number): string => `${observation(count)} without a category.`,
  oddWithoutId: (count: number): string =>
    `${plural('observation or problem', 'observations or problems')(count)} without an id: if sent twice, shown twice.`,
  oddFlag: (count: number): string =>
    `${plural('result', 'results')(count)} with a flag that this app does not recognise.`,
  oddDate: (count: number): string =>
    `${plural('observation or problem', 'observations or problems')(count)} with another date that cannot be read.`,
  oddStatus: (count: number): string =>
    `${observation(count)} with a status that is missing, unknown or not recognised.`,
  oddProblemStatus: (count: number): string =>
    `${problem(count)} with a status or certainty that is missing, unknown or not recognised.`,
  oddReadings: (count: number, doubt: string): string => `${observation(count)}: ${doubt}.`,
  oddProblems: (count: number, doubt: string): string => `${problem(count)}: ${doubt}.`,
  whatIsNotHere: 'What this app does not show',
  categoryLimit:
    'Observations are searched for by category. Results that carry no category cannot be found this way and may be missing.',
  limits: [
    'Only the patient, problems (conditions) and observations are shown: no medicines, allergies, reports, procedures, immunizations, documents or images.',
    'Earlier versions of corrected results are not available here.',
  ],
  forSupport: 'For support',
  supportIntro: 'Technical detail without patient data, to send to your help desk:',
};

export type NotesWords = typeof englishNotesWords;
