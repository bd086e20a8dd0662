import { describe, expect, test } from 'vitest';
import { placeOfReading } from './chart-place.ts';
import { condition, loincConcept, observation, wrong } from './clinical.fixtures.ts';
import { readEffective } from './effective.ts';
import { groupHistory } from './history.ts';
import { readInterpretations } from './interpretation.ts';
import { isResult, readingTime } from './latest.ts';
import { readPatient } from './patient.ts';
import { placeOf } from './problem-groups.ts';
import { readCondition } from './problem.ts';
import { readObservation } from './reading.ts';
import { readReferenceRanges } from './reference-range.ts';
import { readValue } from './value.ts';
import { vitalMethod, vitalOf } from './vital-signs.ts';
import { displayZone } from './zone.ts';

/** Code tables of the standards, each whole: a code that nobody reads is a result misread. */

const zone = displayZone('UTC');

describe('FHIR data-absent-reason, and the names DSTU2 had', () => {
  test.each([
    ['unknown', 'unknown'],
    ['asked-unknown', 'asked-unknown'],
    ['temp-unknown', 'temp-unknown'],
    ['not-asked', 'not-asked'],
    ['asked-declined', 'asked-declined'],
    ['masked', 'masked'],
    ['not-applicable', 'not-applicable'],
    ['unsupported', 'unsupported'],
    ['as-text', 'as-text'],
    ['error', 'error'],
    ['not-a-number', 'not-a-number'],
    ['negative-infinity', 'negative-infinity'],
    ['positive-infinity', 'positive-infinity'],
    ['not-performed', 'not-performed'],
    ['not-permitted', 'not-permitted'],
    ['asked', 'asked-unknown'],
    ['temp', 'temp-unknown'],
    ['astext', 'as-text'],
    ['NaN', 'not-a-number'],
  ])('%s is %s, as a reason, as a value and as an extension', (sent, code) => {
    const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
    const extension = [{ url, valueCode: sent }];
    for (const own of [
      { dataAbsentReason: { coding: [{ code: sent }] } },
      { dataAbsentReason: sent },
      { valueCodeableConcept: { coding: [{ code: sent }] } },
      { valueQuantity: { extension } },
      { valueQuantity: { unit: 'mg', _value: { extension } } },
      { _valueString: { extension } },
    ]) {
      expect(readValue(own).value).toMatchObject({ kind: 'absent', reason: { code } });
    }
  });
});

describe('HL7 Terminology observation-category and US Core us-core-category', () => {
  test.each([
    ['social-history', 'history', 'social-history'],
    ['vital-signs', 'vitals', undefined],
    ['imaging', 'history', 'imaging'],
    ['laboratory', 'results', undefined],
    ['procedure', 'history', 'procedure'],
    ['survey', 'history', 'survey'],
    ['exam', 'history', 'exam'],
    ['therapy', 'history', 'therapy'],
    ['activity', 'history', 'activity'],
    ['symptom', 'history', 'symptom'],
    ['sdoh', 'history', 'sdoh'],
    ['functional-status', 'history', 'functional-status'],
    ['disability-status', 'history', 'disability-status'],
    ['cognitive-status', 'history', 'cognitive-status'],
    ['treatment-intervention-preference', 'history', 'preference'],
    ['care-experience-preference', 'history', 'preference'],
    ['observation-adi-documentation', 'history', 'preference'],
    ['PMO', 'history', 'uncategorised'],
    ['something-else', 'history', 'uncategorised'],
  ])('%s is on %s under %s', (code, place, section) => {
    const reading = readObservation(observation({ category: [{ coding: [{ code }] }] }));
    expect(placeOfReading(reading)).toBe(place);
    expect(groupHistory([reading], zone)[0]?.section).toBe(section);
  });
});

describe('FHIR observation-status: what counts as a result', () => {
  test.each([
    ['registered', false],
    ['preliminary', true],
    ['final', true],
    ['amended', true],
    ['corrected', true],
    ['cancelled', false],
    ['entered-in-error', false],
    ['unknown', true],
    ['half-done', true],
  ])('%s: %s', (status, counts) => {
    expect(isResult(readObservation(observation({ status: wrong(status) })))).toBe(counts);
  });

  test.each([
    'entered-in-error ',
    'Entered in Error',
    'entered_in_error',
    'enteredInError',
    'ENTERED-IN-ERROR',
    'enteredinerror',
    { coding: [{ display: 'Entered in error' }] },
    { text: 'Entered in Error' },
  ])('display rule 9: %j is entered in error', (status) => {
    const reading = readObservation(observation({ status: wrong(status) }));
    expect(reading.enteredInError).toBe(true);
    expect(isResult(reading)).toBe(false);
  });
});

