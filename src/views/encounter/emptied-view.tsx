import { use } from 'react';
import { Section } from '../../ui/section.tsx';
import { readSection, type Read } from '../read-section.ts';
import { useWords } from '../use-words.tsx';
import { NarrowingContext } from './narrowing.ts';
import { NothingOfEncounter } from './nothing-of-encounter.tsx';

/** In place of a view whose encounter has nothing: never "none recorded" (display rule 19). */
export function EmptiedView({ view, read }: { view: 'vitals' | 'results'; read: Read }) {
  const speech = useWords();
  const total = use(NarrowingContext)?.shares[view].total ?? 0;
  return (
    <Section
      heading={speech.view.tabs[view]}
      {...readSection(
        { read, subject: view, count: total },
        speech,
        <NothingOfEncounter total={total} />,
      )}
    />
  );
}
