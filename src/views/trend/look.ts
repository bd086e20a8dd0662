import type { TrendFlag } from '../../clinical/trend/trend-flag.ts';
import type { TrendNumber, TrendPoint } from '../../clinical/trend/trend-point.ts';
import type { PartName } from '../../ui/chart/scene.ts';

const isCritical = (flag: TrendFlag): boolean => flag.startsWith('critical');

/** Which look a point has; points of one look share one path. */
export function partOf({ flag }: TrendNumber, { status, isComparable }: TrendPoint): PartName {
  if (!isComparable) return 'doubtful';
  if (status === 'open') {
    return flag === 'none' ? 'open' : isCritical(flag) ? 'open-critical' : 'open-flagged';
  }
  if (flag === 'none') return 'plain';
  if (flag.startsWith('computed')) return 'computed';
  return isCritical(flag) ? 'critical' : 'flagged';
}

/** What a thinned graph keeps one of in every column, beside the extremes. */
const kept: readonly PartName[] = [
  'open',
  'computed',
  'open-flagged',
  'flagged',
  'open-critical',
  'critical',
  'doubtful',
  'limit',
  'ring',
  'bar',
];
const bits = new Map(kept.map((name, index) => [name, 2 ** index]));
const bit = (name: PartName): number => bits.get(name) ?? 0;

/** What is not plain about a point, as bits. */
export function lookOf(point: TrendPoint): number {
  let look = point.status === 'changed' ? bit('ring') : 0;
  for (const number of point.numbers) {
    look |= bit(partOf(number, point));
    if (number.bound !== 'exact') look |= bit('limit');
  }
  return look;
}
