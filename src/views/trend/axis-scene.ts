import { px, type Scale } from '../../ui/chart/scale.ts';
import { path, type Shape, text } from '../../ui/chart/scene.ts';
import { type TimeTick, timeTicks } from '../../ui/chart/time-ticks.ts';
import type { ViewWindow } from '../../ui/chart/view-window.ts';
import type { FhirDate } from '../../clinical/fhir-date.ts';
import type { Zone } from '../../clinical/zone.ts';
import type { PlotFrame } from './plot-frame.ts';

/** Room for a date ("05-Mar-2026"), for a year, and a little air. */
const dateRoom = 92;
const yearRoom = 54;

/** Round times, as many as have room for what is written at them. */
export function ticksOf(view: ViewWindow, { left, right }: PlotFrame, zone: Zone) {
  const width = right - left;
  const { start, end } = view;
  const years = timeTicks(start, end, width / yearRoom, zone);
  return years[0]?.unit === 'year' ? years : timeTicks(start, end, width / dateRoom, zone);
}

/** The time axis: at each tick a whole date, or the time of day with its date below (D 18). */
export function axisShapes(
  ticks: readonly TimeTick[],
  x: Scale,
  { left, right, bottom }: PlotFrame,
  day: (tick: TimeTick) => string,
): readonly Shape[] {
  const isClock = ticks[0]?.unit === 'hour' || ticks[0]?.unit === 'minute';
  const marks = ticks.map(({ at }) => `M${px(x.of(at))} ${bottom}v5`).join('');
  const labels = ticks.flatMap((tick): readonly Shape[] => {
    const here = px(x.of(tick.at));
    if (!isClock) return [text('label', here, bottom + 17, day(tick), 'middle')];
    const { hour, minute } = tick.wall;
    const clock = `${two(hour)}:${two(minute)}`;
    return [
      text('label', here, bottom + 17, clock, 'middle'),
      ...(tick.isNew ? [text('label', here, bottom + 31, day(tick), 'middle')] : []),
    ];
  });
  return [
    ...path('axis', `M${left} ${bottom}H${right}`),
    ...path('tick', marks),
    ...withoutTouching(labels, bottom + 20),
  ];
}

/** A new day soon after the first tick: its date would run into that one's. */
function withoutTouching(labels: readonly Shape[], below: number): readonly Shape[] {
  let lastDay = -Infinity;
  return labels.filter((label) => {
    if (label.kind !== 'text' || label.y < below) return true;
    if (label.x - lastDay < 80) return false;
    lastDay = label.x;
    return true;
  });
}

const two = (value: number): string => String(value).padStart(2, '0');

/** As precise as the tick is: a year, a month or a day. */
export function dateOfTick({ unit, wall: { year, month, day } }: TimeTick): FhirDate {
  if (unit === 'year') return { precision: 'year', sent: '', year };
  if (unit === 'month') return { precision: 'month', sent: '', year, month };
  return { precision: 'day', sent: '', year, month, day };
}
