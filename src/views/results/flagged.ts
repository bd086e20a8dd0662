import type { RangeSubject } from '../../clinical/applicable-range.ts';
import { computedFlag } from '../../clinical/computed-flag.ts';
import type { Entry } from '../../clinical/entry.ts';
import { isResult } from '../../clinical/latest.ts';
import type { Reading, ReadingPart } from '../../clinical/reading.ts';

/**
 * Whether the laboratory said anything but "normal" of a result, or a flag is calculated here. Not
 * "abnormal": a culture that is "positive" or "resistant" has no grade and must not be left out,
 * and whether "negative" is good news is not ours to say. By the recorded value, never by a
 * converted one. No flag is no statement (display rule 7).
 */
export function isFlagged(entry: Entry, subject: RangeSubject | undefined): boolean {
  const { reading, part, pressure } = entry.recorded ?? entry;
  if (!isResult(reading)) return false;
  const parts = pressure === undefined ? [part] : [part, pressure.systolic, pressure.diastolic];
  return parts.some((one) => one !== undefined && isFlaggedPart(reading, one, subject));
}

function isFlaggedPart(
  reading: Reading,
  part: ReadingPart,
  subject: RangeSubject | undefined,
): boolean {
  return (
    part.interpretations.some(({ code }) => code !== 'N') ||
    computedFlag(reading, part, subject) !== undefined
  );
}
