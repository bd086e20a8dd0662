import * as fc from 'fast-check';
import type { Condition, Observation } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { sortReadings } from '../chart-place.ts';
import {
  amount,
  anyResource,
  condition,
  conditionMembers,
  damaged,
  loincConcept,
  observation,
  observationMembers,
  propertyTimeout,
  wrong,
} from '../clinical.fixtures.ts';
import { withoutErrors } from '../errors.ts';
import { readCondition } from '../problem.ts';
import { readObservation, type Reading } from '../reading.ts';
import { buildSeries, buildVitalSeries } from '../series.ts';
import { displayZone } from '../zone.ts';
import { focusOf } from './focus.ts';
import { focusTests } from './focus-tests.ts';

const zone = displayZone('UTC');
const snomed = 'http://snomed.info/sct';
const icd10cm = 'http://hl7.org/fhir/sid/icd-10-cm';

const chartOf = (readings: readonly Reading[]) => {
  const { vitals, results, history } = sortReadings(readings);
  return {
    vitals: buildVitalSeries(vitals, zone),
    results: buildSeries(results, zone),
    history: buildSeries(history, zone),
  };
};
const problemOf = (own: Partial<Condition>) => readCondition(condition(own));
const coded = (...coding: { system: string; code: string; display?: string }[]) =>
  problemOf({ code: { text: 'As sent', coding } });
const diabetes = coded({ system: snomed, code: '44054006', display: 'Type 2 diabetes' });
const focus = (problem = diabetes, ...all: Partial<Observation>[]) =>
  focusOf(problem, chartOf(all.map((own) => readObservation(observation(own)))));

const hba1c = { id: 'a1c', code: loincConcept('4548-4', 'HbA1c'), valueQuantity: amount(7, '%') };
const lipase = { id: 'lipase', code: loincConcept('3040-3', 'Lipase') };
const vitalSigns = [{ coding: [{ code: 'vital-signs' }] }];
const idsOf = ({ found }: ReturnType<typeof focus>) =>
  found.map(({ series }) => series.entries.map(({ reading }) => reading.id));

