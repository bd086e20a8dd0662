import { memo, type ReactNode } from 'react';
import { chooseNames, type PatientSummary } from '../../clinical/patient.ts';
import type { PersonName } from '../../clinical/person-name.ts';
import { KeyValues, type KeyValue } from '../../ui/key-values.tsx';
import { Unbroken } from '../../ui/unbroken.tsx';
import { useNow } from '../use-now.ts';
import { useWords, type Speech } from '../use-words.tsx';
import { contactFacts, originFacts, otherIdentifierFacts } from './demographics.tsx';
import { identityFacts } from './identity-facts.ts';
import { PatientMarks } from './patient-marks.tsx';
import styles from './patient-section.module.css';

type PatientDetailsProps = {
  patient: PatientSummary;
  /** Who it is stands elsewhere already: all of it is one press away. */
  isFolded?: boolean;
};

/** The whole of the Patient: identity in sight, the rest one press away. */
export const PatientDetails = memo(function PatientDetails({
  patient,
  isFolded = false,
}: PatientDetailsProps) {
  const { view } = useWords();
  if (!isFolded) {
    return (
      <Identity patient={patient}>
        <details className={styles.more}>
          <summary>{view.moreDemographics}</summary>
          <Demographics patient={patient} />
        </details>
      </Identity>
    );
  }
  return (
    <details className={styles.more}>
      <summary>{view.beyondBanner}</summary>
      <Identity patient={patient}>
        <Demographics patient={patient} />
      </Identity>
    </details>
  );
});

function Identity({ patient, children }: { patient: PatientSummary; children: ReactNode }) {
  const speech = useWords();
  const now = useNow();
  const { shown } = chooseNames(patient, now);
  return (
    <div className={styles.patient}>
      <div className={styles.title}>
        <p className={styles.name} dir="auto">
          {shown === undefined ? unnamed(patient, speech) : speech.format.name(shown)}
        </p>
        <PatientMarks patient={patient} />
      </div>
      <KeyValues
        items={[...preferredName(patient, now, speech), ...identityItems(patient, now, speech)]}
      />
      {children}
    </div>
  );
}

function Demographics({ patient }: { patient: PatientSummary }) {
  const speech = useWords();
  const now = useNow();
  return (
    <>
      <KeyValues items={otherNames(patient, now, speech)} />
      <KeyValues items={contactFacts(patient, now, speech)} />
      <KeyValues items={originFacts(patient, speech)} />
      <KeyValues items={otherIdentifierFacts(patient, now, speech)} />
    </>
  );
}

const identityItems = (...of: Parameters<typeof identityFacts>): readonly KeyValue[] =>
  identityFacts(...of).map(({ key, label, text }) => ({
    key,
    label,
    // Broken at its sign, the rest of "UTC-08:00" would read as a time.
    value: key === 'born' ? <Unbroken text={text} /> : text,
  }));

function preferredName(
  patient: PatientSummary,
  now: number,
  { format, view }: Speech,
): readonly KeyValue[] {
  const { preferred } = chooseNames(patient, now);
  if (preferred === undefined) return [];
  return [
    { key: 'preferred', label: view.preferredName, value: <bdi>{format.name(preferred)}</bdi> },
  ];
}

function otherNames(patient: PatientSummary, now: number, speech: Speech): readonly KeyValue[] {
  const { format, view } = speech;
  const { previous, other } = chooseNames(patient, now);
  return [...previous, ...other].map((name, index) => ({
    key: `name${index}`,
    label: index < previous.length ? view.previousName : view.otherName,
    value: <bdi>{dated(format.name(name), name, speech)}</bdi>,
  }));
}

/** "Previous name" says already that it is over; the period says since when. */
function dated(text: string, { period }: PersonName, { format, zone }: Speech): string {
  return period === undefined ? text : `${text}, ${format.period(period, zone)}`;
}

/** Nobody is called by the words for a missing name: they say that it is missing, and why. */
function unnamed({ names }: PatientSummary, { format }: Speech): string {
  const reason = names.find(({ absent }) => absent !== undefined)?.absent;
  const missing = format.name(undefined);
  return reason === undefined ? missing : `${missing} (${format.absent(reason).toLowerCase()})`;
}
