/**
 * Dates as spans of time (FHIR R4 search, "date"): 2026-03 is the whole month, and a comparison is
 * between two spans. A date without a zone is read in UTC, which is this server's local time.
 */
import { asList, asObject, asText } from './shape.ts';

/** First and last millisecond; an open end is infinite. */
export type Span = { readonly from: number; readonly to: number };

const pattern =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

export function spanOfDate(text: string): Span | undefined {
  const parts = pattern.exec(text.trim());
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = parts;
  const y = Number(year);
  const m = Number(month ?? '1') - 1;
  const d = Number(day ?? '1');
  if (m > 11 || d > 31) return undefined;
  if (month === undefined) return upTo(Date.UTC(y, 0), Date.UTC(y + 1, 0));
  if (day === undefined) return upTo(Date.UTC(y, m), Date.UTC(y, m + 1));
  if (hour === undefined) return upTo(Date.UTC(y, m, d), Date.UTC(y, m, d + 1));
  const at =
    Date.UTC(y, m, d, Number(hour), Number(minute), Number(second ?? '0')) - offsetOf(zone);
  if (second === undefined) return { from: at, to: at + 59_999 };
  if (fraction === undefined) return { from: at, to: at + 999 };
  const exact = at + Math.floor(Number(`0${fraction}`) * 1000);
  return { from: exact, to: exact };
}

function upTo(from: number, next: number): Span {
  return { from, to: next - 1 };
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * 60_000;
}

/** dateTime or instant as text, Period, or Timing with events. Nothing where there is no date. */
export function spanOfValue(value: unknown): Span | undefined {
  if (typeof value === 'string') return spanOfDate(value);
  const object = asObject(value);
  if (object === undefined) return undefined;
  const events = asList(object['event']).flatMap((event) => {
    const span = spanOfDate(asText(event) ?? '');
    return span === undefined ? [] : [span];
  });
  if (events.length > 0) {
    return {
      from: Math.min(...events.map((span) => span.from)),
      to: Math.max(...events.map((span) => span.to)),
    };
  }
  const start = spanOfDate(asText(object['start']) ?? '');
  const end = spanOfDate(asText(object['end']) ?? '');
  if (start === undefined && end === undefined) return undefined;
  return { from: start?.from ?? -Infinity, to: end?.to ?? Infinity };
}

export type Comparison = (span: Span | undefined) => boolean;

/** One search value such as `ge2026-01-01`. Nothing where it is not a date or its prefix unknown. */
export function comparisonOf(text: string): Comparison | undefined {
  const [, prefix = '', date = ''] = /^([a-z]{2})?(.*)$/.exec(text) ?? [];
  const asked = spanOfDate(date);
  if (asked === undefined) return undefined;
  const inside = (span: Span): boolean => asked.from <= span.from && span.to <= asked.to;
  const compare = ((): ((span: Span) => boolean) | undefined => {
    switch (prefix) {
      case '':
      case 'eq':
        return inside;
      case 'ne':
        return (span) => !inside(span);
      case 'gt':
        return (span) => span.to > asked.to;
      case 'ge':
        return (span) => span.to > asked.to || inside(span);
      case 'lt':
        return (span) => span.from < asked.from;
      case 'le':
        return (span) => span.from < asked.from || inside(span);
      case 'sa':
        return (span) => span.from > asked.to;
      case 'eb':
        return (span) => span.to < asked.from;
      default:
        return undefined;
    }
  })();
  return compare && ((span) => span !== undefined && compare(span));
}
