import type { ProblemMark } from '../../clinical/trend/problem-times.ts';
import { useOpenDetail } from '../detail/open-detail.ts';
import { keyed } from '../keyed.ts';
import { useWords } from '../use-words.tsx';
import styles from './problem-list.module.css';
import { useTrendWords } from './use-trend-words.ts';

/** The marks on the time line in words: those for which the line had no room as well. */
export function ProblemList({ marks }: { marks: readonly ProblemMark[] }) {
  const { format, zone } = useWords();
  const words = useTrendWords();
  const openDetail = useOpenDetail();
  if (marks.length === 0) return null;
  return (
    <details className={styles.problems}>
      <summary>
        {words.problemMarks} ({marks.length})
      </summary>
      <ul>
        {keyed(marks, ({ problem, what }) => `${problem.id ?? ''} ${what}`).map(
          ({ key, item: { problem, what } }) => {
            const time = what === 'onset' ? problem.onset : problem.abatement;
            return (
              <li key={key}>
                <button type="button" onClick={() => openDetail({ kind: 'problem', problem })}>
                  {words[what](format.coded(problem.code))}
                </button>
                {time === undefined ? null : `, ${format.problemTime(time, zone)}`}
              </li>
            );
          },
        )}
      </ul>
    </details>
  );
}
