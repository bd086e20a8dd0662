import { placeOfReading, type ChartPlace } from '../../clinical/chart-place.ts';
import type { Series } from '../../clinical/series.ts';

/** A test of the chart, in all of its units. */
export type TrendTest = { readonly place: ChartPlace; readonly testKey: string };

export const testOf = ({ identity, entries: [newest] }: Series): TrendTest => ({
  place: placeOfReading(newest.reading),
  testKey: identity.testKey,
});

export const isSameTest = (a: TrendTest, b: TrendTest): boolean =>
  a.place === b.place && a.testKey === b.testKey;
