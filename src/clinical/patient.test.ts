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
import { readDate } from './fhir-date.ts';
import { chooseNames, isPast, isToCome, readPatient } from './patient.ts';
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

  test('a usual name without a family name does not lead where the official one has one', () => {
    const names = named([
      { use: 'usual', given: ['Jim'] },
      { use: 'official', family: 'Chalmers', given: ['Peter', 'James'] },
    ]);
    expect(names.shown?.family).toBe('Chalmers');
    expect(names.preferred?.given).toEqual(['Jim']);
    expect(names.other).toEqual([]);
  });

  test('a name whose period ends today has not ended yet', () => {
    const period = {
      start: undefined,
      end: { precision: 'day', sent: '', year: 2026, month: 3, day: 1 },
    } as const;
    expect(isPast({ use: undefined, period }, now)).toBe(false);
    expect(isPast({ use: undefined, period }, Date.UTC(2026, 2, 2, 12))).toBe(true);
  });

  test('a name that is not in use yet stands with the others, and leads only where there is none', () => {
    const soon = { use: 'usual', text: 'Ada Next', period: { start: '2090' } } as const;
    const old = { use: 'old', text: 'Ada Past' } as const;
    const names = named([soon, { use: 'temp', text: 'Ada Now' }]);
    expect(names.shown?.text).toBe('Ada Now');
    expect(names.other.map((name) => name.text)).toEqual(['Ada Next']);
    expect(names.previous).toEqual([]);
    expect(named([soon, old])).toMatchObject({ shown: old, other: [{ text: 'Ada Next' }] });
    expect(named([soon])).toMatchObject({ shown: { text: 'Ada Next' }, other: [] });
  });

  test('nobody is called by a nickname, or leads by an official name, of the years to come', () => {
    const period = { start: '2090-05' };
    const names = named([
      { use: 'usual', given: ['Jim'] },
      { use: 'official', family: 'Chalmers', given: ['James'], period },
      { use: 'nickname', text: 'Jimmy', period },
    ]);
    expect(names.shown?.given).toEqual(['Jim']);
    expect(names.preferred).toBeUndefined();
    expect(names.other).toHaveLength(2);
  });

  test.each([
    // It is the 2nd of March already on the other side of the date line.
    ['2026-03-02', 11, false],
    ['2026-03-02', 9, true],
    ['2026-03', 0, false],
    ['2026', 0, false],
    ['2027', 0, true],
    ['2026-03-01T12:00:00Z', 11, true],
    ['2026-03-01T12:00:00Z', 12, false],
    ['soon', 0, false],
  ])('a period from %s is still to come at %i h of 01-Mar-2026 UTC: %j', (sent, hour, toCome) => {
    const period = { start: readDate(sent), end: undefined };
    expect(isToCome({ period }, now + hour * 3_600_000)).toBe(toCome);
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

  const without = (valueCode: string) => ({
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode }],
  });

  test.each([
    [
      { _deceasedDateTime: without('unknown') },
      { state: 'not-known', absent: { code: 'unknown' } },
    ],
    [
      { _deceasedDateTime: without('not-asked') },
      { state: 'not-known', absent: { code: 'not-asked' } },
    ],
    [{ _deceasedDateTime: without('masked') }, { state: 'yes', absent: { code: 'masked' } }],
    [
      { deceasedBoolean: true, _deceasedDateTime: without('masked') },
      { state: 'yes', absent: { code: 'masked' } },
    ],
    [
      { deceasedDateTime: '2020', _deceasedDateTime: without('masked') },
      { state: 'yes', date: { precision: 'year' } },
    ],
    // What is not due or not kept there tells of no death.
    [{ _deceasedDateTime: without('not-applicable') }, { state: 'not-stated' }],
    [
      { _deceasedDateTime: without('unsupported') },
      { state: 'not-known', absent: { code: 'unsupported' } },
    ],
    [{ deceasedBoolean: false, _deceasedDateTime: without('unknown') }, { state: 'no' }],
    [{ _deceasedBoolean: without('masked') }, { state: 'not-known', absent: { code: 'masked' } }],
    [{ _deceasedBoolean: without('not-applicable') }, { state: 'not-stated' }],
    [{ deceasedBoolean: false, _deceasedBoolean: without('masked') }, { state: 'no' }],
  ])('a death whose date, or which itself, was left out: %j', (own, deceased) => {
    expect(readPatient(patient(wrong(own))).deceased).toMatchObject(deceased);
  });

  test('no age of the living where a death is withheld, and no certain one where it may be', () => {
    const dead = readPatient(patient({ _deceasedDateTime: without('masked') }));
    expect(ageNow(dead, now, zone)).toEqual({ state: 'at-death', age: undefined });
    const perhaps = readPatient(patient({ _deceasedBoolean: without('masked') }));
    expect(ageNow(perhaps, now, zone)).toMatchObject({ state: 'not-known', age: { years: 40 } });
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

describe('the same thing is said once', () => {
  test('a name sent as official and as usual', () => {
    const names = named([
      { use: 'official', text: 'Anna Cadence' },
      { use: 'usual', family: 'Cadence', given: ['Anna'] },
      { use: 'old', text: 'Anna Cadence' },
      { use: 'old', text: 'Anna Olson' },
      { use: 'old', text: 'Anna Olson' },
    ]);
    expect(names.other).toEqual([]);
    expect(names.previous.map((name) => name.text)).toEqual(['Anna Olson']);
  });

  test('a number with every edit of it; the one in use stays', () => {
    const phone = { system: 'phone' as const, use: 'home' as const, value: '1234' };
    const { telecoms } = readPatient(
      patient({
        telecom: [
          { ...phone, period: { end: '2014' } },
          { ...phone, period: { start: '2015' } },
          { ...phone, use: 'work' },
        ],
      }),
    );
    expect(telecoms).toHaveLength(2);
    expect(telecoms[0]?.period?.end).toBeUndefined();
  });

  test('a language that is spoken and written', () => {
    const language = { coding: [{ code: 'nl-nl' }] };
    const { languages } = readPatient(
      patient({ communication: [{ language }, { language, preferred: true }] }),
    );
    expect(languages).toMatchObject([{ preferred: true }]);
  });
});

test('an address, a telephone number and a language as plain text are taken in', () => {
  const summary = readPatient(
    wrong({ address: 'Main St', telecom: '555', communication: { language: 'en' } }),
  );
  expect(summary.addresses).toMatchObject([{ text: 'Main St' }]);
  expect(summary.telecoms).toMatchObject([{ value: '555' }]);
  expect(summary.languages).toMatchObject([
    { coded: { codings: [{ system: 'urn:ietf:bcp:47', code: 'en' }] } },
  ]);
});

test('a death before the birth gives no age', () => {
  const summary = readPatient(patient({ birthDate: '2026-03-01', deceasedDateTime: '2025' }));
  expect(ageNow(summary, now, zone)).toEqual({ state: 'at-death', age: undefined });
});

describe('contacts', () => {
  test('an employer is called by the name of the organization', () => {
    const { contacts } = readPatient(
      patient({ contact: [{ organization: { display: 'Acme Ltd' } }] }),
    );
    expect(contacts).toMatchObject([{ name: { text: 'Acme Ltd' } }]);
  });

  test('one whose period has ended is past', () => {
    const { contacts } = readPatient(
      patient({
        contact: [
          { name: { text: 'Old friend' }, period: { end: '2020' } },
          { name: { text: 'Sister' } },
        ],
      }),
    );
    expect(contacts.map((one) => isPast(one, now))).toEqual([true, false]);
  });
});

describe('date and time of birth', () => {
  const url = 'http://hl7.org/fhir/StructureDefinition/patient-birthTime';
  const born = (birthDate: string, valueDateTime: string) =>
    readPatient(wrong({ ...patient({ birthDate }), extension: [{ url, valueDateTime }] }));

  test.each([
    ['2017-09-05', '2017-05-09T17:11:00+01:00', ['birth-conflict']],
    ['2017-05-09', '2017-05-09T17:11:00+01:00', []],
    // The same evening in Boston, as a server sends it in UTC.
    ['2017-05-09', '2017-05-10T02:11:00Z', []],
    ['2017-05-09', '2017-05-12T02:11:00Z', ['birth-conflict']],
    ['2017-05-09', '2017-05-08T00:00:00', ['birth-conflict']],
    ['2017-05', '2017-05-08T00:00:00Z', []],
  ])('born %s, and at %s: %j', (date, time, warnings) => {
    expect(born(date, time).warnings).toEqual(warnings);
  });

  test.each([
    ['1950-01-01T00:00:00Z', '1950-01-01'],
    ['1950-01-01T23:30:00-05:00', '1950-01-01'],
    ['1950-01-01T00:00:00', '1950-01-01'],
    ['1950-01-01 00:00', '1950-01-01'],
    ['1950-01-01', '1950-01-01'],
    ['1950-01', '1950-01'],
    ['01/01/1950 or so', '01/01/1950 or so'],
  ])('a date of birth sent as %s is %s in every zone', (sent, day) => {
    expect(readPatient(patient({ birthDate: sent })).birth).toEqual(readDate(day));
  });

  test('a day of birth that came with a time does not turn the age a day early', () => {
    const early = readPatient(patient({ birthDate: '1950-03-01T00:00:00Z' }));
    const eve = Date.parse('2026-02-28T20:00:00-05:00');
    expect(ageNow(early, eve, zone).age).toEqual({ tier: 'years', years: 75 });
    expect(ageNow(early, eve + 4 * 3_600_000, zone).age).toEqual({ tier: 'years', years: 76 });
  });

  test('a day of birth that came with a time is compared with the time of birth', () => {
    expect(born('2017-09-05T00:00:00Z', '2017-05-09T17:11:00+01:00').warnings).toEqual([
      'birth-conflict',
    ]);
  });

  test('where they contradict each other, no age is counted in hours', () => {
    const at = Date.parse('2017-09-06T10:00:00-04:00');
    expect(ageNow(born('2017-09-05', '2017-09-06T09:00:00-04:00'), at, zone).age).toEqual({
      tier: 'days',
      days: 1,
    });
  });
});

test('an identifier of DSTU1 has a label in the place of a type; "MRN" in words is one', () => {
  const { identifiers } = readPatient(
    wrong({
      identifier: [
        { label: 'Dog Tag', value: '1' },
        { type: { text: 'MRN' }, value: '2' },
        { label: 'SSN', value: '3' },
      ],
    }),
  );
  expect(identifiers.map(({ kind, label, value }) => [kind, label, value])).toEqual([
    ['record-number', 'MRN', '2'],
    ['other', 'Dog Tag', '1'],
  ]);
});

test('a race whose text is the word "race" is read by its code', () => {
  const { race } = readPatient(
    wrong({
      extension: [
        {
          url: `${usCore}us-core-race`,
          valueCodeableConcept: { text: 'race', coding: [{ code: '2106-3', display: 'White' }] },
        },
      ],
    }),
  );
  expect(race?.categories.map((one) => one.name)).toEqual(['White']);
});

test(
  'any JSON and any damaged patient give a summary',
  () => {
    const any = fc.oneof(anyResource(patientMembers), damaged(patient(), patientMembers));
    fc.assert(
      fc.property(any, (sent) => {
        const summary = readPatient(wrong(sent));
        chooseNames(summary, now);
        expect(ageNow(summary, now, zone).state).toMatch(/^(alive|at-death|not-known)$/u);
      }),
      { numRuns: 2000 },
    );
  },
  propertyTimeout,
);
