import { useState, type KeyboardEvent } from 'react';
import { nearestInTime, nearestTo, stepOf } from './cursor.ts';
import type { PlotScene } from './plot-scene.ts';
import type { Plot } from './use-courses.ts';
import type { TrendView } from './use-trend-view.ts';

type At = { readonly id: string; readonly index: number; readonly time: number };

/** The result that is read, and with it the time at which all graphs are read. */
export type Cursor = {
  /** Of the graph that has the cursor. */
  readonly current: string | undefined;
  readonly time: number | undefined;
  /** The result of a graph at that time; undefined where none is in sight. */
  readonly indexIn: (plot: Plot, scene: PlotScene) => number | undefined;
  readonly point: (plot: number, x: number, y: number) => void;
  readonly focus: (plot: Plot, scene: PlotScene) => void;
  readonly onKey: (event: KeyboardEvent, plot: Plot, scene: PlotScene, open: () => void) => void;
};

export function useCursor(
  plots: readonly Plot[],
  scenes: readonly PlotScene[],
  { view, setWindow, zoomBy, panBy, reveal }: TrendView,
): Cursor {
  const [at, setAt] = useState<At>();
  // Before anything is chosen the newest result in sight is read.
  const time = at?.time ?? newestOf(plots, scenes);

  const move = (plot: Plot, index: number): void => {
    const moment = plot.course.at[index];
    if (moment === undefined) return;
    setAt({ id: plot.id, index, time: moment });
    reveal(moment);
  };

  const indexIn = (plot: Plot, { slice }: PlotScene): number | undefined => {
    const { from, to } = slice;
    if (at?.id === plot.id && at.index >= from && at.index < to) {
      // Pages that arrive may put other results before it: then it is found by its time.
      if (plot.course.at[at.index] === at.time) return at.index;
    }
    return time === undefined ? undefined : nearestInTime(plot.course, slice, time);
  };

  return {
    current: at?.id,
    time,
    indexIn,
    point: (which, x, y) => {
      const [plot, scene] = [plots[which], scenes[which]];
      if (plot === undefined || scene === undefined) return;
      const index = nearestTo(plot.course, scene, x, y);
      const moment = index === undefined ? undefined : plot.course.at[index];
      if (index === undefined || moment === undefined) return;
      setAt((before) =>
        before?.id === plot.id && before.index === index
          ? before
          : { id: plot.id, index, time: moment },
      );
    },
    focus: (plot, scene) => {
      const index = indexIn(plot, scene);
      const moment = index === undefined ? undefined : plot.course.at[index];
      if (at?.id === plot.id || index === undefined || moment === undefined) return;
      setAt({ id: plot.id, index, time: moment });
    },
    onKey: (event, plot, scene, open) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const index = indexIn(plot, scene);
      const around = index === undefined ? undefined : plot.course.at[index];
      const act = actOf(event);
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (act === 'in' || act === 'out') zoomBy(act === 'in' ? 0.5 : 2, around);
      else if (act === 'all') setWindow('all');
      else if (act === 'earlier' || act === 'later') panBy(act === 'later' ? 0.25 : -0.25);
      else if (act === 'open') open();
      else if (index !== undefined) {
        const next = stepOf(event.key, index, scene.slice);
        if (next !== undefined) move(plot, next);
      } else {
        // Nothing is in sight: an arrow leads to what is nearest.
        const { points } = plot.course.trend;
        const nearest = nearestInTime(
          plot.course,
          { from: 0, to: points.length },
          (view.start + view.end) / 2,
        );
        if (nearest !== undefined) move(plot, nearest);
      }
    },
  };
}

type Act = 'in' | 'out' | 'all' | 'earlier' | 'later' | 'open' | 'move';

function actOf({ key, shiftKey }: KeyboardEvent): Act | undefined {
  if (key === '+' || key === '=') return 'in';
  if (key === '-') return 'out';
  if (key === '0') return 'all';
  if (key === 'Enter' || key === 'd') return 'open';
  if (shiftKey && key === 'ArrowLeft') return 'earlier';
  if (shiftKey && key === 'ArrowRight') return 'later';
  return stepOf(key, 0, { from: 0, to: 1 }) === undefined ? undefined : 'move';
}

function newestOf(plots: readonly Plot[], scenes: readonly PlotScene[]): number | undefined {
  const times = plots.flatMap(({ course }, which) => {
    const slice = scenes[which]?.slice;
    if (slice === undefined || slice.to === slice.from) return [];
    return course.at[slice.to - 1] ?? [];
  });
  return times.length === 0 ? undefined : Math.max(...times);
}
