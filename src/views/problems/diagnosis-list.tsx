import type { ComponentType } from 'react';
import type { DiagnosisLine } from '../../clinical/problem-groups.ts';
import { useWords } from '../use-words.tsx';

export type DiagnosisLineProps = {
  line: DiagnosisLine;
  /** Of several encounters; undefined where there is only one. */
  dates: readonly string[] | undefined;
};

type DiagnosisListProps = {
  lines: readonly DiagnosisLine[];
  Line: ComponentType<DiagnosisLineProps>;
};

/** The diagnosis of several encounters as one line. */
export function DiagnosisList({ lines, Line }: DiagnosisListProps) {
  const { view, format, zone } = useWords();
  const datesOf = ({ problems, recorded }: DiagnosisLine): readonly string[] | undefined => {
    if (problems.length === 1) return undefined;
    const span =
      recorded === undefined
        ? view.noDate
        : view.recordedBetween(format.day(recorded.first, zone), format.day(recorded.last, zone));
    return [view.times(problems.length), span];
  };
  return (
    <ul>
      {lines.map((line) => (
        <Line key={line.key} line={line} dates={datesOf(line)} />
      ))}
    </ul>
  );
}
