import { describe, expect, test } from 'vitest';
import { bloodPressures } from './blood-pressure.ts';
import { amount, condition, loincConcept, observation } from './clinical.fixtures.ts';
import { entriesOf, rowIdentity } from './entry.ts';
import { focusOf } from './focus/focus.ts';
import { readCondition } from './problem.ts';
import { readObservation } from './reading.ts';
import { buildVitalSeries } from './series.ts';
import { displayZone } from './zone.ts';

const zone = displayZone('UTC');
const at = (hour: string) => `2026-03-05T${hour}:00:00Z`;
const fetus = { focus: [{ reference: 'BodyStructure/1', display: 'Fetus A' }] };

const heartRate = (id: string, value: number, hour: string, own: object = {}) =>
  readObservation(
    observation({
      id,
      code: loincConcept('8867-4', 'Heart rate'),
      valueQuantity: amount(value, '/min'),
      effectiveDateTime: at(hour),
      ...own,
    }),
  );

describe('Observation.focus: what was observed in a fetus is no value of its mother', () => {
  test('its heart rate has a row of its own, and is never her latest one', () => {
    const series = buildVitalSeries(
      [
        heartRate('mother', 80, '08'),
        heartRate('fetus', 150, '09', fetus),
        heartRate('other', 140, '10', { focus: [{ display: 'Fetus B' }] }),
        heartRate('nameless', 145, '11', { focus: [{ reference: 'Device/1' }] }),
      ],
      zone,
    );
    const rows = series.map(
      ({ vital, latest }) =>
        `${vital ?? 'no vital'}: ${latest.map(({ reading }) => reading.id).join()}`,
    );
    expect(new Set(rows)).toEqual(
      new Set(['heart-rate: mother', 'no vital: fetus', 'no vital: other', 'no vital: nameless']),
    );
  });

  test('another Patient is another: twins without a name are two rows, and none is hers', () => {
    const subject = { reference: 'Patient/mother' };
    const twin = (id: string) => ({ subject, focus: [{ reference: `Patient/${id}` }] });
    const series = buildVitalSeries(
      [
        heartRate('mother', 80, '08', { subject, focus: [subject] }),
        heartRate('first', 150, '09', twin('twin-a')),
        heartRate('second', 140, '10', twin('twin-b')),
      ],
      zone,
    );
    expect(
      new Set(series.map(({ vital, latest }) => `${vital}: ${latest[0]?.reading.id}`)),
    ).toEqual(new Set(['heart-rate: mother', 'undefined: first', 'undefined: second']));
  });

  test("what is about the patient's own problem has its row, and is the patient's", () => {
    const stage = (id: string, focus: object) =>
      entriesOf(
        readObservation(observation({ id, code: loincConcept('21905-5', 'cT'), focus: [focus] })),
      )[0];
    const lung = rowIdentity(stage('1', { reference: 'Condition/lung', display: 'Lung cancer' }));
    const breast = rowIdentity(stage('2', { reference: 'Condition/breast' }));
    expect(lung).toMatchObject({ about: ['Lung cancer'], isAboutAnother: false });
    expect(lung.key).not.toBe(breast.key);
    const [entry] = entriesOf(
      heartRate('own', 80, '08', { focus: [{ reference: 'Condition/1' }] }),
    );
    expect(rowIdentity(entry)).toMatchObject({ testKey: 'vital heart-rate', about: [] });
  });

  test('the row says of whom it is', () => {
    const [entry] = entriesOf(heartRate('fetus', 150, '09', fetus));
    expect(rowIdentity(entry)).toMatchObject({ about: ['Fetus A'], loinc: '8867-4' });
    expect(rowIdentity(entriesOf(heartRate('mother', 80, '08'))[0]).about).toEqual([]);
  });

  test.each([
    ['8867-4', 'Fetal Heart Rate'],
    ['29463-7', 'Birth weight'],
    ['29463-7', 'Dry weight (target)'],
    ['29463-7', 'Peso al nacer'],
    ['8302-2', 'Mother height; maternal'],
    ['8867-4', 'Frecuencia cardíaca materna'],
  ])('%s called %s has a row of its own, though its code is a vital sign', (code, text) => {
    const own = (id: string, name: string) =>
      entriesOf(
        readObservation(observation({ id, code: { ...loincConcept(code), text: name } })),
      )[0];
    const named = own('1', text);
    expect(named.vital).toBeUndefined();
    expect(rowIdentity(named).testKey).not.toBe(rowIdentity(own('2', 'Goal')).testKey);
    expect(rowIdentity(own('3', 'R PULSE, WEIGHT OR HEIGHT')).testKey).toMatch(/^vital /u);
  });

  test('the code of a test stays its row, whatever words are in its name', () => {
    const hbf = (text: string) =>
      rowIdentity(
        entriesOf(readObservation(observation({ code: { ...loincConcept('4576-5'), text } })))[0],
      ).key;
    expect(hbf('Fetal hemoglobin')).toBe(hbf('Hemoglobin F'));
  });

  test("another without a name is said beside the patient's own problem", () => {
    const subject = { reference: 'Patient/one' };
    const focus = [
      { reference: 'Condition/1', display: 'Pregnancy' },
      { reference: 'Patient/fetus' },
    ];
    const [entry] = entriesOf(heartRate('fetus', 150, '09', { subject, focus }));
    expect(rowIdentity(entry).about).toEqual([undefined]);
  });

  test('halves of a blood pressure of two persons are no pair', () => {
    const half = (code: string, value: number, own: object = {}) =>
      readObservation(
        observation({
          id: code,
          code: loincConcept(code),
          valueQuantity: amount(value, 'mm[Hg]'),
          effectiveDateTime: at('08'),
          ...own,
        }),
      );
    const donor = { focus: [{ display: 'Donor' }] };
    const mixed = bloodPressures([half('8480-6', 120), half('8462-4', 80, donor)], zone);
    expect(mixed.map(({ source }) => source)).toEqual(['lone', 'lone']);
    const own = bloodPressures([half('8480-6', 120, donor), half('8462-4', 80, donor)], zone);
    expect(own.map(({ source }) => source)).toEqual(['pair']);
  });

  test('and it is not linked to a problem of the patient', () => {
    const problem = readCondition(
      condition({ code: { coding: [{ system: 'http://snomed.info/sct', code: '38341003' }] } }),
    );
    const chart = (own: object) => ({
      vitals: buildVitalSeries([heartRate('one', 150, '09', own)], zone),
      results: [],
      history: [],
    });
    expect(focusOf(problem, chart({})).found.map(({ test: found }) => found)).toEqual([
      'heartRate',
    ]);
    const without = focusOf(problem, chart(fetus));
    expect(without.found).toEqual([]);
    expect(without.others.vitals).toBe(1);
  });
});
