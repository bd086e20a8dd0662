import { countText, plural } from './view-words-tools.ts';
import { englishWindowWords } from './window-words-en.ts';

const test = plural('test', 'tests');
const result = plural('result', 'results');

/** What the Results view says, in English. */
export const englishResultsWords = {
  modes: {
    flowsheet: 'Flowsheet',
    collections: 'By collection',
    panels: 'By panel',
    changes: 'Changes',
  },
  modeLabel: 'Show as',
  groups: {
    'blood-count': 'Blood count',
    chemistry: 'Electrolytes and kidney',
    glucose: 'Glucose control',
    liver: 'Liver and pancreas',
    lipids: 'Lipids',
    thyroid: 'Thyroid',
    'iron-vitamins': 'Iron and vitamins',
    coagulation: 'Coagulation',
    heart: 'Heart',
    inflammation: 'Inflammation',
    'blood-gas': 'Blood gases',
    urine: 'Urine',
  },
  otherTests: 'Other tests',
  sentAsPanel: 'panel as sent',

  // The tools.
  findTest: 'Find a test',
  findHint: 'Name, short form, LOINC code or panel',
  filter: 'Filter',
  window: 'Time',
  windows: { ...englishWindowWords.windows, dates: 'Dates…' },
  windowsSpoken: { ...englishWindowWords.windowsSpoken, dates: 'Chosen dates' },
  from: 'From',
  to: 'To',
  since: (day: string): string => `since ${day}`,
  until: (day: string): string => `until ${day}`,
  between: (from: string, to: string): string => `${from} to ${to}`,
  datesReversed: 'The first date is after the last one: no time is left between them.',
  flaggedOnly: 'Flagged only',
  flaggedMeaning: 'Flagged by the laboratory or calculated here. No flag does not mean normal.',
  units: 'Units',
  unitChoices: { recorded: 'As recorded', converted: 'Converted' },
  nothingConverted: 'No test here has results in two units that can be converted into one another.',
  notComparable: (count: number): string =>
    `${test(count)} in several units cannot be converted and ${count === 1 ? 'keeps' : 'keep'} a row for each unit.`,
  newest: 'Newest',
  newestChoices: { end: 'Right', start: 'Left' },
  newestSpoken: { end: 'Newest at the right', start: 'Newest at the left' },

  // What is left out.
  notFound: (count: number): string => `${countText(count)} not matching “find”`,
  outside: (count: number, latest: string): string =>
    `${countText(count)} outside this time, latest ${latest}`,
  withoutFlag: (count: number): string => `${countText(count)} without a flag in this time`,
  resultsOutside: (count: number): string =>
    `${plural('result', 'results')(count)} of the tests shown ${count === 1 ? 'is' : 'are'} outside this time`,
  resultsWithoutFlag: (count: number): string =>
    `${result(count)} of the tests shown ${count === 1 ? 'has' : 'have'} no flag`,
  showAll: 'Show all',
  nothingLeft: 'No test is left to show.',
  nothingLeftDetail: (total: number): string =>
    `The chart has results of ${test(total)}; the choices above leave out all of them.`,

  // The flowsheet.
  timesWindow: (first: number, last: number, total: number, newestAtEnd: boolean): string =>
    `Collection times ${countText(first)} to ${countText(last)} of ${countText(total)}, ${newestAtEnd ? 'newest last' : 'newest first'}`,
  asRecordedRange: (range: string): string => `Range as recorded: ${range}`,

  // By collection and by panel.
  collectionsShown: (shown: number, total: number): string =>
    `${countText(shown)} of ${plural('collection time', 'collection times')(total)} drawn, newest first`,
  panelsShown: (shown: number, total: number): string =>
    `${countText(shown)} of ${plural('panel', 'panels')(total)} drawn, newest first`,
  noPanels: 'No panel was sent with these results: they are grouped here by kind of test and time.',
  groupedHere: 'grouped here',
  panelPart: (shown: number, total: number): string =>
    shown === total ? result(total) : `${countText(shown)} of ${result(total)}`,
  missingMembers: (count: number): string =>
    `${result(count)} named by this panel ${count === 1 ? 'has' : 'have'} not been received.`,
  outsideMembers: (count: number): string =>
    `${result(count)} named by this panel ${count === 1 ? 'stands' : 'stand'} in another view or panel.`,
  mistakenMembers: (count: number): string =>
    `${result(count)} named by this panel ${count === 1 ? 'was' : 'were'} entered in error; see Data notes.`,

  // How much of it is in sight.
  latestNamed: (name: string): string => `${name}, latest results`,
  copyLatestNamed: (name: string): string => `Copy the latest results of ${name}`,
  testsFound: (found: number, total: number): string => `${countText(found)} of ${test(total)}`,
  testsShown: (shown: number, total: number): string =>
    `${countText(shown)} of ${test(total)} shown, by name`,
  earlier: 'Earlier',
  later: 'Later',
  notInTheseTimes: (count: number, when: string): string =>
    `${count === 1 ? 'One result outside these times,' : `${result(count)} outside these times, latest`} ${when}:`,
  moreResults: (count: number): string => plural('more result', 'more results')(count),

  // Changes.
  change: 'Change',
  beforeDay: (day: string): string => `Before ${day}`,
  now: 'Latest',
  firstIn: 'First in this time',
  lastIn: 'Last in this time',
  noneBefore: 'No earlier result',
  noneSince: 'None in this time',
  changeKinds: {
    previous: 'From the result before to the latest.',
    since: (day: string): string => `From the latest result before ${day} to the latest since.`,
    within: (days: string): string => `From the first to the last result ${days}.`,
  },
  unplaced: (count: number): string =>
    `${result(count)} could be before or after, and ${count === 1 ? 'is' : 'are'} not compared.`,
  changedOf: (count: Readonly<Record<'changed' | 'same' | 'first' | 'unknown', number>>): string =>
    [
      `${countText(count.changed)} changed`,
      `${countText(count.same)} not changed`,
      ...(count.first === 0 ? [] : [`${countText(count.first)} with nothing to compare with`]),
      ...(count.unknown === 0 ? [] : [`${countText(count.unknown)} not comparable`]),
    ].join(', '),
};

/** Spanish must say everything that English does. */
export type ResultsWords = typeof englishResultsWords;
