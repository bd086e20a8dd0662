import { englishFocusWords } from './focus-words-en.ts';
import { spanishFocusWords } from './focus-words-es.ts';
import type { Language } from './words.ts';

type Count = (count: number) => string;

/** What Problems and the results related to a problem say beyond the words of all views. */
export type FocusWords = {
  readonly details: string;
  readonly detailsOf: (name: string) => string;
  readonly back: string;
  readonly opening: string;
  readonly past: string;
  readonly notReviewed: string;
  readonly noSet: string;
  readonly noCode: string;
  readonly ruledOut: string;
  readonly enteredInError: string;
  readonly nothingFound: string;
  readonly linkedBy: string;
  /** A code of the problem, and the beginning of codes that it matched. */
  readonly rule: (system: 'snomed' | 'icd10cm', code: string, entry: string) => string;
  readonly received: string;
  readonly before: string;
  readonly onlyOne: string;
  readonly allOf: Count;
  /** The same, where more may exist: no "all". */
  readonly someOf: Count;
  readonly named: (text: string, name: string) => string;
  readonly why: string;
  readonly whyCode: (test: string, loinc: string) => string;
  readonly whyVital: (test: string, loinc: string) => string;
  readonly whyPanel: (test: string, loinc: string) => string;
  readonly becauseOf: (rules: string) => string;
  readonly sources: string;
  readonly source: (title: string, year: number | undefined) => string;
  readonly notReceived: string;
  readonly notFoundMeans: string;
  readonly notFoundGaps: string;
  readonly notFoundLoading: string;
  readonly lookedFor: string;
  readonly leftOut: (tests: readonly string[]) => string;
  readonly everythingElse: string;
  readonly others: Readonly<Record<'vitals' | 'results' | 'history', Count>>;
  readonly noOthers: string;
  readonly noOthersYet: string;
  /** The same of a focus that shows no result: there is nothing to be more than. */
  readonly whole: Readonly<Record<'vitals' | 'results' | 'history', Count>>;
  readonly wholeChart: string;
  readonly aboutList: string;
  /** Whose codes these are, in the words that their licences ask for. */
  readonly notices: readonly string[];
  readonly findProblem: string;
  /** '' where all are shown. */
  readonly problemsFound: (found: number, total: number) => string;
  readonly noneFound: Count;
  readonly problemsInError: (count: number) => string;
  readonly eachEntry: string;
  readonly statedBy: (who: string) => string;
  readonly recordedBy: (who: string) => string;
  readonly evidence: (names: readonly string[]) => string;
  readonly updated: (when: string) => string;
};

export const focusWordsFor = (language: Language): FocusWords =>
  language === 'es' ? spanishFocusWords : englishFocusWords;
