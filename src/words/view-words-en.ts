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
  /** What the name of the tab begins with; alone where there is little room. */
  historyShort: 'History',
  displayLanguage: 'Display language',
  close: 'Close',
  copy: 'Copy',
  copyNamed: (name: string): string => `Copy ${name}`,
  preferences: 'Preferences',
  shortcuts: 'Keyboard shortcuts',
  printedAt: (when: string): string => `Printed from Chartside on ${when}`,
  printedLoading: 'The chart was still loading when this was printed: more may come.',
  pageWord: 'Page ',
  pageOf: ' of ',
  tryAgain: 'Try again',
  /** Parts that have no heading of their own, should one of them fail. */
  parts: { encounter: 'This encounter', detail: 'Details', trend: 'Trend' },
  notDrawn: (name: string): string => `“${name}” could not be drawn`,
  notDrawnDetail:
    'Nothing was changed in the chart, and what else is shown stands. Look this up in the EHR itself; if it happens again, tell your support team.',
  showMore: 'Show more',
  scrolls: (name: string): string => `${name}, scrollable`,
  dataAsOf: (when: string, zone: string): string => `Data as of ${when} (${zone})`,
  loadingSoFar: (received: number, done: number, all: number): string =>
    `Loading: ${entry(received)} so far; ${done} of ${all} searches done`,
  busy: (when: string): string => `The EHR is busy or out of reach. Trying again at ${when}`,
  readingAgain: (done: number, all: number): string =>
    `Reading again: ${done} of ${all} searches done`,
  silent: (seconds: number): string =>
    `Loading: the EHR has not answered for ${seconds < 60 ? `${seconds} seconds` : plural('minute', 'minutes')(seconds / 60)}`,
  silentAgain: (seconds: number): string =>
    `Reading again: the EHR has not answered for ${seconds < 60 ? `${seconds} seconds` : plural('minute', 'minutes')(seconds / 60)}`,
  nothingReceived: 'Nothing received',
  nothingReceivedYet: 'Nothing received yet',
  refresh: 'Refresh',
  searchesFinished: 'All searches finished',
  // What is not as it should be, for a line of its own: the first begins with a capital by itself.
  gapCounts: {
    notUpdated: (since: string): string => `Not updated since ${since}`,
    notLoaded: (names: string): string => `${names} not loaded`,
    incomplete: (names: string): string => `${names} may be incomplete`,
    notPermitted: (names: string): string => `${names} not permitted`,
    searches: plural('search', 'searches'),
    observations: 'Vitals, results and history',
    refused: (count: number, why: string): string => `${entry(count)} refused: ${why}`,
    refusedAs: {
      otherPatient: 'another patient’s',
      withoutSubject: 'no patient named',
      malformed: 'not readable',
      contradictory: 'contradictory',
    },
  },
  nothingLoaded: 'Nothing loaded',
  andMore: (first: string, more: number): string =>
    `${first}, and ${plural('other gap', 'other gaps')(more)}`,
  announceLoading: 'Loading the chart',
  announceBusy: 'The EHR is busy or out of reach. The chart is still loading',
  announceSilent: 'The EHR does not answer at the moment. The chart is still loading',
  announceAgain: 'Reading the chart again. What is shown stays until then',
  announceLoaded: (gaps: string): string =>
    gaps === '' ? 'The chart is loaded' : `Reading has ended: ${gaps}. See Data notes`,

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
  askForAccess: 'So nothing is known here; it does not mean that there is nothing.',
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
  loadingMore: 'Loading more…',
  networkFirst:
    'The EHR could not be reached, or it does not let a web app read its answers (CORS). What to do is in Data notes.',
  /** Of each, what, then for which searches, then why: said once for all that share it. */
  gaps: {
    failed: (names: string, why: string): string => `Not loaded: ${names}. ${why}`,
    incomplete: (names: string, why: string): string =>
      `Incomplete: ${names}. More may exist; the newest may be among those missing. ${why}`,
    'not-permitted': (names: string): string => `Not permitted: ${names}.`,
    'not-updated': (names: string, why: string, at: string, asOf: string): string =>
      `Not updated: ${names}, could not be read again at ${at}. ${why} What is shown is as of ${asOf}.`,
    scope: (names: string): string =>
      `In part: ${names}. This app was permitted to read only a part.`,
    status: (names: string): string =>
      `May be incomplete: ${names}. The EHR would only be asked by status; those without a status may be missing.`,
    maybe: (names: string): string =>
      `May be incomplete: ${names}. The EHR itself says so of its answer.`,
  },
  /** Entries that came and are not shown. */
  refused: {
    malformed: (count: number, names: string): string =>
      `${entry(count)} could not be read and ${count === 1 ? 'is' : 'are'} not shown: ${names}. A newer value may be among them.`,
    contradictory: (count: number, names: string): string =>
      `${entry(count)} held the same data twice with different values and ${count === 1 ? 'is' : 'are'} not shown: ${names}. A newer value may be among them.`,
    withoutSubject: (count: number, names: string): string =>
      `${entry(count)} named no patient and ${count === 1 ? 'is' : 'are'} not shown: ${names}. A newer value may be among them.`,
    otherPatient: (count: number, names: string): string =>
      `${entry(count)} of another patient ${count === 1 ? 'was' : 'were'} refused: ${names}.`,
  },
  named: (name: string, count: number): string => `${name} (${countText(count)})`,
  namedReceived: (name: string, count: number): string =>
    `${name} (${count === 0 ? 'none' : countText(count)} received)`,
  and: 'and',

  // The patient.
  patient: 'Patient',
  patientBanner: 'Patient banner',
  born: 'Born',
  bornValue: (date: string, age: string): string => (age === '' ? date : `${date} (${age})`),
  estimated: (date: string): string => `${date}, estimated`,
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
  beyondBanner: 'Language, interpreter, contact and all else',
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
  deceasedUndated: (why: string | undefined): string =>
    `Deceased (date${why === undefined ? ' not recorded' : `: ${why}`})`,
  deceasedNotKnown: (why: string): string => `Not known whether deceased (${why})`,

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
  moreProblems: (count: number): string => `${countText(count)} more in Problems`,
  moreEntries: (count: number): string =>
    `${plural('more entry', 'more entries')(count)} in History & assessments`,

  // Problems.
  problemGroup: (kind: string, state: string): string => `${kind}: ${state.toLowerCase()}`,
  ruledOut: 'Ruled out',
  noKnownProblems: 'Recorded as having no known problems',
  noneActive: 'No active problem on the problem list received.',
  entries: (count: number): string => entry(count),
  onset: (when: string): string => `Onset ${when}`,
  ended: (when: string): string => `Ended ${when}`,
  diagnosed: (when: string): string => `Diagnosed ${when}`,
  recorded: (when: string): string => `Recorded ${when}`,
  recordedBetween: (first: string, last: string): string =>
    first === last ? `recorded ${last}` : `recorded ${first} to ${last}`,
  times: (count: number): string => `In ${plural('encounter', 'encounters')(count)}`,
  noDate: 'No date sent',
  severity: (text: string): string => `Severity: ${text}`,
  stage: (text: string): string => `Stage: ${text}`,
  bodySite: (text: string): string => `Site: ${text}`,
  patientStated: 'Patient-stated',

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
  timesShown: (shown: number, total: number): string =>
    `${countText(shown)} of ${time(total)} shown, newest first`,

  dataNotes: 'Data notes',
};
