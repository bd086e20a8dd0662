/**
 * A chart under construction. Ids are counted and times are written in the person's file, so the
 * same people are the same JSON every time.
 */
import type { CodeableConcept, Condition, Observation, ObservationComponent } from 'fhir/r4';
import {
  clinicalStatus,
  conditionCategory,
  flag,
  ICD10CM,
  observationCategory,
  quantity,
  SNOMED,
  verificationStatus,
  type ConditionCategory,
  type ObservationCategory,
} from './codes.ts';
import { flagFor, LABS, type LabName, type LabTest } from './lab-tests.ts';
import {
  BLOOD_PRESSURE,
  DIASTOLIC,
  OXYGEN_CONCENTRATION,
  OXYGEN_FLOW,
  SYSTOLIC,
  VITALS,
  type VitalName,
} from './vitals.ts';

export type Problem = {
  readonly text: string;
  /** Code and display. */
  readonly snomed?: readonly [code: string, display: string];
  readonly icd10?: readonly [code: string, display: string];
  readonly category?: ConditionCategory;
  /** Default active; null leaves it out. */
  readonly status?: string | null;
  /** Default confirmed; null leaves it out. */
  readonly verification?: string | null;
  readonly onset?: string;
  readonly more?: Partial<Condition>;
};

type More = Partial<Observation>;

/** What the server adds: a resource without times of its own was last changed here. */
const LAST_CHANGED = '2026-11-20T12:00:00.000Z';

export class ChartBuilder {
  readonly conditions: Condition[] = [];
  readonly observations: Observation[] = [];
  readonly #personId: string;
  #encounter: Pick<Observation, 'encounter'> = {};

  constructor(personId: string) {
    this.#personId = personId;
  }

  /** What is filled in here is of one encounter, by its id. */
  during(encounterId: string, fill: () => void): void {
    this.#encounter = { encounter: { reference: `Encounter/${encounterId}` } };
    fill();
    this.#encounter = {};
  }

  /** Any observation; the others are made of this one. */
  observation(
    categories: ObservationCategory | readonly ObservationCategory[],
    code: CodeableConcept,
    content: More,
  ): Observation {
    const made: Observation = {
      resourceType: 'Observation',
      id: `${this.#personId}-o${this.observations.length + 1}`,
      meta: { versionId: '1', lastUpdated: changedAt(content.effectiveDateTime) },
      status: 'final',
      ...categoryOf(categories),
      code,
      subject: { reference: `Patient/${this.#personId}` },
      ...this.#encounter,
      ...content,
    };
    this.observations.push(made);
    return made;
  }

  /** A laboratory result with the unit, range and flag of the catalogue. */
  lab(name: LabName, digits: string, when: string, more: More = {}): Observation {
    const test: LabTest = LABS[name];
    const flagged = flagFor(test, digits);
    return this.observation('laboratory', labCode(test), {
      effectiveDateTime: when,
      issued: hoursLater(when),
      performer: [{ display: 'Northgate Hospital Laboratory' }],
      valueQuantity: quantity(digits, test.unit, test.ucum),
      ...(flagged === undefined ? {} : { interpretation: [flag(flagged)] }),
      ...rangeOf(test),
      specimen: { display: test.specimen },
      ...more,
    });
  }

  /** Several results of one specimen. */
  labs(when: string, results: Readonly<Partial<Record<LabName, string>>>): void {
    const names = Object.keys(LABS).filter((name): name is LabName => name in LABS);
    for (const name of names) {
      const digits = results[name];
      if (digits !== undefined) this.lab(name, digits, when);
    }
  }

  vital(name: VitalName, digits: string, when: string, more: More = {}): Observation {
    const { code, unit, ucum } = VITALS[name];
    return this.observation('vital-signs', code, {
      effectiveDateTime: when,
      valueQuantity: quantity(digits, unit, ucum),
      ...more,
    });
  }

  bloodPressure(systolic: string, diastolic: string, when: string, more: More = {}): Observation {
    return this.observation('vital-signs', BLOOD_PRESSURE, {
      effectiveDateTime: when,
      component: [pressure(SYSTOLIC, systolic), pressure(DIASTOLIC, diastolic)],
      ...more,
    });
  }

