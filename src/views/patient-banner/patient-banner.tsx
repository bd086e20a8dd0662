import { chooseNames, type PatientSummary } from '../../clinical/patient.ts';
import { Button } from '../../ui/button.tsx';
import { bornText } from '../patient/born-text.ts';
import { PatientMarks } from '../patient/patient-marks.tsx';
import { recordNumbers } from '../patient/record-numbers.ts';
import { sexFacts } from '../patient/sex-facts.ts';
import { useNow } from '../use-now.ts';
import { useWords } from '../use-words.tsx';
import styles from './patient-banner.module.css';

type PatientBannerProps = {
  patient: PatientSummary | undefined;
  /** Why there is no patient: still asked for, or failed. */
  isLoading: boolean;
  onRetry: () => void;
};

/** Who this is: name, birth, sex and record number, never cut (PAB-0009, MPB-0054). */
export function PatientBanner({ patient, isLoading, onRetry }: PatientBannerProps) {
  const { view } = useWords();
  return (
    <section
      className={styles.banner}
      aria-label={view.patientBanner}
      data-deceased={isDead(patient)}
    >
      {patient === undefined ? (
        <NoPatient isLoading={isLoading} onRetry={onRetry} />
      ) : (
        <Identity patient={patient} />
      )}
    </section>
  );
}

const isDead = (patient: PatientSummary | undefined): true | undefined =>
  patient?.deceased.state === 'yes' || undefined;

function NoPatient({ isLoading, onRetry }: { isLoading: boolean; onRetry: () => void }) {
  const { view } = useWords();
  if (isLoading) return <p className={styles.name}>{view.loading.patient}</p>;
  return (
    <div className={styles.facts}>
      <p className={styles.name}>{view.notLoaded.patient}</p>
      <Button icon="retry" onClick={onRetry}>
        {view.tryAgain}
      </Button>
    </div>
  );
}

function Identity({ patient }: { patient: PatientSummary }) {
  const speech = useWords();
  const { format, view } = speech;
  const now = useNow();
  const names = chooseNames(patient, now);
  const numbers = recordNumbers(patient, now);
  const sexes = sexFacts(patient, now, speech);
  const sex = sexes.find(({ kind }) => kind === 'administrative-gender') ?? sexes[0];
  return (
    <>
      <p className={styles.name} dir="auto">
        {format.name(names.shown)}
      </p>
      <dl className={styles.facts}>
        {names.preferred === undefined ? null : (
          <Fact label={view.preferredName} value={format.name(names.preferred)} />
        )}
        <Fact label={view.born} value={bornText(patient, now, speech)} />
        {sex === undefined ? (
          <Fact label={view.sex} value={view.notRecorded} />
        ) : (
          <Fact label={sex.label} value={sex.text} />
        )}
        {numbers.length === 0 ? (
          <Fact label={view.recordNumber} value={view.notSent} />
        ) : (
          numbers.map((number) => (
            <Fact
              key={`${number.system ?? ''}${number.value}`}
              label={format.identifierLabel(number)}
              value={number.value}
            />
          ))
        )}
      </dl>
      <PatientMarks patient={patient} />
    </>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  );
}
