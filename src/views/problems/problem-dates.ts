import type { Problem } from '../../clinical/problem.ts';
import type { Speech } from '../use-words.tsx';

/** Each date with its meaning: none is ever shown as another (onset is not the day of recording). */
export function problemDates(
  problem: Problem,
  { format, view, zone }: Speech,
  brief: boolean,
): readonly string[] {
  const dates: string[] = [];
  if (problem.onset !== undefined) {
    dates.push(view.onset(format.problemTime(problem.onset, zone)));
  }
  if (problem.abatement !== undefined) {
    dates.push(view.ended(format.problemTime(problem.abatement, zone)));
  }
  if (problem.asserted !== undefined && !(brief && dates.length > 0)) {
    dates.push(view.diagnosed(format.date(problem.asserted, zone)));
  }
  if (problem.recorded !== undefined && !(brief && dates.length > 0)) {
    dates.push(view.recorded(format.date(problem.recorded, zone)));
  }
  return dates.length === 0 ? [view.noDate] : dates;
}
