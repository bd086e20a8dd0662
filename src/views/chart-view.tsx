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
import { lazyView } from './lazy-view.tsx';
import type { ResultsTools } from './results/results-tools.ts';
import { SummaryView } from './summary/summary-view.tsx';
import { useWords } from './use-words.tsx';
import type { ViewName } from './view-name.ts';

// The Summary is what opens first; the others load once it stands (see preloadViews).
const problems = lazyView(async () => (await import('./problems/problems-view.tsx')).ProblemsView);
const vitals = lazyView(async () => (await import('./vitals/vitals-view.tsx')).VitalsView);
const results = lazyView(async () => (await import('./results/results-view.tsx')).ResultsView);
const history = lazyView(async () => (await import('./history/history-view.tsx')).HistoryView);

/** Loads the code of the other views, so that opening one never waits. */
export function preloadViews(): void {
  for (const { load } of [problems, vitals, results, history]) void load().catch(() => undefined);
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
};

type DrawnProps = ChartViewProps & {
  /** What was chosen in Results: it outlives a look at another tab, and goes with the chart. */
  resultsTools: readonly [
    ResultsTools | undefined,
    Dispatch<SetStateAction<ResultsTools | undefined>>,
  ];
};

/** Each view by its name: a new one is a folder, a name in view-name and a line here. */
const views: Readonly<Record<ViewName, (props: DrawnProps) => ReactNode>> = {
  summary: (props) => <SummaryView {...props} onOpenTab={props.onView} />,
  problems: (props) => <problems.View {...props} read={props.problemsRead} />,
  vitals: ({ observationsRead, sorted }) => (
    <vitals.View read={readOf(observationsRead, isVitalsSearch)} readings={sorted.vitals} />
  ),
  results: ({ observationsRead, sorted, resultsTools: [tools, onTools] }) => (
    <results.View
      read={readOf(observationsRead, isResultsSearch)}
      readings={sorted.results}
      received={sorted.received}
      tools={tools}
      onTools={onTools}
    />
  ),
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
  const resultsTools = useState<ResultsTools>();
  return (
    <Suspense
      fallback={
        <Section heading={texts.tabs[props.view]} state="loading" message={texts.opening} />
      }
    >
      {views[props.view]({ ...props, resultsTools })}
    </Suspense>
  );
}
