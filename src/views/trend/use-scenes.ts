import { useMemo, useState } from 'react';
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
  const all = useMemo(() => problemMarks(problems, zone), [problems, zone]);
  const marks = useMemo(() => marksWithin(all, view), [all, view]);
  const frame = useMemo(() => plotFrame(width, heightOf(plots.length)), [width, plots.length]);
  const lane = useLane({ all, marks, view, frame });
  const scenes = useMemo(() => {
    const ticks = ticksOf(view, frame, zone);
    const x = timeScale(view, frame);
    const times = marks.map(({ span: { start, end } }) => (start + end) / 2);
    const timeAxis = axisShapes(ticks, x, frame, (tick) => format.day(dateOfTick(tick), zone));
    return plots.map(({ course }) =>
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
    );
  }, [plots, view, frame, marks, format, zone]);
  return useMemo(() => ({ frame, scenes, lane, marks }), [frame, scenes, lane, marks]);
}

type LaneOf = {
  readonly all: readonly ProblemMark[];
  readonly marks: readonly ProblemMark[];
  readonly view: ViewWindow;
  readonly frame: PlotFrame;
};

/**
 * As high as it has been of these problems at this width: the graphs below it would jump while a
 * window with fewer of them is looked for.
 */
function useLane({ all, marks, view, frame }: LaneOf): Lane {
  const { format } = useWords();
  const words = useTrendWords();
  const [held, setHeld] = useState({ all, width: frame.width, height: 0 });
  const least = held.all === all && held.width === frame.width ? held.height : 0;
  const lane = useMemo(
    () =>
      problemLane(
        marks,
        timeScale(view, frame),
        frame,
        ({ problem, what }) => words[what](format.coded(problem.code)),
        least,
      ),
    [marks, view, frame, format, words, least],
  );
  if (lane.height > least) setHeld({ all, width: frame.width, height: lane.height });
  return lane;
}
