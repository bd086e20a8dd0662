import { groupProblems, type ProblemGroup } from '../../clinical/problem-groups.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { ViewWords } from '../../words/view-words.ts';
import type { Words } from '../../words/words.ts';
import type { CopiedGroup, CopiedItem } from '../copy/ask.ts';

export const copiedProblems = (problems: readonly Problem[]): readonly CopiedItem[] =>
  problems.map((problem) => ({ kind: 'problem', problem }));

export const groupHeading = (
  { section, state }: ProblemGroup,
  view: ViewWords,
  words: Words,
): string => view.problemGroup(words.problemKind[section], words.problemState[state]);

/** Problems in the groups in which they stand, each with its certainty, for a copy. */
export function problemGroupsOf(
  problems: readonly Problem[],
  view: ViewWords,
  words: Words,
): readonly CopiedGroup[] {
  const { noKnownProblems, groups, ruledOut } = groupProblems(problems);
  return [
    { heading: view.noKnownProblems, items: copiedProblems(noKnownProblems) },
    ...groups.map((group) => ({
      heading: groupHeading(group, view, words),
      items: copiedProblems(group.problems),
    })),
    { heading: view.ruledOut, items: copiedProblems(ruledOut) },
  ];
}
