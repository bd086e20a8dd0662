import { focusSources } from '../../clinical/focus/focus-sources.ts';
import type { FocusRule } from '../../clinical/focus/focus.ts';
import { focusWordsFor } from '../../words/focus-words.ts';
import { useWords } from '../use-words.tsx';

/** Where the sets of these rules come from. No links: the frame leads nowhere but to the EHR. */
export function Sources({ rules }: { rules: readonly FocusRule[] }) {
  const words = focusWordsFor(useWords().language);
  const ids = new Set(rules.flatMap(({ set }) => set.sources));
  return (
    <>
      <p>{words.sources}</p>
      <ul>
        {[...ids].map((id) => {
          const { title, year, at } = focusSources[id];
          return (
            <li key={id}>
              {words.source(title, year)}. {at}
            </li>
          );
        })}
      </ul>
    </>
  );
}
