import { memo } from 'react';
import type { Trend } from '../../clinical/trend/trend.ts';
import type { ViewWindow } from '../../ui/chart/view-window.ts';
import { useWords } from '../use-words.tsx';
import { summarySentences } from './summary-text.ts';
import { useTrendWords } from './use-trend-words.ts';
import { windowSaid } from './window-said.ts';
import styles from './summary.module.css';

type SummaryProps = { id: string; trend: Trend; view: ViewWindow };

/** What the test did in the window, in words and numbers: the graph for who cannot see it. */
export const Summary = memo(function Summary({ id, trend, view }: SummaryProps) {
  const speech = useWords();
  const words = useTrendWords();
  return (
    <p id={id} className={styles.summary}>
      {summarySentences(trend, view, windowSaid(view, speech, words), speech, words).join(' ')}
    </p>
  );
});
