import {
  collapseDiagnoses,
  groupProblems,
  type DiagnosisLine,
  type ProblemGroup,
} from '../../clinical/problem-groups.ts';
import type { Problem } from '../../clinical/problem.ts';
import { Group } from '../group.tsx';
import { keyed } from '../keyed.ts';
import { useWords } from '../use-words.tsx';
import styles from './problem-groups.module.css';
import { ProblemItem } from './problem-item.tsx';

/** Every problem in exactly one group, each group with its count (display rule 24). */
export function ProblemGroups({ problems }: { problems: readonly Problem[] }) {
  const { view } = useWords();
  const groups = groupProblems(problems);
  return (
    <>
      <NoKnownProblems problems={groups.noKnownProblems} />
      {groups.groups.map((group) => (
        <KindGroup key={`${group.section}${group.state}`} group={group} />
      ))}
      {groups.ruledOut.length === 0 ? null : (
        <Group heading={view.ruledOut} count={groups.ruledOut.length} closed>
          <List problems={groups.ruledOut} />
        </Group>
      )}
      {groups.enteredInError.length === 0 ? null : (
        <p className={styles.left}>{view.problemsInError(groups.enteredInError.length)}</p>
      )}
    </>
  );
}

function KindGroup({ group }: { group: ProblemGroup }) {
  const { words, view } = useWords();
  const heading = view.problemGroup(
    words.problemKind[group.section],
    words.problemState[group.state],
  );
  return (
    <Group heading={heading} count={group.problems.length}>
      {group.section === 'encounter-diagnosis' ? (
        <DiagnosisList lines={collapseDiagnoses(group.problems)} />
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
        <ProblemItem key={key} problem={item} />
      ))}
    </ul>
  );
}

function DiagnosisList({ lines }: { lines: readonly DiagnosisLine[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <Diagnosis key={line.key} line={line} />
      ))}
    </ul>
  );
}

/** The diagnosis of several encounters as one line: how often, and from when to when. */
function Diagnosis({ line }: { line: DiagnosisLine }) {
  const { view, format, zone } = useWords();
  const [newest] = line.problems;
  if (line.problems.length === 1) return <ProblemItem problem={newest} />;
  const dates = line.problems.flatMap(({ recorded }) => (recorded === undefined ? [] : [recorded]));
  const last = dates[0];
  const first = dates.at(-1);
  const span =
    first === undefined || last === undefined
      ? view.noDate
      : view.recordedBetween(format.day(first, zone), format.day(last, zone));
  return <ProblemItem problem={newest} dates={[view.times(line.problems.length), span]} />;
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
