import { englishLookWords, type LookWords } from './look-words-en.ts';
import { spanishLookWords } from './look-words-es.ts';
import type { Language } from './words.ts';

/** Apart from those of the Summary: they are wanted a moment after the first screen. */
export const lookWordsFor = (language: Language): LookWords =>
  language === 'es' ? spanishLookWords : englishLookWords;
