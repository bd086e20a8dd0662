import type { Problem } from '../../clinical/problem.ts';
import { withoutErrors } from '../../clinical/errors.ts';
import { Section } from '../../ui/section.tsx';
import { readSection, type Read } from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import { ProblemGroups } from './problem-groups.tsx';

type ProblemsViewProps = { read: Read; problems: readonly Problem[] };

export function ProblemsView({ read, problems }: ProblemsViewProps) {
  const speech = useWords();
  const shown = withoutErrors(problems);
  const section = readSection(
    { read, subject: 'problems', count: shown.length },
    speech,
    <ProblemGroups problems={problems} />,
  );
  return (
    <Section
      heading={speech.view.tabs.problems}
      {...(shown.length > 0 && { count: speech.view.entries(shown.length) })}
      {...section}
    />
  );
}
