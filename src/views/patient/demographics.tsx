import type { ReactNode } from 'react';
import { isPast, type PatientSummary, type RaceOrEthnicity } from '../../clinical/patient.ts';
import type { KeyValue } from '../../ui/key-values.tsx';
import type { Speech } from '../use-words.tsx';
import { type Dated, inItsTime } from './in-its-time.ts';

const missing = (key: string, label: string, view: Speech['view']): KeyValue => ({
  key,
  label,
  value: view.notRecorded,
});

/** How to reach the patient and who is near; what is no longer in use says so. */
export function contactFacts(
  patient: PatientSummary,
  now: number,
  speech: Speech,
): readonly KeyValue[] {
  const { format, view } = speech;
  const said = (text: string, item: Dated): ReactNode => (
    <bdi>{inItsTime(text, item, now, speech)}</bdi>
  );
  return [
    ...patient.telecoms.map((telecom, index) => ({
      key: `telecom${index}`,
      label: view.telecom(telecom.system, telecom.use),
      value: said(telecom.value, telecom),
    })),
    ...(patient.telecoms.length === 0
      ? [missing('telecom', view.telecom(undefined, undefined), view)]
      : []),
    ...patient.addresses.map((address, index) => ({
      key: `address${index}`,
      label: view.address(address.use),
      // The label names the use already.
      value: said(format.address({ ...address, use: undefined }), address),
    })),
    ...(patient.addresses.length === 0 ? [missing('address', view.address(undefined), view)] : []),
    ...patient.contacts.map((contact, index) => ({
      key: `contact${index}`,
      label: view.contact(contact.relationships.map((relationship) => format.coded(relationship))),
      value: said(
        [
          format.name(contact.name),
          ...contact.telecoms.map((telecom) =>
            inItsTime(format.telecom(telecom), telecom, now, speech),
          ),
        ].join(', '),
        contact,
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
    {
      key: 'tribe',
      label: view.tribe,
      value:
        patient.tribes.length === 0
          ? view.notRecorded
          : patient.tribes.map((tribe) => format.coded(tribe)).join(', '),
    },
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
      value: isDeceased(patient, speech),
    },
    {
      key: 'active',
      label: view.recordActive,
      value: patient.active === undefined ? view.notRecorded : format.yesNo(patient.active),
    },
  ];
}

function isDeceased({ deceased }: PatientSummary, { format, view }: Speech): string {
  if (deceased.state === 'not-stated') return view.notRecorded;
  if (deceased.state === 'not-known') return format.absent(deceased.absent);
  return format.yesNo(deceased.state === 'yes');
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
  speech: Speech,
): readonly KeyValue[] {
  return patient.identifiers
    .filter((identifier) => identifier.kind === 'other' || isPast(identifier, now))
    .map((identifier, index) => ({
      key: `identifier${index}`,
      label: speech.format.identifierLabel(identifier),
      value: inItsTime(identifier.value, identifier, now, speech),
    }));
}

const fact = (key: string, label: string, value: string | undefined): readonly KeyValue[] =>
  value === undefined || value === '' ? [] : [{ key, label, value }];
