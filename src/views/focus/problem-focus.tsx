import { useMemo } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import { type Focus, focusOf } from '../../clinical/focus/focus.ts';
import type { Problem } from '../../clinical/problem.ts';
import { seriesOnce, vitalSeriesOnce } from '../entry/chart-series.ts';
import { Button } from '../../ui/button.tsx';
import { doubtOf } from '../doubt.ts';
import { Group } from '../group.tsx';
import type { Read } from '../read-section.ts';
import { useOpenTrend } from '../trend/open-trend.ts';
import { useWords } from '../use-words.tsx';
import type { ViewName } from '../view-name.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { AboutList } from './about-list.tsx';
import { EverythingElse } from './everything-else.tsx';
import { FocusRows } from './focus-rows.tsx';
import { NotFound } from './not-found.tsx';
import styles from './problem-focus.module.css';

type ProblemFocusProps = {
  problem: Problem;
  read: Read;
  sorted: SortedReadings;
  onView: (view: ViewName) => void;
  onClose: () => void;
};

/** Of so many the end is a screen away from the head, and from the way back in it. */
const wayBackFrom = 4;

/** The results that bear on a problem, what was not found of them, and how much else there is. */
export function ProblemFocus({ problem, read, sorted, onView, onClose }: ProblemFocusProps) {
  const speech = useWords();
  const { zone, language } = speech;
  const words = focusWordsFor(language);
  const focus = useMemo(
    () =>
      focusOf(problem, {
        vitals: vitalSeriesOnce(sorted.vitals, zone),
        results: seriesOnce(sorted.results, zone),
        history: seriesOnce(sorted.history, zone),
      }),
    [problem, sorted, zone],
  );
  const why = doubtOf(read.accounts);
  const doubt = why && { reading: words.notFoundLoading, gaps: words.notFoundGaps }[why];
  return (
    <>
      <Head focus={focus} problem={problem} />
      {focus.none === undefined ? (
        <>
          <Found focus={focus} doubt={doubt} />
          <NotFound tests={focus.notFound} left={focus.left} doubt={doubt} />
        </>
      ) : null}
      <EverythingElse
        others={focus.others}
        isAlone={focus.found.length === 0}
        isReading={why === 'reading'}
        onView={onView}
      />
      {focus.none === undefined ? <AboutList rules={focus.rules} /> : null}
      {focus.found.length < wayBackFrom ? null : (
        <p className={styles.end}>
          <Button onClick={onClose}>{words.back}</Button>
        </p>
      )}
    </>
  );
}

/** By what the problem was recognised, or why it was not. */
function Head({ focus, problem }: { focus: Focus; problem: Problem }) {
  const words = focusWordsFor(useWords().language);
  const hasCode = problem.code.codings.some(({ code }) => code !== undefined);
  const refusals = {
    'no-set': hasCode ? words.noSet : words.noCode,
    'ruled-out': words.ruledOut,
    'entered-in-error': words.enteredInError,
  };
  return (
    <div className={styles.head}>
      {focus.past ? <p className={styles.past}>{words.past}</p> : null}
      {focus.none === undefined ? (
        <>
          <p>
            {words.linkedBy}{' '}
            {focus.rules
              .map(({ system, code, entry }) => words.rule(system, code, entry))
              .filter((text, index, all) => all.indexOf(text) === index)
              .join(' · ')}
          </p>
          <p className={styles.quiet}>{words.notReviewed}</p>
        </>
      ) : (
        <p>{refusals[focus.none]}</p>
      )}
    </div>
  );
}

function Found({ focus, doubt }: { focus: Focus; doubt: string | undefined }) {
  const words = focusWordsFor(useWords().language);
  const openTrend = useOpenTrend();
  const { found } = focus;
  if (found.length === 0) {
    return (
      <p className={styles.none}>
        {words.nothingFound} {doubt}
      </p>
    );
  }
  return (
    <Group heading={words.received} count={found.length}>
      <FocusRows
        found={found}
        isDoubtful={doubt !== undefined}
        onOpen={(series) => openTrend([series])}
      />
    </Group>
  );
}
