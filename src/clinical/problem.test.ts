import * as fc from 'fast-check';
import type { Condition } from 'fhir/r4';
import { describe, expect, test } from 'vitest';
import {
  anyResource,
  condition,
  conditionMembers,
  damaged,
  wrong,
  propertyTimeout,
} from './clinical.fixtures.ts';
import { withoutErrors } from './errors.ts';
import { collapseDiagnoses, groupProblems, placeOf } from './problem-groups.ts';
import { readCondition } from './problem.ts';

const status = (code: string) => ({ coding: [{ code }] });
const bare: Condition = { resourceType: 'Condition', subject: {} };

const visit = (id: string, own: Partial<Condition> = {}) =>
  readCondition(condition({ id, code: { text: 'Asthma', coding: [{ code: 'J45' }] }, ...own }));

describe('display rule 24: every problem has a place', () => {
  test.each([
    ['active', 'active'],
    ['recurrence', 'active'],
    ['relapse', 'active'],
    ['remission', 'remission'],
    ['inactive', 'inactive'],
    ['resolved', 'inactive'],
    ['unknown', 'not-stated'],
    ['whatever', 'not-stated'],
  ])('%s stands under %s', (code, state) => {
    const problem = readCondition(condition({ clinicalStatus: status(code) }));
    expect(placeOf(problem)).toEqual({ kind: 'listed', section: 'problem-list', state });
  });

  test('a missing clinicalStatus is "not stated", never active', () => {
    expect(readCondition(bare).clinicalStatus).toBe('not-stated');
    expect(placeOf(readCondition(bare))).toMatchObject({ state: 'not-stated', section: 'other' });
  });

  test.each([
    ['refuted', 'ruled-out'],
    ['entered-in-error ', 'entered-in-error'],
    ['differential', 'listed'],
    ['provisional', 'listed'],
    ['unconfirmed', 'listed'],
    ['confirmed', 'listed'],
  ])('verification %j is %s', (code, kind) => {
    const problem = readCondition(condition({ verificationStatus: status(code) }));
    expect(placeOf(problem).kind).toBe(kind);
  });

  test('entered in error without a clinical status is not active (eCRNow 577)', () => {
    const problem = readCondition({ ...bare, verificationStatus: status('entered-in-error') });
    expect(placeOf(problem).kind).toBe('entered-in-error');
    expect(withoutErrors([problem])).toEqual([]);
  });

  test('an absent verification is not "confirmed"', () => {
    expect(readCondition(bare).verification).toBe('not-stated');
  });

  test.each([
    [['problem-list-item'], 'problem-list'],
    [['problem'], 'problem-list'],
    [['health-concern'], 'health-concern'],
    [['encounter-diagnosis'], 'encounter-diagnosis'],
    [['encounter-diagnosis', 'problem-list-item'], 'problem-list'],
    [['439401001'], 'other'],
    [[], 'other'],
  ])('categories %j are of kind %s', (codes, kind) => {
    const category = codes.map((code) => ({ coding: [{ code }] }));
    expect(readCondition(condition({ category })).kind).toBe(kind);
  });

  test('SNOMED CT 160245001 states that there are no problems and is no row', () => {
    const code = { coding: [{ system: 'http://snomed.info/sct', code: '160245001' }] };
    const groups = groupProblems([readCondition(condition({ code }))]);
    expect(groups.groups).toEqual([]);
    expect(groups.noKnownProblems).toHaveLength(1);
  });

  test('"no known problems" beside an active one is a contradiction, beside a past one it is none', () => {
    const code = { coding: [{ system: 'http://snomed.info/sct', code: '160245001' }] };
    const none = readCondition(condition({ code }));
    const doubtsBeside = (clinical: string, stated = none) =>
      groupProblems([
        stated,
        readCondition(condition({ clinicalStatus: status(clinical) })),
      ]).noKnownProblems.map(({ doubts }) => doubts);
    expect(doubtsBeside('active')).toEqual([['but-active-listed']]);
    expect(doubtsBeside('recurrence')).toEqual([['but-active-listed']]);
    expect(doubtsBeside('resolved')).toEqual([[]]);
    const past = readCondition(condition({ code, clinicalStatus: status('resolved') }));
    expect(doubtsBeside('active', past)).toEqual([[]]);
  });

  test(
    'the groups add up to what was received',
    () => {
      const any = fc.oneof(
        anyResource(conditionMembers),
        damaged(condition(), conditionMembers),
        fc
          .record({
            clinical: fc.constantFrom('active', 'remission', 'resolved', 'x'),
            verification: fc.constantFrom('confirmed', 'refuted', 'entered-in-error', 'x'),
            category: fc.constantFrom('problem-list-item', 'health-concern', 'x'),
          })
          .map((one) =>
            condition({
              clinicalStatus: status(one.clinical),
              verificationStatus: status(one.verification),
              category: [status(one.category)],
            }),
          ),
      );
      fc.assert(
        fc.property(fc.array(any, { maxLength: 20 }), (sent) => {
          const problems = sent.map((one) => readCondition(wrong(one)));
          const { groups, ruledOut, noKnownProblems, enteredInError, total } =
            groupProblems(problems);
          const listed = groups.reduce((sum, group) => sum + group.problems.length, 0);
          expect(listed + ruledOut.length + noKnownProblems.length + enteredInError.length).toBe(
            total,
          );
          expect(total).toBe(sent.length);
          const lines = collapseDiagnoses(problems);
          expect(lines.reduce((sum, line) => sum + line.problems.length, 0)).toBe(sent.length);
        }),
        { numRuns: 500 },
      );
    },
    propertyTimeout,
  );
});

