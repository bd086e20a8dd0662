import * as fc from 'fast-check';
import type { Observation } from 'fhir/r4';
import { describe, expect, test } from 'vitest';
import { bloodPressures } from './blood-pressure.ts';
import { amount, loincConcept, observation } from './clinical.fixtures.ts';
import { buildFlowsheet } from './flowsheet.ts';
import { readingStart } from './latest.ts';
import { readObservation } from './reading.ts';
import { buildSeries, buildVitalSeries } from './series.ts';
import { vitalMethod } from './vital-signs.ts';
import { displayZone } from './zone.ts';

const zone = displayZone('Asia/Kolkata');
const minuteMs = 60_000;
const coded = (system: string, code: string, text: string): Observation['code'] => ({
  coding: [{ system, code }],
  text,
});

/** Ways to say a test; those of one line are the same test, those of two lines are not. */
const tests: readonly (readonly Partial<Observation>[])[] = [
  [{ code: loincConcept('2345-7', 'Glucose') }, { code: loincConcept('2345-7', 'GLU') }],
  [{ code: loincConcept('2339-0', 'Glucose') }],
  [{ code: loincConcept('14749-6', 'Glucose') }],
  [
    { code: coded('urn:lab', '7', 'Glucose') },
    { code: coded('urn:lab', '7', 'glucose') },
    { code: coded('urn:lab', '7', 'GLUCOSE') },
  ],
  [{ code: coded('urn:other', '7', 'Glucose') }],
  [{ code: coded('urn:lab', '7', 'Glucose, fasting') }],
  [{ code: coded('urn:lab', '7', 'Glucose'), specimen: { display: 'Urine' } }],
  [{ code: coded('urn:lab', '7', 'Glucose'), method: { text: 'Strip' } }],
  [{ code: { text: 'Glucose' } }, { code: { text: ' glucose ' } }],
  [{ code: { text: 'Glucose  (plasma)' } }, { code: { text: 'glucose (plasma)' } }],
];
const units: readonly (readonly string[])[] = [
  ['mmol/L', 'mmol/l', 'MMOL/L'],
  ['mg/dL', 'MG/DL', 'mg/100 mL'],
  ['[IU]/L'],
  ['scoops'],
];
const when = fc
  .integer({ min: 0, max: 5 * minuteMs })
  .map((ms) => Date.UTC(2026, 2, 5, 18, 28) + ms);
const time = fc.oneof(
  when.map((epoch) => ({ effectiveDateTime: new Date(epoch).toISOString() })),
  fc.constantFrom(
    { effectiveDateTime: '2026-03-05' },
    { effectiveDateTime: '2026' },
    { effectiveDateTime: undefined },
    { effectiveDateTime: undefined, issued: '2026-03-05T18:30:00Z' },
  ),
);
const spec = fc
  .record({
    test: fc.integer({ min: 0, max: tests.length - 1 }),
    unit: fc.integer({ min: 0, max: units.length - 1 }),
    spelling: fc.nat({ max: 5 }),
    value: fc.integer({ min: 1, max: 3 }),
    time,
    isWrong: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  })
  .map(({ test, unit, spelling, value, time: at, isWrong }) => {
    const ways = tests[test] ?? [];
    const spellings = units[unit] ?? [];
    return {
      // What it is, for the oracle.
      row: `${test} ${unit}`,
      isWrong,
      own: {
        ...ways[spelling % ways.length],
        valueQuantity: amount(value, spellings[spelling % spellings.length]),
        ...at,
        ...(isWrong ? { status: 'entered-in-error' as const } : {}),
      },
    };
  });

