import type { CopyWords } from '../../words/copy-words-en.ts';
import { useWords } from '../use-words.tsx';
import { copyWordsOf } from './copy-words-of.ts';

/** What is said of copying; it loads with what can be selected. */
export const useCopyWords = (): CopyWords => copyWordsOf(useWords().language);
