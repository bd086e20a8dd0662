import * as fc from 'fast-check';
import type { Observation } from 'fhir/r4';
import { describe, expect, test } from 'vitest';
import { amount, loincConcept, observation } from './clinical.fixtures.ts';
import { buildFlowsheet } from './flowsheet.ts';
import { readObservation } from './reading.ts';
import { buildSeries, buildVitalSeries } from './series.ts';
import { seriesInUnit } from './series-in-unit.ts';
import { displayZone } from './zone.ts';

const zone = displayZone('UTC');
const read = (...all: Partial<Observation>[]) =>
  all.map((own) => readObservation(observation(own)));
const glucose = (
  id: string,
  day: number,
  value: number,
  unit: string,
  own: Partial<Observation> = {},
): Partial<Observation> => ({
  id,
  code: loincConcept('2345-7', 'Glucose'),
  effectiveDateTime: `2026-03-${String(day).padStart(2, '0')}T08:00:00Z`,
  valueQuantity: amount(value, unit),
  ...own,
});
const joined = (...all: Partial<Observation>[]) =>
  seriesInUnit(buildSeries(read(...all), zone), zone);
const shown = (...all: Partial<Observation>[]) =>
  joined(...all).map((row) =>
    row.entries.map(({ part: { value }, recorded }) => [
      value.kind === 'quantity' ? `${value.quantity.number} ${value.quantity.unit}` : value.kind,
      recorded !== undefined,
    ]),
  );

describe('display rule 5: one row in one unit, each converted value marked', () => {
  test('in the unit that most results came in, newest first, with the recorded entry beside', () => {
    const [row] = joined(
      glucose('a', 1, 100, 'mg/dL'),
      glucose('b', 2, 7, 'mmol/L'),
      glucose('c', 3, 126, 'mg/dL'),
    );
    expect(row?.identity).toMatchObject({ unit: { unit: 'mg/dL' }, loinc: '2345-7' });
    expect(row?.entries.map((one) => one.reading.id)).toEqual(['c', 'b', 'a']);
    expect(row?.entries.map((one) => one.recorded?.part.value)).toMatchObject([
      undefined,
      { quantity: { number: '7', unit: 'mmol/L' } },
      undefined,
    ]);
    expect(row?.latest.map((one) => one.reading.id)).toEqual(['c']);
    expect(row?.previous.map((one) => one.reading.id)).toEqual(['b']);
  });

  test('of two units that are as frequent, the one of the newer result', () => {
    expect(shown(glucose('a', 1, 100, 'mg/dL'), glucose('b', 2, 7, 'mmol/L'))).toEqual([
      [
        ['7 mmol/L', false],
        ['5.6 mmol/L', true],
      ],
    ]);
    expect(shown(glucose('a', 2, 100, 'mg/dL'), glucose('b', 1, 7, 'mmol/L'))[0]?.[0]).toEqual([
      '100 mg/dL',
      false,
    ]);
  });

  test('a result in words stays in the row of its test once there is only one', () => {
    const lost = glucose('c', 3, 0, '', { valueQuantity: undefined, valueString: 'haemolysed' });
    expect(shown(glucose('a', 1, 100, 'mg/dL'), glucose('b', 2, 7, 'mmol/L'), lost)).toHaveLength(
      1,
    );
  });

  test.each([
    ['a unit that nobody knows', glucose('c', 3, 7, 'scoops')],
    ['a number without its unit', { ...glucose('c', 3, 7, 'x'), valueQuantity: { value: 7 } }],
    ['arbitrary units', glucose('c', 3, 7, '[IU]/L')],
  ])('%s keeps its row, and the others are joined', (_, other) => {
    const rows = shown(glucose('a', 1, 100, 'mg/dL'), glucose('b', 2, 7, 'mmol/L'), other);
    expect(rows.map((row) => row.length).toSorted((a, b) => a - b)).toEqual([1, 2]);
    expect(rows.flat().filter(([, converted]) => converted)).toHaveLength(1);
  });

  test('one number that cannot be converted keeps its whole row apart', () => {
    const all = [
      glucose('a', 1, 100, 'mg/dL'),
      glucose('b', 2, 7, 'mmol/L'),
      glucose('c', 3, 1e20, 'mmol/L'),
      glucose('d', 4, 100, 'mg/dL'),
      glucose('e', 5, 100, 'mg/dL'),
    ];
    expect(shown(...all)).toHaveLength(2);
    expect(
      shown(...all)
        .flat()
        .every(([, converted]) => converted === false),
    ).toBe(true);
  });

  test('without a molar mass, and under another LOINC code, rows stay apart', () => {
    const local = { code: { text: 'Glucose' } };
    expect(
      shown(glucose('a', 1, 100, 'mg/dL', local), glucose('b', 2, 7, 'mmol/L', local)),
    ).toHaveLength(2);
    const moles = { code: loincConcept('14749-6', 'Glucose') };
    expect(shown(glucose('a', 1, 100, 'mg/dL'), glucose('b', 2, 7, 'mmol/L', moles))).toHaveLength(
      2,
    );
  });

  test('rows of one unit come back as they are', () => {
    const rows = buildSeries(read({}, glucose('a', 1, 100, 'mg/dL')), zone);
    const result = seriesInUnit(rows, zone);
    for (const [index, row] of rows.entries()) expect(result[index]).toBe(row);
    const apart = buildSeries(read({}, { valueQuantity: amount(4, 'scoops') }), zone);
    expect(seriesInUnit(apart, zone)).toEqual(apart);
  });

  test('both numbers of a blood pressure are converted, or neither', () => {
    const panel = (id: string, unit: string, numbers: readonly [number, number | undefined]) => ({
      id,
      code: loincConcept('85354-9'),
      valueQuantity: undefined,
      component: [
        { code: loincConcept('8480-6'), valueQuantity: amount(numbers[0], unit) },
        {
          code: loincConcept('8462-4'),
          ...(numbers[1] === undefined ? {} : { valueQuantity: amount(numbers[1], unit) }),
        },
      ],
    });
    const pairs = (...all: Partial<Observation>[]) =>
      seriesInUnit(buildVitalSeries(read(...all), zone), zone).map((row) =>
        row.entries.map(({ pressure, recorded }) => [
          pressure?.systolic?.value.kind === 'quantity' && pressure.systolic.value.quantity.number,
          pressure?.diastolic?.value.kind === 'quantity' &&
            pressure.diastolic.value.quantity.number,
          recorded?.pressure?.systolic?.value.kind === 'quantity',
        ]),
      );
    const mercury = [panel('a', 'mm[Hg]', [120, 80]), panel('b', 'mm[Hg]', [130, 85])];
    expect(pairs(...mercury, panel('c', 'kPa', [16, 10.7]))).toEqual([
      [
        ['120', '80', false],
        ['130', '85', false],
        ['120', '80', true],
      ],
    ]);
    expect(pairs(...mercury, panel('c', 'kPa', [16, undefined]))[0]?.[2]).toEqual([
      '120',
      false,
      true,
    ]);
    const mixed = panel('c', 'kPa', [16, 10.7]);
    const odd = {
      ...mixed,
      component: [
        ...mixed.component.slice(0, 1),
        { code: loincConcept('8462-4'), valueQuantity: amount(80, 'scoops') },
      ],
    };
    expect(pairs(...mercury, odd)).toHaveLength(2);
  });
});

