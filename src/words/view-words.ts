import { englishViewWords } from './view-words-en.ts';
import { spanishViewWords } from './view-words-es.ts';
import type { Language } from './words.ts';

/** What the views themselves say: headings, buttons, sentences about what was read. */
export type ViewWords = typeof englishViewWords;

export const viewWordsFor = (language: Language): ViewWords =>
  language === 'es' ? spanishViewWords : englishViewWords;
