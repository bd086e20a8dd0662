import type { ReactNode } from 'react';
import type { FlowRow } from '../../clinical/flowsheet.ts';
import { resultsAt } from '../copy/ask.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { useAsker } from '../copy/copy-context.ts';
import { copySource } from '../copy/copy-sources.ts';
import { latestOf } from '../summary/latest-of.ts';
import { useResultsWords } from './use-results-words.ts';
import type { RowSection } from './row-sections.ts';
import styles from './section-rows.module.css';

type SectionRowsProps = {
  section: RowSection;
  columns: number;
  /** The rows with the results of the time chosen. */
  inTime: ReadonlyMap<string, FlowRow>;
  /** Without a heading where everything stands in one section. */
  plain: boolean;
  /** Its place among the rows of the table, where these are counted. */
  index?: number;
  children: ReactNode;
};

/** The rows of a section below its name. */
export function SectionRows(props: SectionRowsProps) {
  const { section, columns, inTime, plain, index, children } = props;
  const words = useResultsWords();
  const { askAll, nameOf } = useAsker();
  const latest = () =>
    askAll(words.latestNamed(section.heading), [
      {
        heading: '',
        items: section.series.flatMap((one) => {
          const series = inTime.get(one.identity.key)?.series ?? one;
          return resultsAt(nameOf(series.entries[0]), latestOf(series));
        }),
      },
    ]);
  return (
    <tbody>
      {plain ? null : (
        <tr aria-rowindex={index} {...copySource(latest)}>
          <th scope="rowgroup" colSpan={columns} className={styles.heading}>
            <span className={styles.held}>
              <span dir="auto">{section.heading}</span>
              <CopyButton name={words.copyLatestNamed(section.heading)} />
              {section.origin === 'sent' ? (
                <span className={styles.origin}>{words.sentAsPanel}</span>
              ) : null}
            </span>
          </th>
        </tr>
      )}
      {children}
    </tbody>
  );
}

/** One section of tests that nothing groups needs no heading. */
export const isPlain = (sections: readonly RowSection[]): boolean =>
  sections.length === 1 && sections[0]?.origin === 'other';

/** The first rows of all sections together, in their order. */
export function firstRows(sections: readonly RowSection[], limit: number): readonly RowSection[] {
  const shown: RowSection[] = [];
  let left = limit;
  for (const section of sections) {
    if (left <= 0) break;
    shown.push({ ...section, series: section.series.slice(0, left) });
    left -= section.series.length;
  }
  return shown;
}
