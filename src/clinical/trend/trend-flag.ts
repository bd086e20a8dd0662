import type { RangeSubject } from '../applicable-range.ts';
import { computedFlag } from '../computed-flag.ts';
import type { InterpretationCode } from '../interpretation.ts';
import type { Reading, ReadingPart } from '../reading.ts';

/** The shape that a flag gives a point; `none` is "no flag", never "normal". */
export type TrendFlag =
  | 'none'
  | 'high'
  | 'low'
  | 'abnormal'
  | 'critical-high'
  | 'critical-low'
  | 'critical'
  /** Calculated here, where the source sent no flag. */
  | 'computed-high'
  | 'computed-low';

const shapes = new Map<InterpretationCode, TrendFlag>([
  ['HH', 'critical-high'],
  ['LL', 'critical-low'],
  ['AA', 'critical'],
  ['HU', 'high'],
  ['LU', 'low'],
  ['H', 'high'],
  ['L', 'low'],
  ['A', 'abnormal'],
]);

/** Of several flags the gravest: the order of the table above. */
const order = [...shapes.keys()];

/** What the source sent; only where it sent nothing, what is certain here. */
export function trendFlag(
  reading: Reading,
  part: ReadingPart,
  subject: RangeSubject | undefined,
): TrendFlag {
  if (part.interpretations.length > 0) {
    const sent = new Set(part.interpretations.map(({ code }) => code));
    const gravest = order.find((code) => sent.has(code));
    return (gravest === undefined ? undefined : shapes.get(gravest)) ?? 'none';
  }
  if (part.referenceRanges.length === 0) return 'none';
  const computed = computedFlag(reading, part, subject);
  if (computed === undefined) return 'none';
  return computed === 'above-range' ? 'computed-high' : 'computed-low';
}
