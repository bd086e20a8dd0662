import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import type { ResultsMode } from '../preferences.ts';
import { useWords } from '../use-words.tsx';
import { isNarrowed, leftOutParts } from './left-out-text.ts';
import type { ResultsTools } from './results-tools.ts';
import styles from './toolbar.module.css';
import { useResultsWords } from './use-results-words.ts';
import type { ChosenResults } from './use-results.ts';

type LeftOutBarProps = {
  results: ChosenResults;
  tools: ResultsTools;
  mode: ResultsMode;
  onShowAll: () => void;
  children?: ReactNode;
};

/** How much of the chart is shown, what the choices leave out, and one press to see all of it. */
export function LeftOutBar({ results, tools, mode, onShowAll, children }: LeftOutBarProps) {
  const speech = useWords();
  const words = useResultsWords();
  const { all } = results;
  const narrowed = isNarrowed(tools);
  const unlike = tools.units === 'converted' ? stillApart(all) : 0;
  const isConverted =
    tools.units === 'converted' &&
    all.some(({ entries }) => entries.some(({ recorded }) => recorded !== undefined));
  return (
    <div className={styles.left} data-narrowed={narrowed}>
      {/* Where the focus goes from the button, which leaves with what it undoes. */}
      <output tabIndex={-1}>{leftOutParts(results, mode, speech, words).join(' · ')}</output>
      {narrowed ? <Button onClick={onShowAll}>{words.showAll}</Button> : null}
      {children}
      {tools.flaggedOnly ? <span className={styles.meaning}>{words.flaggedMeaning}</span> : null}
      {tools.units === 'converted' && !isConverted ? (
        <span className={styles.meaning}>{words.nothingConverted}</span>
      ) : null}
      {unlike === 0 ? null : <span className={styles.meaning}>{words.notComparable(unlike)}</span>}
    </div>
  );
}

/** Tests that stand in several rows, each with a unit, although converted values are wanted. */
function stillApart(all: ChosenResults['all']): number {
  const rows = new Map<string, number>();
  for (const { identity } of all) {
    if (identity.unitKey === '') continue;
    rows.set(identity.testKey, (rows.get(identity.testKey) ?? 0) + 1);
  }
  return [...rows.values()].filter((count) => count > 1).length;
}
