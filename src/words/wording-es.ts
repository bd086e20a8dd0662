import { spanishSessionWords } from './session-words-es.ts';
import { spanish } from './spanish.ts';
import { spanishSummaryWords } from './summary-words-es.ts';
import { spanishViewWords } from './view-words-es.ts';
import type { Wording } from './wording.ts';
import { wordsOf } from './words.ts';

export const spanishWording: Wording = {
  language: 'es',
  words: wordsOf('es', spanish),
  view: spanishViewWords,
  session: spanishSessionWords,
  summary: spanishSummaryWords,
};
