import { Suspense } from 'react';
import type { SortedReadings } from '../clinical/chart-place.ts';
import type { PatientSummary } from '../clinical/patient.ts';
import type { Problem } from '../clinical/problem.ts';
import type { SearchAccount } from '../fhir/account.ts';
import { DetailContext } from './detail/open-detail.ts';
import type { DetailTrail } from './detail/use-detail.ts';
import { lazyView } from './lazy-view.tsx';
import { SectionBoundary } from './section-boundary.tsx';
import { useFront } from './trend/use-front.ts';
import type { TrendOpening } from './trend/use-trend.ts';
import { useWords } from './use-words.tsx';

const detailView = lazyView(
  () => import('./detail/detail.tsx'),
  (code) => code.Detail,
);
const trendView = lazyView(
  () => import('./trend/trend.tsx'),
  (code) => code.Trend,
);

/** Loads the code of details, so that opening one never waits. */
export const loadDetail = detailView.load;

type ChartOverlaysProps = {
  detail: DetailTrail;
  trend: TrendOpening;
  sorted: SortedReadings;
  patient: PatientSummary | undefined;
  problems: readonly Problem[];
  encounterId: string | undefined;
  accounts: readonly SearchAccount[];
  /** Those of the searches for results. */
  observationAccounts: readonly SearchAccount[];
};

/** Detail and trend beside the view, or over it; each is told the whole chart. */
export function ChartOverlays(props: ChartOverlaysProps) {
  const { detail, trend, encounterId, accounts, observationAccounts, ...chart } = props;
  const { view: texts } = useWords();
  const { overlays, raised } = useFront(detail, trend);
  const contents = {
    trend: (
      <DetailContext value={detail.open}>
        <trendView.View key={trend.step} {...chart} trend={trend} accounts={observationAccounts} />
      </DetailContext>
    ),
    detail: (
      <detailView.View
        key={raised}
        {...chart}
        detail={detail}
        encounterId={encounterId}
        accounts={accounts}
      />
    ),
  };
  return overlays.map((overlay) => (
    <SectionBoundary key={overlay} heading={texts.parts[overlay]}>
      <Suspense>{contents[overlay]}</Suspense>
    </SectionBoundary>
  ));
}
