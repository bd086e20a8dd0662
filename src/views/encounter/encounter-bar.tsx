import { use, useId } from 'react';
import { encounterWordsFor } from '../../words/encounter-words.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../use-words.tsx';
import type { ViewName } from '../view-name.ts';
import styles from './encounter-bar.module.css';
import { NarrowingContext, type EncounterShare, type Narrowing } from './narrowing.ts';

/**
 * The one switch for the encounter of the launch, above each view that it narrows, with what it
 * leaves out. The views that it does not narrow say so while it is on.
 */
export function EncounterBar({ view }: { view: ViewName }) {
  const narrowing = use(NarrowingContext);
  if (narrowing === undefined) return null;
  if (view === 'summary' || view === 'history') return <Elsewhere narrowing={narrowing} />;
  return (
    <Switch narrowing={narrowing} share={narrowing.shares[view]} isProblems={view === 'problems'} />
  );
}

type SwitchProps = { narrowing: Narrowing; share: EncounterShare; isProblems: boolean };

function Switch({ narrowing: { on, turn }, share, isProblems }: SwitchProps) {
  const words = encounterWordsFor(useWords().language);
  const { inside, total, others, unlinked } = share;
  const id = useId();
  return (
    <div className={styles.bar} data-on={on || undefined}>
      <label className={styles.switch} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={on}
          aria-describedby={`${id}-share`}
          onChange={(event) => turn(event.target.checked)}
        />
        {words.only}
      </label>
      <span id={`${id}-share`}>
        {on ? words.narrowed(inside, total, others, unlinked) : words.belong(inside, total)}
        {on ? ` · ${isProblems ? words.relatedAreWhole : words.trendsAreWhole}` : null}
      </span>
    </div>
  );
}

function Elsewhere({ narrowing }: { narrowing: Narrowing }) {
  const words = encounterWordsFor(useWords().language);
  return (
    <div className={styles.bar} data-on>
      <span>{words.elsewhere}</span>
      <Button onClick={() => narrowing.turn(false)}>{words.showWhole}</Button>
    </div>
  );
}
