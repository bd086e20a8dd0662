/** From values to px and back; straight. */
export type Scale = {
  readonly of: (value: number) => number;
  readonly back: (px: number) => number;
};

export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  const factor = to === from ? 0 : (end - start) / (to - from);
  return {
    of: (value) => (factor === 0 ? (start + end) / 2 : start + (value - from) * factor),
    back: (px) => (factor === 0 ? from : from + (px - start) / factor),
  };
}

/** Short enough for a path of thousands of points, and finer than any screen. */
export const px = (value: number): number => Math.round(value * 10) / 10;
