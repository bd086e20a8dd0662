import type { Entry } from '../../clinical/entry.ts';
import type { FlowRow } from '../../clinical/flowsheet.ts';
import { groupByPanel } from '../../clinical/panel.ts';
import type { Reading } from '../../clinical/reading.ts';
import { seriesInUnit } from '../../clinical/series-in-unit.ts';
import type { Series } from '../../clinical/series.ts';
import { once } from '../entry/chart-series.ts';
import { flowsheetOnce } from '../entry/flowsheet-once.ts';
import { panelPlaces } from './row-sections.ts';

// Once for each set of readings or series, as in chart-series: leaving the view and coming back, a
// letter typed and a change of mode then cost no more than what is drawn.
export const convertedOnce = once(seriesInUnit);
export const panelsOnce = once(groupByPanel);
export const panelPlacesOnce = once((received: readonly Reading[], zone) =>
  panelPlaces(panelsOnce(received, zone)),
);

/** The rows of a flowsheet by the key of their series. */
export const rowsByKeyOnce = once(
  (series: readonly Series[], zone): ReadonlyMap<string, FlowRow> =>
    new Map(flowsheetOnce(series, zone).rows.map((row) => [row.series.identity.key, row])),
);

/** What each reading puts into the rows, and into which. */
export const entriesOnce = once((series: readonly Series[]) => {
  const entries = new Map<Reading, { entry: Entry; series: Series }[]>();
  for (const one of series) {
    for (const entry of one.entries) {
      const others = entries.get(entry.reading);
      if (others === undefined) entries.set(entry.reading, [{ entry, series: one }]);
      else others.push({ entry, series: one });
    }
  }
  return entries;
});
