import type { RangeSubject } from '../../clinical/applicable-range.ts';
import type { Entry } from '../../clinical/entry.ts';
import { isFuture, isResult, readingStart } from '../../clinical/latest.ts';
import type { Series } from '../../clinical/series.ts';
import type { Zone } from '../../clinical/zone.ts';
import { flagRank } from './flag-rank.ts';

/** One test or vital sign with something to look at. */
export type Look = {
  readonly series: Series;
  /** The gravest of the time in question; of several such, the newest. */
  readonly entry: Entry;
  /** How many of the row were flagged or corrected in that time. */
  readonly count: number;
};

export type Looks = {
  /** Gravest first, then newest. */
  readonly looks: readonly Look[];
  /** Rows of which the latest result is flagged and lies outside of the time. */
  readonly older: number;
  /** Epoch ms; undefined where nothing has a time. */
  readonly span: { readonly from: number; readonly to: number } | undefined;
};

const dayMs = 86_400_000;
const days = 30;

type Asked = {
  readonly subject: RangeSubject | undefined;
  readonly now: number;
  readonly zone: Zone;
};

/**
 * What was flagged, or changed after it was final, in the 30 days up to the newest result: up to it
 * and not up to today, since months may lie between two visits.
 */
export function looksOf(series: readonly Series[], asked: Asked): Looks {
  const { zone } = asked;
  const newest = series
    .map((one) => newestStart(one, asked))
    .reduce<number | undefined>((a, b) => (a === undefined || (b ?? a) > a ? b : a), undefined);
  const from =
    newest === undefined
      ? undefined
      : zone.epochOf({ ...zone.wallTime(newest - days * dayMs), hour: 0, minute: 0, second: 0 });
  const found: Placed[] = [];
  let older = 0;
  for (const one of series) {
    const look = from === undefined ? undefined : lookOf(one, from, asked);
    if (look !== undefined) found.push(look);
    else if (one.latest.some((entry) => flagRank(entry, asked.subject) > 0)) older += 1;
  }
  return {
    looks: found.toSorted((a, b) => b.rank - a.rank || b.start - a.start).map(({ look }) => look),
    older,
    span: from === undefined || newest === undefined ? undefined : { from, to: newest },
  };
}

function newestStart({ entries }: Series, { now, zone }: Asked): number | undefined {
  // A wrong date in the future would leave out everything that is true.
  const first = entries.find(({ reading }) => !isFuture(reading, now, zone));
  return first === undefined ? undefined : readingStart(first.reading, zone);
}

type Placed = { readonly look: Look; readonly rank: number; readonly start: number };

/** Entries come newest first, those without a time last: what is older is not looked at. */
function lookOf(series: Series, from: number, { subject, zone }: Asked): Placed | undefined {
  let best: { entry: Entry; rank: number; start: number } | undefined;
  let count = 0;
  for (const entry of series.entries) {
    const start = readingStart(entry.reading, zone);
    if (start === undefined || start < from) break;
    const rank = Math.max(flagRank(entry, subject), correctedRank(entry));
    if (rank === 0) continue;
    count += 1;
    if (best === undefined || rank > best.rank) best = { entry, rank, start };
  }
  return best && { look: { series, entry: best.entry, count }, rank: best.rank, start: best.start };
}

/** Below every flag: what was read before may not be what is true now. */
function correctedRank({ reading, pressure }: Entry): number {
  return (pressure?.readings ?? [reading]).some(
    (one) => isResult(one) && (one.status === 'corrected' || one.status === 'amended'),
  )
    ? 0.5
    : 0;
}
