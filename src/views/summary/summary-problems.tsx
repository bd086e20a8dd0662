import type { ProblemGroups } from '../../clinical/problem-groups.ts';
import type { Problem } from '../../clinical/problem.ts';
import { Group } from '../group.tsx';
import { keyed } from '../keyed.ts';
import { ProblemItem } from '../problems/problem-item.tsx';
import { useWords } from '../use-words.tsx';
import { SummaryFoot } from './summary-foot.tsx';

const most = 8;

/** Active problems first; what has no stated status is never left out, only counted. */
export function SummaryProblems({ groups, onOpen }: { groups: ProblemGroups; onOpen: () => void }) {
  const { words, view } = useWords();
  const lists = groups.groups.filter(({ section }) => section !== 'encounter-diagnosis');
  const active = lists
    .filter(({ state }) => state === 'active')
    .flatMap(({ problems }) => problems);
  const notStated = lists
    .filter(({ state }) => state === 'not-stated')
    .flatMap(({ problems }) => problems);
  const drawn =
    Math.min(active.length, most) +
    Math.min(notStated.length, most) +
    groups.noKnownProblems.length;
  const rest = groups.total - groups.enteredInError.length - drawn;
  return (
    <>
      <List heading={view.noKnownProblems} problems={groups.noKnownProblems} />
      <List heading={words.problemState.active} problems={active} />
      <List heading={words.problemState['not-stated']} problems={notStated} />
      <SummaryFoot
        {...(rest > 0 && { rest: view.moreProblems(rest) })}
        open={view.allProblems}
        onOpen={onOpen}
      />
    </>
  );
}

function List({ heading, problems }: { heading: string; problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <Group heading={heading} count={problems.length}>
      <ul>
        {keyed(problems.slice(0, most), ({ id }) => id).map(({ key, item }) => (
          <ProblemItem key={key} problem={item} brief />
        ))}
      </ul>
    </Group>
  );
}
