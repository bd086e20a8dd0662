import { countText, joined, plural } from './view-words-tools.ts';

const entry = plural('entry', 'entries');
const result = plural('result', 'results');
const test = plural('test', 'tests');
const time = plural('time', 'times');

const telecoms: Readonly<Record<string, string>> = {
  phone: 'Phone',
  fax: 'Fax',
  email: 'E-mail',
  pager: 'Pager',
  url: 'Web address',
  sms: 'Text message',
};
const uses: Readonly<Record<string, string>> = {
  home: 'home',
  work: 'work',
  temp: 'temporary',
  old: 'old',
  mobile: 'mobile',
  billing: 'billing',
};
const withUse = (text: string, use: string | undefined): string =>
  use === undefined ? text : `${text}, ${uses[use] ?? use}`;

/** What the views themselves say, in English. */
export const englishViewWords = {
  // The frame.
  chartHeading: 'Chartside',
  opening: 'Opening…',
  reviewInEhr: 'Review in the EHR',
  reviewNamed: (name: string) => `Review ${name} in the EHR`,
  reviewRefused: 'The EHR did not open it.',
  chartViews: 'Chart views',
  skipToChart: 'Skip to the chart',
  tabs: {
    summary: 'Summary',
    problems: 'Problems',
    vitals: 'Vitals',
    results: 'Results',
    history: 'History & assessments',
  },
  displayLanguage: 'Display language',
  close: 'Close',
  copy: 'Copy',
  tryAgain: 'Try again',
  showMore: 'Show more',
  scrolls: (name: string): string => `${name}, scrollable`,
  dataAsOf: (when: string, zone: string): string => `Data as of ${when} (${zone})`,
  loadingSoFar: (received: number, done: number, all: number): string =>
    `Loading: ${entry(received)} so far; ${done} of ${all} searches done`,
  busy: (when: string): string => `The EHR is busy or out of reach. Trying again at ${when}`,
  readingAgain: (when: string): string => `Reading again; what is shown is as of ${when}`,
  refresh: 'Refresh',
  searchesFinished: 'All searches finished',
  gapsCount: (count: number): string => `${plural('gap', 'gaps')(count)} in the data`,
  announceLoading: 'Loading the chart',
  announceBusy: 'The EHR is busy or out of reach. The chart is still loading',
  announceAgain: 'Reading the chart again. What is shown stays until then',
  announceLoaded: (gaps: number): string =>
    gaps === 0
      ? 'The chart is loaded'
      : `The chart is loaded with ${plural('gap', 'gaps')(gaps)}. See Data notes`,

  // Reads. Each subject has its own sentence, so that none is put together from parts.
  loading: {
    patient: 'Loading the patient…',
    problems: 'Loading problems…',
    vitals: 'Loading vital signs…',
    results: 'Loading laboratory results…',
    history: 'Loading history and assessments…',
    social: 'Loading social history…',
  },
  none: {
    patient: 'No patient record was returned',
    problems: 'No problems recorded',
    vitals: 'No vital signs recorded',
    results: 'No laboratory results recorded',
    history: 'No history or assessments recorded',
    social: 'No social history recorded',
  },
  notLoaded: {
    patient: 'The patient could not be loaded',
    problems: 'Problems could not be loaded',
    vitals: 'Vital signs could not be loaded',
    results: 'Laboratory results could not be loaded',
    history: 'History and assessments could not be loaded',
    social: 'Social history could not be loaded',
  },
  notPermitted: {
    patient: 'This app was not permitted to read the patient',
    problems: 'This app was not permitted to read problems',
    vitals: 'This app was not permitted to read vital signs',
    results: 'This app was not permitted to read laboratory results',
    history: 'This app was not permitted to read history and assessments',
    social: 'This app was not permitted to read social history',
  },
  notAsked: {
    patient: 'The patient was not asked for',
    problems: 'Problems were not asked for',
    vitals: 'Vital signs were not asked for',
    results: 'Laboratory results were not asked for',
    history: 'History and assessments were not asked for',
    social: 'Social history was not asked for',
  },
  notAskedDetail: 'This EHR does not offer this category to the app, so nothing is known here.',
  askForAccess: 'Nothing was asked for, so this is not the same as none recorded.',
  asked: (names: readonly string[]): string =>
    `The EHR was asked for: ${joined(names, 'and')}. It answered with none.`,
  askedElsewhere: (names: readonly string[], count: number): string =>
    `The EHR was asked for: ${joined(names, 'and')}. It sent ${entry(count)}, none of which belongs here: see the other views and Data notes.`,
  nothingToShow: {
    patient: 'No patient record to show',
    problems: 'No problems to show',
    vitals: 'No vital signs to show',
    results: 'No laboratory results to show',
    history: 'No history or assessments to show',
    social: 'No social history to show',
  },
  askedInError: (names: readonly string[], count: number): string =>
    `The EHR was asked for: ${joined(names, 'and')}. It sent ${entry(count)} marked as entered in error and nothing else that belongs here: see Data notes.`,
  loadingMore: (received: number): string =>
    received === 0 ? 'Loading more…' : `Loading more: ${entry(received)} so far`,
  loadingSome: (received: number): string => `${entry(received)} received so far`,
  networkFirst:
    'The EHR could not be reached, or it does not let a web app read its answers (CORS). Check the network and try again. If the EHR itself works, give your support team the details in Data notes.',
  gapAgainFailed: (name: string, when: string, why: string, asOf: string): string =>
    `${name}: could not be read again at ${when}. ${why} What is shown is as of ${asOf}.`,
  gapContradictory: (name: string, count: number): string =>
    `${name}: ${entry(count)} held the same data twice with different values and ${count === 1 ? 'is' : 'are'} not shown.`,
  gapScope: (name: string): string =>
    `${name}: this app was permitted to read only a part of them.`,
  gapStatus: (name: string): string =>
    `${name}: the EHR would only be asked by status. Those without a status may be missing.`,
  gapFailed: (name: string, why: string): string =>
    `${name}: nothing could be loaded. ${why}`.trim(),
  gapIncomplete: (name: string, received: number, why: string): string =>
    `${name}: only the first ${countText(received)} were received, more may exist. ${why}`.trim(),
  gapNotGranted: (name: string): string => `${name}: this app was not permitted to read them.`,
  gapMaybe: (name: string): string => `${name}: the EHR says that its answer may be incomplete.`,
  gapMalformed: (name: string, count: number): string =>
    `${name}: ${entry(count)} could not be read and ${count === 1 ? 'is' : 'are'} not shown.`,
  gapWithoutSubject: (name: string, count: number): string =>
    `${name}: ${entry(count)} named no patient and ${count === 1 ? 'is' : 'are'} not shown.`,
  gapOtherPatient: (name: string, count: number): string =>
    `${name}: ${entry(count)} of another patient ${count === 1 ? 'was' : 'were'} refused.`,

  // The patient.
  patient: 'Patient',
  patientBanner: 'Patient banner',
  born: 'Born',
  bornValue: (date: string, age: string): string => (age === '' ? date : `${date} (${age})`),
  sex: 'Sex',
  recordNumber: 'Medical record number',
  preferredName: 'Preferred name',
  previousName: 'Previous name',
  otherName: 'Other name',
  language: 'Language',
  preferredLanguage: (language: string): string => `${language} (preferred)`,
  interpreter: 'Interpreter needed',
  notRecorded: 'Not recorded',
  notRecordedHere: 'Not recorded on the patient',
  notSent: 'Not sent',
  moreDemographics: 'Other names, contact, race and ethnicity, other identifiers',
  telecom: (system: string | undefined, use: string | undefined): string =>
    withUse(telecoms[system ?? ''] ?? 'Contact', use),
  address: (use: string | undefined): string => withUse('Address', use),
  contact: (relationships: readonly string[]): string =>
    relationships.length === 0 ? 'Contact person' : `Contact: ${relationships.join(', ')}`,
  noLongerUsed: (text: string): string => `${text} (no longer in use)`,
  practitioner: 'General practitioner',
  organization: 'Managing organization',
  race: 'Race',
  ethnicity: 'Ethnicity',
  tribe: 'Tribal affiliation',
  maritalStatus: 'Marital status',
  multipleBirth: 'Multiple birth',
  deceasedLabel: 'Deceased',
  recordActive: 'Record in active use',
  deceased: (date: string): string => `Deceased ${date}`,
  deceasedUndated: 'Deceased (date not recorded)',

  // The Summary.
  problems: 'Problems',
  latestVitals: 'Latest vitals',
  recentResults: 'Recent results',
  social: 'Social',
  before: 'Before',
  allVitals: 'All vitals',
  allProblems: 'All problems',
  allResults: 'All results',
  allHistory: 'All history',
  moreVitals: (count: number): string => `${countText(count)} more kinds in Vitals`,
  moreProblems: (count: number): string => `${countText(count)} more in Problems`,
  moreTests: (count: number): string => `${plural('more test', 'more tests')(count)} in Results`,
  moreEntries: (count: number): string =>
    `${plural('more entry', 'more entries')(count)} in History & assessments`,

  // Problems.
  problemGroup: (kind: string, state: string): string => `${kind}: ${state.toLowerCase()}`,
  ruledOut: 'Ruled out',
  noKnownProblems: 'Recorded as having no known problems',
  noneActive: 'No active problem on the problem list received.',
  problemsInError: (count: number): string =>
    `${entry(count)} entered in error ${count === 1 ? 'is' : 'are'} left out here and listed in Data notes.`,
  entries: (count: number): string => entry(count),
  onset: (when: string): string => `Onset ${when}`,
  ended: (when: string): string => `Ended ${when}`,
  diagnosed: (when: string): string => `Diagnosed ${when}`,
  recorded: (when: string): string => `Recorded ${when}`,
  recordedBetween: (first: string, last: string): string =>
    first === last ? `recorded ${last}` : `recorded ${first} to ${last}`,
  times: (count: number): string => `In ${plural('encounter', 'encounters')(count)}`,
  eachEntry: 'Each entry',
  noDate: 'No date sent',
  severity: (text: string): string => `Severity: ${text}`,
  stage: (text: string): string => `Stage: ${text}`,
  bodySite: (text: string): string => `Site: ${text}`,
  patientStated: 'Patient-stated',
  statedBy: (who: string): string => `Stated by ${who}`,
  recordedBy: (who: string): string => `Recorded by ${who}`,

  // Values, vitals, results, history.
  systolic: { short: 'Sys', long: 'Systolic' },
  diastolic: { short: 'Dia', long: 'Diastolic' },
  alsoAbsent: (reason: string): string => `Also sent as missing: ${reason}`,
  inTheFuture: 'Dated in the future',
  patientSupplied: 'Patient-supplied',
  valuesAtOneTime: (count: number): string => `${count} values`,
  formattedNote: 'Formatting of this note is not shown',
  time: 'Time',
  latest: 'Latest',
  previous: 'Previous',
  test: 'Test',
  result: 'Result',
  range: 'Reference range',
  resulted: (when: string): string => `Resulted ${when}`,
  resultedTime: 'time resulted',
  noTimeOfDay: 'no time of day',
  measurements: (count: number): string => plural('measurement', 'measurements')(count),
  resultsCount: (count: number): string => result(count),
  tests: (count: number): string => test(count),
  testsFound: (found: number, total: number): string => `${countText(found)} of ${test(total)}`,
  findTest: 'Find a test',
  earlier: 'Earlier',
  later: 'Later',
  timesWindow: (first: number, last: number, total: number): string =>
    `Collection times ${countText(first)} to ${countText(last)} of ${countText(total)}, newest last`,
  notInTheseTimes: (count: number, when: string): string =>
    `${count === 1 ? 'One result' : result(count)} outside these times, latest ${when}:`,
  moreResults: (count: number): string => plural('more result', 'more results')(count),
  timesShown: (shown: number, total: number): string =>
    `${countText(shown)} of ${time(total)} shown, newest first`,
  testsShown: (shown: number, total: number): string =>
    `${countText(shown)} of ${test(total)} shown, by name`,
  resultsShown: (shown: number, total: number): string =>
    `${countText(shown)} of ${result(total)} shown, newest first`,
  entriesShown: (shown: number, total: number): string =>
    `${countText(shown)} of ${entry(total)} shown, newest first`,
  missingMembers: (count: number): string =>
    `${plural('part', 'parts')(count)} of this panel ${count === 1 ? 'was' : 'were'} not loaded.`,
  uncategorised: 'Of no category that this app knows',

  // Data notes.
  dataNotes: 'Data notes',
  openedFor: (ehr: string, when: string, zone: string): string =>
    `Opened from ${ehr} at ${when} (${zone}) for`,
  doesNotFollow:
    'This app does not follow the chart: what changes in the EHR is shown only after Refresh.',
  whatIsMissing: 'What is missing',
  whatWasAsked: 'What was asked for',
  howItAddsUp: 'Every entry that came is shown, or counted here with the reason why it is not.',
  allSearches: 'All searches',
  pages: (count: number): string => plural('page', 'pages')(count),
  counts: {
    received: (count: number): string => `${countText(count)} received`,
    shown: (count: number): string => `${countText(count)} shown`,
    enteredInError: (count: number): string => `${countText(count)} entered in error`,
    elsewhere: (count: number): string => `${countText(count)} shown from another search`,
    otherPatient: (count: number): string => `${countText(count)} of another patient, refused`,
    withoutSubject: (count: number): string => `${countText(count)} that named no patient, refused`,
    malformed: (count: number): string => `${countText(count)} that could not be read`,
    contradictory: (count: number): string => `${countText(count)} that contradicted themselves`,
    otherType: (count: number): string => `${countText(count)} of a kind that was not asked for`,
    duplicates: (count: number): string => `${countText(count)} sent more than once`,
  },
  notOffered: 'Not offered',
  notOfferedDetail: 'The EHR does not know this category.',
  notGrantedDetail: 'The EHR did not permit it, so nothing was asked.',
  againUnderWay: (received: number): string => `Reading again: ${entry(received)} so far`,
  againFailed: (when: string, why: string): string =>
    `Could not be read again at ${when}. ${why} The earlier answer is shown.`,
  noticeMaybe: 'The EHR says that its answer may be incomplete.',
  noticeScope: 'Only a part of this was permitted.',
  noticeStatus: 'The EHR would only be asked by status: those without one may be missing.',
  enteredInError: 'Entered in error',
  errorCounts: (problems: number, results: number): string =>
    `${plural('problem', 'problems')(problems)} and ${plural('observation', 'observations')(results)} marked as entered in error. They appear nowhere else in this app.`,
  errorsShown: (most: number): string => `The first ${countText(most)} of each are listed.`,
  showWrongValue: 'Show the value that was in error',
  oddThings: 'Unusual data',
  oddIsShown: 'These are shown like all others; they are not left out.',
  nothingOdd: 'Nothing unusual was noticed in the observations that arrived.',
  oddUnsupported: (count: number): string =>
    `${plural('value', 'values')(count)} of a type this app cannot show.`,
  oddWithoutUnit: (count: number): string =>
    `${plural('number', 'numbers')(count)} without a unit.`,
  oddUnnamed: (count: number): string =>
    `${plural('observation', 'observations')(count)} without any name or code.`,
  oddUntimed: (count: number): string =>
    `${plural('observation', 'observations')(count)} without the time they were made.`,
  oddUncategorised: (count: number): string =>
    `${plural('observation', 'observations')(count)} without a category.`,
  oddWithoutId: (count: number): string =>
    `${plural('observation or problem', 'observations or problems')(count)} without an id: if sent twice, shown twice.`,
  whatIsNotHere: 'What this app does not show',
  categoryLimit:
    'Observations are searched for by category. Results that carry no category cannot be found this way and may be missing.',
  limits: [
    'Only the patient, problems (conditions) and observations are shown: no medicines, allergies, reports, procedures, immunizations, documents or images.',
    'Earlier versions of corrected results are not available here.',
  ],
  forSupport: 'For support',
  supportIntro: 'Technical detail without patient data, to send to your help desk:',
  copied: 'Copied',
  copyByHand: 'This frame may not copy. The text is selected: press Ctrl+C or Command+C.',
};
