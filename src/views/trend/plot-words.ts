import { px, type Scale } from '../../ui/chart/scale.ts';
import { path, roughWidth, type Shape, text } from '../../ui/chart/scene.ts';
import type { Course } from './course.ts';
import type { PlotFrame } from './plot-frame.ts';

/** In less than this no word has room, and none is asked for. */
const narrowest = 14;

/** Room below the numbers for what was sent as words. */
export const wordLane = 20;

/**
 * Results without a number on the time line, as words: a tick where they stand, and the words where
 * they fit whole beside it. What does not fit is a tick, and is read with the cursor.
 */
export function wordShapes(
  { trend: { points }, at, value, second }: Course,
  { from, to }: { readonly from: number; readonly to: number },
  { bottom, right }: PlotFrame,
  x: Scale,
  said: (index: number) => string,
): readonly Shape[] {
  const found: number[] = [];
  let lastPx = -Infinity;
  for (let index = from; index < to; index += 1) {
    if (!Number.isNaN(value[index]) || !Number.isNaN(second?.[index] ?? NaN)) continue;
    if (points[index] === undefined) continue;
    const here = x.of(at[index] ?? 0);
    if (here - lastPx < 2) continue;
    lastPx = here;
    found.push(index);
  }
  const ticks: string[] = [];
  const texts: Shape[] = [];
  const y = bottom - 5;
  /** Until where the lane is taken. */
  let takenTo = 0;
  for (const [place, index] of found.entries()) {
    const here = x.of(at[index] ?? 0);
    const next = found[place + 1];
    const after = (next === undefined ? right + 30 : x.of(at[next] ?? 0)) - here - 10;
    const before = here - takenTo - 10;
    ticks.push(`M${px(here)} ${px(bottom - wordLane + 5)}V${px(bottom)}`);
    takenTo = here;
    if (Math.max(after, before) < narrowest) continue;
    const words = said(index);
    const wide = roughWidth(words);
    if (wide <= after) {
      texts.push(text('word-text', here + 4, y, words));
      takenTo = here + 4 + wide;
    } else if (wide <= before) {
      texts.push(text('word-text', here - 4, y, words, 'end'));
    }
  }
  return [...path('word', ticks.join('')), ...texts];
}
