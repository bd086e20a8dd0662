import type { Zone } from '../../clinical/zone.ts';
import type { ViewWindow } from '../../ui/chart/view-window.ts';
import type { PresetWindow } from '../results/results-tools.ts';
import { spanOfWindow } from '../results/time-window.ts';
import type { Course } from './course.ts';

const dayMs = 86_400_000;
/** Room beside the first and last result, as a share of all. */
const edge = 0.03;

/** From the first to the last result of all courses, whole spans with them; undefined: none. */
export function wholeOf(courses: readonly Course[], now: number): ViewWindow | undefined {
  let [start, end] = [Infinity, -Infinity];
  for (const { trend } of courses) {
    const [first] = trend.points;
    const last = trend.points.at(-1);
    if (first !== undefined) start = Math.min(start, first.start, first.at);
    if (last !== undefined) end = Math.max(end, last.end, last.at);
  }
  if (start > end) return undefined;
  const room = Math.max((end - start) * edge, dayMs / 2);
  // Nothing can be known of what is to come: the room after the newest result ends now.
  return { start: start - room, end: Math.max(end, Math.min(end + room, now)) };
}

/** A window by name: back from now, as in Results; `all` is what there is. */
export function windowOf(
  window: PresetWindow | ViewWindow,
  whole: ViewWindow | undefined,
  now: number,
  zone: Zone,
): ViewWindow {
  if (typeof window !== 'string') return window;
  const span = spanOfWindow(window, now, zone);
  if (span !== undefined) return { start: span.start, end: now };
  return whole ?? { start: now - dayMs, end: now };
}

/** How far one can move: over all results, to now, and back to where one is. */
export function reachOf(whole: ViewWindow | undefined, view: ViewWindow, now: number): ViewWindow {
  return {
    start: Math.min(whole?.start ?? view.start, view.start),
    end: Math.max(whole?.end ?? now, now, view.end),
  };
}
