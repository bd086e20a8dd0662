import type { Observation } from 'fhir/r4';
import { describe, expect, test } from 'vitest';
import { readObservation } from '../../clinical/reading.ts';
import { buildSeries, buildVitalSeries, type Series } from '../../clinical/series.ts';
import { trendOf } from '../../clinical/trend/trend.ts';
import { displayZone } from '../../clinical/zone.ts';
import type { PartName, Shape } from '../../ui/chart/scene.ts';
import type { ViewWindow } from '../../ui/chart/view-window.ts';
import { englishTrendWords } from '../../words/trend-words-en.ts';
import { englishWording } from '../../words/wording.ts';
import { axisShapes, dateOfTick, ticksOf } from './axis-scene.ts';
import { courseOf } from './course.ts';
import { legendItems } from './legend-items.ts';
import { plotFrame, timeScale } from './plot-frame.ts';
import { type PlotScene, plotScene } from './plot-scene.ts';
import { reachOf, wholeOf, windowOf } from './trend-window.ts';
import { unitOf } from './unit-of.ts';

/**
 * The eleven criteria of a correct laboratory graph (Sittig, JAMIA 2015, 10.1093/jamia/ocv013; D 30)
 * and F1 to F13 of the graph guidance, by reading what is drawn. Those that need the page around the
 * drawing (1, 2, 10, F6, F11, F12) are in trend.browser.test.tsx.
 */

const zone = displayZone('America/New_York');
const now = Date.UTC(2026, 10, 28, 12);
const { format } = englishWording.words;
const ucum = 'http://unitsofmeasure.org';

type Own = Partial<Observation>;

const amount = (value: number, unit = 'mmol/L') => ({ value, unit, system: ucum, code: unit });
const result = (when: string, value: number, own: Own = {}): Observation => ({
  resourceType: 'Observation',
  id: `${when} ${value}`,
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '2823-3' }], text: 'Potassium' },
  effectiveDateTime: when,
  valueQuantity: amount(value),
  ...own,
});
const range = (low?: number, high?: number): Own => ({
  referenceRange: [
    {
      ...(low !== undefined && { low: amount(low) }),
      ...(high !== undefined && { high: amount(high) }),
    },
  ],
});

const seriesOf = (...results: Observation[]): Series => {
  const [only, ...more] = buildSeries(results.map(readObservation), zone);
  if (only === undefined || more.length > 0) throw new Error('Not one series');
  return only;
};

/** The drawing of a series as it stands in a pane of 660 px. */
function drawn(series: Series, view?: ViewWindow, width = 660): PlotScene {
  const course = courseOf(trendOf(series, { subject: undefined, zone, now }));
  const whole = view ?? wholeOf([course], now) ?? { start: 0, end: 1 };
  const frame = plotFrame(width, 290);
  const ticks = ticksOf(whole, frame, zone);
  const timeAxis = axisShapes(ticks, timeScale(whole, frame), frame, (tick) =>
    format.day(dateOfTick(tick), zone),
  );
  return plotScene({
    course,
    view: whole,
    frame,
    ticks,
    timeAxis,
    marks: [],
    said: (index) => {
      const entry = course.trend.points[index]?.entry;
      return entry === undefined ? '' : format.entry(entry, zone);
    },
  });
}

const pathOf = (shapes: readonly Shape[], part: PartName): string =>
  shapes
    .flatMap((shape) => (shape.kind === 'path' && shape.part === part ? [shape.d] : []))
    .join('');
const textsOf = (shapes: readonly Shape[], part: PartName) =>
  shapes.filter((shape) => shape.kind === 'text').filter((shape) => shape.part === part);

/** The corners of a path of M and L. */
const corners = (d: string): readonly (readonly [number, number])[] =>
  [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)]);
const gapsBetween = (numbers: readonly number[]): readonly number[] =>
  numbers.slice(1).map((one, index) => one - (numbers[index] ?? 0));

