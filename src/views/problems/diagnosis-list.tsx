import type { DiagnosisLine } from '../../clinical/problem-groups.ts';
import { keyed } from '../keyed.ts';
import { useWords } from '../use-words.tsx';
import { ProblemItem } from './problem-item.tsx';
import styles from './problem-item.module.css';

type DiagnosisListProps = { lines: readonly DiagnosisLine[]; brief?: boolean };

export function DiagnosisList({ lines, brief = false }: DiagnosisListProps) {
  return (
    <ul>
      {lines.map((line) => (
        <Diagnosis key={line.key} line={line} brief={brief} />
      ))}
    </ul>
  );
}

/** The diagnosis of several encounters as one line, which opens to each of them. */
function Diagnosis({ line, brief }: { line: DiagnosisLine; brief: boolean }) {
  const { view, format, zone } = useWords();
  const { problems, recorded } = line;
  const [newest] = problems;
  if (problems.length === 1) return <ProblemItem problem={newest} brief={brief} />;
  const span =
    recorded === undefined
      ? view.noDate
      : view.recordedBetween(format.day(recorded.first, zone), format.day(recorded.last, zone));
  return (
    <ProblemItem problem={newest} dates={[view.times(problems.length), span]} brief>
      {brief ? null : (
        <details className={styles.each}>
          <summary>{view.eachEntry}</summary>
          <ul>
            {keyed(problems, ({ id }) => id).map(({ key, item }) => (
              <ProblemItem key={key} problem={item} />
            ))}
          </ul>
        </details>
      )}
    </ProblemItem>
  );
}
