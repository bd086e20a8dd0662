import type { Problem } from '../../clinical/problem.ts';
import { useWords } from '../use-words.tsx';
import type { FocusOpener } from './focus-context.ts';

/** What the buttons of problems do, with their words. */
export function useFocusOpener(
  open: (problem: Problem) => void,
  isOpen?: (problem: Problem) => boolean,
): FocusOpener {
  const { summary } = useWords();
  return { text: summary.related, named: summary.relatedTo, open, isOpen };
}

/** After a second read the same problem is another object. */
export const isSameProblem = (a: Problem, b: Problem): boolean =>
  a === b || (a.id !== undefined && a.id === b.id);
