import { labelOf } from './coded-text.ts';
import { type Span, spanOf } from './date-order.ts';
import { type Entry, rowIdentity } from './entry.ts';
import { isResult, isSettled, readingTime } from './latest.ts';
import type { Reading, ReadingDoubt } from './reading.ts';
import type { Series } from './series.ts';
import { type PartChange, nothing, partChange } from './value-change.ts';
import { vitalMethod } from './vital-signs.ts';
import type { Zone } from './zone.ts';

/** How a result differs from an earlier one; of a blood pressure, each number for itself. */
export type Change =
  | PartChange
  | { readonly kind: 'pressure'; readonly systolic: PartChange; readonly diastolic: PartChange };

/** From the result before to the latest. Never across one that cannot be used. */
export function changeSincePrevious(series: Series, zone: Zone): Change {
  return changeOf(series.previous, series.latest, zone);
}

/** What a series was before a time, and what it is since; or the ends of a span. */
export type SinceChange = {
  readonly before: readonly Entry[];
  /** The latest; empty where nothing was measured since. */
  readonly after: readonly Entry[];
  readonly change: Change;
  /** Without a time, or of a time that may be on either side ("2026" for a day in March). */
  readonly unplaced: readonly Entry[];
};

/** From the latest result before `since` (epoch ms) to the latest of all. */
export function changeSince(series: Series, since: number, zone: Zone): SinceChange {
  const { placed, unplaced } = placeEntries(series, zone);
  const from = ofOneStart(placed.filter(({ span }) => span.end <= since));
  const to = ofOneStart(placed.filter(({ span }) => span.start >= since));
  const either = placed.filter(({ span }) => span.start < since && span.end > since);
  return {
    before: from,
    after: to,
    change: changeOf(from, to, zone),
    unplaced: [...unplaced, ...either.map(({ entry }) => entry)],
  };
}

/** From the first to the last result whose time lies wholly in the span; both ends with it. */
export function changeWithin(series: Series, within: Span, zone: Zone): SinceChange {
  const { placed, unplaced } = placeEntries(series, zone);
  const isInside = ({ span }: Placed): boolean =>
    span.start >= within.start && span.end <= within.end;
  const inside = placed.filter(isInside);
  const either = placed.filter(
    (one) => !isInside(one) && one.span.start < within.end && one.span.end > within.start,
  );
  const [to, first] = [ofOneStart(inside), ofOneStart(inside.toReversed())];
  const from = first.some((one) => to.includes(one)) ? [] : first;
  return {
    before: from,
    after: to,
    change: changeOf(from, to, zone),
    unplaced: [...unplaced, ...either.map(({ entry }) => entry)],
  };
}

type Placed = { readonly entry: Entry; readonly span: Span };

/** The results of a series with their times, newest first, and those whose time is not known. */
function placeEntries(
  { entries }: Series,
  zone: Zone,
): { readonly placed: readonly Placed[]; readonly unplaced: readonly Entry[] } {
  const placed: Placed[] = [];
  const unplaced: Entry[] = [];
  for (const entry of entries) {
    if (!isResult(entry.reading)) continue;
    const span = spanOfReading(entry.reading, zone);
    if (span === undefined) unplaced.push(entry);
    else placed.push({ entry, span });
  }
  return { placed, unplaced };
}

/** Those that begin with the first of the list; a preliminary one gives way to a final one. */
function ofOneStart(placed: readonly Placed[]): readonly Entry[] {
  const start = placed[0]?.span.start;
  const entries = placed.filter(({ span }) => span.start === start).map(({ entry }) => entry);
  const settled = entries.filter(({ reading }) => isSettled(reading));
  return settled.length === 0 ? entries : settled;
}

/** When a reading was made, as narrow as it is known; of a period, its start. */
function spanOfReading(reading: Reading, zone: Zone): Span | undefined {
  const time = readingTime(reading);
  return time.basis === 'effective' ? spanOf(time.date, zone) : undefined;
}

function changeOf(from: readonly Entry[], to: readonly Entry[], zone: Zone): Change {
  const [earlier, otherEarlier] = from;
  const [later, otherLater] = to;
  if (earlier === undefined || later === undefined) return nothing('first');
  if (otherEarlier !== undefined || otherLater !== undefined) return nothing('several');
  const [first, second] = [earlier.reading, later.reading].map((one) => spanOfReading(one, zone));
  if (first === undefined || second === undefined || first.end > second.start) {
    return nothing('order-unknown');
  }
  return changeBetween(earlier, later);
}

/** What makes it unsafe to compare a reading with another. */
const forbidding: ReadonlySet<ReadingDoubt> = new Set<ReadingDoubt>([
  'unknown-modifier',
  'about-another',
  'several-values',
]);

/** The change between two results of one row, of which the first is known to be the earlier. */
function changeBetween(from: Entry, to: Entry): Change {
  for (const { reading } of [from, to]) {
    const doubtful = reading.doubts.some((doubt) => forbidding.has(doubt));
    if (doubtful || !isResult(reading)) return nothing('unusable');
  }
  if (methodOf(from) !== methodOf(to)) return nothing('other-method');
  const { loinc } = rowIdentity(to);
  if (from.pressure === undefined && to.pressure === undefined) {
    return partChange(from.part, to.part, loinc);
  }
  return {
    kind: 'pressure',
    systolic: partChange(from.pressure?.systolic, to.pressure?.systolic, loinc),
    diastolic: partChange(from.pressure?.diastolic, to.pressure?.diastolic, loinc),
  };
}

/** A method that is stated once and not the other time may have changed. */
function methodOf({ part, reading }: Entry): string {
  const method = reading.method === undefined ? undefined : labelOf(reading.method);
  const name = method?.kind === 'text' ? method.text.toLowerCase() : (method?.kind ?? '');
  return `${vitalMethod(part) ?? ''}|${name}`;
}
