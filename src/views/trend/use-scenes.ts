import { useMemo } from 'react';
import { type ProblemMark, problemMarks } from '../../clinical/trend/problem-times.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { ViewWindow } from '../../ui/chart/view-window.ts';
import { useWords } from '../use-words.tsx';
import { axisShapes, dateOfTick, ticksOf } from './axis-scene.ts';
import { type PlotFrame, plotFrame, timeScale } from './plot-frame.ts';
import { type PlotScene, plotScene } from './plot-scene.ts';
import { type Lane, marksWithin, problemLane } from './problem-lane.ts';
import type { Plot } from './use-courses.ts';
import { useTrendWords } from './use-trend-words.ts';

/** Everything drawn in a window. */
export type Scenes = {
  readonly frame: PlotFrame;
  readonly scenes: readonly PlotScene[];
  readonly lane: Lane;
  readonly marks: readonly ProblemMark[];
};

/** One graph has the room that several share. */
const heightOf = (count: number): number => (count === 1 ? 290 : count === 2 ? 210 : 150);

export function useScenes(
  plots: readonly Plot[],
  view: ViewWindow,
  width: number,
  problems: readonly Problem[],
): Scenes {
  const { format, zone } = useWords();
  const words = useTrendWords();
  const all = useMemo(() => problemMarks(problems, zone), [problems, zone]);
  return useMemo(() => {
    const frame = plotFrame(width, heightOf(plots.length));
    const ticks = ticksOf(view, frame, zone);
    const marks = marksWithin(all, view);
    const x = timeScale(view, frame);
    const times = marks.map(({ span: { start, end } }) => (start + end) / 2);
    const timeAxis = axisShapes(ticks, x, frame, (tick) => format.day(dateOfTick(tick), zone));
    return {
      frame,
      marks,
      scenes: plots.map(({ course }) =>
        plotScene({
          course,
          view,
          frame,
          ticks,
          timeAxis,
          marks: times,
          said: (index) => {
            const entry = course.trend.points[index]?.entry;
            return entry === undefined ? '' : format.entry(entry, zone);
          },
        }),
      ),
      lane: problemLane(marks, x, frame, ({ problem, what }) =>
        words[what](format.coded(problem.code)),
      ),
    };
  }, [plots, view, width, all, format, words, zone]);
}