describe('display rule 23: a range is converted with its value', () => {
  const ranges = (...referenceRange: NonNullable<Observation['referenceRange']>) =>
    joined(
      glucose('a', 1, 90, 'mg/dL'),
      glucose('b', 2, 90, 'mg/dL'),
      glucose('c', 3, 4, 'mmol/L', { referenceRange }),
    )[0]?.entries[0].part.referenceRanges.map(({ low, high, text }) => [
      low?.number,
      high?.number,
      text,
    ]);

  test('both bounds, one bound, and the limits of age as they are', () => {
    expect(ranges({ low: amount(3.9), high: amount(5.5) })).toEqual([['70', '99', undefined]]);
    expect(ranges({ high: amount(5.5) })).toEqual([[undefined, '99', undefined]]);
    expect(ranges({ low: amount(3.9), text: '3.9 or more' })).toEqual([
      ['70', undefined, undefined],
    ]);
  });

  test('one that is text, or in another unit, takes all of them away: they stay with the recorded', () => {
    expect(ranges({ text: '<5.5' })).toEqual([]);
    expect(ranges({ high: amount(5.5) }, { text: 'see note' })).toEqual([]);
    expect(ranges({ high: amount(5.5) }, { low: amount(1, 'scoops') })).toEqual([]);
    expect(ranges({ high: amount(5, 'scoops') })).toEqual([]);
    expect(ranges({ low: { value: 3 } })).toEqual([]);
  });
});

test('display rule 9, 21: whatever the units, every entry is in exactly one row and cell', () => {
  const unit = fc.constantFrom('mg/dL', 'mmol/L', 'g/L', 'scoops', '', '[IU]/L', 'mmol/l');
  const one = fc.record({
    day: fc.integer({ min: 1, max: 5 }),
    value: fc.integer({ min: 1, max: 400 }),
    unit,
    code: fc.constantFrom('2345-7', '2160-0', '718-7'),
    words: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (all) => {
      const readings = read(
        ...all.map(({ day, value, unit, code, words }, index) =>
          glucose(`o${index}`, day, value, unit, {
            code: loincConcept(code),
            ...(words ? { valueQuantity: undefined, valueString: 'haemolysed' } : {}),
          }),
        ),
      );
      const rows = buildSeries(readings, zone);
      const result = seriesInUnit(rows, zone);
      const before = rows.flatMap((row) => row.entries);
      const after = result.flatMap((row) => row.entries.map((entry) => entry.recorded ?? entry));
      expect(after).toHaveLength(before.length);
      expect(new Set(after.map((entry) => entry.part))).toEqual(
        new Set(before.map((entry) => entry.part)),
      );
      const keys = result.map((row) => row.identity.key);
      expect(new Set(keys).size).toBe(keys.length);
      const cells = buildFlowsheet(result, zone).rows.flatMap((row) =>
        [...row.cells.values()].flat(),
      );
      expect(cells).toHaveLength(before.length);
      for (const row of result) {
        const units = row.entries.flatMap(({ part }) =>
          part.value.kind === 'quantity' ? [part.value.quantity.code ?? ''] : [],
        );
        expect(new Set(units.map((one) => one.replace('/l', '/L'))).size).toBeLessThan(2);
      }
    }),
    { numRuns: 500 },
  );
});