describe('FHIR referencerange-meaning: only "normal", or none, is normal (R4 referenceRange.type)', () => {
  test.each([
    [undefined, true],
    ['normal', true],
    ['recommended', false],
    ['treatment', false],
    ['therapeutic', false],
    ['pre', false],
    ['post', false],
    ['endocrine', false],
    ['pre-puberty', false],
    ['follicular', false],
    ['midcycle', false],
    ['luteal', false],
    ['postmenopausal', false],
  ])('%s: %s', (code, isNormal) => {
    const type = code === undefined ? {} : { type: { coding: [{ code }] } };
    expect(readReferenceRanges([{ text: '1-2', ...type }])).toMatchObject([{ isNormal }]);
  });

  test('"normal" in the place of the population, as in older US Core examples, limits nothing', () => {
    const system = 'http://terminology.hl7.org/CodeSystem/referencerange-meaning';
    const appliesTo = [{ coding: [{ system, code: 'normal' }], text: 'Normal Range' }];
    expect(readReferenceRanges([{ text: '1-2', appliesTo }])).toMatchObject([
      { isNormal: true, appliesTo: [] },
    ]);
    const luteal = [{ coding: [{ system, code: 'luteal' }] }];
    expect(readReferenceRanges([{ text: '1-2', appliesTo: luteal }])).toMatchObject([
      { isNormal: false },
    ]);
  });
});

describe('US Core vital signs, and the LOINC codes beside them', () => {
  test.each([
    ['85354-9', 'blood-pressure', undefined],
    ['55284-4', 'blood-pressure', undefined],
    ['8480-6', 'blood-pressure', undefined],
    ['8462-4', 'blood-pressure', undefined],
    ['96607-7', 'average-blood-pressure', undefined],
    ['96608-5', 'average-blood-pressure', undefined],
    ['96609-3', 'average-blood-pressure', undefined],
    ['8478-0', 'mean-blood-pressure', undefined],
    ['8867-4', 'heart-rate', undefined],
    ['9279-1', 'respiratory-rate', undefined],
    ['8310-5', 'temperature', undefined],
    ['8328-7', 'temperature', 'axillary'],
    ['8331-1', 'temperature', 'oral'],
    ['8332-9', 'temperature', 'rectal'],
    ['8333-7', 'temperature', 'tympanic'],
    ['59408-5', 'oxygen-saturation', undefined],
    ['2708-6', 'oxygen-saturation', 'method-not-stated'],
    ['8302-2', 'height', undefined],
    ['3137-7', 'height', 'measured'],
    ['8306-3', 'height', 'lying'],
    ['29463-7', 'weight', undefined],
    ['3141-9', 'weight', 'measured'],
    ['39156-5', 'bmi', undefined],
    ['9843-4', 'head-circumference', undefined],
    ['8287-5', 'head-circumference', 'tape-measure'],
    ['8289-1', 'head-circumference-percentile', undefined],
    ['59576-9', 'bmi-percentile', undefined],
    ['77606-2', 'weight-for-length-percentile', undefined],
    ['85353-1', undefined, undefined],
    ['2823-3', undefined, undefined],
  ])('%s is %s (%s)', (code, vital, method) => {
    const reading = readObservation(observation({ code: loincConcept(code) }));
    expect(vitalOf(reading)).toBe(vital);
    expect(vitalMethod(reading)).toBe(method);
  });
});

describe('US Core social history and preferences, found without a category too', () => {
  test.each([
    ['72166-2', 'social-history'],
    ['11367-0', 'social-history'],
    ['11341-5', 'social-history'],
    ['76690-7', 'social-history'],
    ['82810-3', 'pregnancy'],
    ['86645-9', 'pregnancy'],
    ['95541-9', 'preference'],
    ['75773-2', 'preference'],
    ['45473-6', 'preference'],
  ])('%s is under %s', (code, section) => {
    for (const category of [[], [{ coding: [{ code: 'survey' }] }]]) {
      const reading = readObservation(observation({ category, code: loincConcept(code) }));
      expect(groupHistory([reading], zone)[0]?.section).toBe(section);
    }
  });

  test.each(['401201003', '782516008'])('pack-years, SNOMED CT %s', (code) => {
    const coding = [{ system: 'http://snomed.info/sct', code }];
    const reading = readObservation(observation({ category: [], code: { coding } }));
    expect(groupHistory([reading], zone)[0]?.section).toBe('social-history');
  });
});

