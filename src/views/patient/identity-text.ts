import { chooseNames, type PatientSummary } from '../../clinical/patient.ts';
import type { Speech } from '../use-words.tsx';
import { bornText } from './born-text.ts';
import { recordNumbers } from './record-numbers.ts';

/** What tells one patient from another, for whatever leaves the screen (display rule 1). */
export type IdentityText = {
  readonly name: string;
  /** "Born 09-May-1964 (61 years)" */
  readonly born: string;
  /** "MRN 10442871", one for each; says so where none was sent. */
  readonly numbers: readonly string[];
};

/** Birth and record number in one line, beside a name; says so where there is no patient. */
export function identityLine(
  patient: PatientSummary | undefined,
  now: number,
  speech: Speech,
): string {
  const identity = identityText(patient, now, speech);
  return identity === undefined
    ? speech.view.notLoaded.patient
    : [identity.born, ...identity.numbers].join(' · ');
}

/** Undefined where there is no patient to name: whoever asks must say that. */
export function identityText(
  patient: PatientSummary | undefined,
  now: number,
  speech: Speech,
): IdentityText | undefined {
  if (patient === undefined) return undefined;
  const { format, view } = speech;
  const numbers = recordNumbers(patient, now).map(
    (number) => `${format.identifierLabel(number)} ${number.value}`,
  );
  return {
    name: format.name(chooseNames(patient, now).shown),
    born: `${view.born} ${bornText(patient, now, speech)}`,
    numbers: numbers.length === 0 ? [`${view.recordNumber}: ${view.notSent}`] : numbers,
  };
}
