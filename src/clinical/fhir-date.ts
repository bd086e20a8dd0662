import { codeOf, field, objectOf } from './untyped.ts';
import { utcEpoch } from './zone.ts';

/**
 * A date or time at the precision it was sent with (FHIR R4 date, dateTime, instant). `local` is a
 * time of day without the offset FHIR demands: the wall clock is known, the instant is not.
 */
export type FhirDate =
  | { readonly precision: 'year'; readonly sent: string; readonly year: number }
  | {
      readonly precision: 'month';
      readonly sent: string;
      readonly year: number;
      readonly month: number;
    }
  | {
      readonly precision: 'day';
      readonly sent: string;
      readonly year: number;
      readonly month: number;
      readonly day: number;
    }
  | {
      readonly precision: 'local';
      readonly sent: string;
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly hour: number;
      readonly minute: number;
      readonly second: number;
      readonly hasSeconds: boolean;
    }
  | {
      readonly precision: 'instant';
      readonly sent: string;
      readonly epoch: number;
      readonly offsetMinutes: number;
      readonly hasSeconds: boolean;
    }
  | { readonly precision: 'unreadable'; readonly sent: string };

/** A span of time; an open end means that it goes on, or that nobody wrote it down. */
export type Period = {
  readonly start: FhirDate | undefined;
  readonly end: FhirDate | undefined;
};

// SQL's space in the place of the T means the same.
const form =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/iu;

/**
 * Reads a date, dateTime or instant; what is none keeps its text. Blank is absent. A year may come
 * as a number, and a list in the place of one date gives its first.
 */
export function readDate(x: unknown): FhirDate | undefined {
  const sent = Array.isArray(x) ? x.map(codeOf).find((one) => one !== undefined) : codeOf(x);
  return sent === undefined ? undefined : parseDate(sent);
}

function parseDate(sent: string): FhirDate {
  const found = form.exec(sent);
  if (found === null) return { precision: 'unreadable', sent };
  const [, y, mo, d, h, mi, s, fraction, zone] = found;
  const year = Number(y);
  const month = Number(mo ?? 1);
  const day = Number(d ?? 1);
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return { precision: 'unreadable', sent };
  }
  if (mo === undefined) return { precision: 'year', sent, year };
  if (d === undefined) return { precision: 'month', sent, year, month };
  if (h === undefined) return { precision: 'day', sent, year, month, day };
  const time = { year, month, day, hour: Number(h), minute: Number(mi), second: Number(s ?? 0) };
  const offsetMinutes = zone === undefined ? 0 : readOffset(zone);
  // 60 is a leap second, which FHIR allows.
  if (time.hour > 23 || time.minute > 59 || time.second > 60 || offsetMinutes === undefined) {
    return { precision: 'unreadable', sent };
  }
  const hasSeconds = s !== undefined;
  if (zone === undefined) return { precision: 'local', sent, ...time, hasSeconds };
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
  const epoch = utcEpoch(time) - offsetMinutes * 60_000 + milliseconds;
  return { precision: 'instant', sent, epoch, offsetMinutes, hasSeconds };
}

function readOffset(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0;
  // `+0000` has no colon and no second meaning.
  const past = Number(zone.slice(-2));
  const minutes = Number(zone.slice(1, 3)) * 60 + past;
  // No place on earth is further than 14 hours from UTC.
  if (minutes > 14 * 60 || past > 59) return undefined;
  return zone.startsWith('-') ? -minutes : minutes;
}

/** Days of a month counted from 1, in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Reads a Period; undefined where neither end was sent. */
export function readPeriod(x: unknown): Period | undefined {
  const period = objectOf(x);
  const start = readDate(field(period, 'start'));
  const end = readDate(field(period, 'end'));
  return start === undefined && end === undefined ? undefined : { start, end };
}

/** An instant of ours (now, the time of a request) as a date, to be shown like any other. */
export function instantOf(epoch: number): FhirDate {
  const at = Number.isFinite(epoch) && Math.abs(epoch) <= 8.64e15 ? epoch : 0;
  const sent = new Date(at).toISOString();
  return { precision: 'instant', sent, epoch: at, offsetMinutes: 0, hasSeconds: true };
}
