import { type FhirDate, daysInMonth } from './fhir-date.ts';
import type { WallTime, Zone } from './zone.ts';

/** A span of instants; `end` is the first one that no longer belongs to it. */
export type Span = { readonly start: number; readonly end: number };

/** The instants a date may mean: a whole day, month or year in the zone, a minute, or one instant. */
export function spanOf(date: FhirDate, zone: Zone): Span | undefined {
  switch (date.precision) {
    case 'instant':
      return { start: date.epoch, end: date.epoch + (date.hasSeconds ? 1 : 60_000) };
    case 'local': {
      const start = zone.epochOf(date);
      return { start, end: start + (date.hasSeconds ? 1000 : 60_000) };
    }
    case 'day':
      return {
        start: zone.epochOf(midnight(date.year, date.month, date.day)),
        end: zone.epochOf(midnight(date.year, date.month, date.day + 1)),
      };
    case 'month':
      return {
        start: zone.epochOf(midnight(date.year, date.month, 1)),
        end: zone.epochOf(midnight(date.year, date.month + 1, 1)),
      };
    case 'year':
      return {
        start: zone.epochOf(midnight(date.year, 1, 1)),
        end: zone.epochOf(midnight(date.year + 1, 1, 1)),
      };
    case 'unreadable':
      break;
  }
  return undefined;
}

function midnight(year: number, month: number, day: number): WallTime {
  return { year, month, day, hour: 0, minute: 0, second: 0 };
}

/** Where a date begins, as epoch ms; undefined where it cannot be read. */
export function startOf(date: FhirDate | undefined, zone: Zone): number | undefined {
  if (date === undefined) return undefined;
  return date.precision === 'instant' ? date.epoch : spanOf(date, zone)?.start;
}

/** Oldest first; what cannot be placed in time comes before everything. */
export function compareDates(a: FhirDate | undefined, b: FhirDate | undefined, zone: Zone): number {
  return compareStarts(startOf(a, zone), startOf(b, zone));
}

/** Orders starts as given by startOf. Not by subtraction: -Infinity minus itself is no number. */
export function compareStarts(a: number | undefined, b: number | undefined): number {
  const left = a ?? -Infinity;
  const right = b ?? -Infinity;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The calendar day as YYYY-MM-DD: as sent for a date, in the zone for an instant. */
export function dayKey(date: FhirDate, zone: Zone): string | undefined {
  switch (date.precision) {
    case 'instant':
      return isoDay(zone.wallTime(date.epoch));
    case 'local':
    case 'day':
      return isoDay(date);
    case 'month':
    case 'year':
    case 'unreadable':
      break;
  }
  return undefined;
}

function isoDay(day: { year: number; month: number; day: number }): string {
  return `${digits(day.year, 4)}-${digits(day.month, 2)}-${digits(day.day, 2)}`;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

type Day = { readonly year: number; readonly month: number; readonly day: number };

/** The first day of the span a date covers, for "at the earliest" statements. */
export function firstDay(date: FhirDate): Day | undefined {
  if (date.precision === 'year') return { year: date.year, month: 1, day: 1 };
  return date.precision === 'month' ? { ...date, day: 1 } : lastDay(date);
}

/** The last day of the span a date covers, for "at the latest" statements. */
export function lastDay(date: FhirDate): Day | undefined {
  switch (date.precision) {
    case 'year':
      return { year: date.year, month: 12, day: 31 };
    case 'month':
      return { year: date.year, month: date.month, day: daysInMonth(date.year, date.month) };
    case 'day':
    case 'local':
      return { year: date.year, month: date.month, day: date.day };
    case 'instant':
    case 'unreadable':
      break;
  }
  return undefined;
}
