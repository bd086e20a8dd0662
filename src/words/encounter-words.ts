import { englishEncounterWords, type EncounterWords } from './encounter-words-en.ts';
import { spanishEncounterWords } from './encounter-words-es.ts';
import type { Language } from './words.ts';

/** What narrowing to the encounter of the launch says, in a language. */
export const encounterWordsFor = (language: Language): EncounterWords =>
  language === 'es' ? spanishEncounterWords : englishEncounterWords;
