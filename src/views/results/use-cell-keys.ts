import { useEffect, useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useSelection } from '../copy/selection.ts';

const cellSelector = '[data-cell]';
const cellsIn = (within: Element): readonly HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(cellSelector),
];

/**
 * Keys of a grid among the values of the table inside `around`, of which one is in the order of Tab:
 * hundreds of stops between the table and what follows would be none. (j and k are shortcuts, and
 * can be turned off: keys/use-shortcuts.ts.) With Shift, both ends of a step are chosen.
 */
export function useCellKeys(around: RefObject<HTMLElement | null>): void {
  const { begin } = useSelection();
  const stop = useRef<HTMLElement>(undefined);

  // After every drawing: rows come and go.
  useEffect(() => {
    const table = around.current;
    if (table === null || (stop.current !== undefined && table.contains(stop.current))) return;
    const row = table.querySelector('tbody tr:has([data-cell])');
    makeStop(stop, row === null ? undefined : cellsIn(row).at(-1));
  });

  useEffect(() => {
    const table = around.current;
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.matches(cellSelector)) makeStop(stop, target);
    };
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || !target.matches(cellSelector)) return;
      if (event.altKey || event.metaKey) return;
      const next = event.ctrlKey ? cornerOf(table, event.key) : destination(target, event.key);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      if (!event.shiftKey || event.ctrlKey) return;
      // Drawn first: from then on a press of a value chooses it.
      flushSync(begin);
      for (const cell of [target, next]) {
        if (cell.getAttribute('aria-pressed') === 'false') flushSync(() => cell.click());
      }
    };
    table?.addEventListener('focusin', onFocus);
    table?.addEventListener('keydown', onKey);
    return () => {
      table?.removeEventListener('focusin', onFocus);
      table?.removeEventListener('keydown', onKey);
    };
  }, [around, begin]);
}

function makeStop(stop: RefObject<HTMLElement | undefined>, cell: HTMLElement | undefined): void {
  if (stop.current !== undefined) stop.current.tabIndex = -1;
  stop.current = cell;
  if (cell !== undefined) cell.tabIndex = 0;
}

/** Rows that a page key goes by; fewer where there are not as many. */
const page = 10;

/** With Ctrl: the first and the last value of the table. */
function cornerOf(table: HTMLElement | null, key: string): HTMLElement | undefined {
  if (table === null || (key !== 'Home' && key !== 'End')) return undefined;
  return cellsIn(table).at(key === 'Home' ? 0 : -1);
}

function destination(from: HTMLElement, key: string): HTMLElement | undefined {
  const row = from.closest('tr');
  if (row === null) return undefined;
  const cells = cellsIn(row);
  const at = cells.indexOf(from);
  switch (key) {
    case 'ArrowLeft':
      return cells[at - 1];
    case 'ArrowRight':
      return cells[at + 1];
    case 'Home':
      return cells[0];
    case 'End':
      return cells.at(-1);
    case 'PageDown':
      return inColumn(from, row, page);
    case 'PageUp':
      return inColumn(from, row, -page);
    case 'ArrowDown':
      return inColumn(from, row, 1);
    case 'ArrowUp':
      return inColumn(from, row, -1);
    default:
      return undefined;
  }
}

/** `j` and `k`: the value below or above, where the focus is on a value of a table. */
export function besideInColumn(from: Element, step: 1 | -1): HTMLElement | undefined {
  const row = from.closest('tr');
  if (!(from instanceof HTMLElement) || !from.matches(cellSelector) || row === null)
    return undefined;
  return inColumn(from, row, step);
}

/** The next value above or below: of the same cell, of the same column, else of the next such row. */
function inColumn(
  from: HTMLElement,
  row: HTMLTableRowElement,
  by: number,
): HTMLElement | undefined {
  const step = by < 0 ? -1 : 1;
  const cell = from.closest('td');
  const table = row.closest('table');
  if (cell === null || table === null) return undefined;
  const inCell = cellsIn(cell);
  const neighbour = inCell[inCell.indexOf(from) + step];
  if (neighbour !== undefined && by === step) return neighbour;
  const rows = [...table.rows];
  let reached: HTMLElement | undefined;
  let left = Math.abs(by);
  for (let at = rows.indexOf(row) + step; rows[at] !== undefined && left > 0; at += step) {
    const candidate = rows[at]?.cells[cell.cellIndex];
    const found = candidate === undefined ? [] : cellsIn(candidate);
    if (found.length === 0) continue;
    reached = step === 1 ? found[0] : found.at(-1);
    left -= 1;
  }
  return reached;
}
