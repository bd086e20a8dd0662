// Runs in the browser: readings of the largest chart become series and flowsheets, in slices as in
// the app. The page is built and opened by clinical.ts.
import { sortSteps } from '../src/clinical/chart-place.ts';
import { flowsheetSteps } from '../src/clinical/flowsheet.ts';
import { seriesSteps, vitalSeriesSteps } from '../src/clinical/series.ts';
import { displayZone } from '../src/clinical/zone.ts';
import type { Steps } from '../src/clinical/steps.ts';
import { modelOf } from '../src/fhir/models.ts';
import { readPage } from '../src/fhir/page.ts';
import { inSlices } from '../src/fhir/slices.ts';

const zone = displayZone();
const text = await (await fetch('observations.json')).text();
const { entries } = readPage(text, 'Observation', modelOf('Observation'));
const readings = entries.map(({ value }) => value);

let worked = 0;
let longest = 0;

/** Counts what a slice takes: the time between two pauses is no work. */
function* timed<T>(steps: Steps<T>): Steps<T> {
  for (;;) {
    const before = performance.now();
    const { done, value } = steps.next();
    const took = performance.now() - before;
    worked += took;
    longest = Math.max(longest, took);
    if (done === true) return value;
    yield;
  }
}

async function group(): Promise<number> {
  const { vitals, results } = await inSlices(timed(sortSteps(readings)));
  const vitalSeries = await inSlices(timed(vitalSeriesSteps(vitals, zone)));
  const series = await inSlices(timed(seriesSteps(results, zone)));
  const sheets = [
    await inSlices(timed(flowsheetSteps(vitalSeries, zone))),
    await inSlices(timed(flowsheetSteps(series, zone))),
  ];
  return sheets.reduce((sum, { rows }) => sum + rows.length, 0);
}

// The task that parsed is over before tasks are counted.
await new Promise((resolve) => setTimeout(resolve, 200));
const tasks: number[] = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) tasks.push(duration);
}).observe({ type: 'longtask' });
// Cold, as in the app: what is measured is the first time.
const rows = await group();
await new Promise((resolve) => setTimeout(resolve, 100));
Object.assign(window, {
  clinicalCost: {
    readings: readings.length,
    rows,
    worked,
    longest,
    longestTask: Math.max(0, ...tasks),
  },
});
