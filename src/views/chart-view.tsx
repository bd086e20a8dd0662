import type { ReactNode } from 'react';
import type { SortedReadings } from '../clinical/chart-place.ts';
import type { PatientSummary } from '../clinical/patient.ts';
import type { Problem } from '../clinical/problem.ts';
import { HistoryView } from './history/history-view.tsx';
import { ProblemsView } from './problems/problems-view.tsx';
import {
  isHistorySearch,
  isResultsSearch,
  isVitalsSearch,
  readOf,
  type Read,
} from './read-section.ts';
import { ResultsView } from './results/results-view.tsx';
import { SummaryView } from './summary/summary-view.tsx';
import type { ViewName } from './view-name.ts';
import { VitalsView } from './vitals/vitals-view.tsx';

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

/** Each view by its name: a new one is a folder, a name in view-name and a line here. */
const views: Readonly<Record<ViewName, (props: ChartViewProps) => ReactNode>> = {
  summary: (props) => <SummaryView {...props} onOpenTab={props.onView} />,
  problems: ({ problemsRead, problems }) => (
    <ProblemsView read={problemsRead} problems={problems} />
  ),
  vitals: ({ observationsRead, sorted }) => (
    <VitalsView read={readOf(observationsRead, isVitalsSearch)} readings={sorted.vitals} />
  ),
  results: ({ observationsRead, sorted }) => (
    <ResultsView read={readOf(observationsRead, isResultsSearch)} readings={sorted.results} />
  ),
  history: ({ observationsRead, sorted }) => (
    <HistoryView read={readOf(observationsRead, isHistorySearch)} readings={sorted.history} />
  ),
};

export function ChartView(props: ChartViewProps) {
  return views[props.view](props);
}
