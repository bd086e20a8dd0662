import type { Course } from './course.ts';
import { lowerOf, upperOf } from './course.ts';
import type { PlotScene } from './plot-scene.ts';

type Slice = PlotScene['slice'];

/** The result of a slice that is nearest in time; undefined where the slice is empty. */
export function nearestInTime(
  { at }: Course,
  { from, to }: Slice,
  time: number,
): number | undefined {
  let best: number | undefined;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((at[middle] ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  for (const index of [low - 1, low]) {
    if (index < from || index >= to) continue;
    const isNearer =
      best === undefined || Math.abs((at[index] ?? 0) - time) < Math.abs((at[best] ?? 0) - time);
    if (isNearer) best = index;
  }
  return best;
}

/** The result nearest to the pointer: of those of one time, the one whose number is nearest. */
export function nearestTo(course: Course, scene: PlotScene, x: number, y: number) {
  const nearest = nearestInTime(course, scene.slice, scene.x.back(x));
  if (nearest === undefined) return undefined;
  const time = course.at[nearest];
  let [best, least] = [nearest, Infinity];
  let first = nearest;
  while (first > scene.slice.from && course.at[first - 1] === time) first -= 1;
  for (let index = first; index < scene.slice.to && course.at[index] === time; index += 1) {
    const point = course.trend.points[index];
    for (const number of point === undefined ? [] : [upperOf(point), lowerOf(point)]) {
      const distance = number === undefined ? Infinity : Math.abs(scene.y.of(number.value) - y);
      if (distance < least) [best, least] = [index, distance];
    }
  }
  return best;
}

/** How far each key goes; undefined: not one of ours. */
export function stepOf(key: string, from: number, { from: first, to }: Slice): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return from + 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return from - 1;
    case 'PageUp':
      return Math.min(from + 10, to - 1);
    case 'PageDown':
      return Math.max(from - 10, first);
    case 'Home':
      return first;
    case 'End':
      return to - 1;
    default:
      return undefined;
  }
}
