import { memo } from 'react';
import {
  collapseDiagnoses,
  type ProblemGroups,
  type ProblemState,
} from '../../clinical/problem-groups.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { CopyAsk } from '../copy/ask.ts';
import { useAsker } from '../copy/copy-context.ts';
import { CopyArea } from '../copy/copyable.tsx';
import { Group } from '../group.tsx';
import { keyed } from '../keyed.ts';
import { copiedProblems } from '../problems/problem-copy.ts';
import { FocusButton } from '../focus/focus-button.tsx';
import { DiagnosisList, type DiagnosisLineProps } from '../problems/diagnosis-list.tsx';
import { ProblemItem } from '../problems/problem-item.tsx';
import { useWords } from '../use-words.tsx';
import { SummaryFoot } from './summary-foot.tsx';
import styles from './summary-problems.module.css';

const most = 8;

/**
 * Active problems first; what has no stated status is never left out, only counted. Some EHRs send
 * nothing but diagnoses of encounters: where no problem is active, these stand in their place.
 */
export const SummaryProblems = memo(function SummaryProblems({
  groups,
  onOpen,
}: {
  groups: ProblemGroups;
  onOpen: () => void;
}) {
  const { words, view } = useWords();
  const { ask } = useAsker();
  const { noKnownProblems } = groups;
  const active = ofState(groups, 'active', false);
  const notStated = ofState(groups, 'not-stated', false);
  const diagnoses = active.length === 0 ? ofState(groups, 'active', true) : [];
  const lines = collapseDiagnoses(diagnoses).slice(0, most);
  const drawn =
    Math.min(active.length, most) +
    Math.min(notStated.length, most) +
    lines.reduce((sum, { problems }) => sum + problems.length, 0) +
    noKnownProblems.length;
  const rest = groups.total - groups.enteredInError.length - drawn;
  const diagnosesHeading = view.problemGroup(
    words.problemKind['encounter-diagnosis'],
    words.problemState.active,
  );
  const copied = (): CopyAsk => ({
    ...ask(view.problems, [
      { heading: view.noKnownProblems, items: copiedProblems(noKnownProblems) },
      { heading: words.problemState.active, items: copiedProblems(active.slice(0, most)) },
      {
        heading: words.problemState['not-stated'],
        items: copiedProblems(notStated.slice(0, most)),
      },
      {
        heading: diagnosesHeading,
        items: copiedProblems(lines.flatMap(({ problems }) => problems)),
      },
    ]),
    leftOut: rest > 0 ? [view.moreProblems(rest)] : [],
  });
  return (
    <CopyArea ask={copied}>
      <div className={styles.list}>
        <List heading={view.noKnownProblems} problems={noKnownProblems} />
        {active.length + noKnownProblems.length === 0 ? (
          <p className={styles.none}>{view.noneActive}</p>
        ) : null}
        <List heading={words.problemState.active} problems={active} />
        <List heading={words.problemState['not-stated']} problems={notStated} />
        {lines.length === 0 ? null : (
          <Group heading={diagnosesHeading} count={diagnoses.length}>
            <DiagnosisList lines={lines} Line={FocusableLine} />
          </Group>
        )}
        <SummaryFoot
          {...(rest > 0 && { rest: view.moreProblems(rest) })}
          open={view.allProblems}
          onOpen={onOpen}
        />
      </div>
    </CopyArea>
  );
});

function ofState(
  { groups }: ProblemGroups,
  wanted: ProblemState,
  diagnoses: boolean,
): readonly Problem[] {
  return groups
    .filter(({ section, state }) => {
      return state === wanted && (section === 'encounter-diagnosis') === diagnoses;
    })
    .flatMap(({ problems }) => problems);
}

/** A problem and the way to the results related to it, both in one line where there is room. */
type FocusableProps = {
  problem: Problem;
  dates?: readonly string[];
  entries?: readonly Problem[];
};

function FocusableProblem({ problem, dates, entries }: FocusableProps) {
  return (
    <ProblemItem problem={problem} {...(dates && { dates })} {...(entries && { entries })}>
      <span className={styles.focus}>
        <FocusButton problem={problem} />
      </span>
    </ProblemItem>
  );
}

function FocusableLine({ line: { problems }, dates }: DiagnosisLineProps) {
  return <FocusableProblem problem={problems[0]} entries={problems} {...(dates && { dates })} />;
}

function List({ heading, problems }: { heading: string; problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <Group heading={heading} count={problems.length}>
      <ul>
        {keyed(problems.slice(0, most), ({ id }) => id).map(({ key, item }) => (
          <FocusableProblem key={key} problem={item} />
        ))}
      </ul>
    </Group>
  );
}