describe('Sittig’s criteria 3 to 5: the time axis', () => {
  const scene = drawn(
    seriesOf(result('2021-01-01', 4), result('2023-01-01', 5), result('2026-01-01', 6)),
  );

  test('has a title that names it and its zone (criterion 3: label)', () => {
    expect(englishTrendWords.timeAxis(zone.name)).toBe('Date and time (America/New_York)');
  });

  test('has values: whole dates, with a four-digit year and no two alike (criterion 5, D 18)', () => {
    const labels = textsOf(scene.around, 'label').filter(({ anchor }) => anchor === 'middle');
    const said = labels.map(({ text }) => text);
    expect(said.length).toBeGreaterThan(2);
    for (const text of said) expect(text).toMatch(/^(?:\d\d-)?(?:[A-Z][a-z]{2}-)?\d{4}$/u);
    expect(new Set(said).size).toBe(said.length);
  });

  test('F1, F2, criterion 4: positions are in proportion to time, unequal gaps unequal, oldest left', () => {
    const [first, second, third] = corners(pathOf(scene.inside, 'line')).map(([x]) => x);
    const [short = 0, long = 0] = gapsBetween([first ?? 0, second ?? 0, third ?? 0]);
    expect(short).toBeGreaterThan(0);
    expect(long / short).toBeCloseTo(1096 / 730, 2);
    const ticks = corners(pathOf(scene.around, 'tick').replaceAll('v5', ''));
    expect(ticks.map(([x]) => x)).toEqual(ticks.map(([x]) => x).toSorted((a, b) => a - b));
  });

  test('display rule 16: the day on which the clock changes is an hour shorter', () => {
    const week = { start: Date.UTC(2026, 2, 7, 5), end: Date.UTC(2026, 2, 11, 4) };
    const days = drawn(seriesOf(result('2026-03-08T12:00:00Z', 4)), week);
    const xs = corners(pathOf(days.around, 'tick').replaceAll('v5', '')).map(([x]) => x);
    const [saturday = 0, sunday = 0] = gapsBetween(xs);
    expect(sunday / saturday).toBeCloseTo(23 / 24, 2);
  });
});

describe('Sittig’s criteria 6 to 8: the value axis', () => {
  const series = seriesOf(
    result('2026-01-01', 4),
    result('2026-02-01', 5),
    result('2026-03-01', 6),
  );
  const scene = drawn(series);

  test('F3, criterion 6: is named by test and unit', () => {
    expect(format.row(series.identity, series.vital)).toBe('Potassium');
    expect(unitOf(series, format)).toBe('mmol/L');
  });

  test('criteria 7 and 8: has round values, and each stands where a point of it does', () => {
    const labels = textsOf(scene.around, 'label').filter(({ anchor }) => anchor === 'end');
    expect(labels.length).toBeGreaterThan(2);
    const points = corners(pathOf(scene.inside, 'line'));
    for (const value of [4, 5, 6]) {
      const label = labels.find(({ text }) => Number(text) === value);
      expect((label?.y ?? 0) - 4).toBeCloseTo(points[value - 4]?.[1] ?? -1, 0);
    }
    // Straight: equal differences are equal heights.
    const [up = 0, further = 1] = gapsBetween(points.map(([, y]) => y));
    expect(up).toBeCloseTo(further, 0);
    expect(up).toBeLessThan(0);
  });

  test('a unit that was not sent is said to be that', () => {
    const bare = seriesOf(result('2026-01-01', 4, { valueQuantity: { value: 4 } }));
    expect(unitOf(bare, format)).toBe('(unit not sent)');
  });
});

