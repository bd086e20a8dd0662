import { useCallback, useEffect, useRef, useState } from 'react';

import type { DetailOf } from './open-detail.ts';

/** What is open, and how one came to it: the last is shown, those before lie below it. */
export type DetailTrail = {
  readonly trail: readonly DetailOf[];
  /** Another number for each step: what is opened begins anew, at its head. */
  readonly step: number;
  /** Opens from the chart: what was open is replaced. */
  readonly open: (of: DetailOf) => void;
  /** Opens from within the detail: one can go back. */
  readonly openWithin: (of: DetailOf) => void;
  readonly back: () => void;
  readonly close: () => void;
};

export function useDetail(): DetailTrail {
  const [trail, setTrail] = useState<readonly DetailOf[]>([]);
  const [step, setStep] = useState(0);
  const cameFrom = useRef<Element | null>(null);
  const isOpen = trail.length > 0;

  const go = useCallback((next: (before: readonly DetailOf[]) => readonly DetailOf[]) => {
    setTrail(next);
    setStep((before) => before + 1);
  }, []);
  const open = useCallback(
    (of: DetailOf) => {
      cameFrom.current = document.activeElement;
      go(() => [of]);
    },
    [go],
  );
  const openWithin = useCallback((of: DetailOf) => go((before) => [...before, of]), [go]);
  const back = useCallback(() => go((before) => before.slice(0, -1)), [go]);
  const close = useCallback(() => setTrail([]), []);

  useEffect(() => {
    if (isOpen || cameFrom.current === null) return;
    returnTo(cameFrom.current);
    cameFrom.current = null;
  }, [isOpen]);

  return { trail, step, open, openWithin, back, close };
}

/** To where one was; to the view where that is gone, or was never focused (Safari, on a click). */
export function returnTo(element: Element): void {
  const isThere = element.isConnected && element !== document.body;
  const target = isThere ? element : document.querySelector('[role=tabpanel]');
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
