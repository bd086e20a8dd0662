import { spanOf, type Span } from '../../clinical/date-order.ts';
import { daysInMonth, readDate } from '../../clinical/fhir-date.ts';
import { readingTime } from '../../clinical/latest.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { Zone } from '../../clinical/zone.ts';
import type { PresetWindow, TimeWindow } from './results-tools.ts';

type Back = { readonly days?: number; readonly months?: number };

const backBy: Readonly<Record<Exclude<PresetWindow, 'all'>, Back>> = {
  '7d': { days: 7 },
  '30d': { days: 30 },
  '6mo': { months: 6 },
  '1y': { months: 12 },
  '5y': { months: 60 },
};

/**
 * The span of a window, from the midnight it begins with in the zone of the chart; undefined: all
 * times. It has no end unless one was chosen: what is dated in the future is still shown.
 */
export function spanOfWindow(window: TimeWindow, now: number, zone: Zone): Span | undefined {
  if (window === 'all') return undefined;
  if (typeof window === 'string')
    return { start: midnightBack(backBy[window], now, zone), end: Infinity };
  const from = spanOfDay(window.from, zone);
  const to = spanOfDay(window.to, zone);
  if (from === undefined && to === undefined) return undefined;
  return { start: from?.start ?? -Infinity, end: to?.end ?? Infinity };
}

function spanOfDay(day: string, zone: Zone): Span | undefined {
  const date = readDate(day);
  return date?.precision === 'day' ? spanOf(date, zone) : undefined;
}

/** Six months before 31 August is the last day of February. */
function midnightBack({ days = 0, months = 0 }: Back, now: number, zone: Zone): number {
  const today = zone.wallTime(now);
  const count = today.year * 12 + today.month - 1 - months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const day = Math.min(today.day, daysInMonth(year, month)) - days;
  return zone.epochOf({ year, month, day, hour: 0, minute: 0, second: 0 });
}

/**
 * Whether a reading may be of that time. One without a time, or of "2026" where the window begins
 * in March, may be: what is not certainly outside is not left out.
 */
export function mayBeWithin(reading: Reading, within: Span, zone: Zone): boolean {
  const time = readingTime(reading);
  if (time.basis === 'none') return true;
  const span = spanOf(time.date, zone);
  if (span === undefined) return true;
  const end =
    time.end === undefined ? span.end : Math.max(span.end, spanOf(time.end, zone)?.end ?? 0);
  return end > within.start && span.start < within.end;
}
