import { useState } from 'react';
import type { Reading } from '../../clinical/reading.ts';
import type { Read } from '../read-section.ts';
import type { ResultsTools } from './results-tools.ts';
import { ResultsView } from './results-view.tsx';

type ResultsProps = {
  read: Read;
  readings: readonly Reading[];
  /** Where it is more than the results. */
  received?: readonly Reading[];
};

/** The view as the chart holds it: what is chosen in it is kept outside of it. */
export function Results({ received, ...props }: ResultsProps) {
  const [tools, onTools] = useState<ResultsTools>();
  return (
    <ResultsView {...props} received={received ?? props.readings} tools={tools} onTools={onTools} />
  );
}
