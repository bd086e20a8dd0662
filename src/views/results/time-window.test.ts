import { describe, expect, it } from 'vitest';
import { observation, wrong } from '../../clinical/clinical.fixtures.ts';
import { readObservation } from '../../clinical/reading.ts';
import { displayZone } from '../../clinical/zone.ts';
import type { TimeWindow } from './results-tools.ts';
import { mayBeWithin, spanOfWindow } from './time-window.ts';

const zone = displayZone('America/New_York');
const now = Date.parse('2026-08-31T10:30:00-04:00');
const startOf = (window: TimeWindow): string =>
  new Date(spanOfWindow(window, now, zone)?.start ?? 0).toISOString();
const within = (window: TimeWindow, rest: Parameters<typeof observation>[0]): boolean => {
  const span = spanOfWindow(window, now, zone);
  return span !== undefined && mayBeWithin(readObservation(observation(rest)), span, zone);
};

describe('a window of time', () => {
  it('begins with a midnight of the chart’s zone, winter and summer (display rule 16)', () => {
    expect(startOf('7d')).toBe('2026-08-24T04:00:00.000Z');
    expect(startOf('30d')).toBe('2026-08-01T04:00:00.000Z');
    expect(startOf('1y')).toBe('2025-08-31T04:00:00.000Z');
    expect(startOf({ from: '2026-01-15', to: '' })).toBe('2026-01-15T05:00:00.000Z');
  });

  it('begins on the last day of a month that has no 31st', () => {
    expect(startOf('6mo')).toBe('2026-02-28T05:00:00.000Z');
  });

  it('of all times, or of dates not yet chosen, leaves out nothing', () => {
    expect(spanOfWindow('all', now, zone)).toBeUndefined();
    expect(spanOfWindow({ from: '', to: '' }, now, zone)).toBeUndefined();
    expect(spanOfWindow({ from: '31.8.', to: 'x' }, now, zone)).toBeUndefined();
  });

  it('holds both chosen days whole', () => {
    const days = { from: '2026-08-01', to: '2026-08-02' };
    expect(within(days, { effectiveDateTime: '2026-08-01' })).toBe(true);
    expect(within(days, { effectiveDateTime: '2026-08-02T23:59:00-04:00' })).toBe(true);
    expect(within(days, { effectiveDateTime: '2026-08-03T00:00:00-04:00' })).toBe(false);
    expect(within(days, { effectiveDateTime: '2026-07-31T23:59:00-04:00' })).toBe(false);
  });

  it('leaves out only what is certainly outside: not what has a year or no time at all', () => {
    expect(within('30d', { effectiveDateTime: '2026' })).toBe(true);
    expect(within('30d', { effectiveDateTime: '2025' })).toBe(false);
    expect(within('30d', { effectiveDateTime: wrong(undefined) })).toBe(true);
    expect(within('7d', { effectiveDateTime: '2027-01-01' })).toBe(true);
    expect(
      within('7d', {
        effectiveDateTime: wrong(undefined),
        effectivePeriod: { start: '2026-08-01T08:00:00Z', end: '2026-08-25T08:00:00Z' },
      }),
    ).toBe(true);
  });
});
