import * as fc from 'fast-check';
import type { Observation } from 'fhir/r4';
import { describe, expect, test } from 'vitest';
import { bloodPressures } from './blood-pressure.ts';
import { sortReadings } from './chart-place.ts';
import {
  amount,
  damaged,
  loincConcept,
  observation,
  observationMembers,
  wrong,
  propertyTimeout,
} from './clinical.fixtures.ts';
import { entriesOf } from './entry.ts';
import { buildFlowsheet } from './flowsheet.ts';
import { groupHistory } from './history.ts';
import { isFuture } from './latest.ts';
import { readObservation } from './reading.ts';
import { buildSeries, buildVitalSeries } from './series.ts';
import { displayZone } from './zone.ts';

const zone = displayZone('America/New_York');
const read = (...all: Partial<Observation>[]) =>
  all.map((own) => readObservation(observation(own)));
const series = (...all: Partial<Observation>[]) => buildSeries(read(...all), zone);
const latestIds = (...all: Partial<Observation>[]) =>
  series(...all)[0]?.latest.map((entry) => entry.reading.id);

const systolic = loincConcept('8480-6');
const diastolic = loincConcept('8462-4');
const pressure = (value: number) => amount(value, 'mm[Hg]');
const panel = (own: Partial<Observation> = {}): Partial<Observation> => ({
  id: 'panel',
  code: loincConcept('85354-9'),
  valueQuantity: undefined,
  component: [
    { code: systolic, valueQuantity: pressure(120) },
    { code: diastolic, valueQuantity: pressure(80) },
  ],
  ...own,
});

const local = (text: string) => ({ code: { text, coding: [{ system: 'urn:x', code: '1' }] } });
const half = (
  id: string,
  code: Observation['code'],
  value: number,
  own: Partial<Observation> = {},
) => ({
  id,
  code,
  valueQuantity: pressure(value),
  ...own,
});
const sources = (...all: Partial<Observation>[]) =>
  bloodPressures(read(...all), zone).map((one) => [one.source, one.readings.length]);

describe('display rule 18: the latest is the latest measured', () => {
  test('a value entered late is not the latest', () => {
    const measured = { id: 'new', effectiveDateTime: '2026-03-05T10:00:00Z' };
    const late = {
      id: 'old',
      effectiveDateTime: '2026-03-01T10:00:00Z',
      issued: '2026-03-06T10:00:00Z',
      meta: { lastUpdated: '2026-03-07T10:00:00Z' },
    };
    expect(latestIds(measured, late)).toEqual(['new']);
    expect(series(measured, late)[0]?.previous.map((one) => one.reading.id)).toEqual(['old']);
  });

  test('display rule 21: two results of one instant are both the latest', () => {
    expect(latestIds({ id: 'a' }, { id: 'b', valueQuantity: amount(9) })).toEqual(['a', 'b']);
  });

  test('of one instant, issued decides the order', () => {
    const first = { id: 'a', issued: '2026-03-05T15:00:00Z' };
    const second = { id: 'b', issued: '2026-03-05T16:00:00Z' };
    expect(latestIds(first, second)).toEqual(['b', 'a']);
  });

  test('a final result of the same time takes the place of a preliminary one', () => {
    expect(latestIds({ id: 'a', status: 'preliminary' }, { id: 'b' })).toEqual(['b']);
    expect(latestIds({ id: 'a', status: 'preliminary' })).toEqual(['a']);
  });

  test.each(['registered', 'cancelled'] as const)(
    '%s is never the latest, and keeps its row',
    (status) => {
      const later = { id: 'b', status, effectiveDateTime: '2026-04-01' };
      expect(latestIds({ id: 'a' }, later)).toEqual(['a']);
      expect(series(later)[0]).toMatchObject({ latest: [], entries: [{ reading: { id: 'b' } }] });
    },
  );

  test('display rule 9: entered in error is in no series', () => {
    expect(series({ status: 'entered-in-error' })).toEqual([]);
  });
});

