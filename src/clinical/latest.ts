import type { AbsentReason } from './absent.ts';
import { compareStarts, startOf } from './date-order.ts';
import type { FhirDate } from './fhir-date.ts';
import type { Reading } from './reading.ts';
import type { Zone } from './zone.ts';

/** The time to show for a reading, and what that time is. `issued`: collection time not sent. */
export type ReadingTime =
  | {
      readonly basis: 'effective' | 'issued';
      readonly date: FhirDate;
      /** Where it ended; only of a period. */
      readonly end: FhirDate | undefined;
      readonly isPeriod: boolean;
      /** A period of which only the end was sent; `date` is that end. */
      readonly startUnknown: boolean;
    }
  | {
      readonly basis: 'none';
      /** A schedule without a date: it has no place in time, but it was sent. */
      readonly schedule: { readonly text: string | undefined } | undefined;
      /** Why there is none, where the source says so. */
      readonly reason: AbsentReason | undefined;
    };

/** The time of a reading: its effective time, else the time it was issued, said to be that. */
export function readingTime(reading: Reading): ReadingTime {
  const { effective, issued } = reading;
  if (effective.kind === 'date') return at(effective.date);
  if (effective.kind === 'period') {
    const { start, end } = effective.period;
    // Epic writes a moment as a period that ends where it begins.
    if (start !== undefined && start.sent === end?.sent) return at(start);
    if (start !== undefined) return at(start, end, true);
    if (end !== undefined) return { ...at(end, undefined, true), startUnknown: true };
  }
  if (effective.kind === 'timing') {
    const [first] = effective.events;
    const last = effective.events.at(-1);
    if (first !== undefined) return last?.sent === first.sent ? at(first) : at(first, last, true);
    const { start, end } = effective.bounds ?? {};
    if (start !== undefined) return at(start, end, true);
  }
  if (issued === undefined) {
    return {
      basis: 'none',
      schedule: effective.kind === 'timing' ? effective : undefined,
      reason: effective.kind === 'absent' ? effective.reason : undefined,
    };
  }
  return { ...at(issued), basis: 'issued' };
}

type KnownTime = Exclude<ReadingTime, { readonly basis: 'none' }>;

function at(date: FhirDate, end?: FhirDate, isPeriod = false): KnownTime {
  return { basis: 'effective', date, end, isPeriod, startUnknown: false };
}

/** The start as epoch ms in the display zone, for ordering; undefined sorts as oldest. */
export function readingStart(reading: Reading, zone: Zone): number | undefined {
  const time = readingTime(reading);
  return time.basis === 'none' ? undefined : startOf(time.date, zone);
}

const hourMs = 3_600_000;

/**
 * Made later than `now`: a wrong date, which would be the latest value for months. An hour is
 * allowed for, since clocks differ.
 */
export function isFuture(reading: Reading, now: number, zone: Zone): boolean {
  const start = readingStart(reading, zone);
  return start !== undefined && start > now + hourMs;
}

/** May be a latest value: not pending, not cancelled, not entered in error. */
export function isResult(reading: Reading): boolean {
  return (
    !reading.enteredInError && reading.status !== 'registered' && reading.status !== 'cancelled'
  );
}

/** Final, or changed after it was final. */
export function isSettled({ status }: Reading): boolean {
  return status === 'final' || status === 'amended' || status === 'corrected';
}

/** A fixed order for what time cannot order: servers send results in another order each time. */
export function compareIds(a: string | undefined, b: string | undefined): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Newest first by effective start, then issued, then last updated, then by id. Never by the order
 * of arrival or of last update alone: a value entered late is not the latest.
 */
export function newestFirst<T extends { readonly reading: Reading }>(
  items: readonly T[],
  zone: Zone,
): readonly T[] {
  if (items.length < 2) return items;
  return items
    .map((item) => ({
      item,
      start: readingStart(item.reading, zone),
      issued: startOf(item.reading.issued, zone),
      updated: startOf(item.reading.lastUpdated, zone),
    }))
    .toSorted(
      (a, b) =>
        compareStarts(b.start, a.start) ||
        compareStarts(b.issued, a.issued) ||
        compareStarts(b.updated, a.updated) ||
        compareIds(a.item.reading.id, b.item.reading.id),
    )
    .map(({ item }) => item);
}
