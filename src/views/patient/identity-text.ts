import { ageNow } from '../../clinical/age.ts';
import type { PatientSummary } from '../../clinical/patient.ts';
import type { Speech } from '../use-words.tsx';
import { recordNumbers } from './record-numbers.ts';

/** Birth and record number, for whatever may leave the screen (display rule 1). */
export function identityText(
  patient: PatientSummary | undefined,
  now: number,
  { format, view, zone }: Speech,
): string {
  if (patient === undefined) return view.notLoaded.patient;
  const born = view.bornValue(
    format.date(patient.birth, zone),
    format.ageNow(ageNow(patient, now, zone)),
  );
  const numbers = recordNumbers(patient, now).map(
    (number) => `${format.identifierLabel(number)} ${number.value}`,
  );
  return [`${view.born} ${born}`, ...numbers].join(' · ');
}
