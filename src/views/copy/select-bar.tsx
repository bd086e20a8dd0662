import { useEffect, useEffectEvent, useRef } from 'react';
import type { Series } from '../../clinical/series.ts';
import type { FlowRow } from '../../clinical/flowsheet.ts';
import { Button } from '../../ui/button.tsx';
import { isInDialog } from '../keys/plain-key.ts';
import type { CopiedResult } from './ask.ts';
import { useAsker, useCopy } from './copy-context.ts';
import { copySource } from './copy-sources.ts';
import styles from './select-bar.module.css';
import { useSelection } from './selection.ts';
import { useCopyWords } from './use-copy-words.ts';

/** Begins to choose results for a copy; then says how many are chosen, and copies them. */
export function SelectBar({ rows }: { rows: readonly FlowRow[] }) {
  const words = useCopyWords();
  const copy = useCopy();
  const { ask, nameOf } = useAsker();
  const { isOn, begin, end, clear, has } = useSelection();
  const way = useRef<HTMLButtonElement>(null);
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isInDialog(event)) return;
    if (document.querySelector('dialog[open]') !== null) return;
    // The other buttons go with what was chosen.
    if (way.current?.parentElement?.contains(document.activeElement)) way.current.focus();
    end();
  });
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => onEscape(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
  const chosen = isOn ? rows.flatMap((row) => chosenIn(row, nameOf, has)) : [];
  const selection = () => ask(words.selection(chosen.length), [{ heading: '', items: chosen }]);
  return (
    <span className={styles.bar} {...(isOn && copySource(selection, 'chosen'))}>
      {isOn ? (
        <>
          <output>{words.selected(chosen.length)}</output>
          <Button
            icon="copy"
            aria-disabled={chosen.length === 0}
            onClick={() => chosen.length > 0 && void copy([selection()])}
          >
            {words.copySelected}
          </Button>
          <Button aria-disabled={chosen.length === 0} onClick={clear}>
            {words.selectNone}
          </Button>
        </>
      ) : null}
      {/* One button for the way in and out: who has pressed it keeps the focus. */}
      <Button ref={way} onClick={isOn ? end : begin}>
        {isOn ? words.selectDone : words.select}
      </Button>
      {isOn && chosen.length === 0 ? <span className={styles.hint}>{words.selectHint}</span> : null}
    </span>
  );
}

function chosenIn(
  { series, cells }: FlowRow,
  nameOf: (entry: Series['entries'][0]) => string,
  has: (entry: Series['entries'][0]) => boolean,
): readonly CopiedResult[] {
  if (!series.entries.some(has)) return [];
  return [...cells.values()].flatMap((entries) =>
    entries.filter(has).map((entry): CopiedResult => ({
      kind: 'result',
      name: nameOf(entry),
      entry,
      // Also where only one of them was chosen: it is not the only one of its time.
      atOneTime: entries.length,
    })),
  );
}
