import type { ProblemMark } from '../../clinical/trend/problem-times.ts';
import { px, type Scale } from '../../ui/chart/scale.ts';
import { path, roughWidth, type Shape, text } from '../../ui/chart/scene.ts';
import type { ViewWindow } from '../../ui/chart/view-window.ts';
import type { PlotFrame } from './plot-frame.ts';

const rowHeight = 16;
const flagHeight = 12;

/** Marks in sight: those whose time reaches into the window. */
export const marksWithin = (
  marks: readonly ProblemMark[],
  { start, end }: ViewWindow,
): readonly ProblemMark[] => marks.filter(({ span }) => span.end > start && span.start < end);

export type Lane = { readonly shapes: readonly Shape[]; readonly height: number };

/**
 * Onset and end of problems: flags in a line, each with a line down through the graphs, and its name
 * beside that line where there is room, in up to three rows. The list below the graphs has them all,
 * so nothing depends on the room. `least` is the height that it has at the least.
 */
export function problemLane(
  marks: readonly ProblemMark[],
  x: Scale,
  { left, right, width }: PlotFrame,
  nameOf: (mark: ProblemMark) => string,
  least = 0,
): Lane {
  if (marks.length === 0) return { shapes: [], height: least };
  const taken: [number, number][][] = [[], [], []];
  const flags: string[] = [];
  const texts: Shape[] = [];
  const lines: number[] = [];
  for (const mark of marks) {
    const from = Math.max(left, x.of(mark.span.start));
    const to = Math.min(right, x.of(mark.span.end));
    const middle = (from + to) / 2;
    flags.push(flag(from, to, middle, mark.what));
    lines.push(middle);
    const name = nameOf(mark);
    const wide = roughWidth(name) + 8;
    const places: (readonly [number, number])[] = [
      [middle, middle + wide],
      [middle - wide, middle],
    ];
    const row = [0, 1, 2].find((which) =>
      places.some((place) => isFree(taken[which] ?? [], place, width)),
    );
    if (row === undefined) continue;
    const place = places.find((one) => isFree(taken[row] ?? [], one, width));
    if (place === undefined) continue;
    taken[row]?.push([place[0], place[1]]);
    const y = flagHeight + row * rowHeight + 12;
    const isAfter = place[0] === middle;
    texts.push(
      text('problem-text', isAfter ? middle + 5 : middle - 5, y, name, isAfter ? 'start' : 'end'),
    );
  }
  const rows = Math.max(...taken.map((row, which) => (row.length > 0 ? which + 1 : 0)));
  const height = Math.max(least, flagHeight + rows * rowHeight);
  const down = lines.map((at) => `M${px(at)} 0V${height}`).join('');
  return {
    shapes: [...path('problem-line', down), ...path('problem', flags.join('')), ...texts],
    height,
  };
}

function isFree(
  taken: readonly (readonly [number, number])[],
  [from, to]: readonly [number, number],
  width: number,
): boolean {
  return from >= 2 && to <= width - 2 && taken.every(([first, last]) => to < first || from > last);
}

/** ▸ where it begins, ◂ where it ends, and a bar as wide as the date is known. */
function flag(from: number, to: number, middle: number, what: ProblemMark['what']): string {
  const tip = what === 'onset' ? 8 : -8;
  const bar = to - from > 3 ? `M${px(from)} 11H${px(to)}V12H${px(from)}z` : '';
  return `M${px(middle)} 0L${px(middle + tip)} 5L${px(middle)} 10z${bar}`;
}