  /** US Core: room air is a flow of 0 L/min; no flow means that it is not known. */
  oxygenSaturation(
    digits: string,
    when: string,
    oxygen: { readonly flow?: string; readonly concentration?: string } = {},
  ): Observation {
    const component: ObservationComponent[] = [];
    if (oxygen.flow !== undefined) {
      component.push({ code: OXYGEN_FLOW, valueQuantity: quantity(oxygen.flow, 'L/min') });
    }
    if (oxygen.concentration !== undefined) {
      component.push({
        code: OXYGEN_CONCENTRATION,
        valueQuantity: quantity(oxygen.concentration, '%'),
      });
    }
    return this.vital('oxygenSaturation', digits, when, component.length > 0 ? { component } : {});
  }

  problem(problem: Problem): Condition {
    const {
      status = 'active',
      verification = 'confirmed',
      category = 'problem-list-item',
    } = problem;
    const made: Condition = {
      resourceType: 'Condition',
      id: `${this.#personId}-c${this.conditions.length + 1}`,
      meta: { versionId: '1', lastUpdated: changedAt(problem.more?.recordedDate) },
      ...(status === null ? {} : { clinicalStatus: clinicalStatus(status) }),
      ...(verification === null ? {} : { verificationStatus: verificationStatus(verification) }),
      category: [conditionCategory(category)],
      code: problemCode(problem),
      subject: { reference: `Patient/${this.#personId}` },
      ...this.#encounter,
      ...(problem.onset === undefined ? {} : { onsetDateTime: problem.onset }),
      ...problem.more,
    };
    this.conditions.push(made);
    return made;
  }

  /** The last observation as another server might have sent it, whatever the types say. */
  asSent(change: Readonly<Record<string, unknown>>): void {
    const last = this.observations.at(-1);
    if (last !== undefined) Object.assign(last, change);
  }
}

export function chartFor(personId: string): ChartBuilder {
  return new ChartBuilder(personId);
}

function pressure(code: CodeableConcept, digits: string): ObservationComponent {
  return { code, valueQuantity: quantity(digits, 'mmHg', 'mm[Hg]') };
}

/** One object for each category, or list of them, shared by all observations that carry it. */
const categoryLists = new Map<unknown, Pick<Observation, 'category'>>();

function categoryOf(
  categories: ObservationCategory | readonly ObservationCategory[],
): Pick<Observation, 'category'> {
  const known = categoryLists.get(categories);
  if (known !== undefined) return known;
  const list = typeof categories === 'string' ? [categories] : categories;
  const made = list.length === 0 ? {} : { category: list.map(observationCategory) };
  categoryLists.set(categories, made);
  return made;
}

/** One object for each test: a chart of 50,000 results shares its codes. */
const labCodes = new Map<string, CodeableConcept>();

function labCode(test: LabTest): CodeableConcept {
  const known = labCodes.get(test.loinc);
  if (known !== undefined) return known;
  const { loinc: code, display, text } = test;
  const made = { coding: [{ system: 'http://loinc.org', code, display }], text };
  labCodes.set(code, made);
  return made;
}

function rangeOf(test: Pick<LabTest, 'low' | 'high' | 'unit' | 'ucum'>): More {
  const { low, high, unit, ucum } = test;
  if (low === undefined && high === undefined) return {};
  return {
    referenceRange: [
      {
        ...(low === undefined ? {} : { low: quantity(low, unit, ucum) }),
        ...(high === undefined ? {} : { high: quantity(high, unit, ucum) }),
      },
    ],
  };
}

function problemCode({ text, snomed, icd10 }: Problem): CodeableConcept {
  const coding = [
    ...(snomed === undefined ? [] : [{ system: SNOMED, code: snomed[0], display: snomed[1] }]),
    ...(icd10 === undefined ? [] : [{ system: ICD10CM, code: icd10[0], display: icd10[1] }]),
  ];
  return { ...(coding.length > 0 ? { coding } : {}), text };
}

function changedAt(when: string | undefined): string {
  return hoursLater(when ?? '') ?? LAST_CHANGED;
}

/** When a result of this time was ready. Nothing for a date without a time. */
function hoursLater(when: string): string | undefined {
  if (!when.includes('T')) return undefined;
  const at = Date.parse(when);
  return Number.isNaN(at) ? undefined : new Date(at + 95 * 60_000).toISOString();
}
