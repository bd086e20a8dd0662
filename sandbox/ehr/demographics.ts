/** The few facts about a patient that an EHR shows in lists and headers. */
import type { Patient } from 'fhir/r4';
import type { Person } from '../store.ts';

export type Demographics = {
  readonly name: string;
  readonly age: string;
  readonly born: string;
  readonly sex: string;
  readonly mrn: string;
};

export function demographics(person: Person, today: Date = new Date()): Demographics {
  const { patient } = person;
  return {
    name: person.name,
    age: age(patient, today),
    born: typeof patient.birthDate === 'string' ? patient.birthDate : 'not recorded',
    sex: typeof patient.gender === 'string' ? patient.gender : 'not recorded',
    mrn: mrn(patient) ?? '–',
  };
}

function mrn(patient: Patient): string | undefined {
  const identifiers = Array.isArray(patient.identifier) ? patient.identifier : [];
  const medical = identifiers.find((one) => one?.type?.coding?.some(({ code }) => code === 'MR'));
  return (medical ?? identifiers[0])?.value;
}

function age(patient: Patient, today: Date): string {
  const born = parseDate(patient.birthDate);
  if (born === undefined) return '–';
  const died = parseDate(patient.deceasedDateTime);
  if (died !== undefined) return `died at ${years(born, died)}`;
  if (patient.deceasedBoolean === true) return 'deceased';
  const full = years(born, today);
  if (full >= 2) return `${full} y`;
  const months = (today.getTime() - born.getTime()) / (1000 * 3600 * 24 * 30.44);
  return months >= 1 ? `${Math.floor(months)} mo` : 'newborn';
}

function parseDate(text: unknown): Date | undefined {
  if (typeof text !== 'string') return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function years(from: Date, to: Date): number {
  const difference = to.getUTCFullYear() - from.getUTCFullYear();
  const before =
    to.getUTCMonth() < from.getUTCMonth() ||
    (to.getUTCMonth() === from.getUTCMonth() && to.getUTCDate() < from.getUTCDate());
  return before ? difference - 1 : difference;
}
