import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayZone } from '../../clinical/zone.ts';
import { type Glyph, glyphPath } from './glyphs.ts';
import { svgText, wrapped } from './picture.ts';
import { linearScale } from './scale.ts';
import { text } from './scene.ts';
import { thin } from './thin.ts';
import { timeTicks } from './time-ticks.ts';
import { valueAxis } from './value-ticks.ts';
import { pan, within, zoom } from './view-window.ts';

const full = (process.env['CHARTSIDE_FULL'] ?? '') !== '';
const numRuns = full ? 20_000 : 500;

describe('thinning (issue 7, bar 3)', () => {
  const number = fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.integer({ min: 0, max: 3 }),
    fc.constant(NaN),
  );
  const series = fc
    .array(fc.tuple(fc.nat(6), number), { minLength: 8, maxLength: 150, size: 'max' })
    .map((points) => points.toSorted(([a], [b]) => a - b));

  test('first, lowest, highest and last of every pixel column survive, four at the most, in order', () => {
    fc.assert(
      fc.property(series, fc.nat(20), (points, from) => {
        const values = Float64Array.from(points, ([, value]) => value);
        const columns = (index: number): number => points[index]?.[0] ?? -1;
        const kept = thin(values, columns, from, points.length);
        expect(kept).toEqual([...new Set(kept)].toSorted((a, b) => a - b));
        for (const column of new Set(points.map(([at]) => at))) {
          const all = points
            .map(([at, value], index) => ({ at, value, index }))
            .filter(
              ({ at, value, index }) => at === column && index >= from && !Number.isNaN(value),
            );
          const left = all.filter(({ index }) => kept.includes(index));
          expect(left.length).toBeLessThanOrEqual(4);
          expect(left.at(0)).toEqual(all.at(0));
          expect(left.at(-1)).toEqual(all.at(-1));
          const most = (of: typeof all): number => Math.max(...of.map(({ value }) => value + 0));
          const least = (of: typeof all): number => Math.min(...of.map(({ value }) => value + 0));
          expect([least(left), most(left)]).toEqual([least(all), most(all)]);
        }
      }),
      { numRuns },
    );
  });

  test('50,000 points of 700 columns become at most 2,800', () => {
    const values = Float64Array.from({ length: 50_000 }, (_, index) => Math.sin(index * index));
    expect(thin(values, (index) => Math.floor(index / 71.5), 0, 50_000).length).toBeLessThan(2801);
  });
});

describe('the value axis', () => {
  test('holds every value, marks at least two round numbers inside, and writes them without exponent', () => {
    const value = fc.double({ min: -1e7, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 9 }), (a, b, wanted) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > 1e-6 || high === low);
        const axis = valueAxis(low, high, wanted);
        expect(axis.low).toBeLessThanOrEqual(low);
        expect(axis.high).toBeGreaterThanOrEqual(high);
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
        for (const tick of axis.ticks) {
          expect(tick.value).toBeGreaterThanOrEqual(axis.low - 1e-9 * Math.abs(axis.low));
          expect(tick.value).toBeLessThanOrEqual(axis.high + 1e-9 * Math.abs(axis.high));
          expect(tick.text).toMatch(/^-?\d+(?:\.\d+)?$/u);
          expect(Number(tick.text)).toBeCloseTo(tick.value, 6);
        }
      }),
      { numRuns },
    );
  });

  test('does not go below zero for what is never negative, and stands around a single value', () => {
    expect(valueAxis(0.2, 5, 4).low).toBe(0);
    const axis = valueAxis(140, 140, 4);
    expect([axis.low < 140, axis.high > 140]).toEqual([true, true]);
    expect(valueAxis(4.4, 5.4, 5).ticks.map((tick) => tick.text)).toContain('5.0');
  });
});

