import { englishTrendWords, type TrendWords } from './trend-words-en.ts';
import { spanishTrendWords } from './trend-words-es.ts';
import type { Language } from './words.ts';

/** What a trend says, in a language. Both are here: this loads when a trend is opened. */
export const trendWordsOf = (language: Language): TrendWords =>
  language === 'es' ? spanishTrendWords : englishTrendWords;