describe('rows', () => {
  test('display rule 5: another unit is another row', () => {
    const rows = series({}, { valueQuantity: amount(16, 'mg/dL') });
    expect(rows.map((row) => row.identity.unit?.unit)).toEqual(['mg/dL', 'mmol/L']);
    expect(new Set(rows.map((row) => row.identity.testKey)).size).toBe(1);
  });

  test('a number without its unit does not join a row that has one', () => {
    expect(series({}, { valueQuantity: { value: 4 } })).toHaveLength(2);
  });

  test('a result without a number joins the only unit of its test', () => {
    const lost = { id: 'b', valueQuantity: undefined, valueString: 'haemolysed' };
    expect(series({}, lost)).toHaveLength(1);
    expect(series({}, { valueQuantity: amount(16, 'mg/dL') }, lost)).toHaveLength(3);
  });

  test('mmHg as text and mm[Hg] as code are one unit', () => {
    const text = { valueQuantity: { value: 90, unit: 'mmHg' } };
    expect(series({ valueQuantity: pressure(90) }, text)).toHaveLength(1);
  });

  test('a local code with another text is another row (Oracle Health social history)', () => {
    expect(series(local('Use'), local('Type'), local('use'))).toHaveLength(2);
  });

  test('a component with a LOINC code shares the row of that test', () => {
    const within = panel({
      code: { text: 'Metabolic panel' },
      component: [{ code: loincConcept('2823-3'), valueQuantity: amount(4) }],
    });
    expect(series({}, within)).toHaveLength(1);
  });

  test('arterial saturation without a method is not pulse oximetry', () => {
    const percent = { valueQuantity: amount(94, '%') };
    const both = {
      coding: [...(loincConcept('59408-5').coding ?? []), ...(loincConcept('2708-6').coding ?? [])],
    };
    expect(
      series({ ...percent, code: both }, { ...percent, code: loincConcept('2708-6') }),
    ).toHaveLength(2);
  });
});

describe('blood pressure', () => {
  test('a panel is one pair', () => {
    expect(sources(panel())).toEqual([['panel', 1]]);
    expect(entriesOf(readObservation(observation(panel())))).toHaveLength(1);
  });

  test('halves pair at the same time only', () => {
    expect(sources(half('a', systolic, 120), half('b', diastolic, 80))).toEqual([['pair', 2]]);
    const later = { effectiveDateTime: '2026-03-05T14:33:00Z' };
    expect(sources(half('a', systolic, 120), half('b', diastolic, 80, later))).toEqual([
      ['lone', 1],
      ['lone', 1],
    ]);
  });

  test('of three halves at one time nobody can say which belong together', () => {
    const three = [half('a', systolic, 120), half('b', diastolic, 80), half('c', systolic, 130)];
    expect(sources(...three).every(([source]) => source === 'lone')).toBe(true);
  });

  test('halves that repeat a panel are the panel; another number is not', () => {
    expect(sources(panel(), half('a', systolic, 120), half('b', diastolic, 80))).toEqual([
      ['panel', 3],
    ]);
    expect(sources(panel(), half('a', systolic, 121))).toHaveLength(2);
  });

  test('an average over time is a row of its own', () => {
    const average = panel({
      code: loincConcept('96607-7'),
      component: [{ code: loincConcept('96608-5'), valueQuantity: pressure(118) }],
    });
    expect(buildVitalSeries(read(panel(), average), zone).map((row) => row.vital)).toEqual([
      'blood-pressure',
      'average-blood-pressure',
    ]);
  });

  test('is in the row of its unit where only the diastolic was measured', () => {
    const half = (id: string, parts: Partial<Observation>) => ({
      id,
      code: loincConcept('85354-9'),
      valueQuantity: undefined,
      ...parts,
    });
    const readings = read(
      half('both', {
        component: [
          { code: systolic, valueQuantity: pressure(120) },
          { code: diastolic, valueQuantity: pressure(80) },
        ],
      }),
      half('lower', { component: [{ code: diastolic, valueQuantity: pressure(71) }] }),
    );
    expect(buildVitalSeries(readings, zone)).toHaveLength(1);
  });
});

