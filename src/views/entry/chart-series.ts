import { sortReadings, type SortedReadings } from '../../clinical/chart-place.ts';
import type { Reading } from '../../clinical/reading.ts';
import { buildSeries, buildVitalSeries, type Series } from '../../clinical/series.ts';
import type { Zone } from '../../clinical/zone.ts';

/**
 * The chart regrouped, once for each set of readings: the Summary and the tabs ask for the same
 * groups, and for 50,000 readings each takes longer than a frame. Weak: it goes with the readings.
 */
export function once<K extends object, V>(
  make: (key: K, zone: Zone) => V,
): (key: K, zone: Zone) => V {
  const made = new WeakMap<K, { zone: Zone; value: V }>();
  return (key, zone) => {
    const found = made.get(key);
    if (found?.zone === zone) return found.value;
    const value = make(key, zone);
    made.set(key, { zone, value });
    return value;
  };
}

export const sortedOnce: (readings: readonly Reading[], zone: Zone) => SortedReadings = once(
  (readings: readonly Reading[]) => sortReadings(readings),
);
export const seriesOnce: (readings: readonly Reading[], zone: Zone) => readonly Series[] =
  once(buildSeries);
export const vitalSeriesOnce: (readings: readonly Reading[], zone: Zone) => readonly Series[] =
  once(buildVitalSeries);
