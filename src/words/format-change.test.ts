import * as fc from 'fast-check';
import type { Observation } from 'fhir/r4';
import { describe, expect, test } from 'vitest';
import { type Change, changeSincePrevious } from '../clinical/change.ts';
import {
  amount,
  damaged,
  loincConcept,
  observation,
  observationMembers,
  propertyTimeout,
  wrong,
} from '../clinical/clinical.fixtures.ts';
import { groupByPanel } from '../clinical/panel.ts';
import { readObservation } from '../clinical/reading.ts';
import { seriesInUnit } from '../clinical/series-in-unit.ts';
import { buildSeries, buildVitalSeries } from '../clinical/series.ts';
import { displayZone } from '../clinical/zone.ts';
import { englishWording } from './wording.ts';
import { spanishWording } from './wording-es.ts';

const zone = displayZone('UTC');
const { format } = englishWording.words;
const spanish = spanishWording.words.format;
const read = (all: readonly Partial<Observation>[]) =>
  all.map((own, index) =>
    readObservation(
      observation({ id: `o${index}`, effectiveDateTime: `2026-03-0${index + 1}`, ...own }),
    ),
  );
const change = (...all: Partial<Observation>[]): Change => {
  const [row] = buildSeries(read(all), zone);
  if (row === undefined) throw new Error('no row');
  return changeSincePrevious(row, zone);
};
const number = (value: number, unit = 'mg/L', own: object = {}) => ({
  valueQuantity: { ...amount(value, unit), ...own },
});
const words = (valueString: string) => ({ valueQuantity: undefined, valueString });

describe('a change in words', () => {
  test.each<[Change, string, string]>([
    [change(number(4), number(5)), 'up 1 mg/L (+25 %)', 'sube 1 mg/L (+25 %)'],
    [change(number(5), number(4)), 'down 1 mg/L (−20 %)', 'baja 1 mg/L (−20 %)'],
    [change(number(37, 'Cel'), number(38, 'Cel')), 'up 1 °C', 'sube 1 °C'],
    [
      change(number(5, 'mg/L', { comparator: '<' }), number(7)),
      'up at least 2 mg/L',
      'sube al menos 2 mg/L',
    ],
    [change(number(5), number(5)), 'no change', 'sin cambios'],
    [change(words('clear'), words('cloudy')), 'changed', 'ha cambiado'],
    [change(words('clear'), words('clear')), 'no change', 'sin cambios'],
    [change(number(5)), '', ''],
  ])('%#: %s', (of, inEnglish, inSpanish) => {
    expect(format.change(of)).toBe(inEnglish);
    expect(spanish.change(of)).toBe(inSpanish);
  });

  test('each number of a blood pressure for itself, and nothing for one that says nothing', () => {
    const panel = (upper: number, lower?: number): Partial<Observation> => ({
      code: loincConcept('85354-9'),
      valueQuantity: undefined,
      component: [
        { code: loincConcept('8480-6'), valueQuantity: amount(upper, 'mm[Hg]') },
        ...(lower === undefined
          ? []
          : [{ code: loincConcept('8462-4'), valueQuantity: amount(lower, 'mm[Hg]') }]),
      ],
    });
    const said = (...all: Partial<Observation>[]) =>
      buildVitalSeries(read(all), zone).map((row) => format.change(changeSincePrevious(row, zone)));
    expect(said(panel(100, 80), panel(120, 72))).toEqual([
      'systolic: up 20 mmHg (+20 %), diastolic: down 8 mmHg (−10 %)',
    ]);
    expect(said(panel(100, 80), panel(120))).toEqual(['systolic: up 20 mmHg (+20 %)']);
  });

  test('why nothing is said, in both languages', () => {
    expect(format.noChange(change(number(5)))).toBe('No earlier result');
    expect(spanish.noChange(change(words('x'), number(5)))).toBe(
      'No es comparable con el resultado anterior',
    );
    expect(format.noChange(change(number(5), number(6)))).toBe('');
  });
});

test('display rule 5: a converted value says from what, and a recorded one says nothing', () => {
  const glucose = { code: loincConcept('2345-7') };
  const [row] = seriesInUnit(
    buildSeries(
      read([
        { ...glucose, ...number(100, 'mg/dL') },
        { ...glucose, ...number(7, 'mmol/L') },
      ]),
      zone,
    ),
    zone,
  );
  expect(
    row?.entries.map((entry) => [format.entry(entry, zone), format.converted(entry, zone)]),
  ).toEqual([
    ['7 mmol/L', ''],
    ['5.6 mmol/L', 'converted from 100 mg/dL'],
  ]);
  expect(row?.entries.map((entry) => spanish.converted(entry, zone))).toEqual([
    '',
    'convertido de 100 mg/dL',
  ]);
});

test('a percentile names the reference that its note names', () => {
  const [row] = buildVitalSeries(
    read([
      {
        code: loincConcept('8289-1'),
        ...number(82, '%'),
        // Written as a sentence: its full stop is not part of the name.
        note: [{ text: 'WHO Males, 0-2 years Chart.' }],
      },
    ]),
    zone,
  );
  expect(row && format.entry(row.entries[0], zone)).toBe(
    '82nd percentile (WHO Males, 0-2 years Chart)',
  );
  const [bmi] = buildVitalSeries(
    read([{ code: loincConcept('59576-9'), ...number(22.5, 'kg/m2') }]),
    zone,
  );
  expect(bmi && format.entry(bmi.entries[0], zone)).toBe('22.5 kg/m2');
});

test(
  'display rule 12: of any two results, what is said is never blank and never ours',
  () => {
    const any = damaged(observation({ id: 'a' }), observationMembers);
    fc.assert(
      fc.property(any, any, fc.boolean(), (before, after, isGlucose) => {
        const code = isGlucose ? { code: loincConcept('2345-7') } : {};
        const readings = [
          readObservation(wrong({ ...before, ...code, effectiveDateTime: '2026-03-05' })),
          readObservation(wrong({ ...after, ...code, effectiveDateTime: '2026-03-06' })),
        ];
        for (const row of seriesInUnit(buildSeries(readings, zone), zone)) {
          const of = changeSincePrevious(row, zone);
          for (const say of [format, spanish]) {
            const texts = [
              say.change(of) || say.noChange(of),
              ...row.entries.map((one) => say.entry(one, zone)),
            ];
            if (of.kind !== 'pressure') for (const text of texts) expect(text.trim()).not.toBe('');
            if (of.kind === 'number') expect(say.change(of)).not.toMatch(/NaN|undefined|Infinity/u);
          }
        }
        expect(groupByPanel(readings, zone).panels.length).toBeLessThan(3);
      }),
      { numRuns: 2000 },
    );
  },
  propertyTimeout,
);
