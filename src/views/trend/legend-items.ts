import { bracket, glyphPath, limit, openEnd, ring } from '../../ui/chart/glyphs.ts';
import { path, type Shape } from '../../ui/chart/scene.ts';
import type { TrendWords } from '../../words/trend-words-en.ts';
import type { Course } from './course.ts';
import { partOf } from './look.ts';

type LegendKey = keyof TrendWords['legendItems'];

/** A look and how it is drawn in a field of 30 × 16 px. */
export type LegendItem = {
  readonly key: LegendKey;
  readonly drawn: readonly Shape[];
};

const [x, y, r] = [15, 8, 3.8];

const swatches: Readonly<Record<LegendKey, LegendItem['drawn']>> = {
  line: [...path('line', 'M3 12L15 5L27 9')],
  gap: [...path('gap', 'M3 12L27 5')],
  band: [...path('band', 'M2 3H28V13H2z'), ...path('band-edge', 'M2 3H28M2 13H28')],
  plain: [...path('plain', glyphPath('circle', x, y, r))],
  high: [...path('flagged', glyphPath('up', x, y, r))],
  low: [...path('flagged', glyphPath('down', x, y, r))],
  abnormal: [...path('flagged', glyphPath('diamond', x, y, r))],
  'critical-high': [...path('critical', glyphPath('double-up', x, y + 3, 3.2))],
  'critical-low': [...path('critical', glyphPath('double-down', x, y - 3, 3.2))],
  critical: [...path('critical', glyphPath('double-diamond', x, y, 3.2))],
  'computed-high': [...path('computed', glyphPath('up', x, y, r))],
  'computed-low': [...path('computed', glyphPath('down', x, y, r))],
  open: [...path('open', glyphPath('circle', x, y, r))],
  ring: [...path('ring', ring(x, y, 7)), ...path('plain', glyphPath('circle', x, y, 3.4))],
  'limit-below': [...path('limit', limit(x, 3, 2.6, 1))],
  'limit-above': [...path('limit', limit(x, 13, 2.6, -1))],
  doubtful: [...path('doubtful', glyphPath('cross', x, y, r))],
  span: [...path('span', bracket(4, 26, y, 4))],
  'open-end': [
    ...path('span', openEnd(x, y, -12, 3)),
    ...path('plain', glyphPath('circle', x, y, r)),
  ],
  word: [...path('word', 'M15 1V15')],
  bar: [...path('bar', 'M12 2h6M12 14h6M15 2V14')],
  onset: [...path('problem', 'M12 3L19 8L12 13z')],
  end: [...path('problem', 'M18 3L11 8L18 13z')],
};

/** Whatever these courses draw anywhere in time, so that the legend stays while one moves. */
export function legendItems(
  courses: readonly Course[],
  problems: ReadonlySet<'onset' | 'end'>,
): readonly LegendItem[] {
  const found = new Set<LegendKey>(problems);
  for (const { trend, bands, second } of courses) {
    if (bands.length > 0) found.add('band');
    if (second !== undefined) found.add('bar');
    trend.points.forEach((point, index) => {
      if ((trend.joinedTo[index] ?? -1) >= 0) found.add(trend.isGap[index] === 1 ? 'gap' : 'line');
      if (point.numbers.length === 0) found.add('word');
      if (point.extent === 'imprecise' || point.extent === 'day' || point.extent === 'period') {
        found.add('span');
      }
      if (point.extent === 'until' || point.extent === 'from') found.add('open-end');
      for (const number of point.numbers) {
        const part = partOf(number, point);
        if (part === 'doubtful') found.add('doubtful');
        else if (number.flag !== 'none') found.add(number.flag);
        if (part.startsWith('open')) found.add('open');
        if (part === 'plain' && point.halves === undefined) found.add('plain');
        if (number.bound !== 'exact')
          found.add(number.bound === 'below' ? 'limit-below' : 'limit-above');
        if (point.status === 'changed') found.add('ring');
      }
    });
  }
  return keys.filter((key) => found.has(key)).map((key) => ({ key, drawn: swatches[key] }));
}

const isKey = (key: string): key is LegendKey => Object.hasOwn(swatches, key);
const keys: readonly LegendKey[] = Object.keys(swatches).filter(isKey);
