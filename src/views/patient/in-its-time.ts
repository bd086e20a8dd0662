import { isPast } from '../../clinical/patient.ts';
import type { Speech } from '../use-words.tsx';

/** What holds for a time only: a name, a number, an address, a person, a gender. */
export type Dated = Parameters<typeof isPast>[0];

/** With the time for which it was sent, and that it is over where it is. */
export function inItsTime(
  text: string,
  item: Dated,
  now: number,
  { format, view, zone }: Pick<Speech, 'format' | 'view' | 'zone'>,
): string {
  const dated = item.period === undefined ? text : `${text}, ${format.period(item.period, zone)}`;
  return isPast(item, now) ? view.noLongerUsed(dated) : dated;
}