describe('criterion 9 and F4: the reference range', () => {
  const edges = (scene: PlotScene) =>
    [...pathOf(scene.inside, 'band-edge').matchAll(/M(-?[\d.]+) (-?[\d.]+)H(-?[\d.]+)/gu)].map(
      ([, from, y, to]) => ({ from: Number(from), to: Number(to), y: Number(y) }),
    );

  test('has its bounds where the axis has these values, and says them as they were sent', () => {
    const scene = drawn(
      seriesOf(result('2026-01-01', 4, range(3.5, 5.1)), result('2026-03-01', 6, range(3.5, 5.1))),
    );
    expect(edges(scene).map(({ y }) => y)).toEqual(
      [5.1, 3.5].map((value) => Math.round(scene.y.of(value) * 10) / 10),
    );
    expect(textsOf(scene.around, 'bound').map(({ text }) => text)).toEqual(['5.1', '3.5']);
  });

  test('display rule 23: steps where the range changes, so that each result stands in its own', () => {
    const scene = drawn(
      seriesOf(
        result('2026-01-01', 4, range(3.5, 5.1)),
        result('2026-02-01', 4, range(3.5, 5.1)),
        result('2026-03-01', 4, range(3, 6)),
      ),
    );
    const [first, , second] = edges(scene);
    const at = (when: string): number => scene.x.of(Date.parse(when) + 17 * 3_600_000);
    expect(first?.to).toBe(second?.from);
    expect(first?.to).toBeGreaterThan(at('2026-02-01'));
    expect(first?.to).toBeLessThan(at('2026-03-01'));
    expect(first?.y).not.toBe(second?.y);
  });

  test('a one-sided range has one bound and is open to the frame; without a range there is no band', () => {
    const scene = drawn(
      seriesOf(
        result('2026-01-01', 4, range(undefined, 5)),
        result('2026-02-01', 4, range(undefined, 5)),
      ),
    );
    expect(edges(scene)).toHaveLength(1);
    expect(pathOf(scene.inside, 'band')).toContain(`V${scene.frame.bottom}`);
    expect(pathOf(drawn(seriesOf(result('2026-01-01', 4))).inside, 'band')).toBe('');
  });
});

describe('criterion 11: a legend for colours and shapes', () => {
  test('names every look that is drawn, and no other', () => {
    const course = courseOf(
      trendOf(
        seriesOf(
          result('2026-01-01', 4, {
            ...range(3, 5),
            interpretation: [{ coding: [{ code: 'H' }] }],
          }),
          result('2026-01-02', 4, { status: 'corrected' }),
          result('2026-01-03', 4, { status: 'preliminary' }),
          result('2026-02', 4),
          result('2026-03-01', 4, { valueQuantity: { ...amount(1), comparator: '<' } }),
        ),
        { subject: undefined, zone, now },
      ),
    );
    const keys = legendItems([course], new Set(['onset'])).map(({ key }) => key);
    expect(keys).toEqual(
      ['line', 'band', 'plain', 'high', 'open', 'ring', 'limit-below', 'span', 'onset'].toSorted(
        (a, b) => order(a) - order(b),
      ),
    );
  });
  const names = Object.keys(englishTrendWords.legendItems);
  const order = (key: string): number => names.indexOf(key);
});

describe('F5: units', () => {
  test('rule 5: two units are two drawings, each with its own axis', () => {
    const rows = buildSeries(
      [
        result('2026-01-01', 4),
        result('2026-02-01', 15, { valueQuantity: amount(15, 'mg/dL') }),
      ].map(readObservation),
      zone,
    );
    expect(rows.map((series) => unitOf(series, format)).toSorted()).toEqual(['mg/dL', 'mmol/L']);
    for (const series of rows) expect(pathOf(drawn(series).inside, 'line')).toBe('');
  });
});

