import {
  collapseDiagnoses,
  groupProblems,
  type ProblemGroup,
} from '../../clinical/problem-groups.ts';
import type { Problem } from '../../clinical/problem.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { Group } from '../group.tsx';
import { keyed } from '../keyed.ts';
import { useWords } from '../use-words.tsx';
import styles from './problem-groups.module.css';
import { DiagnosisList } from './diagnosis-list.tsx';
import { EachDiagnosis } from './each-diagnosis.tsx';
import { groupHeading } from './problem-copy.ts';
import { ProblemEntry } from './problem-entry.tsx';

type ProblemGroupsProps = {
  problems: readonly Problem[];
  /** What is folded otherwise stands open: somebody searches it. */
  unfolded: boolean;
};

/** Every problem in exactly one group, each group with its count (display rule 24). */
export function ProblemGroups({ problems, unfolded }: ProblemGroupsProps) {
  const { view, language } = useWords();
  const words = focusWordsFor(language);
  const groups = groupProblems(problems);
  return (
    <>
      <NoKnownProblems problems={groups.noKnownProblems} />
      {groups.groups.map((group) => (
        <KindGroup key={`${group.section}${group.state}`} group={group} />
      ))}
      {groups.ruledOut.length === 0 ? null : (
        <Group heading={view.ruledOut} count={groups.ruledOut.length} closed={!unfolded}>
          <List problems={groups.ruledOut} />
        </Group>
      )}
      {groups.enteredInError.length === 0 ? null : (
        <p className={styles.left}>{words.problemsInError(groups.enteredInError.length)}</p>
      )}
    </>
  );
}

function KindGroup({ group }: { group: ProblemGroup }) {
  const { words, view } = useWords();
  const heading = groupHeading(group, view, words);
  return (
    <Group heading={heading} count={group.problems.length}>
      {group.section === 'encounter-diagnosis' ? (
        <DiagnosisList lines={collapseDiagnoses(group.problems)} Line={EachDiagnosis} />
      ) : (
        <List problems={group.problems} />
      )}
    </Group>
  );
}

function List({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul>
      {keyed(problems, ({ id }) => id).map(({ key, item }) => (
        <ProblemEntry key={key} problem={item} />
      ))}
    </ul>
  );
}

function NoKnownProblems({ problems }: { problems: readonly Problem[] }) {
  const { view } = useWords();
  if (problems.length === 0) return null;
  return (
    <Group heading={view.noKnownProblems} count={problems.length}>
      <List problems={problems} />
    </Group>
  );
}