describe('flowsheet', () => {
  test('columns run from old to new; minutes, days and resulted times are apart', () => {
    const rows = series(
      { effectiveDateTime: '2026-03-05T14:32:10Z' },
      { effectiveDateTime: '2026-03-05T14:32:50Z' },
      { effectiveDateTime: '2026-03-05' },
      { effectiveDateTime: undefined, issued: '2026-03-05T14:40:00Z' },
      { effectiveDateTime: undefined },
    );
    const {
      columns,
      rows: [row],
    } = buildFlowsheet(rows, zone);
    expect(columns.map((column) => column.basis)).toEqual([
      'none',
      'effective',
      'effective',
      'issued',
    ]);
    expect(columns.map((column) => row?.cells.get(column.key)?.length)).toEqual([1, 1, 2, 1]);
  });
});

describe('nothing is unreachable', () => {
  const code = fc.constantFrom('85354-9', '8480-6', '8462-4', '2823-3', '59408-5', '72166-2');
  const any = fc
    .tuple(
      damaged(observation(), observationMembers),
      fc.constantFrom('laboratory', 'vital-signs', 'survey', 'sdoh', 'exam', 'x'),
      code,
      fc.integer({ min: 0, max: 8 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
    )
    .map(([base, category, loincCode, id, members]) =>
      Object.assign({}, base, {
        id: `o${id}`,
        category: [{ coding: [{ code: category }] }],
        code: loincConcept(loincCode),
        hasMember: members.map((member) => ({ reference: `Observation/o${member}` })),
      }),
    );

  test(
    'every reading is on one tab, and every entry of it in one cell',
    () => {
      fc.assert(
        fc.property(fc.array(any, { maxLength: 12 }), (sent) => {
          const readings = sent.map((one) => readObservation(wrong(one)));
          const { vitals, results, history, enteredInError } = sortReadings(readings);
          expect(vitals.length + results.length + history.length + enteredInError.length).toBe(
            sent.length,
          );
          const rows = buildSeries(results, zone);
          const cells = buildFlowsheet(rows, zone).rows.flatMap((row) =>
            [...row.cells.values()].flat(),
          );
          expect(new Set(cells)).toEqual(new Set(rows.flatMap((row) => row.entries)));
          expect(cells).toHaveLength(results.flatMap((one) => entriesOf(one)).length);
          expect(new Set(cells.map((entry) => entry.reading))).toEqual(new Set(results));
          const shown = buildVitalSeries(vitals, zone).flatMap((row) => row.entries);
          const seen = shown.flatMap((entry) => entry.pressure?.readings ?? [entry.reading]);
          expect(new Set(seen)).toEqual(new Set(vitals));
          const items = groupHistory(readings, zone).flatMap((group) => group.items);
          const placed = [
            ...items.map((item) => item.reading),
            ...items.flatMap((item) => item.members),
          ];
          expect(placed).toHaveLength(history.length);
          expect(new Set(placed)).toEqual(new Set(history));
        }),
        { numRuns: 500 },
      );
    },
    propertyTimeout,
  );

  test('panels that name each other in a circle are shown once (medplum 3044)', () => {
    const survey = { category: [{ coding: [{ code: 'survey' }] }], code: { text: 'PHQ-9' } };
    const circle = read(
      { ...survey, id: 'a', hasMember: [{ reference: 'Observation/b' }] },
      {
        ...survey,
        id: 'b',
        hasMember: [{ reference: 'Observation/a' }, { reference: 'Observation/z' }],
      },
    );
    expect(groupHistory(circle, zone)).toMatchObject([
      {
        section: 'survey',
        items: [{ reading: { id: 'a' }, members: [{ id: 'b' }], missingMembers: 1 }],
      },
    ]);
  });

  test('a member that stands on another tab or was entered in error is not missing', () => {
    const survey = [{ coding: [{ code: 'survey' }] }];
    const readings = read(
      {
        id: 'panel',
        category: survey,
        valueQuantity: undefined,
        hasMember: [
          { reference: 'Observation/k' },
          { reference: 'Observation/wrong' },
          { reference: 'Observation/elsewhere' },
        ],
      },
      { id: 'k' },
      { id: 'wrong', category: survey, status: 'entered-in-error' },
    );
    expect(groupHistory(readings, zone)).toMatchObject([{ items: [{ missingMembers: 1 }] }]);
  });
});

describe('a time to come', () => {
  const now = Date.parse('2026-03-05T14:32:00Z');
  const at = (effectiveDateTime: string) => {
    const [reading] = read({ effectiveDateTime });
    return reading !== undefined && isFuture(reading, now, zone);
  };

  test.each([
    ['2026-03-05T15:32:00Z', false],
    ['2026-03-05T15:33:00Z', true],
    ['2026-03-05', false],
    ['2026-03-06', true],
    ['2026', false],
    ['not a date', false],
  ])('%s is one: %s, with an hour for clocks that differ', (sent, expected) => {
    expect(at(sent)).toBe(expected);
  });
});

describe('nothing of a reading is lost', () => {
  const codes = ['8480-6', '8462-4', '8867-4', '3151-8', '3150-0', '59408-5', '2823-3'];
  const part = fc.record({
    code: fc.constantFrom(...codes).map((code) => loincConcept(code)),
    valueQuantity: fc.integer({ min: 1, max: 3 }).map((value) => amount(value, 'mm[Hg]')),
  });
  const whole = fc.constantFrom('85354-9', '96607-7', '8480-6', '59408-5', '76534-7', '2823-3');

  test('every component is in an entry, and so is a value of the whole', () => {
    fc.assert(
      fc.property(
        whole,
        fc.array(part, { maxLength: 4 }),
        fc.boolean(),
        (code, component, hasOwn) => {
          const own = hasOwn ? {} : { valueQuantity: undefined };
          const [reading] = read({ code: loincConcept(code), component, ...own });
          const entries = reading === undefined ? [] : entriesOf(reading);
          const said = new Set<unknown>();
          for (const { part: shown, pressure, oxygen } of entries) {
            if (pressure === undefined) said.add(shown);
            else said.add(pressure.systolic).add(pressure.diastolic);
            said.add(oxygen?.flow).add(oxygen?.concentration);
          }
          for (const one of reading?.components ?? []) expect(said).toContain(one);
          if (hasOwn) expect(said).toContain(reading);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a third part of a blood pressure panel keeps a row of its own', () => {
    const rate = { code: loincConcept('8867-4'), valueQuantity: amount(72, '/min') };
    const rows = buildVitalSeries(
      read(panel({ component: [...(panel().component ?? []), rate] })),
      zone,
    );
    expect(rows.map((row) => row.vital)).toEqual(['blood-pressure', 'heart-rate']);
  });

  test('two numbers under another code are a pair in a row of their own, never two pressures', () => {
    const average = panel({ id: 'mean', code: { text: 'Home average' } });
    const rows = buildVitalSeries(read(panel(), average), zone);
    expect(rows.map((row) => [row.vital, row.entries.length])).toEqual([
      ['blood-pressure', 1],
      [undefined, 1],
    ]);
    expect(rows[1]?.entries[0].pressure?.systolic?.value).toMatchObject({
      quantity: { value: 120 },
    });
  });

  test('a second systolic of one panel is not read as a blood pressure', () => {
    const standing = { code: systolic, valueQuantity: pressure(90) };
    const [reading] = read(panel({ component: [...(panel().component ?? []), standing] }));
    const [, second] = reading === undefined ? [] : entriesOf(reading);
    expect(second?.vital).toBeUndefined();
    expect(second?.part.value).toMatchObject({ quantity: { value: 90 } });
  });

  test('a code that only calls itself LOINC keys no row: what it is called does', () => {
    const made = (text: string) => ({ code: { ...loincConcept('5085AAAA'), text } });
    expect(series(made('Systolic'), made('Diastolic'))).toHaveLength(2);
  });
});
