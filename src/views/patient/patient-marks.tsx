import type { PatientSummary } from '../../clinical/patient.ts';
import { Mark } from '../../ui/mark.tsx';
import { useWords } from '../use-words.tsx';
import styles from './patient-marks.module.css';

/** Deceased, inactive, replaced by another record: said in words beside the name. */
export function PatientMarks({ patient }: { patient: PatientSummary }) {
  const { words, view, format, zone } = useWords();
  const { deceased, warnings } = patient;
  if (deceased.state !== 'yes' && warnings.length === 0) return null;
  return (
    <ul className={styles.marks}>
      {deceased.state === 'yes' ? (
        <li>
          <Mark
            tone="strong"
            text={
              deceased.date === undefined
                ? view.deceasedUndated
                : view.deceased(format.date(deceased.date, zone))
            }
          />
        </li>
      ) : null}
      {warnings.map((warning) => (
        <li key={warning}>
          <Mark tone="strong" glyph="!" text={words.patientWarning[warning]} />
        </li>
      ))}
    </ul>
  );
}
