import { chooseRange } from '../../clinical/applicable-range.ts';
import { spanOf } from '../../clinical/date-order.ts';
import type { Entry } from '../../clinical/entry.ts';
import { isFuture, isSettled, readingTime } from '../../clinical/latest.ts';
import type { ReferenceRange } from '../../clinical/reference-range.ts';
import type { Series } from '../../clinical/series.ts';
import { unitKey } from '../../clinical/unit.ts';
import type { Zone } from '../../clinical/zone.ts';
import { Sparkline, type SparkPoint } from '../../ui/sparkline.tsx';
import { useRangeSubject } from '../entry/range-subject.ts';
import { useHour } from '../use-now.ts';
import { useWords } from '../use-words.tsx';

/** Fewer make no course; more than these no eye tells apart on so small a line. */
const fewest = 3;
const most = 40;

const dayMs = 86_400_000;

/** The course of a test beside its number, where its last results are numbers of one unit. */
export function TrendLine({ series }: { series: Series }) {
  const { zone } = useWords();
  const subject = useRangeSubject();
  const now = useHour();
  const entries = series.entries.slice(0, most);
  const runs = runsOf(entries, now, zone);
  if (runs.flat().length < fewest) return null;
  const band = sharedBand(
    entries
      .filter((entry) => pointOf(entry, now, zone) !== undefined)
      .map(({ reading, part }) => chooseRange(reading, part, subject).applies),
    series.identity.unitKey,
  );
  return <Sparkline runs={runs} {...(band && { band })} />;
}

/** Oldest first. What is no exact number of a known time ends a run: nothing is drawn across it. */
function runsOf(
  entries: readonly Entry[],
  now: number,
  zone: Zone,
): readonly (readonly SparkPoint[])[] {
  const runs: SparkPoint[][] = [[]];
  for (const entry of entries.toReversed()) {
    const point = pointOf(entry, now, zone);
    if (point === undefined) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter(({ length }) => length > 0);
}

function pointOf(
  { reading, part, pressure }: Entry,
  now: number,
  zone: Zone,
): SparkPoint | undefined {
  const { value } = part;
  if (pressure !== undefined || value.kind !== 'quantity') return undefined;
  const isPlain = value.quantity.comparator === undefined && part.absentReason === undefined;
  if (!isPlain || !isSettled(reading) || reading.doubts.length > 0) return undefined;
  if (isFuture(reading, now, zone)) return undefined;
  const time = readingTime(reading);
  const span = time.basis === 'effective' ? spanOf(time.date, zone) : undefined;
  // A month or a year is no point in time; a day is, on so small a line.
  if (span === undefined || span.end - span.start > 1.1 * dayMs) return undefined;
  return { at: span.start, value: value.quantity.value };
}

/** The range of all of them, where each came with the same one in the unit of the row. */
function sharedBand(ranges: readonly (ReferenceRange | undefined)[], unit: string) {
  const [first] = ranges;
  if (first === undefined) return undefined;
  const { low, high } = first;
  const usable = [low, high].every(
    (bound) => bound === undefined || (bound.comparator === undefined && unitKey(bound) === unit),
  );
  const same = ranges.every(
    (one) => one !== undefined && one.low?.value === low?.value && one.high?.value === high?.value,
  );
  const isReversed = low !== undefined && high !== undefined && low.value > high.value;
  return usable && same && !isReversed && !first.modified && (low ?? high) !== undefined
    ? { low: low?.value, high: high?.value }
    : undefined;
}
