import type { RangeSubject } from '../../clinical/applicable-range.ts';
import { severityOf } from '../../clinical/computed-flag.ts';
import type { Entry } from '../../clinical/entry.ts';
import type { InterpretationCode, Severity } from '../../clinical/interpretation.ts';
import { isResult } from '../../clinical/latest.ts';
import type { Reading, ReadingPart } from '../../clinical/reading.ts';

const ranks: Readonly<Record<Severity, number>> = {
  none: 0,
  notice: 1,
  abnormal: 3,
  'abnormal-strong': 4,
  critical: 5,
};

/** Words without a grade that a reader must not miss all the same: "positive", "resistant". */
const worded: ReadonlySet<InterpretationCode | undefined> = new Set<InterpretationCode>([
  'POS',
  'DET',
  'RR',
  'WR',
  'R',
  'NS',
  'HX',
  'LX',
  'EX',
  'UNE',
  'U',
  'D',
  'W',
]);

// They say that nothing can be said.
const empty: ReadonlySet<InterpretationCode | undefined> = new Set<InterpretationCode>([
  'no-range',
  'OBX',
  'NCL',
  'IE',
]);

/** How strongly a value was flagged, to sort by; 0 is "no flag", never "normal" (display rule 7). */
export function flagRank(entry: Entry, subject: RangeSubject | undefined): number {
  const { reading, part, pressure } = entry;
  if (pressure === undefined) return partRank(reading, part, subject);
  const [first, second] = pressure.readings;
  const diastolicFrom = pressure.source === 'pair' ? (second ?? first) : first;
  return Math.max(
    partRank(reading, part, subject),
    partRank(first, pressure.systolic, subject),
    partRank(diastolicFrom, pressure.diastolic, subject),
  );
}

function partRank(
  reading: Reading,
  part: ReadingPart | undefined,
  subject: RangeSubject | undefined,
): number {
  if (part === undefined || !isResult(reading)) return 0;
  const said = part.interpretations.filter(({ code }) => !empty.has(code));
  if (said.length === 0 && part.interpretations.length > 0) return 0;
  const rank = ranks[severityOf(reading, part, subject)];
  return rank < 2 && said.some(({ code }) => worded.has(code)) ? 2 : rank;
}
