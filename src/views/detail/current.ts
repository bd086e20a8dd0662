import { placeOfReading, type SortedReadings } from '../../clinical/chart-place.ts';
import { entriesOf, rowIdentity, type Entry } from '../../clinical/entry.ts';
import { newestFirst } from '../../clinical/latest.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { Series } from '../../clinical/series.ts';
import type { Zone } from '../../clinical/zone.ts';
import { seriesOnce, vitalSeriesOnce } from '../entry/chart-series.ts';

/** What became of something since it was opened: the chart may be read again beneath it. */
export type Since = 'unchanged' | 'in-error' | 'not-sent';

export type CurrentEntry = {
  readonly entry: Entry;
  /** All results of its test in every unit, newest first, itself included. */
  readonly all: readonly Entry[];
  readonly since: Since;
};

/** The entry as the chart has it now, and all of its test. */
export function currentEntry(
  opened: { readonly entry: Entry; readonly others: readonly Entry[] },
  sorted: SortedReadings,
  zone: Zone,
): CurrentEntry {
  const recorded = opened.entry.recorded ?? opened.entry;
  const found = currentReading(recorded.reading, sorted.received);
  const inError = found?.enteredInError === true;
  const reading = found === undefined || inError ? recorded.reading : found;
  const own = found === undefined || inError ? recorded : slotOf(reading, recorded);
  const alike = sameTest(own, seriesOf(reading, sorted, zone), zone);
  // Two of two servers may share an id: the reading itself goes before its name.
  const entry =
    alike.find((one) => slot(one) === slot(own) && readingsOf(one).includes(own.reading)) ??
    alike.find((one) => isSame(one, own)) ??
    own;
  const others = alike.length > 0 ? alike : opened.others;
  const all = others.some((one) => isSame(one, entry)) ? others : [entry, ...others];
  return {
    entry,
    all,
    since: found === undefined ? 'not-sent' : inError ? 'in-error' : 'unchanged',
  };
}

/** Without an id nothing tells whether it is the same: what was opened stands. */
function currentReading(opened: Reading, received: readonly Reading[]): Reading | undefined {
  if (opened.id === undefined) return opened;
  return received.includes(opened) ? opened : ofSameId(opened, received, ['code', 'effective']);
}

/** Of several with one id only the one that says the same of itself is it. */
function ofSameId<T extends { readonly id: string | undefined }>(
  opened: T,
  received: readonly T[],
  members: readonly (keyof T)[],
): T | undefined {
  const found = received.filter(({ id }) => id === opened.id);
  const said = (one: T) => JSON.stringify(members.map((member) => one[member]));
  return found.length > 1 ? found.find((one) => said(one) === said(opened)) : found[0];
}

function seriesOf(reading: Reading, sorted: SortedReadings, zone: Zone): readonly Series[] {
  const place = placeOfReading(reading);
  return place === 'vitals'
    ? vitalSeriesOnce(sorted.vitals, zone)
    : seriesOnce(sorted[place], zone);
}

function sameTest(entry: Entry, series: readonly Series[], zone: Zone): readonly Entry[] {
  const { testKey } = rowIdentity(entry);
  const found = series.filter(({ identity }) => identity.testKey === testKey);
  const entries = found.flatMap((one) => one.entries);
  return found.length === 1 ? entries : newestFirst(entries, zone);
}

/** The same part of a newer version; its first where that part is gone. */
function slotOf(reading: Reading, opened: Entry): Entry {
  const entries = entriesOf(reading);
  return entries.find((one) => slot(one) === slot(opened)) ?? entries[0];
}

/** Which part of its reading an entry is; -1: the reading itself. */
const slot = ({ reading, part }: Entry): number => reading.components.indexOf(part);

/** The same part of the same reading; a blood pressure may be of two. */
export function isSame(a: Entry, b: Entry): boolean {
  return slot(a) === slot(b) && readingsOf(a).some((one) => isSameReading(one, b.reading));
}

const isSameReading = (a: Reading, b: Reading): boolean =>
  a === b || (a.id !== undefined && a.id === b.id);

/** The readings that an entry was made of. */
export const readingsOf = ({ reading, pressure }: Entry): readonly Reading[] =>
  pressure?.readings ?? [reading];

export type CurrentProblem = { readonly problem: Problem; readonly since: Since };

/** The problem as the chart has it now. */
export function currentProblem(opened: Problem, problems: readonly Problem[]): CurrentProblem {
  if (opened.id === undefined || problems.includes(opened)) {
    return { problem: opened, since: 'unchanged' };
  }
  const found = ofSameId(opened, problems, ['code', 'onset']);
  if (found === undefined) return { problem: opened, since: 'not-sent' };
  return found.enteredInError
    ? { problem: opened, since: 'in-error' }
    : { problem: found, since: 'unchanged' };
}