describe('every member of a full Condition is read, each into its own place', () => {
  const full = {
    resourceType: 'Condition',
    id: 'full',
    meta: { lastUpdated: '2026-03-06T08:00:00Z' },
    clinicalStatus: status('lingering'),
    verificationStatus: status('suspected'),
    category: [{ text: 'Health concern' }, { text: 'Mine' }],
    severity: { text: 'Severe' },
    code: { text: 'Asthma' },
    bodySite: [{ text: 'Left lung' }, { text: 'Right lung' }],
    encounter: { reference: 'Encounter/visit' },
    onsetDateTime: '2019-03',
    abatementDateTime: '2020-04',
    recordedDate: '2021-01-02',
    recorder: { display: 'Dr Ada' },
    asserter: { reference: 'Practitioner/2' },
    stage: [{ summary: { text: 'II' } }],
    evidence: [{ code: [{ text: 'Wheeze' }] }],
    note: [{ text: 'worse in spring' }],
  };

  test('R4', () => {
    expect(readCondition(wrong(full))).toEqual(
      expect.objectContaining({
        id: 'full',
        code: expect.objectContaining({ name: 'Asthma' }),
        kind: 'health-concern',
        clinicalStatus: 'other',
        clinicalStatusSent: 'lingering',
        verification: 'other',
        verificationSent: 'suspected',
        enteredInError: false,
        statesNoProblems: false,
        severity: expect.objectContaining({ name: 'Severe' }),
        onset: expect.objectContaining({ kind: 'date' }),
        abatement: expect.objectContaining({ kind: 'date' }),
        asserted: undefined,
        recorder: 'Dr Ada',
        asserter: undefined,
        unnamed: ['asserter'],
        patientStated: false,
        encounterId: 'visit',
        doubts: [],
      }),
    );
    expect(readCondition(wrong(full))).toMatchObject({
      categories: [{ name: 'Health concern' }, { name: 'Mine' }],
      stages: [{ summary: { name: 'II' } }],
      evidence: [{ name: 'Wheeze' }],
      bodySites: [[{ name: 'Left lung' }], [{ name: 'Right lung' }]],
      onset: { date: { sent: '2019-03' } },
      abatement: { date: { sent: '2020-04' } },
      recorded: { sent: '2021-01-02' },
      lastUpdated: { sent: '2026-03-06T08:00:00Z' },
      notes: [{ text: 'worse in spring' }],
    });
  });

  test('asserted by the patient, by name or not', () => {
    expect(readCondition(wrong({ ...full, asserter: { display: 'Dr Ben' } }))).toMatchObject({
      asserter: 'Dr Ben',
      unnamed: [],
      patientStated: false,
    });
    for (const asserter of [{ reference: 'Patient/one' }, { type: 'Patient', display: 'Ada' }]) {
      expect(readCondition(wrong({ ...full, asserter })).patientStated).toBe(true);
      expect(readCondition(wrong({ ...full, recorder: asserter })).patientStated).toBe(false);
    }
  });

  test('an empty one has nothing', () => {
    expect(readCondition(wrong({}))).toMatchObject({
      id: undefined,
      kind: 'other',
      categories: [],
      clinicalStatus: 'not-stated',
      clinicalStatusSent: undefined,
      verification: 'not-stated',
      verificationSent: undefined,
      enteredInError: false,
      severity: undefined,
      stages: [],
      evidence: [],
      bodySites: [],
      onset: undefined,
      abatement: undefined,
      recorded: undefined,
      asserted: undefined,
      lastUpdated: undefined,
      unnamed: [],
      patientStated: false,
      encounterId: undefined,
      notes: [],
      doubts: [],
    });
  });

  test('names of older versions', () => {
    const { recordedDate: _recorded, encounter: _encounter, ...rest } = full;
    const old = { dateRecorded: '2018', context: { reference: 'Encounter/old' } };
    const assertedDate = '2017';
    expect(readCondition(wrong({ ...rest, ...old, assertedDate }))).toMatchObject({
      recorded: { sent: '2018' },
      asserted: { sent: '2017' },
      encounterId: 'old',
    });
    expect(readCondition(wrong({ ...full, ...old }))).toMatchObject({
      recorded: { sent: '2021-01-02' },
      encounterId: 'visit',
    });
    const url = 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate';
    const extension = [
      { url: 'urn:other', valueDate: '2001' },
      { url, valueDate: '2016' },
    ];
    expect(readCondition(wrong({ ...full, extension, assertedDate })).asserted?.sent).toBe('2016');
  });

  test.each(['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved', 'unknown'])(
    'the clinical status %s is itself, and only an active one ended too early',
    (code) => {
      const clinicalStatus = status(code);
      const problem = readCondition(condition({ clinicalStatus, abatementDateTime: '2020' }));
      expect(problem).toMatchObject({ clinicalStatus: code, clinicalStatusSent: undefined });
      const active = ['active', 'recurrence', 'relapse'].includes(code);
      expect(problem.doubts).toEqual(active ? ['ended-but-active'] : []);
    },
  );

  test.each([
    'unconfirmed',
    'provisional',
    'differential',
    'confirmed',
    'refuted',
    'entered-in-error',
  ])('the verification %s is itself', (code) => {
    expect(readCondition(condition({ verificationStatus: status(code) }))).toMatchObject({
      verification: code,
      verificationSent: undefined,
      enteredInError: code === 'entered-in-error',
    });
  });

  test('doubts: ended by the word, modified, in error and yet with a status (con-5)', () => {
    const doubtsOf = (own: object) => readCondition(wrong({ ...condition(), ...own })).doubts;
    expect(doubtsOf({ abatementBoolean: true })).toEqual(['ended-but-active']);
    expect(doubtsOf({ modifierExtension: [{ url: 'urn:x' }] })).toEqual(['unknown-modifier']);
    const verificationStatus = status('entered-in-error');
    expect(doubtsOf({ verificationStatus })).toEqual(['error-with-status']);
    expect(doubtsOf({ verificationStatus, clinicalStatus: undefined })).toEqual([]);
    const clinicalStatus = status('resolved');
    const period = { start: '2018' };
    expect(doubtsOf({ clinicalStatus, onsetDateTime: '2020', abatementPeriod: period })).toEqual(
      [],
    );
    expect(
      doubtsOf({ clinicalStatus, onsetDateTime: '2019', abatementDateTime: '2018-13' }),
    ).toEqual([]);
    const instant = { clinicalStatus, onsetDateTime: '2020-03-05T10:00:00Z' };
    expect(doubtsOf({ ...instant, abatementDateTime: '2020-03-04' })).toEqual([
      'ended-before-onset',
    ]);
    expect(doubtsOf({ ...instant, abatementDateTime: '2020-03-05' })).toEqual([]);
    const same = '2020-03-05T10:00:00Z';
    expect(doubtsOf({ clinicalStatus, onsetDateTime: same, abatementDateTime: same })).toEqual([]);
  });

  test.each([
    [[{ text: 'Problem List Item' }], 'problem-list'],
    [[{ text: 'Encounter Diagnosis' }], 'encounter-diagnosis'],
    [[{ coding: [{ code: 'diagnosis' }] }], 'encounter-diagnosis'],
    [[{ coding: [{ code: 'HEALTH-CONCERN' }, { code: 'encounter-diagnosis' }] }], 'health-concern'],
    [[{ text: 'Something of ours' }, { coding: [{ display: 'x' }] }], 'other'],
  ])('the category %j is of kind %s', (category, kind) => {
    expect(readCondition(condition({ category })).kind).toBe(kind);
  });
});

