import { Mark } from '../../ui/mark.tsx';
import type { Entry } from '../../clinical/entry.ts';
import { useHour } from '../use-now.ts';
import { useWords } from '../use-words.tsx';
import { aboutMarks, flagMarks, noteMarks } from './mark-specs.ts';
import { useRangeSubject } from './range-subject.ts';

/** Everything that must be said beside a value: flags, status, doubts, who sent it. */
export function EntryMarks({ entry, notesBelow }: { entry: Entry; notesBelow: boolean }) {
  const speech = useWords();
  const hour = useHour();
  const subject = useRangeSubject();
  const marks = [
    ...flagMarks(entry, { ...speech, subject }),
    ...aboutMarks(entry, hour, speech),
    ...(notesBelow ? [] : noteMarks(entry, speech)),
  ];
  return marks.map(({ key, ...mark }) => <Mark key={key} {...mark} />);
}
