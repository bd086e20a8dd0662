import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import { withoutErrors } from '../../clinical/errors.ts';
import type { Problem } from '../../clinical/problem.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { Section } from '../../ui/section.tsx';
import type { CopyAsk } from '../copy/ask.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { CopyBackgroundContext, useCopyBackground } from '../copy/copy-context.ts';
import { CopyArea } from '../copy/copyable.tsx';
import { NarrowingContext } from '../encounter/narrowing.ts';
import { NothingOfEncounter } from '../encounter/nothing-of-encounter.tsx';
import { useNarrowedText } from '../encounter/use-narrowed-text.ts';
import { FocusContext } from '../focus/focus-context.ts';
import { FocusPane } from '../focus/focus-pane.tsx';
import { isSameProblem, useFocusOpener } from '../focus/use-focus-opener.ts';
import { lazyView } from '../lazy-view.tsx';
import { readSection, type Read } from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import type { ViewName } from '../view-name.ts';
import { FindProblem, matchesProblem } from './find-problem.tsx';
import { problemGroupsOf } from './problem-copy.ts';
import { ProblemGroups } from './problem-groups.tsx';
import styles from './problems-view.module.css';

// The map of codes is large, and wanted only here.
const focus = lazyView(
  () => import('../focus/problem-focus.tsx'),
  (code) => code.ProblemFocus,
);

type ProblemsViewProps = {
  read: Read;
  /** Those to show: of one encounter, where the reader wants that alone. */
  problems: readonly Problem[];
  everyProblem: readonly Problem[];
  /** The problem whose related results are open; kept by the chart, since the Summary opens them too. */
  focus: readonly [Problem | undefined, (problem: Problem | undefined) => void];
  observationsRead: Read;
  sorted: SortedReadings;
  onView: (view: ViewName) => void;
};

export function ProblemsView(props: ProblemsViewProps) {
  const { read, problems, everyProblem, observationsRead, sorted, onView } = props;
  const speech = useWords();
  const [chosen, onChosen] = props.focus;
  const list = useRef<HTMLDivElement>(null);
  const shown = withoutErrors(problems);
  const total = withoutErrors(everyProblem).length;
  // One that is gone after a second read has no focus.
  const opened = chosen && everyProblem.find((one) => isSameProblem(one, chosen));
  const opener = useOpener(list, opened !== undefined);
  const section = readSection(
    { read, subject: 'problems', count: total },
    speech,
    shown.length === 0 ? (
      <NothingOfEncounter total={total} />
    ) : (
      <FoundProblems problems={problems} shown={shown} read={read} />
    ),
  );
  const isOpen = (problem: Problem): boolean =>
    opened !== undefined && isSameProblem(problem, opened);
  const focusOpener = useFocusOpener(
    (problem) => onChosen(isOpen(problem) ? undefined : problem),
    isOpen,
  );
  return (
    <div className={styles.view} data-focus={opened !== undefined || undefined}>
      <div ref={list} className={styles.problems} tabIndex={-1}>
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
          {/* Of the whole chart, whatever the list is narrowed to. */}
          <NarrowingContext value={undefined}>
            <FocusPane
              key={opened.id}
              problem={opened}
              backTo={opener}
              onClose={() => onChosen(undefined)}
            >
              <focus.View
                problem={opened}
                read={observationsRead}
                sorted={sorted}
                onView={onView}
                onClose={() => onChosen(undefined)}
              />
            </FocusPane>
          </NarrowingContext>
        </div>
      )}
    </div>
  );
}

/**
 * What has the focus again when the related results close: the button of their problem, wherever
 * they were opened from; the list, where the problem is not among those shown.
 */
function useOpener(
  list: RefObject<HTMLElement | null>,
  isOpen: boolean,
): RefObject<Element | null> {
  const opener = useRef<Element>(null);
  useLayoutEffect(() => {
    if (!isOpen) return;
    opener.current = list.current?.querySelector('[aria-pressed="true"]') ?? list.current;
  });
  return opener;
}

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
  const narrowed = useNarrowedText('problems');
  const background = useCopyBackground({ accounts, narrowed });
  const copied = (): CopyAsk => ({
    title: view.tabs.problems,
    groups: problemGroupsOf(found, view, texts),
    accounts,
    leftOut: [
      ...narrowed,
      ...(found.length === shown.length ? [] : [words.problemsFound(found.length, shown.length)]),
    ],
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
