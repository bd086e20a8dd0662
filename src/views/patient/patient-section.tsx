import { ageNow } from '../../clinical/age.ts';
import { chooseNames, type PatientSummary } from '../../clinical/patient.ts';
import { KeyValues, type KeyValue } from '../../ui/key-values.tsx';
import { useNow } from '../use-now.ts';
import { useWords, type Speech } from '../use-words.tsx';
import { contactFacts, originFacts, otherIdentifierFacts } from './demographics.tsx';
import { PatientMarks } from './patient-marks.tsx';
import styles from './patient-section.module.css';
import { recordNumbers } from './record-numbers.ts';

/** The whole of the Patient: identity in sight, the rest one press away. */
export function PatientDetails({ patient }: { patient: PatientSummary }) {
  const speech = useWords();
  const now = useNow();
  const { shown } = chooseNames(patient, now);
  return (
    <div className={styles.patient}>
      <div className={styles.title}>
        <p className={styles.name} dir="auto">
          {speech.format.name(shown)}
        </p>
        <PatientMarks patient={patient} />
      </div>
      <KeyValues items={identityFacts(patient, now, speech)} />
      <details className={styles.more}>
        <summary>{speech.view.moreDemographics}</summary>
        <KeyValues items={otherNames(patient, now, speech)} />
        <KeyValues items={contactFacts(patient, now, speech)} />
        <KeyValues items={originFacts(patient, speech)} />
        <KeyValues items={otherIdentifierFacts(patient, now, speech)} />
      </details>
    </div>
  );
}

function identityFacts(
  patient: PatientSummary,
  now: number,
  { format, view, zone }: Speech,
): readonly KeyValue[] {
  const { preferred } = chooseNames(patient, now);
  const age = format.ageNow(ageNow(patient, now, zone));
  const birth = patient.birthTime ?? patient.birth;
  const born = birth === undefined ? format.absent(patient.birthAbsent) : format.date(birth, zone);
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

function otherNames(
  patient: PatientSummary,
  now: number,
  { format, view }: Speech,
): readonly KeyValue[] {
  const { previous, other } = chooseNames(patient, now);
  return [...previous, ...other].map((name, index) => ({
    key: `name${index}`,
    label: index < previous.length ? view.previousName : view.otherName,
    value: <bdi>{format.name(name)}</bdi>,
  }));
}
