import { use, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../use-words.tsx';
import { EhrActionsContext } from './ehr-actions.ts';

/** Opens a problem in the EHR's own problem review, where the EHR offers that. */
export function ReviewInEhr({ id, name }: { id: string | undefined; name: string }) {
  const reviewProblem = use(EhrActionsContext)?.reviewProblem;
  const { view } = useWords();
  const [refused, setRefused] = useState(false);
  if (reviewProblem === undefined || id === undefined) return null;
  const review = async (): Promise<void> => setRefused(!(await reviewProblem(id)));
  return (
    <span>
      <Button look="plain" aria-label={view.reviewNamed(name)} onClick={() => void review()}>
        {view.reviewInEhr}
      </Button>
      <output>{refused ? view.reviewRefused : ''}</output>
    </span>
  );
}
