import type { Entry } from '../../clinical/entry.ts';
import { isResult } from '../../clinical/latest.ts';
import type { Series } from '../../clinical/series.ts';

/** The latest; where all are pending or cancelled, the newest of those: that is what there is to say. */
export const latestOf = (series: Series): readonly Entry[] =>
  series.latest.length > 0 ? series.latest : series.entries.slice(0, 1);

/** Something was measured or stated, not only why nothing was. */
export function hasValue({ part, pressure, reading }: Entry): boolean {
  if (!isResult(reading)) return false;
  const parts = pressure === undefined ? [part] : [pressure.systolic, pressure.diastolic];
  return parts.some(
    (one) => one !== undefined && one.value.kind !== 'none' && one.value.kind !== 'absent',
  );
}

/** The newest entry that has a value, where the latest has none. */
export function valuesBefore({ entries }: Series): readonly Entry[] {
  const found = entries.find(hasValue);
  return found === undefined ? [] : [found];
}
