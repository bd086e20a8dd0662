import { use } from 'react';
import { encounterWordsFor } from '../../words/encounter-words.ts';
import { useWords } from '../use-words.tsx';
import { NarrowingContext, type NarrowedView } from './narrowing.ts';

/** What narrowing leaves out of a view, for what leaves the screen; nothing where it is off. */
export function useNarrowedText(view: NarrowedView): readonly string[] {
  const words = encounterWordsFor(useWords().language);
  const narrowing = use(NarrowingContext);
  if (narrowing?.on !== true) return [];
  const { inside, total, others, unlinked } = narrowing.shares[view];
  return [`${words.only}: ${words.narrowed(inside, total, others, unlinked)}`];
}
