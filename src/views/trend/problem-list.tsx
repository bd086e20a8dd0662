import { useState } from 'react';
import type { ProblemMark } from '../../clinical/trend/problem-times.ts';
import { useOpenDetail } from '../detail/open-detail.ts';
import { keyed } from '../keyed.ts';
import { useWords } from '../use-words.tsx';
import { markText } from './mark-text.ts';
import styles from './problem-list.module.css';
import { useTrendWords } from './use-trend-words.ts';

type ProblemListProps = { marks: readonly ProblemMark[]; isPrinting: boolean };

/** The marks on the time line in words: those for which the line had no room as well. */
export function ProblemList({ marks, isPrinting }: ProblemListProps) {
  const speech = useWords();
  const words = useTrendWords();
  const openDetail = useOpenDetail();
  const [isOpen, setOpen] = useState(false);
  if (marks.length === 0) return null;
  return (
    // Open on paper, where nobody can open it and lines without a name are drawn; as it was afterwards.
    <details
      className={styles.problems}
      open={isOpen || isPrinting}
      onToggle={({ currentTarget }) => {
        if (!isPrinting) setOpen(currentTarget.open);
      }}
    >
      <summary>
        {words.problemMarks} ({marks.length})
      </summary>
      <ul>
        {keyed(marks, ({ problem, what }) => `${problem.id ?? ''} ${what}`).map(({ key, item }) => {
          const { name, time } = markText(item, speech, words);
          return (
            <li key={key}>
              <button
                type="button"
                onClick={() => openDetail({ kind: 'problem', problem: item.problem })}
              >
                {name}
              </button>
              {time}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