describe('onset and abatement keep their form', () => {
  test.each<[Partial<Condition>, object]>([
    [{ onsetDateTime: '2019-03' }, { kind: 'date', date: { precision: 'month' } }],
    [{ onsetAge: { value: 42, unit: 'a' } }, { kind: 'age', age: { number: '42' } }],
    [{ onsetPeriod: { start: '2019' } }, { kind: 'period' }],
    [{ onsetRange: { low: { value: 40 }, high: { value: 45 } } }, { kind: 'range' }],
    [{ onsetString: 'in childhood' }, { kind: 'text', text: 'in childhood' }],
  ])('%j', (own, onset) => {
    expect(readCondition(condition(own)).onset).toMatchObject(onset);
  });

  test('the four dates are never taken for one another', () => {
    const problem = readCondition(
      condition({
        recordedDate: '2021-01-02',
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate',
            valueDateTime: '2020-05-06',
          },
        ],
      }),
    );
    expect(problem.onset).toBeUndefined();
    expect(problem.abatement).toBeUndefined();
    expect(problem.recorded?.sent).toBe('2021-01-02');
    expect(problem.asserted?.sent).toBe('2020-05-06');
  });

  test('an end and an active status are a conflict (con-4); "did not end" is none', () => {
    expect(readCondition(condition({ abatementDateTime: '2020' })).doubts).toEqual([
      'ended-but-active',
    ]);
    expect(readCondition(wrong({ ...condition(), abatementBoolean: false })).doubts).toEqual([]);
  });
});

