import { px } from './scale.ts';

/** Shapes that are told apart without colour, each as a path around its point. */
export type Glyph =
  | 'circle'
  | 'up'
  | 'down'
  | 'diamond'
  | 'double-up'
  | 'double-down'
  | 'double-diamond'
  | 'cross';

/** A shape of about the same weight for all; `r` is the radius of the circle. */
export function glyphPath(glyph: Glyph, x: number, y: number, r: number): string {
  switch (glyph) {
    case 'circle':
      return `M${px(x - r)} ${px(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    case 'up':
      return triangle(x, y, r * 1.35, -1);
    case 'down':
      return triangle(x, y, r * 1.35, 1);
    case 'diamond':
      return diamond(x, y, r * 1.4);
    // Louder by a second outline of the same shape, as ⇈ is to ↑.
    case 'double-up':
      return triangle(x, y, r * 1.35, -1) + chevron(x, y - r * 2.5, r * 1.35, -1);
    case 'double-down':
      return triangle(x, y, r * 1.35, 1) + chevron(x, y + r * 2.5, r * 1.35, 1);
    case 'double-diamond':
      return diamond(x, y, r * 1.2) + ring(x, y, r * 2.1);
    case 'cross':
      return `M${px(x - r)} ${px(y - r)}l${2 * r} ${2 * r}M${px(x + r)} ${px(y - r)}l${-2 * r} ${2 * r}`;
  }
}

function triangle(x: number, y: number, r: number, sign: 1 | -1): string {
  return `M${px(x)} ${px(y + sign * r)}L${px(x + r)} ${px(y - sign * r * 0.8)}H${px(x - r)}z`;
}

function chevron(x: number, y: number, r: number, sign: 1 | -1): string {
  const [tip, foot] = [y + sign * r * 0.45, y - sign * r * 0.45];
  const back = -sign * r * 0.6;
  return `M${px(x)} ${px(tip)}L${px(x + r)} ${px(foot)}v${px(back)}L${px(x)} ${px(tip + back)}L${px(x - r)} ${px(foot + back)}v${px(-back)}z`;
}

function diamond(x: number, y: number, r: number): string {
  return `M${px(x)} ${px(y - r)}L${px(x + r)} ${px(y)}L${px(x)} ${px(y + r)}L${px(x - r)} ${px(y)}z`;
}

/** Around a point that was changed after it was final. */
export function ring(x: number, y: number, r: number): string {
  return `M${px(x - r)} ${px(y)}a${px(r)} ${px(r)} 0 1 0 ${px(2 * r)} 0a${px(r)} ${px(r)} 0 1 0 ${px(-2 * r)} 0`;
}

/** "Anywhere from here": a bar at the limit and an arrow away from it. */
export function limit(x: number, y: number, r: number, sign: 1 | -1): string {
  const tip = y + sign * r * 4.4;
  const head = tip - sign * r * 1.5;
  return `M${px(x - r * 1.5)} ${px(y)}h${px(r * 3)}M${px(x)} ${px(y)}V${px(tip)}M${px(x - r)} ${px(head)}L${px(x)} ${px(tip)}L${px(x + r)} ${px(head)}`;
}

/** A time that is known to lie between two ends. */
export function bracket(from: number, to: number, y: number, r: number): string {
  return `M${px(from)} ${px(y - r)}v${px(2 * r)}M${px(from)} ${px(y)}H${px(to)}M${px(to)} ${px(y - r)}v${px(2 * r)}`;
}

/** A time of which one side is open. */
export function openEnd(x: number, y: number, length: number, r: number): string {
  const tip = x + length;
  const head = tip - Math.sign(length) * r;
  return `M${px(x)} ${px(y)}H${px(tip)}M${px(head)} ${px(y - r)}L${px(tip)} ${px(y)}L${px(head)} ${px(y + r)}`;
}
