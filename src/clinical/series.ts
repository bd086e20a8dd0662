import { bloodPressureOf, bloodPressureSteps } from './blood-pressure.ts';
import { compareStarts, startOf } from './date-order.ts';
import { type Entry, type RowIdentity, entriesOf, pressureEntries, rowIdentity } from './entry.ts';
import { withoutErrors } from './errors.ts';
import { compareIds, isResult, isSettled, readingStart } from './latest.ts';
import type { Reading } from './reading.ts';
import { atOnce, stepping, type Steps } from './steps.ts';
import { type VitalKind, vitalOrder } from './vital-signs.ts';
import type { Zone } from './zone.ts';

/** All entries of one row: same test, same unit, newest first. */
export type Series = {
  readonly identity: RowIdentity;
  readonly vital: VitalKind | undefined;
  readonly entries: readonly [Entry, ...Entry[]];
  /** One entry, or several of the same instant; empty where only pending or cancelled ones exist. */
  readonly latest: readonly Entry[];
  /** Those of the instant before. */
  readonly previous: readonly Entry[];
};

type Placed = {
  readonly entry: Entry;
  readonly start: number | undefined;
  readonly issued: number | undefined;
  readonly updated: number | undefined;
};

type Row = { readonly identity: RowIdentity; readonly placed: [Placed, ...Placed[]] };

/** Readings as series, in a fixed order; entered-in-error ones are left out. */
export const buildSeries = (readings: readonly Reading[], zone: Zone): readonly Series[] =>
  atOnce(seriesSteps(readings, zone));

export function* seriesSteps(readings: readonly Reading[], zone: Zone): Steps<readonly Series[]> {
  const entries: Placed[] = [];
  yield* stepping(withoutErrors(readings), (reading) => {
    for (const entry of entriesOf(reading)) entries.push(place(entry, reading, zone));
  });
  return yield* seriesOf(entries);
}

/** Vital signs as series in clinical order, blood pressures as pairs; whatever is none comes last. */
export const buildVitalSeries = (readings: readonly Reading[], zone: Zone): readonly Series[] =>
  atOnce(vitalSeriesSteps(readings, zone));

export function* vitalSeriesSteps(
  readings: readonly Reading[],
  zone: Zone,
): Steps<readonly Series[]> {
  const shown = withoutErrors(readings);
  const entries: Placed[] = [];
  const pressures = yield* bloodPressureSteps(shown, zone);
  yield* stepping(pressures, (pressure) => {
    for (const entry of pressureEntries(pressure)) {
      entries.push(place(entry, pressure.readings[0], zone));
    }
  });
  yield* stepping(shown, (reading) => {
    if (bloodPressureOf(reading) !== undefined) return;
    for (const entry of entriesOf(reading)) entries.push(place(entry, reading, zone));
  });
  const series = yield* seriesOf(entries);
  return series.toSorted((a, b) => vitalRank(a.vital) - vitalRank(b.vital));
}

/** Entries, of whatever rows, as series: what is placed anew after a change of unit. */
export function arrangeEntries(entries: readonly Entry[], zone: Zone): readonly Series[] {
  return atOnce(seriesOf(entries.map((entry) => place(entry, entry.reading, zone))));
}

function vitalRank(vital: VitalKind | undefined): number {
  return vital === undefined ? vitalOrder.length : vitalOrder.indexOf(vital);
}

function place(entry: Entry, reading: Reading, zone: Zone): Placed {
  return {
    entry,
    start: readingStart(reading, zone),
    issued: startOf(reading.issued, zone),
    updated: startOf(reading.lastUpdated, zone),
  };
}

function* seriesOf(entries: readonly Placed[]): Steps<readonly Series[]> {
  const rows = new Map<string, Row>();
  yield* stepping(entries, (placed) => {
    const identity = rowIdentity(placed.entry);
    const row = rows.get(identity.key);
    if (row === undefined) rows.set(identity.key, { identity, placed: [placed] });
    else row.placed.push(placed);
  });
  const finished: Series[] = [];
  for (const row of withUnitlessJoined(rows)) {
    yield;
    finished.push(finishRow(row));
  }
  return finished.toSorted((a, b) => compareIds(a.identity.key, b.identity.key));
}

/**
 * A result without a number (pending, haemolysed, "not done") has no unit. Where its test has been
 * measured in one unit only it belongs to that row; where in several, it keeps a row of its own.
 * A number whose unit was not sent never joins.
 */
function withUnitlessJoined(rows: ReadonlyMap<string, Row>): readonly Row[] {
  const measured = new Map<string, Row[]>();
  for (const row of rows.values()) {
    if (row.identity.unitKey === '') continue;
    const others = measured.get(row.identity.testKey);
    if (others === undefined) measured.set(row.identity.testKey, [row]);
    else others.push(row);
  }
  return [...rows.values()].flatMap((row): readonly Row[] => {
    const [only, ...others] = measured.get(row.identity.testKey) ?? [];
    if (row.identity.unitKey !== '' || only === undefined || others.length > 0) return [row];
    const [numbers, rest] = splitByNumber(row.placed);
    only.placed.push(...rest);
    const [first, ...more] = numbers;
    return first === undefined ? [] : [{ identity: row.identity, placed: [first, ...more] }];
  });
}

function splitByNumber(placed: readonly Placed[]): [Placed[], Placed[]] {
  const numbers: Placed[] = [];
  const others: Placed[] = [];
  for (const one of placed) (hasNumber(one.entry) ? numbers : others).push(one);
  return [numbers, others];
}

function hasNumber({ part, pressure }: Entry): boolean {
  const parts = pressure === undefined ? [part] : [pressure.systolic, pressure.diastolic];
  return parts.some((one) => one?.value.kind === 'quantity' || one?.value.kind === 'integer');
}

function finishRow({ identity: { key }, placed }: Row): Series {
  const sorted = placed.toSorted(compareNewest);
  const [first = placed[0], ...rest] = sorted;
  const entries: [Entry, ...Entry[]] = [first.entry, ...rest.map((one) => one.entry)];
  const results = sorted.filter((one) => isResult(one.entry.reading));
  const latest = atOneInstant(results, 0);
  const previous = atOneInstant(results, latest.length);
  return {
    identity: nameOf(key, sorted, first),
    vital: first.entry.vital,
    entries,
    latest: withoutSuperseded(latest),
    previous: withoutSuperseded(previous),
  };
}

/** The newest entry names the row; one without a number that joined it has no unit to name. */
function nameOf(key: string, sorted: readonly Placed[], first: Placed): RowIdentity {
  const own = sorted.find(({ entry }) => rowIdentity(entry).key === key);
  return rowIdentity((own ?? first).entry);
}

/** Effective start, then issued, then last updated; the latest first. */
function compareNewest(a: Placed, b: Placed): number {
  return (
    compareStarts(b.start, a.start) ||
    compareStarts(b.issued, a.issued) ||
    compareStarts(b.updated, a.updated) ||
    compareIds(a.entry.reading.id, b.entry.reading.id)
  );
}

function atOneInstant(results: readonly Placed[], from: number): readonly Placed[] {
  const first = results[from];
  if (first === undefined) return [];
  let to = from + 1;
  // Without a time nothing is known to be of the same instant.
  while (first.start !== undefined && results[to]?.start === first.start) to += 1;
  return results.slice(from, to);
}

/** Where a final result of the same time exists, a preliminary one is no longer the latest. */
function withoutSuperseded(placed: readonly Placed[]): readonly Entry[] {
  const settled = placed.filter((one) => isSettled(one.entry.reading));
  return (settled.length === 0 ? placed : settled).map((one) => one.entry);
}
