import { labelOf, readCodedText } from './coded-text.ts';
import { type Period, readPeriod } from './fhir-date.ts';
import { type Sent, codeOf, field, isSent, listOf, objectOf, textOf } from './untyped.ts';

/** An identifier that may be shown; social security numbers are left out by US Core's advice. */
export type PatientIdentifier = {
  /** `record-number`: the medical record number (v2-0203 MR). */
  readonly kind: 'record-number' | 'other';
  readonly value: string;
  /** type.text, else the type's display, else the assigner, else what a nation calls its number. */
  readonly label: string | undefined;
  readonly typeCode: string | undefined;
  readonly system: string | undefined;
  readonly use: string | undefined;
  readonly period: Period | undefined;
};

const socialSecurity: ReadonlySet<string> = new Set([
  'http://hl7.org/fhir/sid/us-ssn',
  'urn:oid:2.16.840.1.113883.4.1',
]);

/** Numbers of national health services that come by their system alone, by their own names. */
const nationalNumbers = new Map<string, string>([
  ['https://fhir.nhs.uk/Id/nhs-number', 'NHS number'],
  ['https://standards.digital.health.nz/ns/nhi-id', 'NHI'],
  ['http://ns.electronichealth.net.au/id/hi/ihi/1.0', 'IHI'],
  ['http://fhir.de/sid/gkv/kvid-10', 'KVNR'],
]);

/** Identifiers, record numbers first; those without a value and social security numbers left out. */
export function readIdentifiers(x: unknown): readonly PatientIdentifier[] {
  const found = listOf(x).flatMap((one) => (isSent(one) ? (readIdentifier(one) ?? []) : []));
  return [
    ...found.filter((one) => one.kind === 'record-number'),
    ...found.filter((one) => one.kind === 'other'),
  ];
}

function readIdentifier(sent: Sent): PatientIdentifier | undefined {
  const value = codeOf(field(sent, 'value'));
  const system = textOf(field(sent, 'system'));
  const type = readCodedText(field(sent, 'type'));
  const codes = new Set(type.codings.map((one) => one.code?.toUpperCase()));
  const secret = codes.has('SS') || socialSecurity.has(system ?? '');
  if (value === undefined || secret) return undefined;
  const label = labelOf(type);
  // `label` is what DSTU1 had in the place of a type.
  const name = label.kind === 'text' ? label.text : textOf(field(sent, 'label'));
  if (saysSocialSecurity(name)) return undefined;
  return {
    kind: codes.has('MR') || saysRecordNumber(name) ? 'record-number' : 'other',
    value,
    label:
      name ??
      textOf(field(objectOf(field(sent, 'assigner')), 'display')) ??
      nationalNumbers.get(system ?? ''),
    typeCode: type.codings.find((one) => one.code !== undefined)?.code,
    system,
    use: textOf(field(sent, 'use'))?.toLowerCase(),
    period: readPeriod(field(sent, 'period')),
  };
}

/** Where no code says it: some servers send the type as text only. */
function saysRecordNumber(text: string | undefined): boolean {
  const lower = text?.toLowerCase();
  return lower === 'mrn' || lower === 'medical record number';
}

function saysSocialSecurity(text: string | undefined): boolean {
  const lower = text?.toLowerCase() ?? '';
  return lower === 'ssn' || lower.includes('social security');
}
