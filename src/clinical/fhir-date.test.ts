import { describe, expect, test } from 'vitest';
import { compareDates, dayKey, spanOf } from './date-order.ts';
import { type FhirDate, daysInMonth, instantOf, readDate, readPeriod } from './fhir-date.ts';
import { displayZone } from './zone.ts';

const read = (sent: string): FhirDate => {
  const date = readDate(sent);
  if (date === undefined) throw new Error(`nothing read from ${sent}`);
  return date;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** From UTC-12 to UTC+14, with half and quarter hours and both hemispheres of daylight saving. */
const zones = [
  'Etc/GMT+12',
  'America/New_York',
  'America/St_Johns',
  'UTC',
  'Europe/Madrid',
  'Asia/Kathmandu',
  'Australia/Adelaide',
  'Pacific/Kiritimati',
];

describe('precision as sent (FHIR R4 date, dateTime, instant)', () => {
  test.each([
    ['2020', 'year'],
    ['2020-02', 'month'],
    ['2020-02-29', 'day'],
    ['2020-02-29T10:00:00Z', 'instant'],
    ['2020-02-29T10:00Z', 'instant'],
    ['2020-02-29T10:00:00.123456+05:45', 'instant'],
    ['2020-02-29T10:00:00.000+0000', 'instant'],
    ['2020-12-31T23:59:60Z', 'instant'],
    ['2020-02-29T10:00:00', 'local'],
    [' 2020 ', 'year'],
  ])('%j is read to the %s', (sent, precision) => {
    expect(read(sent).precision).toBe(precision);
  });

  test.each([
    '2020-10-0',
    '2020-13',
    '2021-02-29',
    '1900-02-29',
    '0000',
    '20200229',
    '02/29/2020',
    '2020-02-29T24:00:00Z',
    '2020-02-29T10:00:00+14:01',
    '2020-02-29T10:00:00+05:60',
    '2020-02-29T 10:00',
    'last spring',
    '2020-02-29T10',
  ])('%j is kept as it is and not guessed at', (sent) => {
    expect(read(sent)).toEqual({ precision: 'unreadable', sent });
  });

  test.each([undefined, null, '', '  ', {}, [], [[]], true])('%j is no date', (sent) => {
    expect(readDate(sent)).toBeUndefined();
  });

  const day = { year: 2020, month: 2, day: 29 };
  const local = { precision: 'local', ...day, hour: 23, minute: 59, second: 0, hasSeconds: false };
  const instant = { precision: 'instant', offsetMinutes: 0, hasSeconds: true };
  const utc = (...parts: [number, number, number, number, number, number?, number?]) =>
    Date.UTC(...parts);

  test.each<[string, object]>([
    ['2020', { precision: 'year', year: 2020 }],
    ['2020-12', { precision: 'month', year: 2020, month: 12 }],
    ['2020-01', { precision: 'month', year: 2020, month: 1 }],
    ['2020-02-29', { precision: 'day', ...day }],
    ['2020-12-31', { precision: 'day', year: 2020, month: 12, day: 31 }],
    ['2020-02-29T23:59', local],
    ['2020-02-29T23:59:60', { ...local, second: 60, hasSeconds: true }],
    ['2020-02-29t23:59:07', { ...local, second: 7, hasSeconds: true }],
    [
      '2020-02-29T10:05Z',
      { ...instant, epoch: utc(2020, 1, 29, 10, 5), offsetMinutes: 0, hasSeconds: false },
    ],
    ['2020-02-29T10:05:07z', { ...instant, epoch: utc(2020, 1, 29, 10, 5, 7) }],
    // Milliseconds are cut, not rounded: 0.9999 s is before the next second.
    ['2020-02-29T10:05:07.9999Z', { ...instant, epoch: utc(2020, 1, 29, 10, 5, 7, 999) }],
    [
      '2020-02-29T10:05:07+05:45',
      { ...instant, epoch: utc(2020, 1, 29, 4, 20, 7), offsetMinutes: 345 },
    ],
    [
      '2020-02-29T10:05:07-0330',
      { ...instant, epoch: utc(2020, 1, 29, 13, 35, 7), offsetMinutes: -210 },
    ],
    [
      '2020-02-29T10:05:07-12:59',
      { ...instant, epoch: utc(2020, 1, 29, 23, 4, 7), offsetMinutes: -779 },
    ],
  ])('%s is read whole', (sent, date) => {
    expect(read(sent)).toEqual({ sent, ...date });
  });

  test.each([
    '2020-00',
    '2020-01-00',
    '2020-04-31',
    '2020-02-29T23:60:00Z',
    '2020-02-29T23:59:61Z',
    '2020-02-29T10:00:00-14:01',
    '2020-02-29T10:00:00+15:00',
  ])('%s is beyond the calendar or the clock', (sent) => {
    expect(read(sent)).toEqual({ precision: 'unreadable', sent });
  });

  test('the days of the months, in leap years and centuries', () => {
    const months = Array.from({ length: 12 }, (_, at) => daysInMonth(2021, at + 1));
    expect(months).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([2020, 2024, 2000, 1900, 2100].map((year) => daysInMonth(year, 2))).toEqual([
      29, 29, 29, 28, 28,
    ]);
  });

  test('an instant of ours is a date like any other, and nonsense is the epoch', () => {
    expect(instantOf(1_582_970_707_123)).toEqual(read('2020-02-29T10:05:07.123Z'));
    for (const last of [8.64e15, -8.64e15]) expect(instantOf(last)).toMatchObject({ epoch: last });
    for (const none of [Number.NaN, Infinity, 8.64e15 + 1, -8.64e15 - 1]) {
      expect(instantOf(none)).toEqual(read('1970-01-01T00:00:00.000Z'));
    }
  });

  test('the offset +14:00 is the last one', () => {
    expect(read('2020-01-01T14:00:00+14:00')).toMatchObject({ epoch: Date.UTC(2020, 0, 1) });
  });

  test('the year 99 is not 1999', () => {
    expect(spanOf(read('0099'), displayZone('UTC'))?.start).toBe(
      Date.parse('0099-01-01T00:00:00Z'),
    );
  });

  test('a period without any end is no period', () => {
    expect(readPeriod({})).toBeUndefined();
    expect(readPeriod({ end: '2020' })).toMatchObject({ start: undefined, end: { year: 2020 } });
    expect(readPeriod({ start: '2020' })).toMatchObject({ start: { year: 2020 }, end: undefined });
  });
});

describe('display rule 16: days in every zone', () => {
  test.each(zones)('a date without a time stays on its day in %s', (name) => {
    expect(dayKey(read('1985-04-12'), displayZone(name))).toBe('1985-04-12');
  });

  test.each([
    ['America/New_York', '2026-03-05'],
    ['UTC', '2026-03-06'],
    ['Pacific/Kiritimati', '2026-03-06'],
    ['Etc/GMT+12', '2026-03-05'],
  ])('23:30 in New York is on the right day of %s', (name, day) => {
    expect(dayKey(read('2026-03-05T23:30:00-05:00'), displayZone(name))).toBe(day);
  });

  test.each(zones)(
    'a day in %s lasts from midnight to midnight, also when clocks change',
    (name) => {
      const zone = displayZone(name);
      for (const sent of ['2026-03-08', '2026-03-29', '2026-10-04', '2026-11-01']) {
        const span = spanOf(read(sent), zone);
        expect(zone.wallTime(span?.start ?? 0)).toMatchObject({ hour: 0, minute: 0 });
        expect(zone.wallTime(span?.end ?? 0)).toMatchObject({ hour: 0, minute: 0 });
      }
    },
  );

  test('the wall clock agrees with Intl in every zone, on both sides of a change', () => {
    const changes = [Date.UTC(2026, 2, 8, 7), Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 3, 16)];
    for (const name of zones) {
      const format = new Intl.DateTimeFormat('en-GB', {
        timeZone: name,
        dateStyle: 'short',
        timeStyle: 'short',
        hourCycle: 'h23',
      });
      for (const at of changes.flatMap((one) => [one - 60_000, one, one + 60_000])) {
        const { day, month, year, hour, minute } = displayZone(name).wallTime(at);
        expect(`${two(day)}/${two(month)}/${year}, ${two(hour)}:${two(minute)}`).toBe(
          format.format(at),
        );
      }
    }
  });

  test('an unknown zone falls back to the one of the workstation', () => {
    expect(displayZone('Mars/Olympus').name).toBe(displayZone().name);
  });
});

describe('order', () => {
  const zone = displayZone('America/New_York');

  test('a day begins at its midnight in the display zone', () => {
    expect(compareDates(read('2026-03-05'), read('2026-03-05T04:59:59Z'), zone)).toBe(1);
    expect(compareDates(read('2026-03-05'), read('2026-03-05T05:00:01Z'), zone)).toBe(-1);
  });

  test('what cannot be read comes before everything', () => {
    expect(compareDates(read('last spring'), read('0001'), zone)).toBe(-1);
    expect(compareDates(undefined, read('last spring'), zone)).toBe(0);
  });
});
