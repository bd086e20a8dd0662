import { ageNow } from '../../clinical/age.ts';
import type { PatientSummary } from '../../clinical/patient.ts';
import type { Speech } from '../use-words.tsx';

/** Birth and age, or why there is no birth; the day alone, where no longer `date` is given. */
export function bornText(
  patient: PatientSummary,
  now: number,
  { format, view, zone }: Speech,
  date?: string,
): string {
  const { birth, birthAbsent: reason, birthEstimated } = patient;
  const isAbsent = birth === undefined && reason !== undefined;
  const born = date ?? (isAbsent ? format.absent(reason) : format.date(birth, zone));
  const age = format.ageNow(ageNow(patient, now, zone));
  return view.bornValue(birthEstimated ? view.estimated(born) : born, age);
}