describe('shapes of other versions', () => {
  test('statuses as text (STU3), category as text, asserter is the patient', () => {
    const problem = readCondition(
      wrong({
        ...condition(),
        clinicalStatus: 'Resolved',
        verificationStatus: ' confirmed',
        category: 'problem-list-item',
        asserter: { reference: 'Patient/one', display: 'Ada' },
      }),
    );
    expect(problem).toMatchObject({
      clinicalStatus: 'resolved',
      verification: 'confirmed',
      kind: 'problem-list',
      patientStated: true,
    });
  });
});

describe('encounter diagnoses as lines', () => {
  test('the same diagnosis of three visits is one line, newest first', () => {
    const lines = collapseDiagnoses([
      visit('a', { recordedDate: '2019-01-01' }),
      visit('b', { recordedDate: '2021-01-01' }),
      visit('c'),
    ]);
    expect(lines.map((line) => line.problems.map((one) => one.id))).toEqual([['b', 'a', 'c']]);
  });

  test('the diagnosis of several encounters tells first and last recording, whatever the onsets', () => {
    const [line] = collapseDiagnoses([
      visit('a', { onsetDateTime: '2026-03-01', recordedDate: '2024-01-02' }),
      visit('b', { onsetDateTime: '2020-03-01', recordedDate: '2025-01-02' }),
    ]);
    expect(line?.recorded).toMatchObject({ first: { year: 2024 }, last: { year: 2025 } });
    expect(collapseDiagnoses([visit('a')])[0]?.recorded).toBeUndefined();
  });

  test('a provisional one keeps a line of its own', () => {
    const provisional = visit('b', { verificationStatus: status('provisional') });
    expect(collapseDiagnoses([visit('a'), provisional])).toHaveLength(2);
  });

  test('two without a name are not the same', () => {
    expect(collapseDiagnoses([readCondition(bare), readCondition(bare)])).toHaveLength(2);
  });
});

describe('certainty before DSTU2 stood where the clinical status is now', () => {
  const old = (own: object) => {
    const { clinicalStatus: _, verificationStatus: __, ...rest } = condition();
    return readCondition(wrong({ ...rest, ...own }));
  };

  test.each([
    ['confirmed', 'confirmed', 'listed'],
    ['provisional', 'provisional', 'listed'],
    ['refuted', 'refuted', 'ruled-out'],
    ['entered-in-error', 'entered-in-error', 'entered-in-error'],
  ])('%s', (sent, verification, place) => {
    for (const own of [{ clinicalStatus: sent }, { status: sent }]) {
      const problem = old(own);
      expect(problem.verification).toBe(verification);
      expect(problem.clinicalStatus).toBe('not-stated');
      expect(placeOf(problem).kind).toBe(place);
    }
  });

  test('a clinical status stays one, and what is neither is said as sent', () => {
    expect(old({ clinicalStatus: 'resolved' })).toMatchObject({
      clinicalStatus: 'resolved',
      verification: 'not-stated',
    });
    expect(old({ clinicalStatus: 'working' })).toMatchObject({
      clinicalStatus: 'other',
      clinicalStatusSent: 'working',
    });
  });

  test.each(['Entered in Error', 'entered_in_error', 'enteredInError', 'enteredinerror'])(
    'display rule 9: %s is in no list',
    (sent) => {
      const problem = readCondition(condition({ verificationStatus: wrong(sent) }));
      expect(placeOf(problem).kind).toBe('entered-in-error');
    },
  );
});

