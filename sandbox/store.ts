/** The people of the sandbox, in memory. Nothing is written and nothing survives the process. */
import type { Condition, Observation, Patient } from 'fhir/r4';
import { indexChart, type ChartIndex, type Row } from './fhir/chart-index.ts';

export type Person = {
  /** Patient.id. */
  readonly id: string;
  readonly name: string;
  /** One sentence: why this person is here. */
  readonly reason: string;
  readonly patient: Patient;
  /** Ids of encounters for a launch to name, where they are known. */
  readonly encounters?: readonly string[];
  /** A large chart is generated when it is first asked for. */
  readonly conditions: readonly Condition[];
  readonly observations: readonly Observation[];
};

type Owned = { readonly patientId: string; readonly row: Row };

export type Store = {
  people(): readonly Person[];
  find(patientId: string): Person | undefined;
  /** The chart of a person, indexed for search. */
  chart(patientId: string): ChartIndex | undefined;
  /** A Condition or Observation by id, whoever it belongs to; the preferred patient is tried first. */
  resource(
    type: 'Condition' | 'Observation',
    id: string,
    preferredPatientId?: string,
  ): Owned | undefined;
};

/** Keeps people by Patient.id; of two with the same id the first is kept. */
export function createStore(people: readonly Person[]): Store {
  const byId = new Map<string, Person>();
  for (const person of people) if (!byId.has(person.id)) byId.set(person.id, person);
  const charts = new Map<string, ChartIndex>();

  const chart = (patientId: string): ChartIndex | undefined => {
    const known = charts.get(patientId);
    if (known !== undefined) return known;
    const person = byId.get(patientId);
    if (person === undefined) return undefined;
    const made = indexChart(person.conditions, person.observations);
    charts.set(patientId, made);
    return made;
  };

  return {
    people: () => [...byId.values()],
    find: (patientId) => byId.get(patientId),
    chart,
    resource(type, id, preferredPatientId) {
      const others = [...byId.keys()].filter((one) => one !== preferredPatientId);
      const order = preferredPatientId === undefined ? others : [preferredPatientId, ...others];
      for (const patientId of order) {
        const row = chart(patientId)?.[type].byId.get(id);
        if (row !== undefined) return { patientId, row };
      }
      return undefined;
    },
  };
}