describe('the time axis', () => {
  const zone = displayZone('America/New_York');
  const label = (start: string, end: string, wanted: number) =>
    timeTicks(Date.parse(start), Date.parse(end), wanted, zone).map(({ unit, wall }) =>
      [unit, wall.year, wall.month, wall.day, wall.hour].join(' '),
    );

  test('years, months, days and hours begin where the clock on the wall says', () => {
    expect(label('2020-06-01T00:00Z', '2026-06-01T00:00Z', 7)).toEqual(
      [2021, 2022, 2023, 2024, 2025, 2026].map((year) => `year ${year} 1 1 0`),
    );
    expect(label('2026-01-15T00:00Z', '2026-04-15T00:00Z', 4)[0]).toBe('month 2026 2 1 0');
    expect(label('2026-03-01T12:00Z', '2026-03-04T12:00Z', 4)).toEqual(
      [2, 3, 4].map((day) => `day 2026 3 ${day} 0`),
    );
  });

  test('display rule 16: a day on which the clock changes is as long as it was', () => {
    const ticks = timeTicks(Date.UTC(2026, 2, 7, 12), Date.UTC(2026, 2, 10, 12), 4, zone);
    const hours = ticks.slice(1).map(({ at }, index) => (at - (ticks[index]?.at ?? 0)) / 3_600_000);
    expect(hours).toEqual([23, 24]);
  });

  test('are in order, inside, and never more than a screen has room for', () => {
    const time = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(time, time, fc.integer({ min: 2, max: 20 }), (a, b, wanted) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const ticks = timeTicks(start, end, wanted, zone);
        expect(ticks.length).toBeLessThanOrEqual(wanted * 3 + 3);
        ticks.forEach(({ at }, index) => {
          expect(at).toBeGreaterThanOrEqual(start);
          expect(at).toBeLessThanOrEqual(end);
          expect(at).toBeGreaterThan(ticks[index - 1]?.at ?? -Infinity);
        });
      }),
      { numRuns: full ? 5000 : 200 },
    );
  });
});

describe('the window', () => {
  const hour = 3_600_000;
  const whole = { start: 0, end: 1000 * hour };

  test('stays inside of what there is, however one zooms and moves', () => {
    const share = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), share), { maxLength: 20 }), (acts) => {
        let view = whole;
        for (const [isZoom, by] of acts) {
          view = isZoom ? zoom(view, 2 ** by, view.start + 5 * hour, whole) : pan(view, by, whole);
          expect(view.start).toBeGreaterThanOrEqual(whole.start - 1);
          expect(view.end).toBeLessThanOrEqual(whole.end + 1);
          expect(view.end).toBeGreaterThan(view.start);
        }
      }),
      { numRuns },
    );
  });

  test('zooming keeps the time under the pointer where it is; moving keeps the width', () => {
    const view = { start: 100 * hour, end: 200 * hour };
    const near = zoom(view, 0.5, 125 * hour, whole);
    expect((125 * hour - near.start) / (near.end - near.start)).toBeCloseTo(0.25, 6);
    const moved = within({ start: 950 * hour, end: 1050 * hour }, whole);
    expect(moved).toEqual({ start: 900 * hour, end: 1000 * hour });
  });

  test('a scale goes there and back', () => {
    const scale = linearScale([10, 20], [100, 0]);
    expect([scale.of(10), scale.of(20), scale.back(50)]).toEqual([100, 0, 15]);
  });
});

test('display rule 6: every shape is another path, so that none needs its colour', () => {
  const glyphs: readonly Glyph[] = [
    'circle',
    'up',
    'down',
    'diamond',
    'double-up',
    'double-down',
    'double-diamond',
    'cross',
  ];
  expect(new Set(glyphs.map((glyph) => glyphPath(glyph, 10, 10, 4))).size).toBe(glyphs.length);
});

describe('an exported picture', () => {
  test('holds texts as text: markup in a name is no markup in the file', () => {
    const shapes = [text('heading', 0, 0, '<script>alert("x")</script> & \u0000Marsh')];
    const svg = svgText({ width: 10, height: 10, layers: [{ x: 0, y: 0, shapes }] });
    expect(svg).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp;  Marsh');
    expect(svg).not.toContain('<script');
  });

  test('wraps at words and never breaks one', () => {
    const lines = wrapped('one two three fourteen', 9, (said) => said.length);
    expect(lines).toEqual(['one two', 'three', 'fourteen']);
  });
});
