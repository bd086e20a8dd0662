import type { PatientSummary } from '../../clinical/patient.ts';
import { Mark } from '../../ui/mark.tsx';
import { useWords } from '../use-words.tsx';
import { deceasedText } from './deceased-text.ts';
import styles from './patient-marks.module.css';

/** Deceased, inactive, replaced by another record: said in words beside the name. */
export function PatientMarks({ patient }: { patient: PatientSummary }) {
  const speech = useWords();
  const { warnings } = patient;
  const deceased = deceasedText(patient, speech);
  if (deceased === undefined && warnings.length === 0) return null;
  return (
    <ul className={styles.marks}>
      {deceased === undefined ? null : (
        <li>
          <Mark tone="strong" text={deceased} />
        </li>
      )}
      {warnings.map((warning) => (
        <li key={warning}>
          <Mark tone="strong" glyph="!" text={speech.words.patientWarning[warning]} />
        </li>
      ))}
    </ul>
  );
}