describe('a focus', () => {
  it('links a result by its whole LOINC code, and says by which rule', () => {
    const { found, notFound, none } = focus(diabetes, hba1c, lipase);
    expect(none).toBeUndefined();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      test: 'hba1c',
      link: { by: 'code', loinc: '4548-4' },
      rules: [{ system: 'snomed', code: '44054006', entry: '44054006' }],
    });
    expect(found[0]?.rules[0]?.set.sources).toContain('ada2015');
    expect(notFound).not.toContain('hba1c');
    expect(notFound).toContain('urineAlbuminCreatinine');
  });

  it('counts what it leaves out, in each view', () => {
    const { others } = focus(
      diabetes,
      hba1c,
      lipase,
      { ...lipase, id: 'again', effectiveDateTime: '2026-03-06T08:00:00Z' },
      { id: 'rate', category: vitalSigns, code: loincConcept('8867-4') },
      { id: 'smoking', category: [{ coding: [{ code: 'social-history' }] }], code: { text: 'x' } },
    );
    expect(others).toEqual({ results: 2, vitals: 1, history: 1 });
  });

  it('reads every coding of the problem, SNOMED CT first', () => {
    const both = coded(
      { system: icd10cm, code: 'E11.22' },
      { system: snomed, code: '44054006' },
      { system: 'urn:local', code: '433144002' },
    );
    expect(focus(both).rules.map(({ set, system, entry }) => [set.id, system, entry])).toEqual([
      ['type-2-diabetes', 'snomed', '44054006'],
      ['type-2-diabetes', 'icd10cm', 'E11'],
      ['chronic-kidney-disease', 'icd10cm', 'E11.22'],
    ]);
  });

  it('takes the system by any of its aliases', () => {
    expect(focus(coded({ system: 'urn:oid:2.16.840.1.113883.6.90', code: 'I10' })).none).toBe(
      undefined,
    );
  });

  it('never matches a part of a SNOMED CT or LOINC code, or a name', () => {
    expect(focus(coded({ system: snomed, code: '440540061' })).none).toBe('no-set');
    expect(focus(coded({ system: snomed, code: '44054' })).none).toBe('no-set');
    expect(focus(problemOf({ code: { text: 'Type 2 diabetes mellitus' } })).none).toBe('no-set');
    expect(idsOf(focus(diabetes, { ...hba1c, code: loincConcept('14548-4', 'x') }))).toEqual([]);
    expect(idsOf(focus(diabetes, { ...hba1c, code: { text: 'HbA1c' } }))).toEqual([]);
  });

  it('has no place for what was ruled out or entered in error, and counts the chart all the same', () => {
    const coding = [{ system: snomed, code: '44054006' }];
    for (const [code, none] of [
      ['refuted', 'ruled-out'],
      ['entered-in-error', 'entered-in-error'],
    ] as const) {
      const problem = problemOf({
        code: { coding },
        verificationStatus: { coding: [{ code }] },
      });
      expect(focus(problem, hba1c)).toMatchObject({
        none,
        rules: [],
        found: [],
        notFound: [],
        others: { results: 1 },
      });
    }
  });

  it('says of a resolved problem, and of a code for a history, that it is past', () => {
    const resolved = { clinicalStatus: { coding: [{ code: 'resolved' }] } };
    const coding = [{ system: snomed, code: '44054006' }];
    expect(focus(problemOf({ code: { coding }, ...resolved })).past).toBe(true);
    expect(focus(coded({ system: icd10cm, code: 'Z86.73' })).past).toBe(true);
    expect(focus(diabetes).past).toBe(false);
  });

  it('leaves out results entered in error', () => {
    expect(idsOf(focus(diabetes, { ...hba1c, status: 'entered-in-error' }))).toEqual([]);
  });

  it('finds a blood pressure by its panel, by its halves, and the oxygen given with a saturation', () => {
    const pressure = (code: string) => ({
      code: loincConcept(code),
      valueQuantity: amount(120, 'mm[Hg]'),
    });
    const { valueQuantity: _, ...panel } = observation({
      id: 'bp',
      category: vitalSigns,
      code: loincConcept('85354-9'),
      component: [pressure('8480-6'), pressure('8462-4')],
    });
    const whole = readObservation(panel);
    const half = readObservation(
      observation({ id: 'half', category: vitalSigns, ...pressure('8480-6') }),
    );
    for (const reading of [whole, half]) {
      const { found } = focusOf(diabetes, chartOf([reading]));
      expect(found.map(({ test }) => test)).toEqual(['bloodPressure']);
    }
    const copd = coded({ system: icd10cm, code: 'J44.9' });
    const saturation = {
      id: 'spo2',
      category: vitalSigns,
      code: loincConcept('59408-5'),
      valueQuantity: amount(92, '%'),
      component: [{ code: loincConcept('3151-8'), valueQuantity: amount(2, 'L/min') }],
    };
    const given = focus(copd, saturation);
    expect(given.found).toHaveLength(1);
    expect(given.notFound).not.toContain('inspiredOxygen');
  });

  it('does not call a temperature missing that was taken in another place', () => {
    const gout = coded({ system: icd10cm, code: 'M10.9' });
    const rectal = { id: 't', category: vitalSigns, code: loincConcept('8332-9') };
    expect(focus(gout, { ...rectal, valueQuantity: amount(37, 'Cel') }).found).toMatchObject([
      { test: 'temperature', link: { by: 'vital', loinc: '8310-5' } },
    ]);
  });

  it('links the members of a panel whose own codes say nothing, but not beside one that is known', () => {
    const pressure = coded({ system: icd10cm, code: 'I10' });
    const panel = {
      id: 'dipstick',
      code: loincConcept('24357-6'),
      valueQuantity: amount(1, '1'),
      hasMember: [{ reference: 'Observation/a' }, { reference: 'Observation/b' }],
    };
    const a = { id: 'a', code: { text: 'Urine colour' } };
    const b = { id: 'b', code: { text: 'Urine ketones' } };
    expect(new Set(idsOf(focus(pressure, panel, a, b)).flat())).toEqual(
      new Set(['a', 'b', 'dipstick']),
    );
    const known = { id: 'b', code: loincConcept('5804-0') };
    expect(new Set(idsOf(focus(pressure, panel, a, known)).flat())).toEqual(
      new Set(['b', 'dipstick']),
    );
  });

  it('shows the members of a panel without a value instead of it, which is counted', () => {
    const depression = coded({ system: icd10cm, code: 'F32.1' });
    const survey = [{ coding: [{ code: 'survey' }] }];
    const { valueQuantity: _, ...panel } = observation({
      id: 'panel',
      category: survey,
      code: loincConcept('44249-1'),
      hasMember: [{ reference: 'Observation/total' }, { reference: 'Observation/item' }],
    });
    const total = { id: 'total', category: survey, code: loincConcept('44261-6') };
    const item = { id: 'item', category: survey, code: loincConcept('44250-9') };
    const chart = chartOf(
      [panel, observation(total), observation(item)].map((one) => readObservation(one)),
    );
    const { found, others, notFound } = focusOf(depression, chart);
    expect(found.map(({ series }) => series.entries[0].reading.id)).toEqual(['total']);
    expect(others.history).toBe(2);
    expect(notFound).toEqual([]);
    expect(focusOf(depression, chartOf([readObservation(panel)])).found).toHaveLength(1);
  });

  it('shows a result once, although its code belongs to two tests', () => {
    const kidney = coded({ system: icd10cm, code: 'N17.9' }, { system: icd10cm, code: 'N18.3' });
    const protein = { id: 'protein', code: loincConcept('5804-0') };
    const both = focus(kidney, protein);
    expect(idsOf(both)).toEqual([['protein']]);
    expect(both.notFound).not.toContain('urineProtein');
    expect(both.notFound).not.toContain('urinalysis');
  });
});