test.each([
  ['2020-03-05', '2020-03-04', ['ended-before-onset']],
  ['2020', '2019-12', ['ended-before-onset']],
  ['2020-03-05', '2020', []],
  ['2020-03-05', '2020-03-05', []],
  ['2020-03-05T00:30:00+02:00', '2020-03-04T22:45:00Z', []],
  ['2020-03-05T00:30:00+02:00', '2020-03-04T22:15:00Z', ['ended-before-onset']],
  ['2020-10-0', '2019', []],
])('onset %s, end %s: %j', (onsetDateTime, abatementDateTime, doubts) => {
  const clinicalStatus = status('resolved');
  const problem = readCondition(condition({ clinicalStatus, onsetDateTime, abatementDateTime }));
  expect(problem.doubts).toEqual(doubts);
});

test.each([
  [{ onsetDateTime: '2020-05', abatementPeriod: { start: '2018', end: '2020-04' } }, true],
  [{ onsetPeriod: { start: '2018', end: '2019' }, abatementDateTime: '2017-12-31' }, true],
  [{ onsetPeriod: { start: '2018' }, abatementPeriod: { end: '2010' } }, true],
  // It may have ended, or begun, at any time within the period.
  [{ onsetDateTime: '2020-05', abatementPeriod: { start: '2018', end: '2020' } }, false],
  [{ onsetPeriod: { start: '2018', end: '2020' }, abatementDateTime: '2019' }, false],
  [{ onsetDateTime: '2020-05', abatementPeriod: { start: '2018' } }, false],
  [{ onsetPeriod: { end: '2020' }, abatementDateTime: '2010' }, false],
  [{ onsetPeriod: { start: '2018-13' }, abatementDateTime: '2010' }, false],
])('ended before it can have begun, where one is a period: %j: %s', (times, isDoubted) => {
  const problem = readCondition(condition({ clinicalStatus: status('resolved'), ...times }));
  expect(problem.doubts).toEqual(isDoubted ? ['ended-before-onset'] : []);
});

describe('stage and evidence', () => {
  const assessment = [{ reference: 'Observation/tnm', display: 'pT2 N0' }];
  const absentUnknown = {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'unknown' },
    ],
  };
  // The kind of staging is part of it: a clinical T1 beside a pathological T2 contradicts nothing.
  test.each([
    [[{ summary: { text: 'Stage II' }, type: { text: 'Clinical' } }], [['Stage II', 'Clinical']]],
    [
      [
        { summary: { text: 'T2' }, type: { text: 'Pathologic' } },
        { summary: { text: 'T1' }, type: { text: 'Clinical' } },
      ],
      [
        ['T2', 'Pathologic'],
        ['T1', 'Clinical'],
      ],
    ],
    [[{ summary: absentUnknown, type: { text: 'Clinical' } }], [['unknown', 'Clinical']]],
    [[{ summary: { text: 'T2' }, type: absentUnknown }], [['T2']]],
    [[{ type: absentUnknown }], [['unknown']]],
    [{ summary: { text: 'Stage II' } }, [['Stage II']]],
    [[{ type: { text: 'Pathological' } }], [['Pathological']]],
    [[{ assessment }], [['pT2 N0']]],
    [[{ assessment, type: { text: 'Pathological' } }], [['pT2 N0', 'Pathological']]],
    [[{ assessment: [...assessment, { display: 'M0' }] }], [['pT2 N0, M0']]],
    [[{ assessment: [{ reference: 'Observation/tnm' }] }], []],
  ])('the stage in %j', (stage, said) => {
    const { stages } = readCondition(condition({ stage: wrong(stage) }));
    expect(
      stages.map(({ summary, type }) =>
        [summary, type]
          .filter((one) => one !== undefined)
          .map(({ name, absent }) => name ?? absent?.code),
      ),
    ).toEqual(said);
  });

  test('evidence by code and by what it refers to', () => {
    const evidence = [{ code: [{ text: 'Chest pain' }], detail: [{ display: 'ECG of Monday' }] }];
    expect(readCondition(condition({ evidence })).evidence.map((one) => one.name)).toEqual([
      'Chest pain',
      'ECG of Monday',
    ]);
  });
});
