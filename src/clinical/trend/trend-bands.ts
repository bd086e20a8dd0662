import type { Bounds, TrendPoint } from './trend-point.ts';

/** The range that neighbouring results have in common, from where to where it is drawn. */
export type TrendBand = Bounds & { readonly start: number; readonly end: number };

/**
 * The ranges of one number of each point (0: the only one, or systolic; 1: diastolic), as bands. Each
 * result stands in its own range: where it changes the step is half way to the next result (rule
 * 23). A result without a range has no band, and none reaches beyond the first and last of its own.
 */
export function trendBands(points: readonly TrendPoint[], which: 0 | 1): readonly TrendBand[] {
  const bands: TrendBand[] = [];
  let open: (Bounds & { readonly start: number }) | undefined;
  let before: TrendPoint | undefined;
  for (const point of points) {
    // Words say nothing of a range, and end none.
    if (point.numbers.length === 0) continue;
    const range = rangeOf(point, which);
    if (open !== undefined && before !== undefined && !isSame(open, range)) {
      const end = range === undefined ? before.at : (before.at + point.at) / 2;
      bands.push({ ...open, end });
      open = range === undefined ? undefined : { ...range, start: end };
    }
    if (open === undefined && range !== undefined) open = { ...range, start: point.at };
    before = point;
  }
  if (open !== undefined && before !== undefined) bands.push({ ...open, end: before.at });
  return bands;
}

function rangeOf({ numbers, halves }: TrendPoint, which: 0 | 1): Bounds | undefined {
  if (halves === undefined) return which === 0 ? numbers[0]?.range : undefined;
  const [first, second] = numbers;
  if (halves === 'both') return (which === 0 ? first : second)?.range;
  return (halves === 'systolic') === (which === 0) ? first?.range : undefined;
}

const isSame = (a: Bounds, b: Bounds | undefined): boolean =>
  b !== undefined && a.low === b.low && a.high === b.high;
