import type { Observation } from 'fhir/r4';
import { describe, expect, test } from 'vitest';
import { type Change, changeSince, changeSincePrevious, changeWithin } from './change.ts';
import { amount, loincConcept, observation, wrong } from './clinical.fixtures.ts';
import { readObservation } from './reading.ts';
import { buildSeries, buildVitalSeries } from './series.ts';
import { seriesInUnit } from './series-in-unit.ts';
import { displayZone } from './zone.ts';

const zone = displayZone('America/New_York');
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T08:00:00Z`;
const read = (all: readonly Partial<Observation>[]) =>
  all.map((own, index) =>
    readObservation(
      wrong({ ...observation({ id: `o${index}`, effectiveDateTime: at(index + 1) }), ...own }),
    ),
  );
const rowOf = (...all: Partial<Observation>[]) => {
  const [row] = seriesInUnit(buildSeries(read(all), zone), zone);
  if (row === undefined) throw new Error('no row');
  return row;
};
const changed = (...all: Partial<Observation>[]) => changeSincePrevious(rowOf(...all), zone);
const number = (value: number, unit?: string, own: object = {}) => ({
  valueQuantity: { ...amount(value, unit), ...own },
});
const digits = (decimal: string, unit = 'mmol/L') => ({
  valueQuantity: wrong({ ...amount(0, unit), value: { decimal } }),
});
const said = (change: Change) =>
  change.kind === 'number'
    ? [change.direction, change.amount.number, change.atLeast, change.percent]
    : change.kind === 'none'
      ? change.why
      : change;
const less = { comparator: '<' };
const more = { comparator: '>' };

describe('change since the result before', () => {
  test.each<[string, Partial<Observation>, Partial<Observation>, unknown]>([
    ['a rise', digits('4.0'), digits('5.0'), ['up', '1.0', false, 25]],
    ['a fall', digits('5.0'), digits('4.1'), ['down', '0.9', false, -18]],
    ['the same', digits('4.1'), digits('4.1'), ['same', '0.0', false, undefined]],
    ['the digits of the finer one', digits('4'), digits('4.25'), ['up', '0.25', false, 6]],
    ['less than half a per cent', digits('400'), digits('401'), ['up', '1', false, undefined]],
    ['from nothing', digits('0'), digits('3'), ['up', '3', false, undefined]],
    ['to nothing', digits('3'), digits('0'), ['down', '3', false, -100]],
    ['from below zero', digits('-2'), digits('3'), ['up', '5', false, undefined]],
    ['to below zero', digits('2'), digits('-3'), ['down', '5', false, undefined]],
    [
      '<5 and 7: at least 2',
      number(5, 'mg/L', less),
      number(7, 'mg/L'),
      ['up', '2', true, undefined],
    ],
    [
      '7 and <5: at least 2',
      number(7, 'mg/L'),
      number(5, 'mg/L', less),
      ['down', '2', true, undefined],
    ],
    ['>10 and 7', number(10, 'mg/L', more), number(7, 'mg/L'), ['down', '3', true, undefined]],
    [
      '7 and >=10',
      number(7, 'mg/L'),
      number(10, 'mg/L', { comparator: '>=' }),
      ['up', '3', true, undefined],
    ],
    [
      '<=5 and >10',
      number(5, 'mg/L', { comparator: '<=' }),
      number(10, 'mg/L', more),
      ['up', '5', true, undefined],
    ],
    ['<5 and 3', number(5, 'mg/L', less), number(3, 'mg/L'), 'undecidable'],
    ['<5 and 5', number(5, 'mg/L', less), number(5, 'mg/L'), 'undecidable'],
    ['5 and <5', number(5, 'mg/L'), number(5, 'mg/L', less), 'undecidable'],
    ['<5 and <5', number(5, 'mg/L', less), number(5, 'mg/L', less), 'undecidable'],
    ['<5 and <3', number(5, 'mg/L', less), number(3, 'mg/L', less), 'undecidable'],
    ['>5 and >9', number(5, 'mg/L', more), number(9, 'mg/L', more), 'undecidable'],
    ['sufficient for', number(5, 'mg', { comparator: 'ad' }), number(9, 'mg'), 'unusable'],
    [
      'a number after words',
      { valueQuantity: undefined, valueString: 'haemolysed' },
      {},
      'unusable',
    ],
    [
      'words after a number',
      {},
      { valueQuantity: undefined, valueString: 'haemolysed' },
      'unusable',
    ],
    [
      'a value and a reason for none',
      {},
      { dataAbsentReason: { coding: [{ code: 'error' }] } },
      'unusable',
    ],
    [
      'units that were not sent',
      { valueQuantity: { value: 4 } },
      { valueQuantity: { value: 5 } },
      'other-unit',
    ],
    [
      'counts',
      { valueQuantity: undefined, valueInteger: 3 },
      { valueQuantity: undefined, valueInteger: 5 },
      ['up', '2', false, undefined],
    ],
    // Two rows: there is nothing before in that of the patient.
    ['a fetus, then the patient', { focus: [{ display: 'Fetus' }] }, {}, 'first'],
    [
      'a fetus, twice',
      { focus: [{ display: 'Fetus' }] },
      { focus: [{ display: 'Fetus' }] },
      'unusable',
    ],
    ['a modifier', {}, { modifierExtension: [{ url: 'urn:x' }] }, 'unusable'],
    ['two values', {}, { valueString: 'two' }, 'unusable'],
    [
      'another method',
      { method: { text: 'Strip' } },
      { method: { text: 'Analyser' } },
      'other-method',
    ],
    ['a method only once', { method: { text: 'Strip' } }, {}, 'other-method'],
    [
      'the same method',
      { method: { text: 'Strip' } },
      { method: { text: 'strip' } },
      ['same', '0.0', false, undefined],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(said(changed(before, after))).toEqual(expected);
  });

  test.each<[string, string, number, number, string]>([
    ['degrees', '8310-5', 36, 38, 'Cel'],
    ['degrees Fahrenheit', '8310-5', 98, 101, '[degF]'],
    ['pH', '2744-1', 7.1, 7.4, '[pH]'],
    ['a percentile', '59576-9', 50, 75, '%'],
    ['per cent', '59408-5', 90, 95, '%'],
    ['a score', '44261-6', 5, 10, '{score}'],
    ['base excess', '11555-0', 2, 4, 'mmol/L'],
    ['arterial base excess', '1925-7', 2, 4, 'mmol/L'],
    ['venous base excess', '1927-3', 2, 4, 'mmol/L'],
    ['an unknown unit', '1-8', 2, 4, 'scoops'],
  ])('%s change without per cent', (_, code, from, to, unit) => {
    const test = { code: loincConcept(code) };
    const change = changed({ ...test, ...number(from, unit) }, { ...test, ...number(to, unit) });
    expect(change).toMatchObject({ kind: 'number', direction: 'up', percent: undefined });
  });

  test('the amount has the unit of the later value', () => {
    expect(changed(digits('4.0'), digits('5.0'))).toMatchObject({
      amount: { unit: 'mmol/L', code: 'mmol/L', value: 1, comparator: undefined },
      recorded: undefined,
    });
    expect(
      changed(
        { valueQuantity: undefined, valueInteger: 3 },
        { valueQuantity: undefined, valueInteger: 5 },
      ),
    ).toMatchObject({ amount: { unit: undefined, code: '1' } });
  });

  test('in two units it is that of the later one, with the recorded value beside it', () => {
    const glucose = { code: loincConcept('2345-7') };
    const row = rowOf(
      { ...glucose, ...number(100, 'mg/dL') },
      { ...glucose, ...number(7.1, 'mmol/L') },
    );
    expect(said(changeSincePrevious(row, zone))).toEqual(['up', '1.5', false, 27]);
    const mixed = { ...row, previous: [row.entries[1]?.recorded ?? row.entries[0]] };
    expect(changeSincePrevious(mixed, zone)).toMatchObject({
      direction: 'up',
      amount: { number: '1.5', unit: 'mmol/L' },
      recorded: { number: '100', unit: 'mg/dL' },
    });
  });

  test('two results of one instant, and a first one, have none', () => {
    const twice = { effectiveDateTime: at(9) };
    expect(said(changed({}, twice, { ...twice, ...number(9) }))).toBe('several');
    expect(said(changed(twice, { ...twice, ...number(9) }, { effectiveDateTime: at(10) }))).toBe(
      'several',
    );
    expect(said(changed({}))).toBe('first');
    expect(said(changed({ status: 'cancelled' }, { status: 'registered' }))).toBe('first');
  });

  test('nothing is said where the order is not certain', () => {
    const day = { effectiveDateTime: '2026-03-05' };
    expect(said(changed(day, { effectiveDateTime: '2026-03-05T14:00:00Z' }))).toBe('order-unknown');
    expect(said(changed(day, { effectiveDateTime: '2026-03-06T14:00:00Z' }))).not.toBe(
      'order-unknown',
    );
    const issued = { effectiveDateTime: undefined, issued: at(9) };
    expect(said(changed({}, issued))).toBe('order-unknown');
    // A day ends where the next one begins, and so does a minute.
    expect(
      said(changed({ effectiveDateTime: '2026-03-05' }, { effectiveDateTime: '2026-03-06' })),
    ).not.toBe('order-unknown');
  });

  test('what lies between two results that can be compared is never skipped', () => {
    const lost = { valueQuantity: undefined, valueString: 'haemolysed' };
    expect(said(changed(digits('4.0'), lost, digits('5.0')))).toBe('unusable');
  });

  test.each<[string, Partial<Observation>, Partial<Observation>, boolean]>([
    ['text', { valueString: 'Clear' }, { valueString: 'clear' }, false],
    ['other text', { valueString: 'clear' }, { valueString: 'cloudy' }, true],
    ['yes and no', { valueBoolean: true }, { valueBoolean: false }, true],
    ['yes and yes', { valueBoolean: true }, { valueBoolean: true }, false],
    [
      'one code, two names',
      { valueCodeableConcept: loincConcept('A', 'Negative') },
      { valueCodeableConcept: loincConcept('A', 'neg') },
      false,
    ],
    [
      'two codes, one name',
      { valueCodeableConcept: loincConcept('A', 'Negative') },
      { valueCodeableConcept: loincConcept('B', 'negative') },
      false,
    ],
    [
      'two codes and names',
      { valueCodeableConcept: loincConcept('A', 'Negative') },
      { valueCodeableConcept: loincConcept('B', 'Positive') },
      true,
    ],
    [
      'the same code of another system',
      { valueCodeableConcept: { coding: [{ system: 'urn:x', code: 'A' }], text: 'x' } },
      { valueCodeableConcept: { coding: [{ system: 'urn:y', code: 'A' }], text: 'y' } },
      true,
    ],
    [
      'codings without codes',
      { valueCodeableConcept: { coding: [{ display: 'x' }] } },
      { valueCodeableConcept: { coding: [{ display: 'y' }] } },
      true,
    ],
  ])('words are the same or not: %s', (_, before, after, expected) => {
    const none = { valueQuantity: undefined };
    expect(changed({ ...none, ...before }, { ...none, ...after })).toEqual({
      kind: 'words',
      changed: expected,
    });
  });

  test('words of two kinds are not compared', () => {
    const none = { valueQuantity: undefined };
    expect(said(changed({ ...none, valueString: 'yes' }, { ...none, valueBoolean: true }))).toBe(
      'unusable',
    );
    expect(said(changed({ ...none, valueBoolean: true }, { ...none, valueString: 'yes' }))).toBe(
      'unusable',
    );
    expect(
      said(
        changed(
          { ...none, valueString: 'yes' },
          { ...none, valueCodeableConcept: { text: 'yes' } },
        ),
      ),
    ).toBe('unusable');
  });

  test('a blood pressure changes by each of its numbers', () => {
    const panel = (upper: number, lower?: number) => ({
      code: loincConcept('85354-9'),
      valueQuantity: undefined,
      component: [
        { code: loincConcept('8480-6'), valueQuantity: amount(upper, 'mm[Hg]') },
        ...(lower === undefined
          ? []
          : [{ code: loincConcept('8462-4'), valueQuantity: amount(lower, 'mm[Hg]') }]),
      ],
    });
    const change = (...all: Partial<Observation>[]) => {
      const [row] = buildVitalSeries(read(all), zone);
      return row && changeSincePrevious(row, zone);
    };
    expect(change(panel(120, 80), panel(140, 70))).toMatchObject({
      kind: 'pressure',
      systolic: { direction: 'up', amount: { number: '20' } },
      diastolic: { direction: 'down', amount: { number: '10' } },
    });
    expect(change(panel(120, 80), panel(140))).toMatchObject({
      systolic: { direction: 'up' },
      diastolic: { kind: 'none', why: 'unusable' },
    });
  });

  test('an oral temperature is not compared with a rectal one', () => {
    const temperature = (code: string, value: number) => ({
      code: {
        coding: [
          { system: 'http://loinc.org', code: '8310-5' },
          { system: 'http://loinc.org', code },
        ],
      },
      ...number(value, 'Cel'),
    });
    const [row] = buildVitalSeries(
      read([temperature('8331-1', 37), temperature('8332-9', 38)]),
      zone,
    );
    expect(row && said(changeSincePrevious(row, zone))).toBe('other-method');
  });
});

describe('what changed since a date, and within a span', () => {
  const row = rowOf(digits('4.0'), digits('4.5'), digits('5.0'), digits('6.0'));
  const since = (day: number) => Date.parse(at(day));
  const ids = (entries: readonly { reading: { id: string | undefined } }[]) =>
    entries.map((one) => one.reading.id);

  test('from the latest before to the latest after; the instant itself is after', () => {
    const { before, after, change, unplaced } = changeSince(row, since(3), zone);
    expect([ids(before), ids(after), unplaced]).toEqual([['o1'], ['o3'], []]);
    expect(said(change)).toEqual(['up', '1.5', false, 33]);
    expect(ids(changeSince(row, since(3) + 1, zone).before)).toEqual(['o2']);
  });

  test('nothing before, or nothing since', () => {
    expect(changeSince(row, since(1), zone)).toMatchObject({
      before: [],
      change: { why: 'first' },
    });
    expect(changeSince(row, since(9), zone)).toMatchObject({ after: [], change: { why: 'first' } });
  });

  test('a result without a certain side is listed, not counted; a cancelled one is none', () => {
    const mixed = rowOf(
      digits('4.0'),
      { ...digits('4.5'), effectiveDateTime: '2026-03' },
      { ...digits('5.0'), effectiveDateTime: undefined },
      { ...digits('6.0'), status: 'cancelled' },
      digits('7.0'),
    );
    const { before, after, unplaced } = changeSince(mixed, since(3), zone);
    expect([ids(before), ids(after), ids(unplaced)]).toEqual([['o0'], ['o4'], ['o2', 'o1']]);
  });

  test('a preliminary result gives way to the final one of its time', () => {
    const twice = { effectiveDateTime: at(9) };
    const both = rowOf(
      digits('4.0'),
      { ...twice, ...digits('5.0') },
      { ...twice, ...digits('5.1'), status: 'preliminary' },
    );
    expect(ids(changeSince(both, since(3), zone).after)).toEqual(['o1']);
    const only = rowOf(digits('4.0'), { ...twice, ...digits('5.1'), status: 'preliminary' });
    expect(ids(changeSince(only, since(3), zone).after)).toEqual(['o1']);
  });

  test('within a span, from its first to its last result, both ends with it', () => {
    const span = (from: number, to: number) => ({ start: since(from), end: since(to) + 1 });
    expect(said(changeWithin(row, span(2, 3), zone).change)).toEqual(['up', '0.5', false, 11]);
    expect(said(changeWithin(row, span(1, 4), zone).change)).toEqual(['up', '2.0', false, 50]);
    expect(said(changeWithin(row, { start: since(2), end: since(3) }, zone).change)).toBe('first');
    expect(said(changeWithin(row, span(2, 2), zone).change)).toBe('first');
    expect(said(changeWithin(row, span(8, 9), zone).change)).toBe('first');
    const { before, after } = changeWithin(row, span(2, 3), zone);
    expect([...before, ...after].map(({ reading }) => reading.id)).toEqual(['o1', 'o2']);
  });
});
