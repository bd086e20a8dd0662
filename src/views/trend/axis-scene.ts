import { px, type Scale } from '../../ui/chart/scale.ts';
import { path, type Shape, text } from '../../ui/chart/scene.ts';
import { type TimeTick, timeTicks } from '../../ui/chart/time-ticks.ts';
import type { ViewWindow } from '../../ui/chart/view-window.ts';
import type { Zone } from '../../clinical/zone.ts';
import type { PlotFrame } from './plot-frame.ts';

/** Room for a date ("05-Mar-2026") and a little air. */
const dateRoom = 92;

export const axisHeight = 48;

/** Round times, as many as have room for a whole date. */
export const ticksOf = ({ start, end }: ViewWindow, { left, right }: PlotFrame, zone: Zone) =>
  timeTicks(start, end, (right - left) / dateRoom, zone);

type AxisWords = {
  /** A date of a precision, as everywhere in the chart. */
  readonly day: (tick: TimeTick) => string;
  readonly title: string;
};

/** The time axis: at each tick a whole date, or the time of day with its date below (D 18). */
export function axisShapes(
  ticks: readonly TimeTick[],
  x: Scale,
  { left, right }: PlotFrame,
  { day, title }: AxisWords,
): readonly Shape[] {
  const isClock = ticks[0]?.unit === 'hour' || ticks[0]?.unit === 'minute';
  const marks = ticks.map(({ at }) => `M${px(x.of(at))} 0v5`).join('');
  const labels = ticks.flatMap((tick): readonly Shape[] => {
    const here = px(x.of(tick.at));
    if (!isClock) return [text('label', here, 17, day(tick), 'middle')];
    const { hour, minute } = tick.wall;
    const clock = `${two(hour)}:${two(minute)}`;
    return [
      text('label', here, 17, clock, 'middle'),
      ...(tick.isNew ? [text('label', here, 31, day(tick), 'middle')] : []),
    ];
  });
  return [
    ...path('axis', `M${left} 0.5H${right}`),
    ...path('tick', marks),
    ...withoutTouching(labels),
    text('title', (left + right) / 2, 45, title, 'middle'),
  ];
}

/** A new day soon after the first tick: its date would run into that one's. */
function withoutTouching(labels: readonly Shape[]): readonly Shape[] {
  let lastDay = -Infinity;
  return labels.filter((label) => {
    if (label.kind !== 'text' || label.y < 20) return true;
    if (label.x - lastDay < 80) return false;
    lastDay = label.x;
    return true;
  });
}

const two = (value: number): string => String(value).padStart(2, '0');
