import { useRef, useState } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import { withoutErrors } from '../../clinical/errors.ts';
import type { Problem } from '../../clinical/problem.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { Section } from '../../ui/section.tsx';
import type { CopyAsk } from '../copy/ask.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { CopyBackgroundContext, useCopyBackground } from '../copy/copy-context.ts';
import { CopyArea } from '../copy/copyable.tsx';
import { FocusContext } from '../focus/focus-context.ts';
import { FocusPane } from '../focus/focus-pane.tsx';
import { lazyView } from '../lazy-view.tsx';
import { readSection, type Read } from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import type { ViewName } from '../view-name.ts';
import { FindProblem, matchesProblem } from './find-problem.tsx';
import { problemGroupsOf } from './problem-copy.ts';
import { ProblemGroups } from './problem-groups.tsx';
import styles from './problems-view.module.css';

// The map of codes is large, and wanted only here.
const focus = lazyView(async () => (await import('../focus/problem-focus.tsx')).ProblemFocus);

type ProblemsViewProps = {
  read: Read;
  problems: readonly Problem[];
  observationsRead: Read;
  sorted: SortedReadings;
  onView: (view: ViewName) => void;
};

export function ProblemsView(props: ProblemsViewProps) {
  const { read, problems, observationsRead, sorted, onView } = props;
  const speech = useWords();
  const words = focusWordsFor(speech.language);
  const [chosen, setChosen] = useState<Problem>();
  const opener = useRef<Element>(null);
  const shown = withoutErrors(problems);
  // After a second read the same problem is another object; one that is gone has no focus.
  const opened = chosen && problems.find((one) => isSame(one, chosen));
  const section = readSection(
    { read, subject: 'problems', count: shown.length },
    speech,
    <FoundProblems problems={problems} shown={shown} read={read} />,
  );
  const focusOpener = {
    text: words.related,
    named: words.relatedTo,
    isOpen: (problem: Problem) => opened !== undefined && isSame(problem, opened),
    open: (problem: Problem) => {
      opener.current = document.activeElement;
      setChosen(opened !== undefined && isSame(problem, opened) ? undefined : problem);
    },
  };
  return (
    <div className={styles.view} data-focus={opened !== undefined || undefined}>
      <div className={styles.problems}>
        <FocusContext value={focusOpener}>
          <Section
            heading={speech.view.tabs.problems}
            {...(shown.length > 0 && {
              count: speech.view.entries(shown.length),
              action: <CopyButton name={speech.view.copyNamed(speech.view.tabs.problems)} />,
            })}
            {...section}
          />
        </FocusContext>
      </div>
      {opened === undefined ? null : (
        <div className={styles.focus}>
          <FocusPane
            key={opened.id}
            problem={opened}
            backTo={opener}
            onClose={() => setChosen(undefined)}
          >
            <focus.View problem={opened} read={observationsRead} sorted={sorted} onView={onView} />
          </FocusPane>
        </div>
      )}
    </div>
  );
}

const isSame = (a: Problem, b: Problem): boolean =>
  a === b || (a.id !== undefined && a.id === b.id);

type FoundProblemsProps = {
  problems: readonly Problem[];
  /** Those that are not entered in error. */
  shown: readonly Problem[];
  read: Read;
};

function FoundProblems({ problems, shown, read }: FoundProblemsProps) {
  const { format, language, view, words: texts } = useWords();
  const words = focusWordsFor(language);
  const [find, setFind] = useState('');
  const isFound = (problem: Problem): boolean =>
    matchesProblem(problem, format.coded(problem.code), find);
  const found = shown.filter(isFound);
  const { accounts } = read;
  const background = useCopyBackground({ accounts });
  const copied = (): CopyAsk => ({
    title: view.tabs.problems,
    groups: problemGroupsOf(found, view, texts),
    accounts,
    leftOut: found.length === shown.length ? [] : [words.problemsFound(found.length, shown.length)],
  });
  return (
    <CopyBackgroundContext value={background}>
      <CopyArea ask={copied}>
        <FindProblem text={find} onText={setFind} found={found.length} total={shown.length} />
        {found.length === 0 ? <p className={styles.none}>{words.noneFound(shown.length)}</p> : null}
        <ProblemGroups
          problems={problems.filter((one) => one.enteredInError || isFound(one))}
          unfolded={find.trim() !== ''}
        />
      </CopyArea>
    </CopyBackgroundContext>
  );
}
