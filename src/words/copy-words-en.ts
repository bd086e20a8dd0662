import { countText, plural } from './view-words-tools.ts';

const row = plural('line', 'lines');
const cell = plural('result', 'results');

/** What a copy says, and what is said of copying, in English. */
export const englishCopyWords = {
  /** Of whoever reads the copy outside of the chart. */
  patient: 'Patient',
  chartOf: 'Copied from',
  copiedAt: (when: string): string => `Copied from Chartside on ${when}`,
  content: 'Content',
  incomplete: 'Incomplete',
  stillLoading: 'The chart was still loading when this was copied: more may come.',
  shownPart: 'Shown in part',
  nothing: 'Nothing is shown here.',
  range: 'Range',
  rangeIs: (range: string): string => `Range ${range}`,
  /** The heads of a table. */
  columns: {
    group: 'Group',
    name: 'Test',
    value: 'Result with unit',
    number: 'Number',
    unit: 'Unit',
    flag: 'Flag',
    status: 'Status',
    range: 'Reference range',
    time: 'Time',
    remarks: 'Remarks',
  },
  problemColumns: {
    group: 'Group',
    name: 'Problem',
    certainty: 'Certainty',
    state: 'State',
    dates: 'Dates',
    remarks: 'Remarks',
  },

  // What is said once something was copied.
  copied: (title: string, rows: number, form: 'text' | 'table'): string =>
    `Copied as ${form}: ${title}, ${row(rows)}`,
  notCopied: 'This frame may not copy.',
  byHand: 'This frame may not copy. The text is selected: press Ctrl+C or Command+C.',
  done: 'Copied',
  asTable: 'Copy as table',
  asText: 'Copy as text',
  show: 'Show what was copied',
  dialog: 'Copy',
  form: 'Form',
  forms: { text: 'Text', table: 'Table' },
  tableHint: 'Columns are separated by tabs, for a spreadsheet.',
  dismiss: 'Dismiss',

  // Selecting.
  select: 'Select',
  selectHint: 'Choose results or tests to copy; Shift and an arrow key choose a range.',
  selected: (count: number): string => `${cell(count)} selected`,
  copySelected: 'Copy selected',
  selectNone: 'Clear',
  selectDone: 'Done',
  selection: (count: number): string => `Selection of ${countText(count)}`,
};

export type CopyWords = typeof englishCopyWords;
