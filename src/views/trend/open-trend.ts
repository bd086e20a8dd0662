import { createContext, use } from 'react';
import type { Series } from '../../clinical/series.ts';

/** Opens trends; what is opened follows the chart when it is read again. */
export type OpenTrend = {
  /** The tests of these rows, stacked on one time axis; all units of each. */
  readonly ofSeries: (series: readonly [Series, ...Series[]]) => void;
  /** The test that a reading belongs to, by the id of the reading. */
  readonly ofReading: (id: string) => void;
  /** By the key of a row (`data-trend-key`); nothing where the chart has no such row. */
  readonly ofKey: (key: string) => void;
};

/** Outside of a chart there is nothing that could open. */
export const TrendContext = createContext<OpenTrend>({
  ofSeries: () => undefined,
  ofReading: () => undefined,
  ofKey: () => undefined,
});

/** Opens one or several tests as a graph. */
export const useOpenTrend = (): OpenTrend['ofSeries'] => use(TrendContext).ofSeries;

/** For a key pressed on a row: `element.closest('[data-trend-key]')` has the key. */
export const useOpenTrendByKey = (): OpenTrend['ofKey'] => use(TrendContext).ofKey;
