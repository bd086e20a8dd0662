import { Suspense, useState, type Dispatch, type ReactNode, type SetStateAction } from 'react';
import type { SortedReadings } from '../clinical/chart-place.ts';
import type { PatientSummary } from '../clinical/patient.ts';
import type { Problem } from '../clinical/problem.ts';
import {
  isHistorySearch,
  isResultsSearch,
  isVitalsSearch,
  readOf,
  type Read,
} from './read-section.ts';
import { Section } from '../ui/section.tsx';
import { hasBar, isEmptied, NarrowingContext, type Narrowing } from './encounter/narrowing.ts';
import { useEncounter } from './encounter/use-encounter.ts';
import { lazyView } from './lazy-view.tsx';
import type { ResultsTools } from './results/results-tools.ts';
import { SectionBoundary } from './section-boundary.tsx';
import { SummaryView } from './summary/summary-view.tsx';
import { useWords } from './use-words.tsx';
import type { ViewName } from './view-name.ts';

// The Summary is what opens first; the others load once it stands (see preloadViews).
const problems = lazyView(
  () => import('./problems/problems-view.tsx'),
  (code) => code.ProblemsView,
);
const vitals = lazyView(
  () => import('./vitals/vitals-view.tsx'),
  (code) => code.VitalsView,
);
const results = lazyView(
  () => import('./results/results-view.tsx'),
  (code) => code.ResultsView,
);
const history = lazyView(
  () => import('./history/history-view.tsx'),
  (code) => code.HistoryView,
);
const encounterBar = lazyView(
  () => import('./encounter/encounter-bar.tsx'),
  (code) => code.EncounterBar,
);
const emptied = lazyView(
  () => import('./encounter/emptied-view.tsx'),
  (code) => code.EmptiedView,
);

/** Loads the code of the other views, so that opening one never waits. */
export function preloadViews(): void {
  for (const { load } of [problems, vitals, results, history, encounterBar, emptied])
    void load().catch(() => undefined);
}

type ChartViewProps = {
  view: ViewName;
  onView: (view: ViewName) => void;
  patientRead: Read;
  patient: PatientSummary | undefined;
  problemsRead: Read;
  problems: readonly Problem[];
  observationsRead: Read;
  sorted: SortedReadings;
  /** The encounter that the launch named. */
  encounterId: string | undefined;
  /** The patient is named above every view. */
  hasBanner: boolean;
};

type DrawnProps = ChartViewProps & {
  /** The chart as the views show it that can be narrowed to the encounter. */
  shown: Pick<ChartViewProps, 'sorted' | 'problems'>;
  narrowing: Narrowing | undefined;
  /** The problem whose related results are open, in Problems: the Summary opens them, too. */
  focus: readonly [Problem | undefined, (problem: Problem | undefined) => void];
  /** What was chosen in Results: it outlives a look at another tab, and goes with the chart. */
  resultsTools: readonly [
    ResultsTools | undefined,
    Dispatch<SetStateAction<ResultsTools | undefined>>,
  ];
};

/** In CSS pixels, of the encounter bar with what is below it: its place, until its code is here. */
const barHeight = 42;

/** Each view by its name: a new one is a folder, a name in view-name and a line here. */
const views: Readonly<Record<ViewName, (props: DrawnProps) => ReactNode>> = {
  // Never narrowed: what needs a look needs it whichever encounter it is of.
  summary: ({ focus: [, onFocus], onView, ...props }) => (
    <SummaryView
      {...props}
      onOpenTab={onView}
      onFocus={(problem) => {
        onFocus(problem);
        onView('problems');
      }}
    />
  ),
  problems: ({ shown, ...props }) => (
    <problems.View
      {...props}
      read={props.problemsRead}
      problems={shown.problems}
      everyProblem={props.problems}
    />
  ),
  vitals: ({ observationsRead, shown, narrowing }) => {
    const read = readOf(observationsRead, isVitalsSearch);
    return isEmptied(narrowing, 'vitals') ? (
      <emptied.View view="vitals" read={read} />
    ) : (
      <vitals.View read={read} readings={shown.sorted.vitals} />
    );
  },
  results: ({ observationsRead, shown, narrowing, resultsTools: [tools, onTools] }) => {
    const read = readOf(observationsRead, isResultsSearch);
    return isEmptied(narrowing, 'results') ? (
      <emptied.View view="results" read={read} />
    ) : (
      <results.View
        read={read}
        readings={shown.sorted.results}
        received={shown.sorted.received}
        tools={tools}
        onTools={onTools}
      />
    );
  },
  history: ({ observationsRead, sorted }) => (
    <history.View
      read={readOf(observationsRead, isHistorySearch)}
      readings={sorted.history}
      received={sorted.received}
    />
  ),
};

export function ChartView(props: ChartViewProps) {
  const { view: texts } = useWords();
  const { view } = props;
  const resultsTools = useState<ResultsTools>();
  const focus = useState<Problem>();
  const { narrowing, ...shown } = useEncounter(props);
  return (
    <NarrowingContext value={narrowing}>
      {hasBar(narrowing, view) ? (
        <SectionBoundary heading={texts.parts.encounter}>
          <Suspense fallback={<div data-waiting="" style={{ blockSize: barHeight }} />}>
            <encounterBar.View view={view} />
          </Suspense>
        </SectionBoundary>
      ) : null}
      <SectionBoundary key={view} heading={texts.tabs[view]}>
        <Suspense
          fallback={<Section heading={texts.tabs[view]} state="loading" message={texts.opening} />}
        >
          {views[view]({ ...props, shown, narrowing, focus, resultsTools })}
        </Suspense>
      </SectionBoundary>
    </NarrowingContext>
  );
}
