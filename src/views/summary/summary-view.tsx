import { Suspense, useState } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import type { PatientSummary } from '../../clinical/patient.ts';
import type { Problem } from '../../clinical/problem.ts';
import { Section } from '../../ui/section.tsx';
import { CopyButton } from '../copy/copy-button.tsx';
import { copyable } from '../copy/copyable.tsx';
import { vitalSeriesOnce } from '../entry/chart-series.ts';
import { lazyView } from '../lazy-view.tsx';
import { PatientDetails } from '../patient/patient-section.tsx';
import { isVitalsSearch, readOf, readSection, type Read } from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import { LatestVitals } from './latest-vitals.tsx';
import { ProblemsSection } from './problems-section.tsx';
import styles from './summary-view.module.css';
import { isWhole, sayNewerMayExist } from './whole-read.ts';

// The code of these comes while the first values are read; what waits for it holds its room.
const looks = lazyView(async () => (await import('./later-parts.tsx')).LooksSection);
const results = lazyView(async () => (await import('./later-parts.tsx')).ResultsSection);
const social = lazyView(async () => (await import('./later-parts.tsx')).SocialSection);

type SummaryViewProps = {
  patientRead: Read;
  patient: PatientSummary | undefined;
  problemsRead: Read;
  problems: readonly Problem[];
  observationsRead: Read;
  sorted: SortedReadings;
  onOpenTab: (tab: 'problems' | 'vitals' | 'results' | 'history') => void;
};

/** The first screen: who, then what a clinician asks first; each section stands or fails alone. */
export function SummaryView(props: SummaryViewProps) {
  const speech = useWords();
  const { summary, view, zone } = speech;
  const { patient, sorted, observationsRead: observations, onOpenTab } = props;
  const vitalsRead = readOf(observations, isVitalsSearch);
  const vitalsSection = readSection(
    { read: vitalsRead, subject: 'vitals', count: sorted.vitals.length },
    speech,
    <LatestVitals
      series={vitalSeriesOnce(sorted.vitals, zone)}
      patient={patient}
      accounts={vitalsRead.accounts}
      onOpen={() => onOpenTab('vitals')}
    />,
  );
  // What comes late would push everything below it: the room for it stays as long as this view.
  const [holdsRoom] = useState(() => isMoreToCome(observations));
  const isLatest = sorted.vitals.length === 0 || isWhole(vitalsSection);
  const vitalsHeading = isLatest ? view.latestVitals : summary.vitalsReceived;
  return (
    <div className={styles.summary}>
      <div className={styles.patient}>
        <Section
          heading={view.patient}
          {...readSection(
            { read: props.patientRead, subject: 'patient', count: patient === undefined ? 0 : 1 },
            speech,
            patient === undefined ? null : <PatientDetails patient={patient} />,
          )}
          {...(patient !== undefined &&
            copyable(view.copyNamed(view.patient), () => ({
              title: view.patient,
              groups: [{ heading: '', items: [{ kind: 'patient', patient }] }],
              accounts: props.patientRead.accounts,
            })))}
        />
      </div>
      <div className={styles.looks} data-room={holdsRoom || undefined}>
        <Suspense
          fallback={<Waiting heading={summary.needsALook} message={view.loading.results} />}
        >
          <looks.View read={observations} sorted={sorted} onOpen={() => onOpenTab('results')} />
        </Suspense>
      </div>
      <div className={styles.vitals}>
        <Section
          heading={vitalsHeading}
          {...sayNewerMayExist(vitalsSection, summary)}
          {...(sorted.vitals.length > 0 && {
            action: <CopyButton name={view.copyNamed(vitalsHeading)} />,
          })}
        />
      </div>
      <div className={styles.problems}>
        <ProblemsSection
          read={props.problemsRead}
          problems={props.problems}
          onOpen={() => onOpenTab('problems')}
        />
      </div>
      <div className={styles.results}>
        <Suspense
          fallback={<Waiting heading={view.recentResults} message={view.loading.results} />}
        >
          <results.View
            read={observations}
            readings={sorted.results}
            onOpen={() => onOpenTab('results')}
          />
        </Suspense>
      </div>
      <div className={styles.social}>
        <Suspense fallback={<Waiting heading={view.social} message={view.loading.social} />}>
          <social.View
            read={observations}
            received={sorted.received}
            onOpen={() => onOpenTab('history')}
          />
        </Suspense>
      </div>
    </div>
  );
}

const isMoreToCome = ({ state, accounts }: Read): boolean =>
  [state, ...accounts.map((one) => one.state)].some(
    (one) => one === 'waiting' || one === 'reading',
  );

function Waiting(texts: { heading: string; message: string }) {
  return <Section {...texts} state="loading" />;
}
