import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './data-table.module.css';
import { KeepPlace } from './keep-place.tsx';

type DataTableProps = {
  /** The table's accessible name. */
  name: string;
  /** The name of the scroll region around it; differs from the table's, so both can be found. */
  regionName: string;
  children: ReactNode;
  /** The newest column, at the inline end, is in sight as long as the reader does not scroll away
   * from it, and again when this value changes. */
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
  const atEnd = useRef(true);
  const shownEnd = useRef(showEndOn);

  useLayoutEffect(() => {
    if (shownEnd.current !== showEndOn) atEnd.current = true;
    shownEnd.current = showEndOn;
    const scroller = region.current;
    if (scroller === null || showEndOn === undefined || !atEnd.current) return;
    scroller.scrollLeft = scroller.scrollWidth;
  });

  return (
    <section
      ref={region}
      className={classNames(styles.region, fill && styles.fill)}
      onScroll={({ currentTarget: { scrollLeft, clientWidth, scrollWidth } }) => {
        atEnd.current = scrollLeft + clientWidth >= scrollWidth - 1;
      }}
      data-scrolls=""
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
        <KeepPlace scroller={region}>{children}</KeepPlace>
      </table>
    </section>
  );
}
