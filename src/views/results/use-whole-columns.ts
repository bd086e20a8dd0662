import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * How many columns stand whole in the table inside `around`, at most `guess`. A column cut by the
 * held names would show "4.6" of a "14.6": what does not fit is left to paging. Letters have no
 * width that could be known beforehand (the EHR's font, the user's text size), so it is measured,
 * and again whenever the table changes its size.
 */
export function useWholeColumns(guess: number): {
  count: number;
  around: RefObject<HTMLDivElement | null>;
} {
  const around = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState({ guess, count: guess, room: 0 });
  const count = fit.guess === guess ? fit.count : guess;

  useLayoutEffect(() => {
    const table = around.current?.querySelector('table');
    const region = table?.parentElement;
    if (!table || !region) return;
    const names = table.tHead?.rows[0]?.cells[0];
    const check = (): void => {
      const room = region.clientWidth;
      // One pixel for rounding. A single column may be wider than the pane: then it scrolls.
      const over = table.offsetWidth - room - 1;
      // For what is to stay beside the names, wherever the columns are scrolled to.
      setNamesWidth(table, names?.offsetWidth);
      // What had to go while there was less room may stand again: a trend beside it has closed.
      if (fit.guess === guess && count < guess && room > fit.room + scrollBar)
        return setFit({ guess, count: guess, room });
      if (count <= 1 || over <= 0) return;
      // Of the widest so many could go at least: one at a time, each would be laid out anew.
      const surely = Math.floor(over / widestColumn(table));
      setFit({ guess, count: Math.max(1, count - Math.max(1, surely)), room });
    };
    check();
    const observer = new ResizeObserver(check);
    observer.observe(table);
    return () => observer.disconnect();
  });

  return { count, around };
}

/** A scroll bar that comes and goes with the columns must not bring them back. */
const scrollBar = 24;

/** Only where it is another: every cell inherits it, and each time it is set gets its style anew. */
function setNamesWidth(table: HTMLTableElement, width: number | undefined): void {
  const [name, value] = ['--cs-names', `${width}px`];
  if (width === undefined || table.style.getPropertyValue(name) === value) return;
  table.style.setProperty(name, value);
}

const widestColumn = (table: HTMLTableElement): number =>
  Math.max(
    1,
    ...[...(table.tHead?.rows ?? [])].flatMap(({ cells }) =>
      [...cells].filter(({ colSpan }) => colSpan === 1).map(({ offsetWidth }) => offsetWidth),
    ),
  );
