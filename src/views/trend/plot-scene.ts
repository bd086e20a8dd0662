import { sliceWithin } from '../../clinical/trend/trend-within.ts';
import { linearScale, px, type Scale } from '../../ui/chart/scale.ts';
import { path, type Shape, text } from '../../ui/chart/scene.ts';
import type { TimeTick } from '../../ui/chart/time-ticks.ts';
import { type ValueAxis, valueAxis } from '../../ui/chart/value-ticks.ts';
import type { ViewWindow } from '../../ui/chart/view-window.ts';
import type { Course } from './course.ts';
import { type PlotFrame, timeScale } from './plot-frame.ts';
import { bandShapes, lineShapes } from './plot-lines.ts';
import { pointShapes } from './plot-points.ts';
import { wordLane, wordShapes } from './plot-words.ts';

/** One test drawn in one window. */
export type PlotScene = {
  readonly frame: PlotFrame;
  /** Axis, grid and bounds. */
  readonly around: readonly Shape[];
  /** Cut off at the frame. */
  readonly inside: readonly Shape[];
  readonly axis: ValueAxis | undefined;
  readonly x: Scale;
  readonly y: Scale;
  readonly slice: { readonly from: number; readonly to: number };
  /** Points with a mark of their own; fewer than are in the window where it is crowded. */
  readonly drawn: number;
  readonly total: number;
};

type PlotInput = {
  readonly course: Course;
  readonly view: ViewWindow;
  readonly frame: PlotFrame;
  readonly ticks: readonly TimeTick[];
  /** The time axis, the same below each plot. */
  readonly timeAxis: readonly Shape[];
  /** Where problems begin and end, in epoch ms. */
  readonly marks: readonly number[];
  /** What was sent, for a point of words. */
  readonly said: (index: number) => string;
};

/** Everything of a plot but the cursor. Pure: the same window gives the same drawing. */
export function plotScene({
  course,
  view,
  frame,
  ticks,
  timeAxis,
  marks,
  said,
}: PlotInput): PlotScene {
  const { trend, second, bands } = course;
  const x = timeScale(view, frame);
  const slice = sliceWithin(trend, view);
  const { top, left, right } = frame;
  const bottom = course.hasWords ? frame.bottom - wordLane : frame.bottom;
  const extent = extentOf(course, slice, view);
  const axis =
    extent === undefined
      ? undefined
      : valueAxis(extent.low, extent.high, Math.max(2, Math.floor((bottom - top) / 34)));
  const y = linearScale([axis?.low ?? 0, axis?.high ?? 1], [bottom, top]);
  const numbersFrame = { ...frame, bottom };
  const crosses = ticks.map(({ at }) => `M${px(x.of(at))} ${top}V${frame.bottom}`).join('');
  const rows = (axis?.ticks ?? []).map((tick) => `M${left} ${px(y.of(tick.value))}H${right}`);
  const points = pointShapes(course, slice, { x, y, width: right - left });
  const isCrowded = slice.to - slice.from > (right - left) / 3;
  const lines = second === undefined ? lineShapes(course, slice, x, y, isCrowded) : [];
  return {
    frame,
    x,
    y,
    axis,
    slice,
    drawn: points.drawn,
    total: slice.to - slice.from,
    around: [
      ...path('grid', crosses + rows.join('')),
      ...path('axis', `M${left} ${top}V${frame.bottom}`),
      ...timeAxis,
      ...(axis?.ticks ?? []).map((tick) =>
        text('label', left - 6, y.of(tick.value) + 4, tick.text, 'end'),
      ),
      ...boundLabels(course, view, y, right),
    ],
    inside: [
      ...bandShapes(bands, view, numbersFrame, x, y),
      ...path(
        'problem-line',
        marks.map((at) => `M${px(x.of(at))} ${top}V${frame.bottom}`).join(''),
      ),
      ...lines,
      ...points.shapes,
      ...(course.hasWords ? wordShapes(course, slice, frame, x, said) : []),
    ],
  };
}

/** Of the numbers in sight and the bounds of their ranges. */
function extentOf(
  { value, second, bands }: Course,
  { from, to }: { readonly from: number; readonly to: number },
  { start, end }: ViewWindow,
): { readonly low: number; readonly high: number } | undefined {
  let [low, high] = [Infinity, -Infinity];
  const take = (one: number): void => {
    if (one < low) low = one;
    if (one > high) high = one;
  };
  for (const values of second === undefined ? [value] : [value, second]) {
    for (let index = from; index < to; index += 1) take(values[index] ?? NaN);
  }
  if (low > high) return undefined;
  for (const band of bands) {
    if (band.end < start || band.start > end) continue;
    if (band.low !== undefined) take(band.low);
    if (band.high !== undefined) take(band.high);
  }
  return { low, high };
}

/** The bounds of the newest range in sight, as sent, beside the band. */
function boundLabels(
  { bands, second }: Course,
  { start, end }: ViewWindow,
  y: Scale,
  right: number,
): readonly Shape[] {
  const inSight = bands.filter((band) => band.end >= start && band.start <= end);
  // Of a pressure there are two bands over one another: their bounds would not say whose they are.
  const last = second === undefined ? inSight.at(-1) : undefined;
  if (last === undefined) return [];
  const bounds = [
    ...(last.high === undefined ? [] : [{ at: y.of(last.high), said: last.highText }]),
    ...(last.low === undefined ? [] : [{ at: y.of(last.low), said: last.lowText }]),
  ];
  return bounds
    .filter(({ at }, index) => index === 0 || at - (bounds[0]?.at ?? 0) > 11)
    .map(({ at, said }) => text('bound', right + 6, at + 4, said));
}
