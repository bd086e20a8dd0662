import { englishCopyWords, type CopyWords } from '../../words/copy-words-en.ts';
import { spanishCopyWords } from '../../words/copy-words-es.ts';
import type { Language } from '../../words/words.ts';

export const copyWordsOf = (language: Language): CopyWords =>
  language === 'es' ? spanishCopyWords : englishCopyWords;
