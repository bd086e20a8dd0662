import { useEffect, useRef } from 'react';
import type { SortedReadings } from '../clinical/chart-place.ts';
import type { ViewName } from './view-name.ts';

const PLACES = ['vitals', 'results', 'history'] as const;

/**
 * Opens the view that a reading belongs to, once it has arrived: only its category tells which. Of a
 * laboratory result the whole test opens, as its trend.
 */
export function useOpensAtReading(
  id: string | undefined,
  sorted: SortedReadings,
  openView: (view: ViewName) => void,
  openTest: (id: string) => void,
): void {
  const done = useRef(id === undefined);
  useEffect(() => {
    if (done.current || id === undefined) return;
    const place = PLACES.find((name) => sorted[name].some((reading) => reading.id === id));
    if (place === undefined) return;
    done.current = true;
    if (place === 'results') openTest(id);
    else openView(place);
  });
}
