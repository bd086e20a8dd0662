import type { FlowColumn, FlowRow } from '../../clinical/flowsheet.ts';
import { resultsAt, type CopyAsk } from '../copy/ask.ts';
import { useAsker } from '../copy/copy-context.ts';
import { useWords } from '../use-words.tsx';

/** Everything that was measured at one time, for a copy. */
export function useTimeCopy(vitals: readonly FlowRow[]): (time: FlowColumn) => CopyAsk {
  const { format, view, zone } = useWords();
  const { ask, nameOf } = useAsker();
  return (time) => {
    const { day, time: clock } = format.column(time, zone);
    const items = vitals.flatMap(({ cells }) => {
      const entries = cells.get(time.key);
      return entries === undefined ? [] : resultsAt(nameOf(entries[0]), entries);
    });
    return ask(`${view.tabs.vitals}, ${day} ${clock}`.trim(), [{ heading: '', items }]);
  };
}