describe('FHIR R4 effective[x], and applies[x] of DSTU1', () => {
  const from = '2026-03-05T08:00:00Z';
  const to = '2026-03-06T08:00:00Z';
  test.each<[object, object]>([
    [{ effectiveDateTime: from }, { kind: 'date', date: { precision: 'instant' } }],
    [{ effectiveInstant: from }, { kind: 'date', date: { precision: 'instant' } }],
    [{ appliesDateTime: '2014-12-05' }, { kind: 'date', date: { precision: 'day' } }],
    [{ effectivePeriod: { start: from, end: to } }, { kind: 'period' }],
    [{ appliesPeriod: { start: from } }, { kind: 'period' }],
    [{ effectiveTiming: { event: [from, to] } }, { kind: 'timing', bounds: undefined }],
    [
      { effectiveTiming: { repeat: { boundsPeriod: { start: from } } } },
      { kind: 'timing', events: [], bounds: { end: undefined } },
    ],
    [
      { effectiveTiming: { repeat: { bounds: { start: from } } } },
      { kind: 'timing', bounds: { start: { precision: 'instant' } } },
    ],
    [{ effectiveTiming: { code: { coding: [{ display: 'Daily' }] } } }, { text: 'Daily' }],
    [{ effectiveDateTime: '2020-10-0' }, { kind: 'date', date: { precision: 'unreadable' } }],
    [{}, { kind: 'absent' }],
  ])('%j', (sent, effective) => {
    expect(readEffective(wrong(sent))).toMatchObject(effective);
  });

  test('a schedule without events is placed by the start of its bounds', () => {
    const effectiveTiming = { repeat: { boundsPeriod: { start: from, end: to } } };
    const { effectiveDateTime: _, ...undated } = observation();
    const time = readingTime(readObservation(wrong({ ...undated, effectiveTiming })));
    expect(time).toMatchObject({ basis: 'effective', date: { sent: from }, end: { sent: to } });
  });

  test.each([
    [[from, to], { date: { sent: from }, end: { sent: to }, isPeriod: true }],
    [[from], { date: { sent: from }, end: undefined, isPeriod: false }],
    [[from, from], { date: { sent: from }, end: undefined, isPeriod: false }],
  ])('the events %j of a schedule are its time, from the first to the last', (event, time) => {
    const reading = readObservation(observation({ effectiveDateTime: wrong(undefined) }));
    const effective = readEffective(wrong({ effectiveTiming: { event } }));
    expect(readingTime({ ...reading, effective })).toMatchObject({ basis: 'effective', ...time });
  });
});

describe('HL7 Terminology condition-clinical (R4, and unknown of THO 3.0.0): status and its place', () => {
  test.each([
    ['active', 'active'],
    ['recurrence', 'active'],
    ['relapse', 'active'],
    ['inactive', 'inactive'],
    ['remission', 'remission'],
    ['resolved', 'inactive'],
    ['unknown', 'not-stated'],
  ])('%s stands under %s', (code, state) => {
    const system = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
    const problem = readCondition(condition({ clinicalStatus: { coding: [{ system, code }] } }));
    expect(problem).toMatchObject({ clinicalStatus: code, clinicalStatusSent: undefined });
    expect(placeOf(problem)).toMatchObject({ kind: 'listed', state });
  });
});

describe('HL7 Terminology condition-ver-status: certainty and its place', () => {
  test.each([
    ['unconfirmed', 'listed'],
    ['provisional', 'listed'],
    ['differential', 'listed'],
    ['confirmed', 'listed'],
    ['refuted', 'ruled-out'],
    ['entered-in-error', 'entered-in-error'],
  ])('%s is %s', (code, kind) => {
    const system = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';
    const verificationStatus = { coding: [{ system, code }] };
    const problem = readCondition(condition({ verificationStatus }));
    expect(problem).toMatchObject({ verification: code, verificationSent: undefined });
    expect(placeOf(problem).kind).toBe(kind);
  });
});

describe('HL7 Terminology condition-category, and US Core condition-category', () => {
  const tho = 'http://terminology.hl7.org/CodeSystem/condition-category';
  const usCore = 'http://hl7.org/fhir/us/core/CodeSystem/condition-category';
  test.each([
    [tho, 'problem-list-item', 'problem-list'],
    [tho, 'encounter-diagnosis', 'encounter-diagnosis'],
    [tho, 'diagnostic-report-impression', 'other'],
    [usCore, 'health-concern', 'health-concern'],
    [usCore, 'problem', 'problem-list'],
  ])('%s %s is of kind %s', (system, code, kind) => {
    const category = [{ coding: [{ system, code }] }];
    expect(readCondition(condition({ category })).kind).toBe(kind);
  });
});

