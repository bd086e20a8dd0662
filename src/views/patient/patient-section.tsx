import { memo, type ReactNode } from 'react';
import { ageNow } from '../../clinical/age.ts';
import { chooseNames, type PatientSummary } from '../../clinical/patient.ts';
import type { PersonName } from '../../clinical/person-name.ts';
import { KeyValues, type KeyValue } from '../../ui/key-values.tsx';
import { useNow } from '../use-now.ts';
import { useWords, type Speech } from '../use-words.tsx';
import { contactFacts, originFacts, otherIdentifierFacts } from './demographics.tsx';
import { PatientMarks } from './patient-marks.tsx';
import styles from './patient-section.module.css';
import { recordNumbers } from './record-numbers.ts';

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
      <KeyValues items={identityFacts(patient, now, speech)} />
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

function identityFacts(
  patient: PatientSummary,
  now: number,
  { format, view, zone }: Speech,
): readonly KeyValue[] {
  const { preferred } = chooseNames(patient, now);
  const age = format.ageNow(ageNow(patient, now, zone));
  const { birth, birthTime } = patient;
  const born =
    birth === undefined && birthTime === undefined
      ? format.absent(patient.birthAbsent)
      : format.birth(birth, birthTime, zone);
  const numbers = recordNumbers(patient, now);
  return [
    ...(preferred === undefined
      ? []
      : [
          {
            key: 'preferred',
            label: view.preferredName,
            value: <bdi>{format.name(preferred)}</bdi>,
          },
        ]),
    { key: 'born', label: view.born, value: view.bornValue(born, age) },
    ...patient.sex.map((element, index) => {
      const { label, value } = format.sex(element);
      return { key: `${element.kind}${index}`, label, value };
    }),
    ...(patient.sex.length === 0 ? [{ key: 'sex', label: view.sex, value: view.notRecorded }] : []),
    ...numbers.map((number) => ({
      key: `mrn${number.system ?? ''}${number.value}`,
      label: format.identifierLabel(number),
      value: number.value,
    })),
    ...(numbers.length === 0
      ? [{ key: 'mrn', label: view.recordNumber, value: view.notSent }]
      : []),
    {
      key: 'language',
      label: view.language,
      value:
        patient.languages.length === 0
          ? view.notRecorded
          : patient.languages
              .map(({ coded, preferred: first }) =>
                first ? view.preferredLanguage(format.coded(coded)) : format.coded(coded),
              )
              .join(', '),
    },
    {
      key: 'interpreter',
      label: view.interpreter,
      value:
        patient.interpreterNeeded === undefined
          ? view.notRecordedHere
          : format.coded(patient.interpreterNeeded),
    },
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
