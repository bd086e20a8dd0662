import { type FhirDate, readDate } from './fhir-date.ts';

/**
 * The day of birth as it was sent: a `date` of FHIR has no time and no zone. Of a server that adds
 * them all the same, midnight in UTC would be the day before in all of America.
 */
export function readBirth(x: unknown): FhirDate | undefined {
  const date = readDate(x);
  return date?.precision === 'instant' || date?.precision === 'local'
    ? readDate(date.sent.slice(0, 10))
    : date;
}

/** False where date and time of birth name different days: neither can then be trusted to the hour. */
export function isSameBirth(birth: FhirDate | undefined, time: FhirDate | undefined): boolean {
  if (birth?.precision !== 'day') return true;
  if (time?.precision === 'local') return isSameDay(birth, time);
  if (time?.precision !== 'instant') return true;
  const local = new Date(time.epoch + time.offsetMinutes * 60_000);
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()];
  if (isSameDay(birth, { year, month, day })) return true;
  // In UTC, as many servers send it, a birth at night is on the next or the last day.
  const midnight = Date.UTC(birth.year, birth.month - 1, birth.day);
  return time.offsetMinutes === 0 && Math.abs(time.epoch - midnight - halfDay) <= halfDay + shift;
}

const hour = 3_600_000;
const halfDay = 12 * hour;
const shift = 14 * hour;

type Day = { readonly year: number; readonly month: number; readonly day: number };

function isSameDay(a: Day, b: Day): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