describe('FHIR quantity-comparator (R4, and ad of R5)', () => {
  test.each(['<', '<=', '>=', '>', 'ad'])('%s is part of the value', (comparator) => {
    const sent = { valueQuantity: { value: 5, comparator, unit: 'g' } };
    expect(readValue(sent).value).toMatchObject({ kind: 'quantity', quantity: { comparator } });
  });

  test('one that nobody knows is text, never dropped', () => {
    const sent = { valueQuantity: { value: 5, comparator: '~', unit: 'g' } };
    expect(readValue(sent).value).toEqual({ kind: 'text', text: '~ 5 g' });
  });
});

describe('the four wire forms of sex in US Core (birthsex, sex as code and as Coding, individual-sex)', () => {
  const base = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-';
  const sct = 'http://snomed.info/sct';
  test.each([
    ['birthsex', { valueCode: 'F' }, 'birth-sex', 'F'],
    ['birthsex', { valueCode: 'UNK' }, 'birth-sex', 'UNK'],
    ['sex', { valueCode: '248152002' }, 'us-core-sex', '248152002'],
    ['sex', { valueCoding: { system: sct, code: '248153007' } }, 'us-core-sex', '248153007'],
    [
      'individual-sex',
      { valueCoding: { system: sct, code: '248152002' } },
      'individual-sex',
      '248152002',
    ],
  ])('us-core-%s %j is %s %s', (name, value, kind, code) => {
    const extension = [{ url: base + name, ...value }];
    expect(readPatient(wrong({ resourceType: 'Patient', extension })).sex).toMatchObject([
      { kind, code },
    ]);
  });
});

describe('v2 table 0078 and HL7 Terminology: flags sent by their names only', () => {
  test.each([
    ['Below low normal', 'L'],
    ['Above high normal', 'H'],
    ['Below lower panic limits', 'LL'],
    ['Above upper panic limits', 'HH'],
    ['Significantly low', 'LU'],
    ['Significantly high', 'HU'],
    ['Critical abnormal', 'AA'],
    ['Off scale low', '<'],
    ['Off scale high', '>'],
    ['Significant change up', 'U'],
    ['Significant change down', 'D'],
    ['Non-reactive', 'NR'],
    ['Weakly reactive', 'WR'],
    ['Equivocal', 'E'],
    ['Insufficient evidence', 'IE'],
    ['Carrier', 'CAR'],
  ])('%s is %s', (text, code) => {
    expect(readInterpretations([{ text }])).toMatchObject([{ code }]);
    const coding = [{ system: 'urn:oid:1.2.3', code, display: text }];
    expect(readInterpretations([{ coding }])).toMatchObject([{ code }]);
  });

  test('the code "null" of v2-0078 says that no normal range applies', () => {
    const coding = [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0078', code: 'null' }];
    expect(readInterpretations([{ coding }])).toMatchObject([{ code: 'no-range' }]);
  });
});

describe('the elements of sex and gender, each by its own extension', () => {
  const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-';
  const epic = 'http://open.epic.com/FHIR/StructureDefinition/extension/';
  const fhir = 'http://hl7.org/fhir/StructureDefinition/';
  test.each([
    [`${usCore}birthsex`, 'birth-sex'],
    ['http://fhir.org/guides/argonaut/StructureDefinition/argo-birthsex', 'birth-sex'],
    [`${usCore}sex`, 'us-core-sex'],
    [`${usCore}individual-sex`, 'individual-sex'],
    [`${usCore}genderIdentity`, 'gender-identity'],
    [`${fhir}patient-genderIdentity`, 'gender-identity'],
    [`${fhir}individual-pronouns`, 'pronouns'],
    [`${fhir}individual-recordedSexOrGender`, 'recorded-sex'],
    [`${fhir}patient-sexParameterForClinicalUse`, 'clinical-use'],
    [`${epic}legal-sex`, 'legal-sex'],
    [`${epic}sex-for-clinical-use`, 'clinical-use'],
    [`${epic}calculated-pronouns-to-use-for-text`, 'pronouns'],
  ])('%s is %s', (url, kind) => {
    const sent = { resourceType: 'Patient', extension: [{ url, valueCode: 'F' }] };
    expect(readPatient(wrong(sent)).sex).toMatchObject([{ kind, code: 'F' }]);
  });
});
