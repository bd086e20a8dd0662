import { englishResultsWords, type ResultsWords } from '../../words/results-words-en.ts';
import { spanishResultsWords } from '../../words/results-words-es.ts';
import { useWords } from '../use-words.tsx';

/** What only this view says; it loads with the view. */
export function useResultsWords(): ResultsWords {
  return useWords().language === 'es' ? spanishResultsWords : englishResultsWords;
}
