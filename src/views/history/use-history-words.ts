import { englishHistoryWords, type HistoryWords } from '../../words/history-words-en.ts';
import { spanishHistoryWords } from '../../words/history-words-es.ts';
import { useWords } from '../use-words.tsx';

/** What only this view says; it loads with the view. */
export const useHistoryWords = (): HistoryWords =>
  useWords().language === 'es' ? spanishHistoryWords : englishHistoryWords;
