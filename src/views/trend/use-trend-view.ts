import { useCallback, type Dispatch, type SetStateAction } from 'react';
import { pan, within, zoom, type ViewWindow } from '../../ui/chart/view-window.ts';
import type { PresetWindow } from '../results/results-tools.ts';
import { useHour } from '../use-now.ts';
import { useWords } from '../use-words.tsx';
import type { TrendSettings } from './trend-settings.ts';
import { reachOf, wholeOf, windowOf } from './trend-window.ts';
import type { Plot } from './use-courses.ts';

/** The part of the time that is in sight, and the ways to another. */
export type TrendView = {
  readonly view: ViewWindow;
  readonly reach: ViewWindow;
  readonly preset: PresetWindow | undefined;
  readonly setWindow: (window: PresetWindow | ViewWindow) => void;
  readonly zoomBy: (factor: number, around?: number) => void;
  readonly panBy: (share: number) => void;
  /** So that a time outside of the window comes into it. */
  readonly reveal: (time: number) => void;
};

export function useTrendView(
  window: TrendSettings['window'],
  onSettings: Dispatch<SetStateAction<TrendSettings>>,
  plots: readonly Plot[],
): TrendView {
  const { zone } = useWords();
  const now = useHour();
  const whole = wholeOf(
    plots.map(({ course }) => course),
    now,
  );
  const view = windowOf(window, whole, now, zone);
  const reach = reachOf(whole, view, now);
  const setWindow = useCallback(
    (next: PresetWindow | ViewWindow) => onSettings((before) => ({ ...before, window: next })),
    [onSettings],
  );
  const span = view.end - view.start;
  return {
    view,
    reach,
    preset: typeof window === 'string' ? window : undefined,
    setWindow,
    zoomBy: (factor, around = view.start + span / 2) =>
      setWindow(zoom(view, factor, around, reach)),
    panBy: (share) => setWindow(pan(view, share, reach)),
    reveal: (time) => {
      if (time >= view.start && time <= view.end) return;
      const start = time < view.start ? time - span * 0.1 : time - span * 0.9;
      setWindow(within({ start, end: start + span }, reach));
    },
  };
}
