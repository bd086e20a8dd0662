import type { ChartPlace, SortedReadings } from '../../clinical/chart-place.ts';
import type { Series } from '../../clinical/series.ts';
import type { Zone } from '../../clinical/zone.ts';
import { once, seriesOnce, vitalSeriesOnce } from '../entry/chart-series.ts';
import type { TrendTest } from './trend-test.ts';

const places: readonly ChartPlace[] = ['vitals', 'results', 'history'];

/** The rows of one place, as the tabs group them. */
const seriesOf = (sorted: SortedReadings, place: ChartPlace, zone: Zone): readonly Series[] =>
  place === 'vitals' ? vitalSeriesOnce(sorted.vitals, zone) : seriesOnce(sorted[place], zone);

/** The test of the first row that is the one looked for. */
export function findTestIn(
  isIt: (series: Series) => boolean,
  sorted: SortedReadings,
  zone: Zone,
): TrendTest | undefined {
  for (const place of places) {
    const found = seriesOf(sorted, place, zone).find(isIt);
    if (found !== undefined) return { place, testKey: found.identity.testKey };
  }
  return undefined;
}

export const idOf = ({ place, testKey }: TrendTest): string => `${place} ${testKey}`;

const byTestOnce = once((series: readonly Series[]): ReadonlyMap<string, readonly Series[]> => {
  const tests = new Map<string, Series[]>();
  for (const one of series) {
    const others = tests.get(one.identity.testKey);
    if (others === undefined) tests.set(one.identity.testKey, [one]);
    else others.push(one);
  }
  return tests;
});

/** All rows of a test, one for each unit it was sent in; none where the chart no longer has it. */
export function rowsOf(
  { place, testKey }: TrendTest,
  sorted: SortedReadings,
  zone: Zone,
): readonly Series[] {
  return byTestOnce(seriesOf(sorted, place, zone), zone).get(testKey) ?? [];
}

/** Every test that could be added, by place. */
export function testsOf(
  sorted: SortedReadings,
  zone: Zone,
): readonly { readonly place: ChartPlace; readonly tests: readonly Series[] }[] {
  return places.map((place) => ({
    place,
    tests: [...byTestOnce(seriesOf(sorted, place, zone), zone).values()].flatMap(([first]) =>
      first === undefined ? [] : [first],
    ),
  }));
}
