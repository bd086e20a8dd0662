import type { SortedReadings } from '../clinical/chart-place.ts';
import type { Steps } from '../clinical/steps.ts';
import type { Zone } from '../clinical/zone.ts';
import { seriesOnce, vitalSeriesOnce } from './entry/chart-series.ts';
import { flowsheetOnce } from './entry/flowsheet-once.ts';
import { panelsOnce } from './results/results-once.ts';

/** What Vitals and Results will ask for when they are opened. */
export function* viewsPreparation(sorted: SortedReadings, zone: Zone): Steps<void> {
  yield* flowsheetOnce.steps(vitalSeriesOnce(sorted.vitals, zone), zone);
  yield* flowsheetOnce.steps(seriesOnce(sorted.results, zone), zone);
  yield;
  panelsOnce(sorted.received, zone);
}
