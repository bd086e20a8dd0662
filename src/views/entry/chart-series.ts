import { sortSteps, type SortedReadings } from '../../clinical/chart-place.ts';
import { panelsByMember, type Panels } from '../../clinical/panel.ts';
import type { Reading } from '../../clinical/reading.ts';
import { seriesSteps, vitalSeriesSteps, type Series } from '../../clinical/series.ts';
import { atOnce, type Steps } from '../../clinical/steps.ts';
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

/** The same for work in steps: `steps` does ahead, with pauses, what is then there when it is asked for. */
export function onceInSteps<K extends object, V>(
  make: (key: K, zone: Zone) => Steps<V>,
): ((key: K, zone: Zone) => V) & { readonly steps: (key: K, zone: Zone) => Steps<V> } {
  const made = new WeakMap<K, { zone: Zone; value: V }>();
  function* steps(key: K, zone: Zone): Steps<V> {
    const found = made.get(key);
    if (found?.zone === zone) return found.value;
    const value = yield* make(key, zone);
    made.set(key, { zone, value });
    return value;
  }
  return Object.assign((key: K, zone: Zone) => atOnce(steps(key, zone)), { steps });
}

export const sortedOnce = onceInSteps<readonly Reading[], SortedReadings>(sortSteps);
export const panelsOnce = once<readonly Reading[], Panels>(panelsByMember);
export const seriesOnce = onceInSteps<readonly Reading[], readonly Series[]>(seriesSteps);
export const vitalSeriesOnce = onceInSteps<readonly Reading[], readonly Series[]>(vitalSeriesSteps);