describe('of any problem and any readings', () => {
  const known = fc.constantFrom(
    ...Object.values(focusTests).flatMap((codes) => codes.map(([code]) => code as string)),
  );
  const anyReading = fc.oneof(
    anyResource(observationMembers),
    fc
      .tuple(fc.string(), known, fc.constantFrom('laboratory', 'vital-signs', 'survey'))
      .chain(([id, code, category]) =>
        damaged(
          observation({
            id,
            code: loincConcept(code),
            category: [{ coding: [{ code: category }] }],
          }),
          observationMembers,
        ),
      ),
  );
  const anyProblem = fc.oneof(
    anyResource(conditionMembers),
    fc
      .constantFrom('44054006', '38341003', '77386006', '14669001', '1', '')
      .chain((code) =>
        damaged(condition({ code: { coding: [{ system: snomed, code }] } }), conditionMembers),
      ),
  );

  it(
    'a focus never throws, never invents, never loses: shown and others are all there is',
    () => {
      fc.assert(
        fc.property(anyProblem, fc.array(anyReading, { maxLength: 8 }), (sent, all) => {
          const readings = all.map((one) => readObservation(wrong(one)));
          const chart = chartOf(readings);
          const { found, notFound, rules, others, none } = focusOf(
            readCondition(wrong(sent)),
            chart,
          );
          const series = new Set([...chart.vitals, ...chart.results, ...chart.history]);
          expect(found.every((one) => series.has(one.series))).toBe(true);
          expect(new Set(found.map((one) => one.series)).size).toBe(found.length);
          const linked = new Set(
            found.flatMap((one) =>
              one.series.entries.flatMap(
                ({ reading, pressure }) => pressure?.readings ?? [reading],
              ),
            ),
          );
          const rest = others.vitals + others.results + others.history;
          expect(linked.size + rest).toBe(withoutErrors(readings).length);
          expect(none === undefined).toBe(rules.length > 0);
          for (const one of found) {
            expect(one.rules.length).toBeGreaterThan(0);
            expect(notFound).not.toContain(one.test);
          }
        }),
      );
    },
    propertyTimeout,
  );
});
