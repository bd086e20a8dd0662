import type { DiagnosisLineProps } from './diagnosis-list.tsx';
import { focusWordsFor } from '../../words/focus-words.ts';
import { FocusContext } from '../focus/focus-context.ts';
import { keyed } from '../keyed.ts';
import { useWords } from '../use-words.tsx';
import { ProblemEntry } from './problem-entry.tsx';
import styles from './each-diagnosis.module.css';

/** One line for a diagnosis, which opens to the entry of each encounter. */
export function EachDiagnosis({ line: { problems }, dates }: DiagnosisLineProps) {
  const words = focusWordsFor(useWords().language);
  const [newest] = problems;
  if (dates === undefined) return <ProblemEntry problem={newest} />;
  return (
    <ProblemEntry problem={newest} dates={dates} entries={problems}>
      <details className={styles.each}>
        <summary>{words.eachEntry}</summary>
        {/* The results related to them are those of the line. */}
        <FocusContext value={undefined}>
          <ul>
            {keyed(problems, ({ id }) => id).map(({ key, item }) => (
              <ProblemEntry key={key} problem={item} />
            ))}
          </ul>
        </FocusContext>
      </details>
    </ProblemEntry>
  );
}
