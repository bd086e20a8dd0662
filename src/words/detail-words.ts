import { englishDetailWords, type DetailWords } from './detail-words-en.ts';
import { spanishDetailWords } from './detail-words-es.ts';
import type { Language } from './words.ts';

/** What the detail says, in a language. Both are here: this loads when a detail is opened. */
export const detailWordsOf = (language: Language): DetailWords =>
  language === 'es' ? spanishDetailWords : englishDetailWords;
