import type { TrendFlag } from '../../clinical/trend/trend-flag.ts';
import { partOf } from './look.ts';
import type { TrendNumber, TrendPoint } from '../../clinical/trend/trend-point.ts';
import { bracket, type Glyph, glyphPath, limit, openEnd, ring } from '../../ui/chart/glyphs.ts';
import { px, type Scale } from '../../ui/chart/scale.ts';
import { path, type PartName, type Shape } from '../../ui/chart/scene.ts';
import { thin } from '../../ui/chart/thin.ts';
import { type Course, lowerOf, upperOf } from './course.ts';

/** The shape of a flag: up and down are told apart without colour, and critical is doubled (rule 6). */
const glyphOf: Readonly<Record<TrendFlag, Glyph>> = {
  none: 'circle',
  high: 'up',
  low: 'down',
  abnormal: 'diamond',
  'critical-high': 'double-up',
  'critical-low': 'double-down',
  critical: 'double-diamond',
  'computed-high': 'up',
  'computed-low': 'down',
};

const order: readonly PartName[] = [
  'span',
  'bar',
  'ring',
  'limit',
  'plain',
  'open',
  'computed',
  'open-flagged',
  'flagged',
  'open-critical',
  'critical',
  'doubtful',
];

type Pen = {
  readonly x: Scale;
  readonly y: Scale;
  /** Of a circle, in px. */
  readonly r: number;
  /** So many that a mark on the line would only blur it. */
  readonly isCrowded: boolean;
};

/** The points of a course in a slice, and how many of them stand for all. */
export function pointShapes(
  course: Course,
  slice: { readonly from: number; readonly to: number },
  { x, y, width }: { x: Scale; y: Scale; width: number },
): { readonly shapes: readonly Shape[]; readonly drawn: number } {
  const { points } = course.trend;
  const count = slice.to - slice.from;
  const r = count > width / 3 ? 1.3 : count > width / 8 ? 2 : count > width / 16 ? 2.8 : 3.8;
  const isCrowded = count > width / 3;
  const pen: Pen = { x, y, r, isCrowded };
  const paths = new Map<PartName, string[]>();
  const add = (part: PartName, d: string): void => {
    const found = paths.get(part);
    if (found === undefined) paths.set(part, [d]);
    else found.push(d);
  };
  const kept = keptIn(course, slice, x);
  let drawn = 0;
  for (let index = slice.from; index < slice.to; index += 1) {
    if (kept[index - slice.from] !== 1) continue;
    drawn += 1;
    const isAlone = course.isAlone[index] === 1;
    // On the line already, and nothing else to say.
    if (isCrowded && !isAlone && course.looks[index] === 0) continue;
    const point = points[index];
    if (point !== undefined) drawPoint(point, isAlone, pen, add);
  }
  return { shapes: order.flatMap((part) => path(part, paths.get(part)?.join('') ?? '')), drawn };
}

/**
 * All, where each has room; else of every pixel column the first, lowest, highest and last (of both
 * numbers of a pressure), and the first of each look, so that no critical or corrected one is lost.
 * Marked in a list as long as the slice.
 */
function keptIn(
  { at, value, second, looks }: Course,
  { from, to }: { readonly from: number; readonly to: number },
  x: Scale,
): Uint8Array {
  const columnOf = (index: number): number => Math.floor(x.of(at[index] ?? 0));
  const kept = new Uint8Array(to - from);
  for (const index of thin(value, columnOf, from, to)) kept[index - from] = 1;
  if (second !== undefined) {
    for (const index of thin(second, columnOf, from, to)) kept[index - from] = 1;
  }
  let column = NaN;
  let seen = 0;
  for (let index = from; index < to; index += 1) {
    const look = looks[index] ?? 0;
    if (look === 0) continue;
    const here = columnOf(index);
    if (here !== column) {
      column = here;
      seen = 0;
    }
    if ((seen & look) === look) continue;
    seen |= look;
    kept[index - from] = 1;
  }
  return kept;
}

type Add = (part: PartName, d: string) => void;

function drawPoint(point: TrendPoint, isAlone: boolean, pen: Pen, add: Add): void {
  const { x, y, r, isCrowded } = pen;
  const center = x.of(point.at);
  const [upper, lower] = [upperOf(point), lowerOf(point)];
  if (point.halves !== undefined) {
    drawBar(center, [upper, lower], pen, add);
  }
  for (const number of [upper, lower]) {
    if (number === undefined) continue;
    const height = y.of(number.value);
    const reach = drawExtent(point, height, pen, add);
    const part = partOf(number, point);
    const glyph = part === 'doubtful' ? 'cross' : glyphOf[number.flag];
    if (number.bound !== 'exact') {
      add('limit', limit(center, height, r, number.bound === 'below' ? 1 : -1));
    }
    // What is plain needs no point where a limit, the end of a bar, a span or the line stands there.
    const isSaid =
      number.bound !== 'exact' ||
      point.halves !== undefined ||
      reach === 'span' ||
      (isCrowded && !isAlone);
    if (part !== 'plain' || !isSaid) add(part, glyphPath(glyph, center, height, r));
    if (point.status === 'changed') add('ring', ring(center, height, r * 2));
  }
}

/** A pressure is one thing: a bar from one number to the other (GTAB-039). */
function drawBar(
  x: number,
  [upper, lower]: readonly (TrendNumber | undefined)[],
  { y, r }: Pen,
  add: Add,
): void {
  const cap = Math.max(1, r * 0.9);
  for (const number of [upper, lower]) {
    if (number !== undefined)
      add('bar', `M${px(x - cap)} ${px(y.of(number.value))}h${px(2 * cap)}`);
  }
  if (upper !== undefined && lower !== undefined) {
    add('bar', `M${px(x)} ${px(y.of(upper.value))}V${px(y.of(lower.value))}`);
  }
}

/** How wide the time of a result is; `span`: no point is drawn, since nobody knows where (GTAB-017). */
function drawExtent(
  { start, end, extent }: TrendPoint,
  y: number,
  { x, r }: Pen,
  add: Add,
): 'point' | 'span' {
  const [from, to] = [x.of(start), x.of(end)];
  switch (extent) {
    case 'until':
      add('span', openEnd(from, y, -r * 4, r));
      return 'point';
    case 'from':
      add('span', openEnd(from, y, r * 4, r));
      return 'point';
    case 'imprecise':
      add('span', bracket(from, Math.max(to, from + 2), y, r * 1.2));
      return 'span';
    case 'day':
    case 'period':
      if (to - from > r * 3) add('span', bracket(from, to, y, r));
      return 'point';
    case 'moment':
      return 'point';
  }
}
