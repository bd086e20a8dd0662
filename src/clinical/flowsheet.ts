import { compareStarts, dayKey, startOf } from './date-order.ts';
import type { Entry } from './entry.ts';
import type { FhirDate } from './fhir-date.ts';
import { type ReadingTime, readingTime } from './latest.ts';
import type { Series } from './series.ts';
import { atOnce, stepping, type Steps } from './steps.ts';
import type { Zone } from './zone.ts';

/** One column: one time at which something was collected. */
export type FlowColumn = {
  readonly key: string;
  /** Epoch ms of the start; undefined for results without a readable time. */
  readonly start: number | undefined;
  readonly date: FhirDate | undefined;
  /** The end of a collection period. */
  readonly end: FhirDate | undefined;
  /** `issued`: the collection time was not sent. */
  readonly basis: 'effective' | 'issued' | 'none';
  /** YYYY-MM-DD in the display zone, to group columns by day; undefined where less is known. */
  readonly day: string | undefined;
};

/** One row: a series and its cells by column key. No cell: no observation. */
export type FlowRow = {
  readonly series: Series;
  readonly cells: ReadonlyMap<string, readonly [Entry, ...Entry[]]>;
};

/** Rows by columns, columns oldest first (those without a time come first of all). */
export type Flowsheet = {
  readonly columns: readonly FlowColumn[];
  readonly rows: readonly FlowRow[];
};

const minuteMs = 60_000;

/** Lays series out by time. Every entry is in exactly one cell. */
export const buildFlowsheet = (series: readonly Series[], zone: Zone): Flowsheet =>
  atOnce(flowsheetSteps(series, zone));

export function* flowsheetSteps(series: readonly Series[], zone: Zone): Steps<Flowsheet> {
  const columns = new Map<string, FlowColumn>();
  const rows: FlowRow[] = [];
  for (const one of series) {
    yield;
    const cells = new Map<string, [Entry, ...Entry[]]>();
    yield* stepping(one.entries, (entry) => {
      const time = readingTime(entry.reading);
      const start = time.basis === 'none' ? undefined : startOf(time.date, zone);
      const key = columnKey(time, start, zone);
      if (!columns.has(key)) columns.set(key, makeColumn(key, time, start, zone));
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [entry]);
      else cell.push(entry);
    });
    rows.push({ series: one, cells });
  }
  return { columns: [...columns.values()].toSorted(compareColumns), rows };
}

/** Instants of one minute share a column: the clock in the header shows no seconds. */
function columnKey(time: ReadingTime, start: number | undefined, zone: Zone): string {
  if (time.basis === 'none') return 'none';
  const { date, end, basis } = time;
  if (start === undefined) return `${basis} ${date.sent}`;
  const timed = date.precision === 'instant' || date.precision === 'local';
  const at = timed ? Math.floor(start / minuteMs) : start;
  const precision = timed ? 'time' : date.precision;
  return `${basis} ${precision} ${at} ${startOf(end, zone) ?? ''}`;
}

function makeColumn(
  key: string,
  time: ReadingTime,
  start: number | undefined,
  zone: Zone,
): FlowColumn {
  if (time.basis === 'none') {
    return { key, start, date: undefined, end: undefined, basis: 'none', day: undefined };
  }
  const { date, end, basis } = time;
  return { key, start, date, end, basis, day: dayKey(date, zone) };
}

function compareColumns(a: FlowColumn, b: FlowColumn): number {
  return compareStarts(a.start, b.start) || (a.key < b.key ? -1 : 1);
}
