import { readingStart } from '../../clinical/latest.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { Zone } from '../../clinical/zone.ts';

/** Whole years from a reading to now, by the calendar; 0 where it has no time. */
export function yearsSince(reading: Reading, now: number, zone: Zone): number {
  const start = readingStart(reading, zone);
  if (start === undefined) return 0;
  const [then, today] = [zone.wallTime(start), zone.wallTime(now)];
  const hadItsDay = today.month * 100 + today.day >= then.month * 100 + then.day;
  return today.year - then.year - (hadItsDay ? 0 : 1);
}
