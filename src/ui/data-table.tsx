import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './data-table.module.css';

type DataTableProps = {
  /** The table's accessible name. */
  name: string;
  /** The name of the scroll region around it; differs from the table's, so both can be found. */
  regionName: string;
  children: ReactNode;
  /** Scroll to the newest column, at the inline end, when this value changes. */
  showEndOn?: unknown;
  fill?: boolean;
  rowCount?: number;
  columnCount?: number;
};

/**
 * A native table in a focusable, named scroll region: arrow keys scroll it, a screen reader reads
 * rows and columns. The head row and the first column stay in sight.
 */
export function DataTable(props: DataTableProps) {
  const { name, regionName, children, showEndOn, fill = false, rowCount, columnCount } = props;
  const region = useRef<HTMLElement>(null);

  useEffect(() => {
    const scroller = region.current;
    if (scroller !== null && showEndOn !== undefined) scroller.scrollLeft = scroller.scrollWidth;
  }, [showEndOn]);

  return (
    <section
      ref={region}
      className={classNames(styles.region, fill && styles.fill)}
      aria-label={regionName}
      // The region scrolls, so the keyboard must reach it (WCAG 2.1.1).
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table
        className={styles.table}
        aria-label={name}
        aria-rowcount={rowCount}
        aria-colcount={columnCount}
      >
        {children}
      </table>
    </section>
  );
}
