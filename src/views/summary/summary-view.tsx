import { groupProblems } from '../../clinical/problem-groups.ts';
import type { PatientSummary } from '../../clinical/patient.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import { Section } from '../../ui/section.tsx';
import { withoutErrors } from '../../clinical/errors.ts';
import { historyOnce } from '../entry/chart-series.ts';
import { PatientDetails } from '../patient/patient-section.tsx';
import {
  isResultsSearch,
  isSocialSearch,
  isVitalsSearch,
  readOf,
  readSection,
  type Read,
} from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import { LatestVitals } from './latest-vitals.tsx';
import { RecentResults } from './recent-results.tsx';
import { SocialList, socialItems } from './social-list.tsx';
import { SummaryProblems } from './summary-problems.tsx';
import styles from './summary-view.module.css';

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
  const { view } = speech;
  const { patient, problems, sorted, observationsRead: observations, onOpenTab } = props;
  const listed = withoutErrors(problems);
  const social = socialItems(historyOnce(sorted.received, speech.zone));
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
        />
      </div>
      <div className={styles.vitals}>
        <Section
          heading={view.latestVitals}
          {...readSection(
            {
              read: readOf(observations, isVitalsSearch),
              subject: 'vitals',
              count: sorted.vitals.length,
            },
            speech,
            <LatestVitals
              readings={sorted.vitals}
              patient={patient}
              onOpen={() => onOpenTab('vitals')}
            />,
          )}
        />
      </div>
      <div className={styles.problems}>
        <Section
          heading={view.problems}
          {...readSection(
            { read: props.problemsRead, subject: 'problems', count: listed.length },
            speech,
            <SummaryProblems
              groups={groupProblems(problems)}
              onOpen={() => onOpenTab('problems')}
            />,
          )}
        />
      </div>
      <div className={styles.results}>
        <Section
          heading={view.recentResults}
          {...readSection(
            {
              read: readOf(observations, isResultsSearch),
              subject: 'results',
              count: sorted.results.length,
            },
            speech,
            <RecentResults readings={sorted.results} onOpen={() => onOpenTab('results')} />,
          )}
        />
      </div>
      <div className={styles.social}>
        <Section
          heading={view.social}
          {...readSection(
            { read: readOf(observations, isSocialSearch), subject: 'social', count: social.length },
            speech,
            <SocialList items={social} onOpen={() => onOpenTab('history')} />,
          )}
        />
      </div>
    </div>
  );
}
