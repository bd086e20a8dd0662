import { use } from 'react';
import { placeOf } from '../../clinical/problem-groups.ts';
import type { Problem } from '../../clinical/problem.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../use-words.tsx';
import { FocusContext } from './focus-context.ts';

/** Opens the results that bear on a problem; a problem that was ruled out has none. */
export function FocusButton({ problem }: { problem: Problem }) {
  const { format } = useWords();
  const opener = use(FocusContext);
  if (opener === undefined || placeOf(problem).kind !== 'listed') return null;
  return (
    <Button
      look="plain"
      aria-label={opener.named(format.coded(problem.code))}
      aria-pressed={opener.isOpen?.(problem)}
      onClick={() => opener.open(problem)}
    >
      {opener.text}
    </Button>
  );
}
