import { labelOf, readCodedText } from './coded-text.ts';
import { type Period, readPeriod } from './fhir-date.ts';
import { type Sent, codeOf, field, isSent, listOf, objectOf, textOf } from './untyped.ts';

/** An identifier that may be shown; social security numbers are left out by US Core's advice. */
export type PatientIdentifier = {
  /** `record-number`: the medical record number (v2-0203 MR). */
  readonly kind: 'record-number' | 'other';
  readonly value: string;
  /** type.text, else the type's display, else the assigner. Never a system URI. */
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
  if (value === undefined || secret || saysSocialSecurity(type.text)) return undefined;
  const label = labelOf(type);
  return {
    kind: codes.has('MR') ? 'record-number' : 'other',
    value,
    label:
      (label.kind === 'text' ? label.text : undefined) ??
      textOf(field(objectOf(field(sent, 'assigner')), 'display')),
    typeCode: type.codings.find((one) => one.code !== undefined)?.code,
    system,
    use: textOf(field(sent, 'use'))?.toLowerCase(),
    period: readPeriod(field(sent, 'period')),
  };
}

function saysSocialSecurity(text: string | undefined): boolean {
  const lower = text?.toLowerCase() ?? '';
  return lower === 'ssn' || lower.includes('social security');
}
