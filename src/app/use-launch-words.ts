import { useWords } from '../views/use-words.tsx';
import { launchWordsFor, type LaunchWords } from '../words/launch-words.ts';

export function useLaunchWords(): LaunchWords {
  return launchWordsFor(useWords().language);
}
