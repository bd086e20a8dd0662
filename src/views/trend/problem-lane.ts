import type { ProblemMark } from '../../clinical/trend/problem-times.ts';
import { px, type Scale } from '../../ui/chart/scale.ts';
import { path, roughWidth, type Shape, text } from '../../ui/chart/scene.ts';
import type { ViewWindow } from '../../ui/chart/view-window.ts';
import type { PlotFrame } from './plot-frame.ts';

const rowHeight = 17;
const mostRows = 3;

/** Marks in sight: those whose time reaches into the window. */
export const marksWithin = (
  marks: readonly ProblemMark[],
  { start, end }: ViewWindow,
): readonly ProblemMark[] => marks.filter(({ span }) => span.end > start && span.start < end);

export type Lane = { readonly shapes: readonly Shape[]; readonly height: number };

/**
 * Onset and end of problems: a flag that points to where the problem is, with its name where there is
 * room, in up to three rows. The list below the graph has them all, so nothing depends on the room.
 */
export function problemLane(
  marks: readonly ProblemMark[],
  x: Scale,
  { left, right }: PlotFrame,
  nameOf: (mark: ProblemMark) => string,
): Lane {
  if (marks.length === 0) return { shapes: [], height: 0 };
  const filled: number[] = [];
  const flags: string[] = [];
  const texts: Shape[] = [];
  for (const mark of marks) {
    const from = Math.max(left, x.of(mark.span.start));
    const to = Math.min(right, x.of(mark.span.end));
    const name = nameOf(mark);
    const wide = roughWidth(name);
    const before = from + 10 + wide > right + 40;
    const [first, last] = before ? [from - 12 - wide, to + 8] : [from - 8, to + 12 + wide];
    const free = [0, 1, 2].find((row) => (filled[row] ?? -Infinity) <= first);
    const row = free ?? 0;
    const y = row * rowHeight + rowHeight / 2;
    flags.push(flag(from, to, y, mark.what));
    if (free === undefined || row >= mostRows || first < 0) {
      filled[0] = Math.max(filled[0] ?? -Infinity, to + 8);
      continue;
    }
    filled[row] = last;
    texts.push(
      before
        ? text('problem-text', from - 10, y + 4, name, 'end')
        : text('problem-text', to + 10, y + 4, name),
    );
  }
  return {
    shapes: [...path('problem', flags.join('')), ...texts],
    height: Math.max(1, filled.length) * rowHeight,
  };
}

/** ▸ where it begins, ◂ where it ends, and a bar as wide as the date is known. */
function flag(from: number, to: number, y: number, what: ProblemMark['what']): string {
  const tip = what === 'onset' ? 7 : -7;
  const at = what === 'onset' ? from : to;
  const bar = to - from > 3 ? `M${px(from)} ${y + 6}H${px(to)}` : '';
  return `M${px(at)} ${y - 5}L${px(at + tip)} ${y}L${px(at)} ${y + 5}z${bar}`;
}
