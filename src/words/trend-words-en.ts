import { countText, joined, plural } from './view-words-tools.ts';
import { englishWindowWords } from './window-words-en.ts';

const result = plural('result', 'results');
const test = plural('test', 'tests');

/** What a trend says, in English. */
export const englishTrendWords = {
  heading: (names: readonly string[]): string => `Trend: ${joined(names, 'and')}`,
  graph: (name: string): string => `Graph of ${name}`,
  noUnit: 'no unit',
  timeAxis: (zone: string): string => `Date and time (${zone})`,
  gone: 'The EHR did not send this test again when the chart was refreshed.',

  // Which part of the time is in sight.
  window: 'Time',
  ...englishWindowWords,
  span: (from: string, to: string): string => `${from} to ${to}`,
  inWindow: (count: number, all: number): string =>
    count === all ? result(all) : `${countText(count)} of ${result(all)}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  earlier: 'Earlier',
  later: 'Later',
  move: 'Move in time',
  units: 'Units',
  unitChoices: { recorded: 'As recorded', converted: 'Converted' },
  unitsApart: (names: readonly string[]): string =>
    `The unit changes: ${joined(names, 'and')}. Each has a graph of its own; nothing was converted.`,
  unitsJoined: (unit: string): string =>
    `Results recorded in another unit were converted into ${unit}; each says so, and no line crosses the change.`,
  unitsNotJoined: 'Not every unit of this test can be converted: those keep a graph of their own.',
  problems: 'Problems',
  addTest: 'Add a test',
  addHint: 'Choose a test…',
  add: 'Add',
  vitals: 'Vital signs',
  results: 'Results',
  others: 'Other observations',
  most: (count: number): string => `At most ${test(count)} in one trend.`,
  remove: (name: string): string => `Remove ${name}`,
  removed: (name: string): string => `${name} removed`,
  addedTo: (count: number): string => `Added: ${test(count)} on one time axis`,

  // What is drawn.
  keys: 'Arrow keys go from result to result, with Shift they move the time; plus and minus zoom; Enter opens the details.',
  noneHere: 'No result in this time',
  lastBefore: (when: string): string => `the latest is of ${when}`,
  thinned: (drawn: number, total: number): string =>
    `Too many for a mark each: ${countText(drawn)} of ${result(total)} in sight are drawn, among them the first, lowest, highest and last of every pixel column and every kind of flag. The table and the arrow keys have all.`,
  tooManyRanges: 'The range changes too often to be drawn; each result says its own.',
  position: (place: number, total: number): string => `${countText(place)} of ${countText(total)}`,
  details: 'Details',
  detailsOf: (what: string): string => `Details of ${what}`,
  range: (range: string): string => `range ${range}`,
  noRange: 'no range sent',

  // What happened in the window.
  summary: {
    none: (span: string): string => `No result in ${span}.`,
    one: (when: string, value: string): string => `One result, ${when}: ${value}.`,
    many: (count: number, from: string, to: string): string =>
      `${result(count)} from ${from} to ${to}.`,
    ends: (first: string, last: string): string => `First ${first}, latest ${last}.`,
    change: (change: string): string => `Change from first to latest: ${change}.`,
    noChange: (why: string): string => `Change from first to latest: not said (${why}).`,
    lowest: (value: string, when: string): string => `Lowest ${value} (${when})`,
    highest: (value: string, when: string): string => `highest ${value} (${when})`,
    lowestSystolic: (value: string, when: string): string => `Lowest systolic: ${value} (${when})`,
    highestSystolic: (value: string, when: string): string =>
      `highest systolic: ${value} (${when})`,
    flagged: (count: number): string =>
      count === 0
        ? 'None carries a flag; that does not mean normal.'
        : `${result(count)} ${count === 1 ? 'carries' : 'carry'} a flag.`,
    words: (count: number): string =>
      `${result(count)} ${count === 1 ? 'is' : 'are'} words and not a number.`,
  },
  notDrawn: 'Not in the graph',
  notDrawnWhy: {
    pending: 'pending',
    cancelled: 'cancelled',
    'no-time': 'no time that could be drawn',
    future: 'dated in the future',
  },
  notDrawnCount: (why: string, count: number): string => `${countText(count)} ${why}`,

  // The legend.
  legend: 'Legend',
  legendItems: {
    line: 'Joined: one after the other, measured alike',
    gap: 'Joined, after more than three times the usual interval',
    band: 'Reference range of each result, as sent with it',
    plain: 'Result without a flag (not “normal”)',
    high: 'High',
    low: 'Low',
    abnormal: 'Abnormal',
    'critical-high': 'Critical high',
    'critical-low': 'Critical low',
    critical: 'Critical',
    'computed-high': 'Above its range (calculated here)',
    'computed-low': 'Below its range (calculated here)',
    open: 'Preliminary, or status not known',
    ring: 'Amended or corrected',
    'limit-below': 'Below a limit: anywhere from the bar down',
    'limit-above': 'Above a limit: anywhere from the bar up',
    doubtful: 'Not comparable; see its details',
    span: 'The time is only known to lie in this span',
    'open-end': 'Only one end of the time is known',
    word: 'Result in words',
    bar: 'Blood pressure: systolic above, diastolic below',
    onset: 'Onset of a problem',
    end: 'End of a problem',
  },

  problemMarks: 'Problems on this time line',
  onset: (name: string): string => `Onset: ${name}`,
  end: (name: string): string => `End: ${name}`,

  // The same as a table, and what leaves the screen.
  table: 'Table',
  tableOf: (name: string): string => `Table of ${name}`,
  shown: (shown: number, total: number): string =>
    `${countText(shown)} of ${result(total)} of this time listed, newest first`,
  time: 'Time',
  value: 'Value',
  flag: 'Flag',
  status: 'Status',
  rangeColumn: 'Reference range',
  method: 'Method',
  note: 'Note',
  recorded: 'Recorded as',
  share: 'Copy, print or save',
  copyText: 'Copy as text',
  copyTable: 'Copy as table',
  print: 'Print',
  savePng: 'Save PNG',
  saveSvg: 'Save SVG',
  copied: 'Copied',
  copyByHand: 'The browser did not allow copying. The text is selected: copy it with the keyboard.',
  toCopy: 'Text to copy',
  saved: 'Handed to the browser to save',
  notSaved: 'The picture could not be made.',
  asOf: (when: string, zone: string): string => `Data as of ${when} (${zone})`,
  asOfUnknown: 'Data still loading',
  doubts: {
    reading: 'Results are still loading: more may follow.',
    gaps: 'Not everything could be read, so more results may exist: see Data notes.',
  },
  converted: 'converted',
};

/** Spanish must say everything that English does. */
export type TrendWords = typeof englishTrendWords;
