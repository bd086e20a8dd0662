import type { FocusTest } from '../clinical/focus/focus-tests.ts';
import { englishFocusTests } from './focus-words-tests-en.ts';
import { spanishFocusTests } from './focus-words-tests-es.ts';
import type { Language } from './words.ts';

/** The names of the tests on the list, for those of which the chart has none. */
export const focusTestNames = (language: Language): Readonly<Record<FocusTest, string>> =>
  language === 'es' ? spanishFocusTests : englishFocusTests;
