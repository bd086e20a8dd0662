import { knownCategories } from './observation-category.ts';
import type { Reading } from './reading.ts';
import { atOnce, stepping, type Steps } from './steps.ts';
import { vitalMethod, vitalOf } from './vital-signs.ts';

/** The tab on which a reading is found; each has exactly one. */
export type ChartPlace = 'vitals' | 'results' | 'history';

/**
 * A known vital sign is one whatever its category, unless a laboratory sent an oxygen saturation
 * without a method: that may be a blood gas. Else the category decides; what has none of the two
 * is in History & assessments, so that nothing is unreachable.
 */
export function placeOfReading(reading: Reading): ChartPlace {
  const isVital = vitalOf(reading) !== undefined;
  // Most of a long chart are vital signs, and need no look at their categories.
  if (isVital && vitalMethod(reading) !== 'method-not-stated') return 'vitals';
  const categories = knownCategories(reading.categories);
  if (categories.has('laboratory')) return 'results';
  if (isVital) return 'vitals';
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
export const sortReadings = (readings: readonly Reading[]): SortedReadings =>
  atOnce(sortSteps(readings));

export function* sortSteps(readings: readonly Reading[]): Steps<SortedReadings> {
  const sorted = {
    received: readings,
    vitals: [] as Reading[],
    results: [] as Reading[],
    history: [] as Reading[],
    enteredInError: [] as Reading[],
  };
  yield* stepping(readings, (reading) => {
    sorted[reading.enteredInError ? 'enteredInError' : placeOfReading(reading)].push(reading);
  });
  return sorted;
}
