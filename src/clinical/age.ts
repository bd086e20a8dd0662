import { isSameBirth } from './birth.ts';
import { firstDay, lastDay } from './date-order.ts';
import { type FhirDate, daysInMonth, instantOf } from './fhir-date.ts';
import type { PatientSummary } from './patient.ts';
import type { Zone } from './zone.ts';

/** An age in the units of its life stage (NHS Common User Interface, Patient Banner, table 7). */
export type Age =
  | { readonly tier: 'minutes'; readonly minutes: number }
  | { readonly tier: 'hours'; readonly hours: number }
  | { readonly tier: 'days'; readonly days: number }
  | { readonly tier: 'weeks'; readonly weeks: number; readonly days: number }
  | { readonly tier: 'months'; readonly months: number; readonly days: number }
  | { readonly tier: 'child'; readonly years: number; readonly months: number }
  | { readonly tier: 'years'; readonly years: number }
  /** Only a year or month of birth, or of the event, is known: between low and high years. */
  | { readonly tier: 'about'; readonly low: number; readonly high: number }
  /** The event lies before the birth. */
  | { readonly tier: 'before-birth' };

/** How old the patient is, or was at death; no age where one of the dates is not known. */
export type AgeNow = {
  /** `not-known`: the age of somebody who may have died. */
  readonly state: 'alive' | 'not-known' | 'at-death';
  readonly age: Age | undefined;
};

type Day = { readonly year: number; readonly month: number; readonly day: number };

/** The age of the patient now; death stops it. */
export function ageNow(patient: PatientSummary, now: number, zone: Zone): AgeNow {
  const { deceased } = patient;
  if (deceased.state !== 'yes') {
    const state = deceased.state === 'not-known' ? 'not-known' : 'alive';
    return { state, age: ageOf(patient, instantOf(now), zone) };
  }
  const age = deceased.date === undefined ? undefined : ageOf(patient, deceased.date, zone);
  // A death before the birth is a contradiction, not an age.
  return { state: 'at-death', age: age?.tier === 'before-birth' ? undefined : age };
}

/** The age at an event. With a time of birth and of the event, newborns are aged by the clock. */
export function ageOf(
  patient: Pick<PatientSummary, 'birth' | 'birthTime'> &
    Partial<Pick<PatientSummary, 'birthEstimated'>>,
  at: FhirDate,
  zone: Zone,
): Age | undefined {
  const birth = patient.birth ?? patient.birthTime;
  if (birth === undefined) return undefined;
  const clock = isSameBirth(patient.birth, patient.birthTime) ? patient.birthTime : undefined;
  const age = ageByClock(clock, at) ?? ageAt(birth, at, zone);
  // An estimated day gives no age to the year.
  return patient.birthEstimated && age?.tier === 'years'
    ? { tier: 'about', low: age.years, high: age.years }
    : age;
}

const minuteMs = 60_000;

function ageByClock(birth: FhirDate | undefined, at: FhirDate): Age | undefined {
  if (birth?.precision !== 'instant' || at.precision !== 'instant') return undefined;
  const minutes = Math.floor((at.epoch - birth.epoch) / minuteMs);
  if (minutes < 0) return { tier: 'before-birth' };
  if (minutes < 120) return { tier: 'minutes', minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? { tier: 'hours', hours } : undefined;
}

/** The age between two dates as calendars count; about, where one is not known to the day. */
export function ageAt(birth: FhirDate, at: FhirDate, zone: Zone): Age | undefined {
  const bornFrom = firstDayIn(birth, zone);
  const bornTo = lastDayIn(birth, zone);
  const atFrom = firstDayIn(at, zone);
  const atTo = lastDayIn(at, zone);
  if (!bornFrom || !bornTo || !atFrom || !atTo) return undefined;
  if (isSame(bornFrom, bornTo) && isSame(atFrom, atTo)) return exactAge(bornFrom, atFrom);
  if (isBefore(atTo, bornFrom)) return { tier: 'before-birth' };
  const low = isBefore(atFrom, bornTo) ? 0 : wholeMonths(bornTo, atFrom);
  const high = wholeMonths(bornFrom, atTo);
  return { tier: 'about', low: Math.floor(low / 12), high: Math.floor(high / 12) };
}

function exactAge(birth: Day, at: Day): Age {
  if (isBefore(at, birth)) return { tier: 'before-birth' };
  const days = dayNumber(at) - dayNumber(birth);
  if (days < 28) return { tier: 'days', days };
  const months = wholeMonths(birth, at);
  if (months < 12) return { tier: 'weeks', weeks: Math.floor(days / 7), days: days % 7 };
  if (months < 24) return { tier: 'months', months, days: daysSince(birth, months, at) };
  const years = Math.floor(months / 12);
  return years < 18 ? { tier: 'child', years, months: months % 12 } : { tier: 'years', years };
}

/** Complete months; one born on the 31st completes a short month on its last day. */
export function wholeMonths(from: Day, to: Day): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const complete = to.day >= Math.min(from.day, daysInMonth(to.year, to.month));
  return complete ? months : months - 1;
}

function daysSince(birth: Day, months: number, at: Day): number {
  const index = birth.year * 12 + birth.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const day = Math.min(birth.day, daysInMonth(year, month));
  return dayNumber(at) - dayNumber({ year, month, day });
}

/** Days since a day of no meaning, to count those between two. */
export function dayNumber(day: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(day.year, day.month - 1, day.day);
  return Math.round(date.getTime() / 86_400_000);
}

/** The calendar day of a date known to the day; in the zone, where it is an instant. */
export function calendarDay(date: FhirDate, zone: Zone): Day | undefined {
  if (date.precision === 'year' || date.precision === 'month') return undefined;
  return lastDayIn(date, zone);
}

function isBefore(a: Day, b: Day): boolean {
  return dayNumber(a) < dayNumber(b);
}

function isSame(a: Day, b: Day): boolean {
  return dayNumber(a) === dayNumber(b);
}

function firstDayIn(date: FhirDate, zone: Zone): Day | undefined {
  return date.precision === 'instant' ? zone.wallTime(date.epoch) : firstDay(date);
}

function lastDayIn(date: FhirDate, zone: Zone): Day | undefined {
  return date.precision === 'instant' ? zone.wallTime(date.epoch) : lastDay(date);
}
