import { Suspense, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import type { PatientSummary } from '../../clinical/patient.ts';
import type { Problem } from '../../clinical/problem.ts';
import { isUnderWay } from '../../fhir/account.ts';
import { Section } from '../../ui/section.tsx';
import { lazyView } from '../lazy-view.tsx';
import type { Read } from '../read-section.ts';
import { SectionBoundary } from '../section-boundary.tsx';
import { useWords } from '../use-words.tsx';
import { PatientSection, VitalsSection } from './first-parts.tsx';
import { ProblemsSection } from './problems-section.tsx';
import styles from './summary-view.module.css';

// The code of these comes while the first values are read; what waits for it holds its room.
const looks = lazyView(
  () => import('./later-parts.tsx'),
  (code) => code.LooksSection,
);
const results = lazyView(
  () => import('./later-parts.tsx'),
  (code) => code.ResultsSection,
);
const social = lazyView(
  () => import('./later-parts.tsx'),
  (code) => code.SocialSection,
);

type SummaryViewProps = {
  patientRead: Read;
  patient: PatientSummary | undefined;
  /** The patient is named above every view. */
  hasBanner: boolean;
  problemsRead: Read;
  problems: readonly Problem[];
  observationsRead: Read;
  sorted: SortedReadings;
  onOpenTab: (tab: 'problems' | 'vitals' | 'results' | 'history') => void;
  /** Opens the results related to a problem. */
  onFocus: (problem: Problem) => void;
};

/** The first screen: who, then what a clinician asks first; each section stands or fails alone. */
export function SummaryView(props: SummaryViewProps) {
  const { summary, view } = useWords();
  const { patient, hasBanner, sorted, observationsRead: observations, onOpenTab } = props;
  // The same each time: while pages arrive, only what they change is drawn again.
  const open = useMemo(
    () => ({
      problems: () => onOpenTab('problems'),
      vitals: () => onOpenTab('vitals'),
      results: () => onOpenTab('results'),
      history: () => onOpenTab('history'),
    }),
    [onOpenTab],
  );
  // These are drawn after what is read first, and between other work: all at once would be long.
  const later = { read: useDeferredValue(observations), sorted: useDeferredValue(sorted) };
  // What comes late would push everything below it: the room for it stays as long as this view, if anything comes.
  const [holdsRoom] = useState(() => isMoreToCome(observations));
  return (
    <div className={styles.summary} data-banner={hasBanner || undefined}>
      <Part area="patient" heading={view.patient} waiting={view.loading.patient}>
        <PatientSection read={props.patientRead} patient={patient} hasBanner={hasBanner} />
      </Part>
      <Part
        area="looks"
        heading={summary.needsALook}
        waiting={view.loading.results}
        holdsRoom={holdsRoom}
      >
        <looks.View {...later} onOpen={open.results} />
      </Part>
      <Part area="vitals" heading={view.latestVitals} waiting={view.loading.vitals}>
        <VitalsSection
          read={observations}
          readings={sorted.vitals}
          patient={patient}
          onOpen={open.vitals}
        />
      </Part>
      <Part area="problems" heading={view.problems} waiting={view.loading.problems}>
        <ProblemsSection
          read={props.problemsRead}
          problems={props.problems}
          onOpen={open.problems}
          onFocus={props.onFocus}
        />
      </Part>
      <Part area="results" heading={view.recentResults} waiting={view.loading.results}>
        <results.View read={later.read} readings={later.sorted.results} onOpen={open.results} />
      </Part>
      <Part area="social" heading={view.social} waiting={view.loading.social}>
        <social.View read={later.read} received={later.sorted.received} onOpen={open.history} />
      </Part>
    </div>
  );
}

const isMoreToCome = ({ state, accounts }: Read): boolean =>
  [state, ...accounts.map((one) => one.state)].some(isUnderWay);

type PartProps = {
  area: 'patient' | 'looks' | 'vitals' | 'problems' | 'results' | 'social';
  heading: string;
  /** While its code is on the way. */
  waiting: string;
  holdsRoom?: boolean;
  children: ReactNode;
};

/** The place of a section: what is wrong in it stays in it. */
function Part({ area, heading, waiting, holdsRoom = false, children }: PartProps) {
  return (
    <div className={styles[area]} data-room={holdsRoom || undefined}>
      <SectionBoundary heading={heading}>
        <Suspense fallback={<Section heading={heading} message={waiting} state="loading" />}>
          {children}
        </Suspense>
      </SectionBoundary>
    </div>
  );
}
