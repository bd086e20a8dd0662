import { useCallback, useEffect, useRef } from 'react';

/** How long a view may take to have its room back, and draw what it had left out for want of it. */
const REDRAWN_MS = 1000;

/**
 * Where the focus goes when what was opened closes. What it returns is called as it opens, while
 * the focus is still on what opened it.
 */
export function useReturn(isOpen: boolean): () => void {
  const left = useRef<() => void>(undefined);
  useEffect(() => {
    if (isOpen) return;
    left.current?.();
    left.current = undefined;
  }, [isOpen]);
  return useCallback(() => {
    left.current = wayBackTo(document.activeElement ?? document.body);
  }, []);
}

/** There is one focus: who opens something else no longer waits for what was left before. */
let waiting: MutationObserver | undefined;

/**
 * To where one was; to the view where that is gone, or was never focused (Safari, on a click). Beside
 * a trend a table has fewer columns, so what was left may come back a moment later as another
 * element: then to that, unless the focus has gone elsewhere.
 */
function wayBackTo(element: Element): () => void {
  // The text of the whole page would be a place too, and long.
  const place = element instanceof HTMLButtonElement ? placeOf(element) : undefined;
  waiting?.disconnect();
  return () => {
    const view = document.querySelector('[role=tabpanel]');
    const isThere = element.isConnected && element !== document.body;
    go(isThere ? element : view);
    if (view === null || place === undefined) return;
    const observer = new MutationObserver(() => {
      const { activeElement } = document;
      if (activeElement !== view && activeElement !== document.body) return;
      go([...view.querySelectorAll('button')].find((one) => placeOf(one) === place));
    });
    waiting = observer;
    observer.observe(view, { childList: true, subtree: true });
    setTimeout(() => observer.disconnect(), REDRAWN_MS);
  };
}

function go(target: Element | null | undefined): void {
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

const keyOf = (one: Element | null) => one?.getAttribute('data-trend-key');

/** What tells a button from the others of a view: its test, row, column and text. */
function placeOf(element: Element): string {
  const row = element.closest('tr');
  return [
    keyOf(element.closest('[data-trend-key]')),
    keyOf(row) ?? row?.firstElementChild?.textContent,
    element.closest('[aria-colindex]')?.getAttribute('aria-colindex'),
    element.textContent,
  ].join('\n');
}