describe('F7: lines', () => {
  test('are straight: no curve is in any path that joins results', () => {
    const scene = drawn(
      seriesOf(...[1, 5, 2, 8, 3].map((value, day) => result(`2026-01-0${day + 1}`, value))),
    );
    expect(pathOf(scene.inside, 'line')).toMatch(/^M[-\d. ]+(?:L[-\d. ]+){4}$/u);
    expect(corners(pathOf(scene.inside, 'line'))).toHaveLength(5);
  });

  test('D 23: are thin across a long interval, in a path of their own', () => {
    const scene = drawn(
      seriesOf(
        ...['2026-01-01', '2026-01-02', '2026-01-03', '2026-03-01'].map((when) => result(when, 4)),
      ),
    );
    expect(corners(pathOf(scene.inside, 'line'))).toHaveLength(3);
    expect(corners(pathOf(scene.inside, 'gap'))).toHaveLength(2);
  });

  test('end at the first and last result: nothing is extrapolated (rule 22)', () => {
    const scene = drawn(
      seriesOf(result('2026-01-01', 4, range(3, 5)), result('2026-02-01', 5, range(3, 5))),
    );
    const xs = corners(pathOf(scene.inside, 'line')).map(([x]) => x);
    const band = [...pathOf(scene.inside, 'band').matchAll(/[MH](-?[\d.]+)/gu)].map(([, x]) =>
      Number(x),
    );
    expect(Math.min(...band)).toBeCloseTo(Math.min(...xs), 0);
    expect(Math.max(...band)).toBeCloseTo(Math.max(...xs), 0);
  });
});

describe('F8: what is not an exact number at an exact time', () => {
  test('rule 11: `<5` is a limit with an arrow down, and no point at 5', () => {
    const scene = drawn(
      seriesOf(
        result('2026-01-01', 9),
        result('2026-02-01', 5, { valueQuantity: { ...amount(5), comparator: '<' } }),
      ),
    );
    expect(pathOf(scene.inside, 'limit')).not.toBe('');
    const points = [...pathOf(scene.inside, 'plain').matchAll(/M/gu)];
    expect(points).toHaveLength(1);
  });

  test('GTAB-017: a month is a bar as wide as a month, and no point', () => {
    const scene = drawn(seriesOf(result('2026-01', 4), result('2026-06-01', 5)));
    const [from = 0, , to = 0] = corners(pathOf(scene.inside, 'span')).map(([x]) => x);
    expect(to - from).toBeCloseTo(scene.x.of(31 * 86_400_000) - scene.x.of(0), 0);
    expect([...pathOf(scene.inside, 'plain').matchAll(/M/gu)]).toHaveLength(1);
  });

  test('status is a shape: preliminary hollow, corrected ringed, doubtful crossed', () => {
    const scene = drawn(
      seriesOf(
        result('2026-01-01', 4, { status: 'preliminary' }),
        result('2026-02-01', 4, { status: 'corrected' }),
        result('2026-03-01', 4, { modifierExtension: [{ url: 'http://example.org/not' }] }),
      ),
    );
    for (const part of ['open', 'ring', 'doubtful'] as const) {
      expect(pathOf(scene.inside, part), part).not.toBe('');
    }
  });

  test('words stand on the time line as words, in a lane of their own', () => {
    const { valueQuantity: _, ...rest } = result('2026-02-01', 0);
    const words: Observation = { ...rest, valueString: 'haemolysed' };
    const scene = drawn(seriesOf(result('2026-01-01', 4), words));
    const [word] = textsOf(scene.inside, 'word-text');
    expect(word?.text).toBe('haemolysed');
    expect(word?.y).toBeGreaterThan(scene.y.of(scene.axis?.low ?? 0));
  });
});

