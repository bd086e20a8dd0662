import { describe, expect, it } from 'vitest';
import { sortSteps } from './chart-place.ts';
import { flowsheetSteps } from './flowsheet.ts';
import { historySteps } from './history.ts';
import { readObservation } from './reading.ts';
import { seriesSteps, vitalSeriesSteps } from './series.ts';
import { stepping, type Steps } from './steps.ts';
import { displayZone } from './zone.ts';

const zone = displayZone('America/New_York');
const readings = Array.from({ length: 6000 }, (_, index) =>
  readObservation({
    resourceType: 'Observation',
    id: String(index),
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
    effectiveDateTime: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    valueQuantity: { value: index % 90, unit: '/min' },
  }),
);

function pausesOf<T>(steps: Steps<T>): { pauses: number; value: T } {
  for (let pauses = 0; ; pauses += 1) {
    const { done, value } = steps.next();
    if (done === true) return { pauses, value };
  }
}

describe('work in steps', () => {
  it.each([
    ['sorting', () => sortSteps(readings)],
    ['series', () => seriesSteps(readings, zone)],
    ['vital signs', () => vitalSeriesSteps(readings, zone)],
    ['history', () => historySteps(readings, zone)],
    ['a flowsheet', () => flowsheetSteps(pausesOf(seriesSteps(readings, zone)).value, zone)],
  ] as const)('%s can pause at least every 500 readings', (_name, make) => {
    expect(pausesOf<unknown>(make()).pauses).toBeGreaterThanOrEqual(readings.length / 500 - 1);
  });

  it('takes every item once, in order', () => {
    const taken: number[] = [];
    pausesOf(stepping([1, 2, 3], (item) => void taken.push(item)));
    expect(taken).toEqual([1, 2, 3]);
  });
});
