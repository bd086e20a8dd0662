import type { FocusWords } from './focus-words.ts';
import { countText, plural } from './view-words-tools.ts';

const result = plural('result', 'results');
const entry = plural('entry', 'entries');

/** In English in every language, as their licences give them. */
export const focusNotices = [
  'This material contains content from LOINC (http://loinc.org). LOINC is copyright (c) 1995-2024, Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the license at http://loinc.org/license. LOINC is a registered United States trademark of Regenstrief Institute, Inc.',
  'ICD-10-CM: source CDC, which does not endorse this app. SNOMED CT: the codes are used to recognise problems; SNOMED International does not endorse this app.',
];

export const englishFocusWords: FocusWords = {
  details: 'Details',
  detailsOf: (name) => `Details: ${name}`,
  back: 'Back to problems',
  opening: 'Finding related results…',
  past: 'This problem is recorded as past: resolved, inactive, or a history of it.',
  notReviewed:
    'Which results are related comes from a fixed list that no clinician has reviewed yet. It is for finding results only and says nothing about what is normal or needed.',
  noSet: 'No list of related results exists for the codes of this problem.',
  noCode: 'This problem was sent without a code, so no list of related results can be found.',
  ruledOut: 'This problem was ruled out, so no results are linked to it.',
  enteredInError: 'This problem was entered in error, so no results are linked to it.',
  nothingFound: 'None of the results on the list was received.',
  linkedBy: 'Matched by',
  rule: (system, code, entry) =>
    system === 'snomed'
      ? `SNOMED CT ${code}`
      : code === entry
        ? `ICD-10-CM ${code}`
        : `ICD-10-CM ${code} (begins with ${entry})`,
  received: 'Received',
  before: 'Before',
  onlyOne: 'No earlier result received',
  allOf: (count) => (count === 1 ? result(count) : `All ${result(count)}`),
  someOf: (count) => `${result(count)} received`,
  named: (text, name) => `${text}: ${name}`,
  why: 'Why it is here',
  whyCode: (test, loinc) => `Sent with LOINC ${loinc}, which is on the list under “${test}”.`,
  whyVital: (test, loinc) =>
    `The same vital sign as LOINC ${loinc}, which is on the list under “${test}”.`,
  whyPanel: (test, loinc) =>
    `Part of a panel with LOINC ${loinc}, which is on the list under “${test}”.`,
  becauseOf: (rules) => `Linked because the problem was sent with ${rules}.`,
  sources: 'Sources of the list, read in part:',
  source: (title, year) =>
    year === undefined ? `${title} (year not stated)` : `${title}, ${year}`,
  notReceived: 'Looked for and not received',
  notFoundMeans:
    'No result with one of these codes is among what was received. It may have been done elsewhere, or sent with another code.',
  notFoundGaps: 'Not everything could be read, so these may exist: see Data notes.',
  notFoundLoading: 'The chart is still loading, so these may still arrive.',
  lookedFor: 'Codes that were looked for',
  leftOut: (tests) =>
    `Not linked to this problem on purpose: ${tests.join(', ')}. They are found in Results.`,
  everythingElse: 'Everything else',
  others: {
    vitals: (count) => `${plural('more measurement', 'more measurements')(count)} in Vitals`,
    results: (count) => `${plural('more result', 'more results')(count)} in Results`,
    history: (count) => `${plural('more entry', 'more entries')(count)} in History & assessments`,
  },
  noOthers: 'Nothing else was received.',
  noOthersYet: 'Nothing else has been received so far.',
  whole: {
    vitals: (count) => `${plural('measurement', 'measurements')(count)} in Vitals`,
    results: (count) => `${result(count)} in Results`,
    history: (count) => `${entry(count)} in History & assessments`,
  },
  wholeChart: 'What was received',
  aboutList: 'Sources of the whole list',
  notices: focusNotices,
  findProblem: 'Find a problem',
  problemsFound: (found, total) =>
    found === total
      ? ''
      : `${countText(found)} of ${entry(total)}; ${countText(total - found)} not shown`,
  noneFound: (total) => `No problem matches. ${countText(total)} not shown.`,
  problemsInError: (count: number): string =>
    `${entry(count)} entered in error ${count === 1 ? 'is' : 'are'} left out here and listed in Data notes.`,
  eachEntry: 'Each entry',
  statedBy: (who: string): string => `Stated by ${who}`,
  recordedBy: (who: string): string => `Recorded by ${who}`,
  evidence: (names) => `Evidence: ${names.join(', ')}`,
  updated: (when) => `Changed in the EHR ${when}`,
};
