import { knownCategories } from './observation-category.ts';
import type { Reading } from './reading.ts';
import { vitalMethod, vitalOf } from './vital-signs.ts';

/** The tab on which a reading is found; each has exactly one. */
export type ChartPlace = 'vitals' | 'results' | 'history';

/**
 * A known vital sign is one whatever its category, unless a laboratory sent an oxygen saturation
 * without a method: that may be a blood gas. Else the category decides; what has none of the two
 * is in History & assessments, so that nothing is unreachable.
 */
export function placeOfReading(reading: Reading): ChartPlace {
  const categories = knownCategories(reading.categories);
  const laboratory = categories.has('laboratory');
  const ambiguous = laboratory && vitalMethod(reading) === 'method-not-stated';
  if (vitalOf(reading) !== undefined && !ambiguous) return 'vitals';
  if (laboratory) return 'results';
  return categories.has('vital-signs') ? 'vitals' : 'history';
}

/** All readings received, by where they are found. */
export type SortedReadings = {
  /** All of them, as they came. */
  readonly received: readonly Reading[];
  readonly vitals: readonly Reading[];
  readonly results: readonly Reading[];
  readonly history: readonly Reading[];
  readonly enteredInError: readonly Reading[];
};

/** Every reading in exactly one list. */
export function sortReadings(readings: readonly Reading[]): SortedReadings {
  const sorted = {
    received: readings,
    vitals: [] as Reading[],
    results: [] as Reading[],
    history: [] as Reading[],
    enteredInError: [] as Reading[],
  };
  for (const reading of readings) {
    sorted[reading.enteredInError ? 'enteredInError' : placeOfReading(reading)].push(reading);
  }
  return sorted;
}
