import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SortedReadings } from '../../clinical/chart-place.ts';
import type { Zone } from '../../clinical/zone.ts';
import { returnTo } from '../detail/use-detail.ts';
import type { OpenTrend } from './open-trend.ts';
import type { TrendSettings } from './trend-settings.ts';
import { isSameTest, testOf, testOfKey, type TrendTest } from './trend-tests.ts';

/** The trend that is open, if any. */
export type TrendOpening = {
  readonly tests: readonly TrendTest[];
  readonly units: TrendSettings['units'];
  /** Another number for each opening: what is opened begins anew. */
  readonly step: number;
  /** What was chosen in it, for when a detail has stood in its place. */
  readonly recall: () => TrendSettings | undefined;
  readonly remember: (settings: TrendSettings) => void;
  readonly opens: OpenTrend;
  readonly close: () => void;
};

export function useTrend(sorted: SortedReadings, zone: Zone): TrendOpening {
  const [opened, setOpened] = useState<Pick<TrendOpening, 'tests' | 'units' | 'step'>>({
    tests: [],
    units: 'recorded',
    step: 0,
  });
  const memory = useRef<TrendSettings | undefined>(undefined);
  const cameFrom = useRef<Element | null>(null);
  const isOpen = opened.tests.length > 0;

  const open = useCallback((tests: readonly TrendTest[], units: TrendSettings['units']) => {
    cameFrom.current = document.activeElement;
    memory.current = undefined;
    setOpened(({ step }) => ({ tests, units, step: step + 1 }));
  }, []);
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
      ofKey: (key) => {
        const test = testOfKey(key, sorted, zone);
        if (test === undefined) return false;
        open([test], 'recorded');
        return true;
      },
    }),
    [open, sorted, zone],
  );
  const recall = useCallback(() => memory.current, []);
  const remember = useCallback((settings: TrendSettings) => {
    memory.current = settings;
  }, []);
  const close = useCallback(() => setOpened((before) => ({ ...before, tests: [] })), []);

  useEffect(() => {
    if (isOpen || cameFrom.current === null) return;
    returnTo(cameFrom.current);
    cameFrom.current = null;
  }, [isOpen]);

  return { ...opened, recall, remember, opens, close };
}
