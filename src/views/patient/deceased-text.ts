import type { PatientSummary } from '../../clinical/patient.ts';
import type { Speech } from '../use-words.tsx';

/** What is known of a death; undefined where nothing says that there may be one. */
export function deceasedText(
  { deceased }: PatientSummary,
  { format, view, zone }: Pick<Speech, 'format' | 'view' | 'zone'>,
): string | undefined {
  if (deceased.state !== 'yes' && deceased.state !== 'not-known') return undefined;
  const why = format.absent(deceased.absent).toLowerCase();
  if (deceased.state === 'not-known') return view.deceasedNotKnown(why);
  if (deceased.date === undefined) return view.deceasedUndated(deceased.absent && why);
  const date = format.date(deceased.date, zone);
  return view.deceased(deceased.isEstimated ? view.estimated(date) : date);
}
