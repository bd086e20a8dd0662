import { utcEpoch } from './zone.ts';
import { firstDay, lastDay } from './date-order.ts';
import type { Period } from './fhir-date.ts';

/** Old by its use, or by a period that has ended (a name, an address, a number). */
export function isPast(
  item: { readonly use: string | undefined; readonly period: Period | undefined },
  now: number,
): boolean {
  if (item.use === 'old') return true;
  const end = item.period?.end;
  if (end === undefined) return false;
  if (end.precision === 'instant') return end.epoch < now;
  const last = lastDay(end);
  if (last === undefined) return false;
  // Ended when the last day is over everywhere: half a day west of UTC it lasts longest.
  const over = utcEpoch({ ...last, day: last.day + 1, hour: 12, minute: 0, second: 0 });
  return over <= now;
}

/** Not in use yet, by a period that begins later. */
export function isToCome(item: { readonly period: Period | undefined }, now: number): boolean {
  const start = item.period?.start;
  if (start === undefined) return false;
  if (start.precision === 'instant') return start.epoch > now;
  const first = firstDay(start);
  // Begun when the first day has begun anywhere: that is 14 hours before it begins in UTC.
  return first !== undefined && utcEpoch({ ...first, hour: -14, minute: 0, second: 0 }) > now;
}
