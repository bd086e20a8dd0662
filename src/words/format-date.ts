import type { Effective } from '../clinical/effective.ts';
import type { FhirDate, Period } from '../clinical/fhir-date.ts';
import type { FlowColumn } from '../clinical/flowsheet.ts';
import type { ReadingTime } from '../clinical/latest.ts';
import type { Zone } from '../clinical/zone.ts';
import type { Catalogue } from './catalogue.ts';

type Day = { readonly year: number; readonly month: number; readonly day: number };
type Clock = { readonly hour: number; readonly minute: number };

/** Dates and times of one language: day-month in letters-year of four digits, 24-hour clock. */
export function dateFormats(words: Catalogue) {
  const monthText = (year: number, month: number) =>
    `${words.months[month - 1] ?? month}-${digits(year, 4)}`;
  const dayText = ({ year, month, day }: Day) => `${digits(day, 2)}-${monthText(year, month)}`;

  const day = (date: FhirDate, zone: Zone): string => {
    switch (date.precision) {
      case 'year':
        return digits(date.year, 4);
      case 'month':
        return monthText(date.year, date.month);
      case 'day':
      case 'local':
        return dayText(date);
      case 'instant':
        return dayText(zone.wallTime(date.epoch));
      case 'unreadable':
        break;
    }
    return words.notADate(date.sent);
  };

  const timeOfDay = (date: FhirDate, zone: Zone): string => {
    if (date.precision === 'instant') return clock(zone.wallTime(date.epoch));
    return date.precision === 'local' ? `${clock(date)} (${words.zoneNotSent})` : '';
  };

  const date = (sent: FhirDate | undefined, zone: Zone): string => {
    if (sent === undefined) return words.dateNotSent;
    const time = timeOfDay(sent, zone);
    return time === '' ? day(sent, zone) : `${day(sent, zone)} ${time}`;
  };

  /** The day of birth never moves: its time of day is told in the zone it was sent in. */
  const birth = (born: FhirDate | undefined, time: FhirDate | undefined, zone: Zone): string => {
    if (time?.precision !== 'instant') return date(time ?? born, zone);
    const wall = new Date(time.epoch + time.offsetMinutes * 60_000);
    const sent = {
      year: wall.getUTCFullYear(),
      month: wall.getUTCMonth() + 1,
      day: wall.getUTCDate(),
    };
    const timeText = `${clock({ hour: wall.getUTCHours(), minute: wall.getUTCMinutes() })} ${offsetText(time.offsetMinutes)}`;
    const dayOfTime = dayText(sent);
    const dayOfBirth = born === undefined ? dayOfTime : day(born, zone);
    return dayOfBirth === dayOfTime
      ? `${dayOfBirth} ${timeText}`
      : `${dayOfBirth} (${dayOfTime} ${timeText})`;
  };

  const span = (start: FhirDate, end: FhirDate | undefined, zone: Zone): string =>
    `${date(start, zone)} → ${end === undefined ? words.ongoing : date(end, zone)}`;

  const period = ({ start, end }: Period, zone: Zone): string => {
    if (start !== undefined) return span(start, end, zone);
    return end === undefined ? words.dateNotSent : words.until(date(end, zone));
  };

  const readingTime = (time: ReadingTime, zone: Zone): string => {
    if (time.basis === 'none') {
      if (time.schedule !== undefined) return time.schedule.text ?? words.schedule;
      const why = time.reason?.code;
      return why === undefined
        ? words.timeNotSent
        : `${words.timeNotSent} (${words.absent[why].toLowerCase()})`;
    }
    if (time.basis === 'issued') return words.resultedOnly(date(time.date, zone));
    if (time.startUnknown) return words.until(date(time.date, zone));
    return time.isPeriod ? span(time.date, time.end, zone) : date(time.date, zone);
  };

  const effective = (sent: Effective, zone: Zone): string => {
    switch (sent.kind) {
      case 'date':
        return date(sent.date, zone);
      case 'period':
        return period(sent.period, zone);
      case 'timing':
        if (sent.events.length > 0) return sent.events.map((event) => date(event, zone)).join(', ');
        return sent.bounds === undefined
          ? (sent.text ?? words.schedule)
          : `${sent.text ?? words.schedule}, ${period(sent.bounds, zone)}`;
      case 'absent':
        break;
    }
    const code = sent.reason?.code;
    return code === undefined ? words.timeNotSent : words.absent[code];
  };

  const column = (of: FlowColumn, zone: Zone): { day: string; time: string } => {
    if (of.date === undefined) return { day: words.timeNotSent, time: '' };
    const time = timeOfDay(of.date, zone);
    const until = of.end === undefined ? time : `${time} → ${date(of.end, zone)}`.trim();
    const shown = of.basis === 'issued' ? words.resulted(time).trim() : until;
    return { day: day(of.date, zone), time: shown };
  };

  const instant = (epoch: number, zone: Zone): string => {
    const wall = zone.wallTime(epoch);
    return `${dayText(wall)} ${clock(wall)}`;
  };

  return { date, day, birth, timeOfDay, period, readingTime, effective, column, instant };
}

/** `UTC`, `UTC+05:30`. */
function offsetText(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const text = `${digits(Math.floor(size / 60), 2)}:${digits(size % 60, 2)}`;
  return `UTC${minutes < 0 ? '-' : '+'}${text}`;
}

function clock({ hour, minute }: Clock): string {
  return `${digits(hour, 2)}:${digits(minute, 2)}`;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
