import type { DetailWords } from '../../words/detail-words-en.ts';
import { detailWordsOf } from '../../words/detail-words.ts';
import { useWords } from '../use-words.tsx';

export function useDetailWords(): DetailWords {
  return detailWordsOf(useWords().language);
}
