import { type AbsentReason, absentByExtension } from './absent.ts';
import { readCodedText } from './coded-text.ts';
import { type FhirDate, type Period, readDate, readPeriod } from './fhir-date.ts';
import { type Sent, field, listOf, objectOf } from './untyped.ts';

/** When an observation holds, in each of the forms of effective[x]. */
export type Effective =
  | { readonly kind: 'date'; readonly date: FhirDate }
  | { readonly kind: 'period'; readonly period: Period }
  | {
      readonly kind: 'timing';
      readonly events: readonly FhirDate[];
      /** Within which a schedule without listed events repeats. */
      readonly bounds: Period | undefined;
      readonly text: string | undefined;
    }
  | { readonly kind: 'absent'; readonly reason: AbsentReason | undefined };

/** Reads effective[x] (`applies[x]` in DSTU1). */
export function readEffective(sent: Sent): Effective {
  const date =
    readDate(field(sent, 'effectiveDateTime')) ??
    readDate(field(sent, 'effectiveInstant')) ??
    readDate(field(sent, 'appliesDateTime'));
  if (date !== undefined) return { kind: 'date', date };
  const period =
    readPeriod(field(sent, 'effectivePeriod')) ?? readPeriod(field(sent, 'appliesPeriod'));
  if (period !== undefined) return { kind: 'period', period };
  return readTiming(objectOf(field(sent, 'effectiveTiming'))) ?? readAbsence(sent);
}

function readTiming(sent: Sent | undefined): Effective | undefined {
  if (sent === undefined) return undefined;
  const events: FhirDate[] = [];
  for (const one of listOf(field(sent, 'event'))) {
    const event = readDate(one);
    if (event !== undefined) events.push(event);
  }
  const repeat = objectOf(field(sent, 'repeat'));
  // `bounds` is DSTU2's name for what became boundsPeriod.
  const bounds = readPeriod(field(repeat, 'boundsPeriod') ?? field(repeat, 'bounds'));
  const { name } = readCodedText(field(sent, 'code'));
  return { kind: 'timing', events, bounds, text: name };
}

function readAbsence(sent: Sent): Effective {
  for (const name of ['_effectiveDateTime', '_effectiveInstant', 'effectivePeriod']) {
    const reason = absentByExtension(objectOf(field(sent, name)));
    if (reason !== undefined) return { kind: 'absent', reason };
  }
  return notSent;
}

const notSent: Effective = { kind: 'absent', reason: undefined };
