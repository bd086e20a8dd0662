import { isPast, type PatientIdentifier, type PatientSummary } from '../../clinical/patient.ts';

/** The record numbers in use. Where every one is past, all of them: some number beats none. */
export function recordNumbers(patient: PatientSummary, now: number): readonly PatientIdentifier[] {
  const numbers = patient.identifiers.filter(({ kind }) => kind === 'record-number');
  const current = numbers.filter((number) => !isPast(number, now));
  return current.length > 0 ? current : numbers;
}
