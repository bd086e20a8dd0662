import { useMemo } from 'react';
import { withoutErrors } from '../../clinical/errors.ts';
import { groupProblems } from '../../clinical/problem-groups.ts';
import type { Problem } from '../../clinical/problem.ts';
import { SectionCopies } from '../copy/copyable.tsx';
import { CopyButton } from '../copy/copy-button.tsx';
import { Section } from '../../ui/section.tsx';
import { FocusContext } from '../focus/focus-context.ts';
import { useFocusOpener } from '../focus/use-focus-opener.ts';
import { readSection, type Read } from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import { SummaryProblems } from './summary-problems.tsx';

type ProblemsSectionProps = {
  read: Read;
  problems: readonly Problem[];
  onOpen: () => void;
  onFocus: (problem: Problem) => void;
};

export function ProblemsSection({ read, problems, onOpen, onFocus }: ProblemsSectionProps) {
  const speech = useWords();
  const count = withoutErrors(problems).length;
  const groups = useMemo(() => groupProblems(problems), [problems]);
  return (
    <FocusContext value={useFocusOpener(onFocus)}>
      <Section
        heading={speech.view.problems}
        {...readSection(
          { read, subject: 'problems', count },
          speech,
          <SectionCopies accounts={read.accounts}>
            <SummaryProblems groups={groups} onOpen={onOpen} />
          </SectionCopies>,
        )}
        {...(count > 0 && {
          action: <CopyButton name={speech.view.copyNamed(speech.view.problems)} />,
        })}
      />
    </FocusContext>
  );
}
