import { useState, type ComponentProps } from 'react';
import type { Problem } from '../../clinical/problem.ts';
import { ProblemsView } from './problems-view.tsx';

type Own = Omit<ComponentProps<typeof ProblemsView>, 'focus' | 'everyProblem'> & {
  everyProblem?: readonly Problem[];
};

/** The view as the chart holds it: which problem is open is kept outside of it. */
export function HeldProblems(props: Own) {
  const focus = useState<Problem>();
  return <ProblemsView everyProblem={props.problems} {...props} focus={focus} />;
}
