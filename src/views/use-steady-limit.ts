import { useState } from 'react';

/** How far a list may grow by itself, or an EHR that sends in no order would draw all of a chart. */
const MOST_TIMES = 4;

/**
 * How many of a list to draw: at least `limit`, and as many more as were pushed beyond it by what
 * arrived before them, so that a row that is being read does not vanish.
 */
export function useSteadyLimit(keys: readonly string[], limit: number): number {
  const [last, setLast] = useState<string>();
  const through = last === undefined ? 0 : keys.indexOf(last) + 1;
  const count = Math.min(Math.max(limit, through), limit * MOST_TIMES);
  const newLast = keys[Math.min(count, keys.length) - 1];
  if (newLast !== last) setLast(newLast);
  return count;
}
