import { isPast, type PatientSummary, type RaceOrEthnicity } from '../../clinical/patient.ts';
import type { KeyValue } from '../../ui/key-values.tsx';
import type { Speech } from '../use-words.tsx';

/** How to reach the patient and who is near; what is no longer in use says so. */
export function contactFacts(
  patient: PatientSummary,
  now: number,
  { format, view }: Speech,
): readonly KeyValue[] {
  const said = (text: string, past: boolean): string => (past ? view.noLongerUsed(text) : text);
  return [
    ...patient.telecoms.map((telecom, index) => ({
      key: `telecom${index}`,
      label: view.telecom(telecom.system, telecom.use),
      value: <bdi>{said(format.telecom(telecom), isPast(telecom, now))}</bdi>,
    })),
    ...patient.addresses.map((address, index) => ({
      key: `address${index}`,
      label: view.address(address.use),
      value: <bdi>{said(format.address(address), isPast(address, now))}</bdi>,
    })),
    ...patient.contacts.map((contact, index) => ({
      key: `contact${index}`,
      label: view.contact(contact.relationships.map((relationship) => format.coded(relationship))),
      value: (
        <bdi>
          {[
            format.name(contact.name),
            ...contact.telecoms.map((telecom) => format.telecom(telecom)),
          ].join(', ')}
        </bdi>
      ),
    })),
    ...fact('practitioner', view.practitioner, patient.practitioners.join(', ')),
    ...fact('organization', view.organization, patient.organization),
  ];
}

export function originFacts(patient: PatientSummary, speech: Speech): readonly KeyValue[] {
  const { format, view } = speech;
  return [
    { key: 'race', label: view.race, value: origin(patient.race, speech) },
    { key: 'ethnicity', label: view.ethnicity, value: origin(patient.ethnicity, speech) },
    ...fact('tribe', view.tribe, patient.tribes.map((tribe) => format.coded(tribe)).join(', ')),
    ...fact(
      'marital',
      view.maritalStatus,
      patient.maritalStatus === undefined ? undefined : format.coded(patient.maritalStatus),
    ),
    ...fact(
      'birth',
      view.multipleBirth,
      typeof patient.multipleBirth === 'boolean'
        ? format.yesNo(patient.multipleBirth)
        : patient.multipleBirth?.toString(),
    ),
    {
      key: 'deceased',
      label: view.deceasedLabel,
      value:
        patient.deceased.state === 'not-stated'
          ? view.notRecorded
          : format.yesNo(patient.deceased.state === 'yes'),
    },
    {
      key: 'active',
      label: view.recordActive,
      value: patient.active === undefined ? view.notRecorded : format.yesNo(patient.active),
    },
  ];
}

/** The text first, which US Core makes mandatory, then every category and detail that adds to it. */
function origin(sent: RaceOrEthnicity | undefined, { format, view }: Speech): string {
  if (sent === undefined) return view.notRecorded;
  const codes = [...sent.categories, ...sent.detailed].map((coded) => format.coded(coded));
  const all = [sent.text, ...codes].filter((text) => text !== undefined && text !== '');
  return all.length === 0 ? view.notRecorded : [...new Set(all)].join('; ');
}

export function otherIdentifierFacts(
  patient: PatientSummary,
  now: number,
  { format, view }: Speech,
): readonly KeyValue[] {
  return patient.identifiers
    .filter((identifier) => identifier.kind === 'other' || isPast(identifier, now))
    .map((identifier, index) => ({
      key: `identifier${index}`,
      label: format.identifierLabel(identifier),
      value: isPast(identifier, now) ? view.noLongerUsed(identifier.value) : identifier.value,
    }));
}

const fact = (key: string, label: string, value: string | undefined): readonly KeyValue[] =>
  value === undefined || value === '' ? [] : [{ key, label, value }];
