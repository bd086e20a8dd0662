import { useCallback, useState } from 'react';
import type { DetailOf } from './open-detail.ts';
import { useReturn } from './use-return.ts';

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
  const leave = useReturn(trail.length > 0);

  const go = useCallback((next: (before: readonly DetailOf[]) => readonly DetailOf[]) => {
    setTrail(next);
    setStep((before) => before + 1);
  }, []);
  const open = useCallback(
    (of: DetailOf) => {
      leave();
      go(() => [of]);
    },
    [go, leave],
  );
  const openWithin = useCallback((of: DetailOf) => go((before) => [...before, of]), [go]);
  const back = useCallback(() => go((before) => before.slice(0, -1)), [go]);
  const close = useCallback(() => setTrail([]), []);

  return { trail, step, open, openWithin, back, close };
}
