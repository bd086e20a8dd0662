import type { TrendWords } from '../../words/trend-words-en.ts';
import { trendWordsOf } from '../../words/trend-words.ts';
import { useWords } from '../use-words.tsx';

export function useTrendWords(): TrendWords {
  return trendWordsOf(useWords().language);
}
