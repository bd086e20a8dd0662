import type { Series } from '../../clinical/series.ts';
import type { Formats } from '../../words/words.ts';

/** The unit of a row as printed; '' where it has none, and said where none was sent. */
export function unitOf({ identity, entries }: Series, format: Formats): string {
  if (identity.unitKey !== '') return format.unit(identity.unit);
  const hasNumber = entries.some(({ part }) => part.value.kind === 'quantity');
  return hasNumber ? format.unit(undefined) : '';
}
