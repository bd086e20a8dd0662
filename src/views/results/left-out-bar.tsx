import type { ReactNode } from 'react';
import { instantOf } from '../../clinical/fhir-date.ts';
import { readingTime } from '../../clinical/latest.ts';
import { Button } from '../../ui/button.tsx';
import type { ResultsMode } from '../preferences.ts';
import { useWords } from '../use-words.tsx';
import { noTools, type ResultsTools } from './results-tools.ts';
import styles from './toolbar.module.css';
import { useResultsWords } from './use-results-words.ts';
import type { ChosenResults } from './use-results.ts';
import { windowDays } from './window-text.ts';

type LeftOutBarProps = {
  results: ChosenResults;
  tools: ResultsTools;
  mode: ResultsMode;
  onTools: (change: Partial<ResultsTools>) => void;
  children?: ReactNode;
};

/** How much of the chart is shown, what the choices leave out, and one press to see all of it. */
export function LeftOutBar({ results, tools, mode, onTools, children }: LeftOutBarProps) {
  const { format, view, zone } = useWords();
  const words = useResultsWords();
  const { leftOut, span, all } = results;
  const { total, shown, notFound, outside, latestOutside, withoutFlag } = leftOut;
  const parts = [
    shown === total ? view.tests(total) : view.testsFound(shown, total),
    ...(span === undefined
      ? []
      : [windowDays(span, (epoch) => format.day(instantOf(epoch), zone), words)]),
    // Alone it is what the first part says.
    ...(notFound === 0 || notFound === total - shown ? [] : [words.notFound(notFound)]),
    ...(latestOutside === undefined
      ? []
      : [words.outside(outside, format.readingTime(readingTime(latestOutside), zone))]),
    ...(withoutFlag === 0 ? [] : [words.withoutFlag(withoutFlag)]),
    // What changed is compared with a result from before; flags leave out single results only where
    // each stands for itself.
    ...(leftOut.resultsOutside === 0 || mode === 'changes'
      ? []
      : [words.resultsOutside(leftOut.resultsOutside)]),
    ...((mode === 'collections' || mode === 'panels') && leftOut.resultsWithoutFlag > 0
      ? [words.resultsWithoutFlag(leftOut.resultsWithoutFlag)]
      : []),
  ];
  const isNarrowed = tools.find.trim() !== '' || tools.window !== 'all' || tools.flaggedOnly;
  const unlike = tools.units === 'converted' ? stillApart(all) : 0;
  const isConverted =
    tools.units === 'converted' &&
    all.some(({ entries }) => entries.some(({ recorded }) => recorded !== undefined));
  return (
    <div className={styles.left} data-narrowed={isNarrowed}>
      <output>{parts.join(' · ')}</output>
      {isNarrowed ? (
        <Button onClick={() => onTools({ ...noTools, units: tools.units })}>{words.showAll}</Button>
      ) : null}
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
