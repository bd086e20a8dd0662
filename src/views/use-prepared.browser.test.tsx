import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { displayZone } from '../clinical/zone.ts';
import type { ObservationsRead } from '../fhir/observations.ts';
import { vitalSeriesOnce, sortedOnce } from './entry/chart-series.ts';
import { account, observation } from './testing.tsx';
import { usePrepared } from './use-prepared.ts';

const zone = displayZone('America/New_York');
const retry = (): void => undefined;

const heartRate = (_: unknown, index: number) =>
  observation({
    id: String(index),
    category: [{ coding: [{ code: 'vital-signs' }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
    effectiveDateTime: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    valueQuantity: { value: 60 + (index % 40), unit: '/min' },
  });

const readOf = (count: number, state: 'reading' | 'complete'): ObservationsRead => ({
  state,
  readings: Array.from({ length: count }, heartRate),
  accounts: [
    account({ resource: 'Observation', category: 'vital-signs' }, state, { received: count }),
  ],
  retry,
});

const drawnOf = (first: ObservationsRead) =>
  renderHook(({ read }) => usePrepared(read, zone), { initialProps: { read: first } });

it('a short chart is drawn the moment it is read', () => {
  const { result, rerender } = drawnOf(readOf(0, 'reading'));
  const read = readOf(40, 'complete');
  rerender({ read });
  expect(result.current).toBe(read);
});

it('of a long one the account never says more than what is drawn: both come when it is grouped', async () => {
  const before = readOf(40, 'reading');
  const { result, rerender } = drawnOf(before);
  const read = readOf(3000, 'complete');
  rerender({ read });
  expect(result.current).toBe(before);
  await waitFor(() => expect(result.current).toBe(read));
  // Made already: asked for again, it is the same and not made anew.
  const { vitals } = sortedOnce(read.readings, zone);
  expect(vitalSeriesOnce(vitals, zone)).toBe(vitalSeriesOnce(vitals, zone));
  expect(vitals).toHaveLength(3000);
});

it('what arrives while a long chart is grouped follows it, and news of its account only is told at once', async () => {
  const { result, rerender } = drawnOf(readOf(2000, 'reading'));
  const more = readOf(2500, 'reading');
  const all = readOf(3000, 'reading');
  rerender({ read: more });
  rerender({ read: all });
  await waitFor(() => expect(result.current).toBe(all));
  const done = { ...all, state: 'complete' as const };
  rerender({ read: done });
  expect(result.current).toBe(done);
});
