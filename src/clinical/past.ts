import { utcEpoch } from './zone.ts';
import { lastDay } from './date-order.ts';
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