describe('F9, F10: several tests and pressures', () => {
  test('GTAB-145: all plots share one time scale, whatever their values', () => {
    const view = { start: Date.UTC(2026, 0), end: Date.UTC(2026, 6) };
    const [a, b] = [
      drawn(seriesOf(result('2026-02-01', 4)), view),
      drawn(seriesOf(result('2026-03-01', 400)), view),
    ];
    expect([a.x.of(view.start), a.x.of(view.end)]).toEqual([b.x.of(view.start), b.x.of(view.end)]);
    expect(a.axis?.high).not.toBe(b.axis?.high);
  });

  test('GTAB-039: a pressure is a vertical bar from one number to the other', () => {
    const part = (code: string, value: number) => ({
      code: { coding: [{ system: 'http://loinc.org', code }] },
      valueQuantity: amount(value, 'mm[Hg]'),
    });
    const [series] = buildVitalSeries(
      [
        readObservation({
          resourceType: 'Observation',
          status: 'final',
          code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }] },
          effectiveDateTime: '2026-03-01',
          component: [part('8480-6', 120), part('8462-4', 80)],
        }),
      ],
      zone,
    );
    if (series === undefined) throw new Error('No series');
    const scene = drawn(series);
    const bar = /M(-?[\d.]+) (-?[\d.]+)V(-?[\d.]+)/u.exec(pathOf(scene.inside, 'bar'));
    expect(Number(bar?.[2])).toBeCloseTo(scene.y.of(120), 0);
    expect(Number(bar?.[3])).toBeCloseTo(scene.y.of(80), 0);
    expect(pathOf(scene.inside, 'line')).toBe('');
  });
});

describe('F13: windows', () => {
  const series = seriesOf(result('2020-01-01', 4), result('2026-11-20', 5));
  const whole = wholeOf([courseOf(trendOf(series, { subject: undefined, zone, now }))], now);

  test('go back from now by their name, and all holds every result', () => {
    const week = windowOf('7d', whole, now, zone);
    expect(week).toEqual({ start: Date.UTC(2026, 10, 21, 5), end: now });
    const all = windowOf('all', whole, now, zone);
    expect(all.start).toBeLessThan(Date.UTC(2020, 0, 1));
    expect(all.end).toBeGreaterThan(Date.UTC(2026, 10, 20));
    // What is to come is not part of any of them.
    expect(all.end).toBeLessThanOrEqual(now);
  });

  test('one can move over everything, and no further than now', () => {
    const view = windowOf('7d', whole, now, zone);
    expect(reachOf(whole, view, now)).toEqual({ start: whole?.start, end: now });
  });
});

describe('bar 3: many points', () => {
  const minute = 60_000;
  const many = seriesOf(
    ...Array.from({ length: 5000 }, (_, index) =>
      result(new Date(Date.UTC(2026, 0) + index * 10 * minute).toISOString(), 60 + (index % 37), {
        id: String(index),
        ...(index === 2500 && { interpretation: [{ coding: [{ code: 'HH' }] }] }),
        ...(index === 2503 && { status: 'corrected' as const }),
      }),
    ),
  );

  test('no extreme, no critical and no corrected one is lost, and it is said that it is thinned', () => {
    const scene = drawn(many);
    expect(scene.total).toBe(5000);
    expect(scene.drawn).toBeLessThan(3000);
    const ys = corners(pathOf(scene.inside, 'fine-line')).map(([, y]) => y);
    expect(Math.min(...ys)).toBeCloseTo(scene.y.of(96), 0);
    expect(Math.max(...ys)).toBeCloseTo(scene.y.of(60), 0);
    expect(pathOf(scene.inside, 'critical')).not.toBe('');
    expect(pathOf(scene.inside, 'ring')).not.toBe('');
    expect(englishTrendWords.thinned(scene.drawn, scene.total)).toMatch(/of 5\u202F000 results/u);
  });

  test('no element is drawn for a point: all of one look are one path', () => {
    const scene = drawn(many);
    expect(scene.inside.length).toBeLessThan(12);
  });

  test('a few in sight are all drawn, and joined to those beyond the edges', () => {
    const start = Date.UTC(2026, 0, 10);
    const scene = drawn(many, { start, end: start + 60 * minute });
    expect(scene.drawn).toBe(scene.total);
    const xs = corners(pathOf(scene.inside, 'line')).map(([x]) => x);
    expect(xs.length).toBe(scene.total + 2);
    expect(xs[0]).toBeLessThan(scene.frame.left);
    expect(xs.at(-1)).toBeGreaterThan(scene.frame.right);
  });
});
