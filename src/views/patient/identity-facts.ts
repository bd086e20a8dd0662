import type { PatientSummary } from '../../clinical/patient.ts';
import type { Speech } from '../use-words.tsx';
import { bornText } from './born-text.ts';
import { recordNumbers } from './record-numbers.ts';
import { sexFacts } from './sex-facts.ts';

/** One fact about the patient, in words. */
export type IdentityFact = { readonly key: string; readonly label: string; readonly text: string };

/** Birth, sex, record numbers, language: what the Patient section begins with after the name. */
export function identityFacts(
  patient: PatientSummary,
  now: number,
  speech: Speech,
): readonly IdentityFact[] {
  const { format, view, zone } = speech;
  const { birth, birthTime } = patient;
  const born =
    birth === undefined && birthTime === undefined
      ? format.absent(patient.birthAbsent)
      : format.birth(birth, birthTime, zone);
  const numbers = recordNumbers(patient, now);
  return [
    { key: 'born', label: view.born, text: bornText(patient, now, speech, born) },
    ...sexFacts(patient, now, speech),
    ...(patient.sex.length === 0 ? [{ key: 'sex', label: view.sex, text: view.notRecorded }] : []),
    ...numbers.map((number) => ({
      key: `mrn${number.system ?? ''}${number.value}`,
      label: format.identifierLabel(number),
      text: number.value,
    })),
    ...(numbers.length === 0 ? [{ key: 'mrn', label: view.recordNumber, text: view.notSent }] : []),
    {
      key: 'language',
      label: view.language,
      text:
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
      text:
        patient.interpreterNeeded === undefined
          ? view.notRecordedHere
          : format.coded(patient.interpreterNeeded),
    },
  ];
}
