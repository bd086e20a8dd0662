import { useCallback, useMemo, useState } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import type { Series } from '../../clinical/series.ts';
import type { Zone } from '../../clinical/zone.ts';
import { useReturn } from '../detail/use-return.ts';
import type { OpenTrend } from './open-trend.ts';
import type { TrendSettings } from './trend-settings.ts';
import { isSameTest, testOf, type TrendTest } from './trend-test.ts';

/** The trend that is open, if any. */
export type TrendOpening = {
  readonly tests: readonly TrendTest[];
  readonly units: TrendSettings['units'];
  /** Another number for each opening: what is opened begins anew. */
  readonly step: number;
  readonly opens: OpenTrend;
  readonly close: () => void;
};

export function useTrend(sorted: SortedReadings, zone: Zone): TrendOpening {
  const [opened, setOpened] = useState<Pick<TrendOpening, 'tests' | 'units' | 'step'>>({
    tests: [],
    units: 'recorded',
    step: 0,
  });
  const leave = useReturn(opened.tests.length > 0);

  const open = useCallback(
    (tests: readonly TrendTest[], units: TrendSettings['units']) => {
      leave();
      // In one go: in slices 50,000 points take twice as long until they are there.
      setOpened(({ step }) => ({ tests, units, step: step + 1 }));
    },
    [leave],
  );
  const opens = useMemo<OpenTrend>(
    () => ({
      ofSeries: (series) => {
        const tests = series
          .map(testOf)
          .filter((one, at, all) => all.findIndex((other) => isSameTest(one, other)) === at);
        // From a row in another unit than it was recorded in, the graph is in that unit too.
        const isConverted = series.some(({ entries }) =>
          entries.some(({ recorded }) => recorded !== undefined),
        );
        open(tests, isConverted ? 'converted' : 'recorded');
      },
      ofReading: (id) => {
        void findTest((one) => holds(one, id), sorted, zone).then((test) => {
          if (test !== undefined) open([test], 'recorded');
        });
      },
      ofKey: (key) => {
        void findTest(({ identity }) => identity.key === key, sorted, zone).then((test) => {
          if (test !== undefined) open([test], 'recorded');
        });
      },
    }),
    [open, sorted, zone],
  );
  const close = useCallback(() => setOpened((before) => ({ ...before, tests: [] })), []);

  return { ...opened, opens, close };
}

const holds = ({ entries }: Series, id: string): boolean =>
  entries.some(({ reading }) => reading.id === id);

/** Which rows there are is known to code that the first screen does without. */
async function findTest(
  isIt: (series: Series) => boolean,
  sorted: SortedReadings,
  zone: Zone,
): Promise<TrendTest | undefined> {
  const { findTestIn } = await import('./test-rows.ts');
  return findTestIn(isIt, sorted, zone);
}
