import { useEffect, useRef, type RefObject } from 'react';

const cellSelector = '[data-cell]';
const cellsIn = (within: Element): readonly HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(cellSelector),
];

/**
 * Arrow keys (and j, k) among the values of the table inside `around`, of which one is in the order
 * of Tab: hundreds of stops between the table and what follows would be none.
 */
export function useCellKeys(around: RefObject<HTMLElement | null>): void {
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
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const next = destination(target, event.key);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    table?.addEventListener('focusin', onFocus);
    table?.addEventListener('keydown', onKey);
    return () => {
      table?.removeEventListener('focusin', onFocus);
      table?.removeEventListener('keydown', onKey);
    };
  }, [around]);
}

function makeStop(stop: RefObject<HTMLElement | undefined>, cell: HTMLElement | undefined): void {
  if (stop.current !== undefined) stop.current.tabIndex = -1;
  stop.current = cell;
  if (cell !== undefined) cell.tabIndex = 0;
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
    case 'ArrowDown':
    case 'j':
      return inColumn(from, row, 1);
    case 'ArrowUp':
    case 'k':
      return inColumn(from, row, -1);
    default:
      return undefined;
  }
}

/** The next value above or below: of the same cell, of the same column, else of the next such row. */
function inColumn(
  from: HTMLElement,
  row: HTMLTableRowElement,
  step: 1 | -1,
): HTMLElement | undefined {
  const cell = from.closest('td');
  const table = row.closest('table');
  if (cell === null || table === null) return undefined;
  const inCell = cellsIn(cell);
  const neighbour = inCell[inCell.indexOf(from) + step];
  if (neighbour !== undefined) return neighbour;
  const rows = [...table.rows];
  for (let at = rows.indexOf(row) + step; rows[at] !== undefined; at += step) {
    const candidate = rows[at]?.cells[cell.cellIndex];
    const found = candidate === undefined ? [] : cellsIn(candidate);
    if (found.length > 0) return step === 1 ? found[0] : found.at(-1);
  }
  return undefined;
}
