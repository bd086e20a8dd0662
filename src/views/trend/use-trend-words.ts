import { use } from 'react';
import type { TrendWords } from '../../words/trend-words-en.ts';
import { trendWordsOf } from '../../words/trend-words.ts';
import { useWords } from '../use-words.tsx';

export function useTrendWords(): TrendWords {
  const words = trendWordsOf(useWords().language);
  return words instanceof Promise ? use(words) : words;
}
