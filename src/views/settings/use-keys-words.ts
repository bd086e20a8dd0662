import { englishKeysWords, type KeysWords } from '../../words/keys-words-en.ts';
import { spanishKeysWords } from '../../words/keys-words-es.ts';
import { useWords } from '../use-words.tsx';

/** What the list of shortcuts and the preferences say; it loads when one of them is opened. */
export const useKeysWords = (): KeysWords =>
  useWords().language === 'es' ? spanishKeysWords : englishKeysWords;
