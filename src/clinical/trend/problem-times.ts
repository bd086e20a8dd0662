import { type Span, spanOf } from '../date-order.ts';
import type { FhirDate } from '../fhir-date.ts';
import { placeOf } from '../problem-groups.ts';
import type { Problem, ProblemTime } from '../problem.ts';
import type { Zone } from '../zone.ts';

/** A problem's beginning or end on the time line: as wide as its date is known. */
export type ProblemMark = {
  readonly problem: Problem;
  readonly what: 'onset' | 'end';
  readonly span: Span;
};

/**
 * Onset and end of what is on the problem list or a health concern, oldest first. An age or a text is
 * never turned into a date, so those problems have no mark; diagnoses of single encounters have none
 * either, since they say when something was treated.
 */
export function problemMarks(problems: readonly Problem[], zone: Zone): readonly ProblemMark[] {
  const marks: ProblemMark[] = [];
  for (const problem of problems) {
    const place = placeOf(problem);
    if (place.kind !== 'listed' || place.section === 'encounter-diagnosis') continue;
    const onset = spanAt(problem.onset, 'start', zone);
    const end = spanAt(problem.abatement, 'end', zone);
    if (onset !== undefined) marks.push({ problem, what: 'onset', span: onset });
    if (end !== undefined) marks.push({ problem, what: 'end', span: end });
  }
  return marks.toSorted((a, b) => a.span.start - b.span.start);
}

function spanAt(
  time: ProblemTime | undefined,
  side: 'start' | 'end',
  zone: Zone,
): Span | undefined {
  if (time?.kind === 'date') return spanOf(time.date, zone);
  if (time?.kind !== 'period') return undefined;
  // An onset that went on for months is as wide as they are.
  const { start, end } = time.period;
  const [first, last] = [start, end].map((date) => spanOfSent(date, zone));
  if (first === undefined || last === undefined) return side === 'start' ? first : last;
  return { start: first.start, end: last.end };
}

const spanOfSent = (date: FhirDate | undefined, zone: Zone): Span | undefined =>
  date === undefined ? undefined : spanOf(date, zone);
