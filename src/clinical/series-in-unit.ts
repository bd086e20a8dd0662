import { compareStarts } from './date-order.ts';
import type { Entry } from './entry.ts';
import { entryInUnit } from './entry-in-unit.ts';
import { readingStart } from './latest.ts';
import { type Series, arrangeEntries } from './series.ts';
import { type SentUnit, unitKey } from './unit.ts';
import type { Zone } from './zone.ts';

/**
 * Series of one test in different units as one series in one unit, where every number of them can
 * be converted. The unit is the one most results came in, of two alike the one of the newer result.
 * A series with a single number that cannot be converted stays as it is, and so do all other tests.
 * What comes back holds every entry once, tests in their order; a converted one has `recorded`.
 */
export function seriesInUnit(series: readonly Series[], zone: Zone): readonly Series[] {
  const tests = new Map<string, Series[]>();
  for (const one of series) {
    const others = tests.get(one.identity.testKey);
    if (others === undefined) tests.set(one.identity.testKey, [one]);
    else others.push(one);
  }
  return [...tests.values()].flatMap((rows) => (rows.length === 1 ? rows : join(rows, zone)));
}

function join(rows: readonly Series[], zone: Zone): readonly Series[] {
  const waiting = new Set(byPreference(rows, zone));
  const entries: Entry[] = [];
  let joined = false;
  for (const target of waiting) {
    waiting.delete(target);
    entries.push(...target.entries);
    const unit = unitOf(target);
    for (const other of unit === undefined ? [] : waiting) {
      const converted = unit === undefined ? undefined : rowInUnit(other, unit);
      if (converted === undefined) continue;
      waiting.delete(other);
      entries.push(...converted);
      joined = true;
    }
  }
  return joined ? arrangeEntries(entries, zone) : rows;
}

/** The unit that most results have, then that of the newest result, then in the order given. */
function byPreference(rows: readonly Series[], zone: Zone): readonly Series[] {
  const newest = (row: Series) => readingStart(row.entries[0].reading, zone);
  return rows.toSorted(
    (a, b) => b.entries.length - a.entries.length || compareStarts(newest(b), newest(a)),
  );
}

/** The unit of a row as its newest number was sent; undefined where nothing in it has one. */
function unitOf({ identity, entries }: Series): SentUnit | undefined {
  for (const { part, pressure } of entries) {
    for (const one of pressure === undefined ? [part] : [pressure.systolic, pressure.diastolic]) {
      const sent = one?.value.kind === 'quantity' ? one.value.quantity : undefined;
      if (sent !== undefined && identity.unitKey !== '' && unitKey(sent) === identity.unitKey) {
        return { unit: sent.unit, system: sent.system, code: sent.code };
      }
    }
  }
  return undefined;
}

/** All entries of a row in another unit; undefined where a single number refuses. */
function rowInUnit({ identity, entries }: Series, unit: SentUnit): readonly Entry[] | undefined {
  if (identity.unitKey === '') return undefined;
  const converted: Entry[] = [];
  for (const entry of entries) {
    const one = entryInUnit(entry, unit);
    if (one === undefined) return undefined;
    converted.push(one);
  }
  return converted;
}
