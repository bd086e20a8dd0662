import { describe, expect, it } from 'vitest';
import { observation } from '../../clinical/clinical.fixtures.ts';
import { buildFlowsheet } from '../../clinical/flowsheet.ts';
import { readObservation } from '../../clinical/reading.ts';
import { buildSeries } from '../../clinical/series.ts';
import { displayZone } from '../../clinical/zone.ts';
import { printedBlocks } from './printed-blocks.ts';

const zone = displayZone('UTC');
const at = (name: string, day: number, month = 3) =>
  readObservation(
    observation({
      id: `${name} ${month} ${day}`,
      code: { text: name },
      effectiveDateTime: new Date(Date.UTC(2026, month - 1, day)).toISOString(),
    }),
  );

function blocksOf(...readings: ReturnType<typeof at>[]) {
  const series = buildSeries(readings, zone);
  const { rows, columns } = buildFlowsheet(series, zone);
  return printedBlocks({
    sections: [{ key: 'other', heading: '', origin: 'other', series }],
    rows: new Map(rows.map((row) => [row.series.identity.key, row])),
    columns,
  });
}

describe('a flowsheet on paper (D 22)', () => {
  it('has every time once, newest block first, and in a block only tests with a result in it', () => {
    const days = Array.from({ length: 12 }, (_, index) => at('Potassium', index + 1));
    const blocks = blocksOf(...days, at('Sodium', 2));
    expect(blocks.map(({ columns }) => columns.length)).toEqual([5, 5, 2]);
    expect(blocks[0]?.columns.at(-1)?.day).toBe('2026-03-12');
    expect(blocks.map(({ sections }) => sections.flatMap(({ series }) => series).length)).toEqual([
      1, 1, 2,
    ]);
    const shown = blocks.flatMap(({ columns }) => columns.map(({ key }) => key));
    expect(new Set(shown).size).toBe(12);
  });

  it('ends after 2,000 rows, with whole blocks', () => {
    const many = Array.from({ length: 900 }, (_, index) => `Test ${index}`);
    const blocks = blocksOf(
      ...[1, 2, 3, 4].flatMap((month) =>
        [1, 2, 3, 4, 5].flatMap((day) => many.map((name) => at(name, day, month))),
      ),
    );
    expect(blocks).toHaveLength(3);
  });
});
