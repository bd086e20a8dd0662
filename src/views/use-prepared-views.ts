import { useEffect } from 'react';
import type { RangeSubject } from '../clinical/applicable-range.ts';
import type { SortedReadings } from '../clinical/chart-place.ts';
import type { Zone } from '../clinical/zone.ts';
import { inSlices } from '../fhir/slices.ts';
import { useHour } from './use-now.ts';

/** The first screen has the machine to itself for so long. */
const LATER_MS = 600;

/** What the other views will ask for is made in the pauses of the first, once everything is read. */
export function usePreparedViews(
  sorted: SortedReadings,
  zone: Zone,
  subject: RangeSubject | undefined,
  isReading: boolean,
): void {
  const now = useHour();
  useEffect(() => {
    if (isReading) return;
    const work = new AbortController();
    const prepare = async (): Promise<void> => {
      const { viewsPreparation } = await import('./prepare-views.ts');
      await inSlices(viewsPreparation(sorted, { zone, subject, now }), work.signal);
    };
    const timer = setTimeout(() => void prepare().catch(() => undefined), LATER_MS);
    return () => {
      clearTimeout(timer);
      work.abort();
    };
  }, [sorted, zone, subject, now, isReading]);
}
