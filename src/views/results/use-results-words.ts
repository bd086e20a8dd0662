import { englishResultsWords, type ResultsWords } from '../../words/results-words-en.ts';
import { spanishResultsWords } from '../../words/results-words-es.ts';
import type { Language } from '../../words/words.ts';
import { useWords } from '../use-words.tsx';

export const resultsWordsOf = (language: Language): ResultsWords =>
  language === 'es' ? spanishResultsWords : englishResultsWords;

/** What only this view says; it loads with the view. */
export const useResultsWords = (): ResultsWords => resultsWordsOf(useWords().language);
