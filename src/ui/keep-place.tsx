import { Component, type ReactNode, type RefObject } from 'react';

type KeepPlaceProps = { scroller: RefObject<HTMLElement | null>; children: ReactNode };

/** A row, or the head of a column, and where it stands on the screen. */
type Place = { element: Element; at: number };
type Places = { rows: readonly Place[]; columns: readonly Place[] };

/**
 * What the reader looks at stays where it is on the screen when more arrives above it or beside it.
 * Rows and columns need keys of their own, so that React keeps the element of each. Browsers' scroll
 * anchoring is not enough: Safari has none, and none acts sideways. A class, because only a class is
 * asked just before the page changes.
 */
export class KeepPlace extends Component<KeepPlaceProps> {
  override getSnapshotBeforeUpdate(): Places | null {
    const { current } = this.props.scroller;
    return current && { rows: rowsInSight(current), columns: columnsInSight(current) };
  }

  override componentDidUpdate(_props: KeepPlaceProps, _state: unknown, before: Places | null) {
    const { current } = this.props.scroller;
    if (current === null || before === null) return;
    const down = movedBy(before.rows, current, topOf);
    if (down !== 0) verticalScroller(current).scrollTop += down;
    const aside = movedBy(before.columns, current, leftOf);
    if (aside !== 0) current.scrollLeft += aside;
  }

  override render() {
    return this.props.children;
  }
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;
const leftOf = (element: Element): number => element.getBoundingClientRect().left;

/** In a low pane nothing scrolls but the page itself. */
function verticalScroller(element: Element): Element {
  const isOwn = getComputedStyle(element).overflowY !== 'visible';
  return isOwn ? element : (document.scrollingElement ?? element);
}

/**
 * First the row that has the focus or is pointed at, then those that stand whole, from the top. At the very
 * top the latter do not count: who has not scrolled sees what is first, and in it the newest.
 */
function rowsInSight(scroller: Element): readonly Place[] {
  const frame = scroller.getBoundingClientRect();
  const top = Math.max(frame.top, 0) + headHeight(scroller);
  const bottom = Math.min(frame.bottom, innerHeight);
  // What scrolls by itself inside of it keeps its own rows.
  const inner = [...scroller.querySelectorAll('[data-scrolls]')].filter(
    ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1,
  );
  const rows = [...scroller.querySelectorAll('tbody > tr, li')].filter((row) => {
    const box = row.getBoundingClientRect();
    const isInSight = box.bottom > top + 1 && box.top < bottom;
    return isInSight && !inner.some((region) => region.contains(row));
  });
  // The innermost of rows in rows comes last in the document.
  const held = rows
    .filter((row) => row.contains(document.activeElement) || row.matches(':hover'))
    .toReversed();
  // A row that is cut at the top may grow or shrink out of sight: better one that stands whole.
  const whole = rows.filter((row) => topOf(row) >= top - 1);
  const seen = verticalScroller(scroller).scrollTop > 0 ? [...whole, ...rows] : [];
  return [...held, ...seen].map((element) => ({ element, at: topOf(element) }));
}

/** The head of a table covers the rows behind it. */
const headHeight = (scroller: Element): number =>
  scroller.querySelector(':scope > table > thead')?.getBoundingClientRect().height ?? 0;

function columnsInSight(scroller: Element): readonly Place[] {
  if (scroller.scrollLeft === 0) return [];
  const names = scroller.querySelector('tr > :first-child')?.getBoundingClientRect().right ?? 0;
  return [...scroller.querySelectorAll('thead th[scope="col"]')]
    .filter((column) => column.getBoundingClientRect().right > names + 1)
    .map((element) => ({ element, at: leftOf(element) }));
}

/** How far the first of them that is still there has moved. */
function movedBy(
  before: readonly Place[],
  scroller: Element,
  edgeOf: (element: Element) => number,
): number {
  const kept = before.find(({ element }) => scroller.contains(element));
  return kept === undefined ? 0 : edgeOf(kept.element) - kept.at;
}
