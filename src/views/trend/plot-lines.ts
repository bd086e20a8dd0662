import type { TrendBand } from '../../clinical/trend/trend-bands.ts';
import { px, type Scale } from '../../ui/chart/scale.ts';
import { path, type Shape } from '../../ui/chart/scene.ts';
import type { Course } from './course.ts';
import type { PlotFrame } from './plot-frame.ts';

/**
 * Straight segments between results that are joined, from the last one before the window to the
 * first one after it. Where several fall into one pixel column, only first, lowest, highest and last
 * of an unbroken stretch are drawn, which looks the same (M4).
 */
export function lineShapes(
  { trend: { joinedTo, isGap }, at, value }: Course,
  { from, to }: { readonly from: number; readonly to: number },
  x: Scale,
  y: Scale,
  isCrowded: boolean,
): readonly Shape[] {
  const line: string[] = [];
  const gap: string[] = [];
  const point = (index: number): string =>
    `${px(x.of(at[index] ?? 0))} ${px(y.of(value[index] ?? 0))}`;
  const columnOf = (index: number): number => Math.floor(x.of(at[index] ?? 0));

  let cell = { column: NaN, first: -1, lowest: -1, highest: -1, last: -1 };
  let isDrawing = false;
  const close = (): void => {
    const { first, lowest, highest, last } = cell;
    if (first < 0) return;
    const ordered =
      lowest < highest ? [first, lowest, highest, last] : [first, highest, lowest, last];
    let before = -1;
    for (const index of ordered) {
      if (index === before) continue;
      // Where nothing was drawn to since the last move, that move was for nothing.
      if (!isDrawing && line.at(-2) === 'M') line.splice(-2);
      line.push(isDrawing ? 'L' : 'M', point(index));
      isDrawing = true;
      before = index;
    }
  };
  const begin = (index: number): void => {
    cell = { column: columnOf(index), first: index, lowest: index, highest: index, last: index };
  };

  let index = startOf(joinedTo, from);
  let expected = -1;
  while (index >= 0 && index < joinedTo.length) {
    const next = joinedTo[index] ?? -1;
    if (index !== expected) {
      close();
      isDrawing = false;
      begin(index);
    } else if (columnOf(index) === cell.column) {
      if ((value[index] ?? 0) < (value[cell.lowest] ?? 0)) cell.lowest = index;
      if ((value[index] ?? 0) > (value[cell.highest] ?? 0)) cell.highest = index;
      cell.last = index;
    } else {
      close();
      begin(index);
    }
    if (index >= to) break;
    if (next >= 0 && isGap[index] === 1) {
      gap.push('M', point(index), 'L', point(next));
      expected = -1;
      index = next;
    } else {
      expected = next;
      index = next >= 0 ? next : nextJoined(joinedTo, index + 1, to);
    }
  }
  close();
  if (line.at(-2) === 'M') line.splice(-2);
  return [...path('gap', gap.join('')), ...path(isCrowded ? 'fine-line' : 'line', line.join(''))];
}

/** The result before the window whose line comes into it, else the first in it that has a line. */
function startOf(joinedTo: Int32Array, from: number): number {
  for (let index = from - 1; index >= 0 && index >= from - 50; index -= 1) {
    if ((joinedTo[index] ?? -1) >= from) return index;
    if ((joinedTo[index] ?? -1) >= 0) break;
  }
  return nextJoined(joinedTo, from, joinedTo.length);
}

function nextJoined(joinedTo: Int32Array, from: number, to: number): number {
  for (let index = from; index < to; index += 1) if ((joinedTo[index] ?? -1) >= 0) return index;
  return -1;
}

/** A range that applies to one result alone is as wide as its point. */
const narrowest = 8;
/** More steps than a reader can follow, or the screen can draw in a frame. */
const mostBands = 400;

/** Each range as a band with an edge at each bound; an open side has none and runs to the frame. */
export function bandShapes(
  bands: readonly TrendBand[],
  { start, end }: { readonly start: number; readonly end: number },
  { top, bottom, left, right }: PlotFrame,
  x: Scale,
  y: Scale,
): readonly Shape[] {
  const fills: string[] = [];
  const edges: string[] = [];
  const inSight = bands.filter((band) => band.end >= start && band.start <= end);
  if (inSight.length > mostBands) return [];
  for (const band of inSight) {
    let [from, to] = [x.of(band.start), x.of(band.end)];
    if (to - from < narrowest) {
      const middle = (from + to) / 2;
      [from, to] = [middle - narrowest / 2, middle + narrowest / 2];
    }
    [from, to] = [Math.max(from, left - narrowest), Math.min(to, right + narrowest)];
    const high = band.high === undefined ? top : Math.max(top, y.of(band.high));
    const low = band.low === undefined ? bottom : Math.min(bottom, y.of(band.low));
    fills.push(`M${px(from)} ${px(high)}H${px(to)}V${px(Math.max(low, high + 1))}H${px(from)}z`);
    if (band.high !== undefined) edges.push(`M${px(from)} ${px(y.of(band.high))}H${px(to)}`);
    if (band.low !== undefined) edges.push(`M${px(from)} ${px(y.of(band.low))}H${px(to)}`);
  }
  return [...path('band', fills.join('')), ...path('band-edge', edges.join(''))];
}
