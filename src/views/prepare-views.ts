import type { SortedReadings } from '../clinical/chart-place.ts';
import type { Steps } from '../clinical/steps.ts';
import type { TrendTelling } from '../clinical/trend/trend.ts';
import { seriesOnce, vitalSeriesOnce } from './entry/chart-series.ts';
import { flowsheetOnce } from './entry/flowsheet-once.ts';
import { panelsOnce } from './results/results-once.ts';
import { courseSteps } from './trend/plots.ts';

/** With fewer results a trend is there in a frame or two without being made ahead. */
const LONG = 2000;

/** What Vitals, Results and the trends of long series will ask for when they are opened. */
export function* viewsPreparation(sorted: SortedReadings, telling: TrendTelling): Steps<void> {
  const { zone } = telling;
  const vitals = vitalSeriesOnce(sorted.vitals, zone);
  const results = seriesOnce(sorted.results, zone);
  yield* flowsheetOnce.steps(vitals, zone);
  yield* flowsheetOnce.steps(results, zone);
  yield;
  panelsOnce(sorted.received, zone);
  for (const series of [...vitals, ...results]) {
    yield;
    if (series.entries.length > LONG) yield* courseSteps(series, telling);
  }
}
