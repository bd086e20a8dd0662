import { createContext, useContext } from 'react';
import { chooseRange, type RangeSubject } from '../../clinical/applicable-range.ts';
import type { Entry } from '../../clinical/entry.ts';
import type { Formats } from '../../words/words.ts';
import { useWords } from '../use-words.tsx';

/** Of whom the readings are: ranges by age and sex are chosen with it. Undefined: not known yet. */
export const RangeSubjectContext = createContext<RangeSubject | undefined>(undefined);

export const useRangeSubject = (): RangeSubject | undefined => useContext(RangeSubjectContext);

/** The text of an entry's reference range: the one that applies first; '' where none was sent. */
export const rangeTextOf = (
  { reading, part }: Entry,
  subject: RangeSubject | undefined,
  format: Formats,
): string =>
  part.referenceRanges.length === 0 ? '' : format.chosenRange(chooseRange(reading, part, subject));

export function useRangeText(): (entry: Entry) => string {
  const subject = useRangeSubject();
  const { format } = useWords();
  return (entry) => rangeTextOf(entry, subject, format);
}
