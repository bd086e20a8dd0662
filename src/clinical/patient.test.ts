import * as fc from 'fast-check';
import type { Patient } from 'fhir/r4';
import { describe, expect, test } from 'vitest';
import { ageNow } from './age.ts';
import {
  anyResource,
  damaged,
  patient,
  patientMembers,
  wrong,
  propertyTimeout,
} from './clinical.fixtures.ts';
import { chooseNames, isPast, readPatient } from './patient.ts';
import { displayZone } from './zone.ts';

const now = Date.UTC(2026, 2, 1);
const zone = displayZone('America/New_York');
const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition/';

const named = (name: Patient['name']) =>
  chooseNames(readPatient(patient({ name: name ?? [] })), now);

describe('names', () => {
  test('usual leads, then official; old, maiden and ended ones are previous', () => {
    const names = named([
      { use: 'official', text: 'Robert Smith' },
      { use: 'maiden', text: 'Robert Jones' },
      { use: 'usual', text: 'Bobby Smith' },
      { use: 'old', text: 'Rob' },
      { use: 'official', text: 'R. Past', period: { end: '2020' } },
    ]);
    expect(names.shown?.text).toBe('Bobby Smith');
    expect(names.other.map((name) => name.text)).toEqual(['Robert Smith']);
    expect(names.previous.map((name) => name.text)).toEqual(['Robert Jones', 'Rob', 'R. Past']);
  });

  test('a name whose period ends today has not ended yet', () => {
    const period = {
      start: undefined,
      end: { precision: 'day', sent: '', year: 2026, month: 3, day: 1 },
    } as const;
    expect(isPast({ use: undefined, period }, now)).toBe(false);
    expect(isPast({ use: undefined, period }, Date.UTC(2026, 2, 2, 12))).toBe(true);
  });

  test('a name that is only absent is no name', () => {
    const absent = [
      {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
            valueCode: 'unknown',
          },
        ],
      },
    ];
    expect(named(absent).shown).toBeUndefined();
  });

  test('somebody with an old name only is still called by it', () => {
    expect(named([{ use: 'old', text: 'Rob' }])).toMatchObject({
      shown: { text: 'Rob' },
      previous: [],
    });
  });
});

describe('sex elements are kept apart', () => {
  test('four wire forms and the gender', () => {
    const { sex } = readPatient(
      patient({
        gender: 'female',
        extension: [
          { url: `${usCore}us-core-birthsex`, valueCode: 'M' },
          { url: `${usCore}us-core-sex`, valueCode: '248152002' },
          { url: `${usCore}us-core-sex`, valueCoding: { code: '248153007', display: 'Male' } },
          { url: `${usCore}us-core-individual-sex`, valueCoding: { code: '248152002' } },
          { url: `${usCore}us-core-genderIdentity`, valueCodeableConcept: { text: 'Non-binary' } },
        ],
      }),
    );
    expect(sex.map((one) => [one.kind, one.code ?? one.coded.name])).toEqual([
      ['administrative-gender', 'female'],
      ['birth-sex', 'M'],
      ['us-core-sex', '248152002'],
      ['us-core-sex', '248153007'],
      ['individual-sex', '248152002'],
      ['gender-identity', 'Non-binary'],
    ]);
  });

  test('no gender (US Core 8) is none', () => {
    expect(readPatient(patient()).sex).toEqual([]);
  });
});

describe('identifiers', () => {
  test('a record number leads, and a social security number is not taken in', () => {
    const { identifiers } = readPatient(
      patient({
        identifier: [
          { system: 'http://hl7.org/fhir/sid/us-ssn', value: '999-01-0001' },
          { type: { coding: [{ code: 'SS' }] }, value: '999-01-0002' },
          { type: { text: 'Social Security Number' }, value: '999-01-0003' },
          { system: 'http://hospital.example/x', value: 'A1' },
          { type: { text: 'MRN', coding: [{ code: 'MR' }] }, value: '42' },
          { type: { text: 'No value' } },
        ],
      }),
    );
    expect(identifiers.map((one) => [one.kind, one.label, one.value])).toEqual([
      ['record-number', 'MRN', '42'],
      ['other', undefined, 'A1'],
    ]);
  });
});

describe('deceased, merged, not in use', () => {
  test.each([
    [{}, { state: 'not-stated' }],
    [{ deceasedBoolean: false }, { state: 'no' }],
    [{ deceasedBoolean: true }, { state: 'yes', date: undefined }],
    [{ deceasedDateTime: '2020' }, { state: 'yes', date: { precision: 'year' } }],
    [{ deceasedDateTime: 'in May' }, { state: 'yes', date: { precision: 'unreadable' } }],
  ])('%j', (own, deceased) => {
    expect(readPatient(patient(own)).deceased).toMatchObject(deceased);
  });

  test('display rule 17: age stops at death, and is not known without its date', () => {
    const died = readPatient(patient({ deceasedDateTime: '2020-04-11' }));
    expect(ageNow(died, now, zone)).toEqual({
      state: 'at-death',
      age: { tier: 'years', years: 34 },
    });
    const dateless = readPatient(patient({ deceasedBoolean: true }));
    expect(ageNow(dateless, now, zone)).toEqual({ state: 'at-death', age: undefined });
  });

  test('warnings for inactive and replaced records', () => {
    const merged = patient({
      active: false,
      link: [{ type: 'replaced-by', other: { reference: 'Patient/two' } }],
    });
    expect(readPatient(merged)).toMatchObject({
      warnings: ['inactive', 'replaced'],
      replacedBy: ['two'],
    });
    expect(readPatient(patient()).warnings).toEqual([]);
  });
});

test('race: several categories, details and the text', () => {
  const { race } = readPatient(
    patient({
      extension: [
        {
          url: `${usCore}us-core-race`,
          extension: [
            { url: 'ombCategory', valueCoding: { code: '2106-3', display: 'White' } },
            { url: 'ombCategory', valueCoding: { code: '2028-9', display: 'Asian' } },
            { url: 'detailed', valueCoding: { display: 'Filipino' } },
            { url: 'text', valueString: 'Mixed' },
          ],
        },
      ],
    }),
  );
  expect(race).toMatchObject({ text: 'Mixed', categories: [{ name: 'White' }, { name: 'Asian' }] });
  expect(race?.detailed).toHaveLength(1);
});

test(
  'any JSON and any damaged patient give a summary',
  () => {
    const any = fc.oneof(anyResource(patientMembers), damaged(patient(), patientMembers));
    fc.assert(
      fc.property(any, (sent) => {
        const summary = readPatient(wrong(sent));
        chooseNames(summary, now);
        expect(ageNow(summary, now, zone).state).toMatch(/^(alive|at-death)$/u);
      }),
      { numRuns: 2000 },
    );
  },
  propertyTimeout,
);