describe('display rules 9, 21 and section 2.9, for any set of results', () => {
  test('every result is in one cell; rows are alike within and unlike between; a column is one time', () => {
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 25 }), (specs) => {
        const rowOf = new Map(
          specs.map(({ own, row }, index) => [
            readObservation(observation({ id: `o${index}`, ...own })),
            row,
          ]),
        );
        const { columns, rows } = buildFlowsheet(buildSeries([...rowOf.keys()], zone), zone);
        const cells = rows.flatMap((row) => [...row.cells.values()].flat());
        const due = [...rowOf.keys()].filter((one) => !one.enteredInError);
        expect(cells.map((one) => one.reading)).toHaveLength(due.length);
        expect(new Set(cells.map((one) => one.reading))).toEqual(new Set(due));
        const kinds = rows.map(
          (row) => new Set(row.series.entries.map((one) => rowOf.get(one.reading))),
        );
        for (const kind of kinds) expect(kind.size).toBe(1);
        const shown = kinds.flatMap((kind) => Array.from(kind));
        expect(new Set(shown).size).toBe(shown.length);
        const keys = new Set(columns.map((column) => column.key));
        expect(keys.size).toBe(columns.length);
        for (const row of rows) {
          for (const [key, cell] of row.cells) {
            expect(keys.has(key)).toBe(true);
            const minutes = cell.map(({ reading }) =>
              Math.floor((readingStart(reading, zone) ?? -1) / minuteMs),
            );
            expect(new Set(minutes).size).toBe(1);
          }
        }
        const starts = columns.map((column) => column.start ?? -Infinity);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('vital signs, for any set of readings', () => {
  const half = fc.constantFrom('8480-6', '8462-4');
  const pressureSpec = fc.record({
    code: fc.oneof(half, fc.constantFrom('85354-9', '96607-7')),
    value: fc.integer({ min: 80, max: 83 }),
    minute: fc.integer({ min: 0, max: 2 }),
    status: fc.constantFrom<Observation['status']>('final', 'final', 'preliminary'),
  });
  const mercury = (code: string, value: number) => ({
    code: loincConcept(code),
    valueQuantity: amount(value, 'mm[Hg]'),
  });

  test('a blood pressure is of one time, of one status, and no reading is in two of them', () => {
    fc.assert(
      fc.property(fc.array(pressureSpec, { maxLength: 8 }), (specs) => {
        const readings = specs.map(({ code, value, minute, status }, index) => {
          const isPanel = code === '85354-9' || code === '96607-7';
          const parts = {
            valueQuantity: undefined,
            component: [mercury('8480-6', value), mercury('8462-4', value - 40)],
          };
          return readObservation(
            observation({
              id: `o${index}`,
              status,
              code: loincConcept(code),
              effectiveDateTime: `2026-03-05T18:3${minute}:00Z`,
              ...(isPanel ? parts : { valueQuantity: amount(value, 'mm[Hg]') }),
            }),
          );
        });
        const found = bloodPressures(readings, zone);
        const used = found.flatMap((one) => one.readings);
        expect(used).toHaveLength(readings.length);
        expect(new Set(used)).toEqual(new Set(readings));
        for (const { source, readings: own, systolic, diastolic } of found) {
          expect(new Set(own.map((one) => readingStart(one, zone))).size).toBe(1);
          expect(new Set(own.map((one) => one.status)).size).toBe(1);
          expect(systolic ?? diastolic).toBeDefined();
          if (source === 'pair') expect(own).toHaveLength(2);
          if (source === 'lone') expect(own).toHaveLength(1);
        }
        const rows = buildVitalSeries(readings, zone);
        expect(rows.flatMap((row) => row.entries)).toHaveLength(found.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('methods share the row of their vital sign and unit, and each entry keeps its own', () => {
    const variants = ['8310-5', '8328-7', '8331-1', '8332-9', '8333-7'];
    const one = fc.record({
      code: fc.constantFrom(...variants),
      unit: fc.constantFrom('Cel', '°C', '[degF]'),
      both: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (specs) => {
        const readings = specs.map(({ code, unit, both }, index) =>
          readObservation(
            observation({
              id: `o${index}`,
              code: {
                coding: (both ? ['8310-5', code] : [code]).map((loinc) => ({
                  system: 'http://loinc.org',
                  code: loinc,
                })),
              },
              valueQuantity: amount(37, unit),
            }),
          ),
        );
        const rows = buildVitalSeries(readings, zone);
        const scales = new Set(specs.map(({ unit }) => unit === '[degF]'));
        expect(rows).toHaveLength(scales.size);
        const entries = rows.flatMap((row) => row.entries);
        expect(new Set(entries.map((entry) => entry.reading))).toEqual(new Set(readings));
        const methods = ['undefined', 'axillary', 'oral', 'rectal', 'tympanic'];
        for (const { reading, part } of entries) {
          const code = specs[readings.indexOf(reading)]?.code ?? '';
          expect(String(vitalMethod(part))).toBe(methods[variants.indexOf(code)]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
