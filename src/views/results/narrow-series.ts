import type { Entry } from '../../clinical/entry.ts';
import { arrangeEntries, type Series } from '../../clinical/series.ts';
import type { Zone } from '../../clinical/zone.ts';

/** Of each series the entries to keep, its latest and previous among them; none: not in the list. */
export function narrowSeries(
  series: readonly Series[],
  keep: (entry: Entry) => boolean,
  zone: Zone,
): readonly Series[] {
  return series.flatMap((one) => {
    const [first, ...rest] = one.entries.filter(keep);
    if (first === undefined) return [];
    if (rest.length + 1 === one.entries.length) return [one];
    const [again] = arrangeEntries([first, ...rest], zone);
    const { latest, previous } = again ?? { latest: [first], previous: [] };
    return [{ ...one, entries: [first, ...rest], latest, previous }];
  });
}
