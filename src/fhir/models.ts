import type { Condition, Observation } from 'fhir/r4';
import { readCondition, type Problem } from '../clinical/problem.ts';
import { readObservation, type Reading } from '../clinical/reading.ts';

/** What each type of resource becomes. */
export type Modelled = { Observation: Reading; Condition: Problem };

export type Model<T> = (resource: Record<string, unknown>) => T;

const MODELS: { readonly [R in keyof Modelled]: Model<Modelled[R]> } = {
  Observation: (resource) => readObservation(resource as unknown as Observation),
  Condition: (resource) => readCondition(resource as unknown as Condition),
};

/** What turns a resource into its clinical value. */
export const modelOf = <R extends keyof Modelled>(type: R): Model<Modelled[R]> => MODELS[type];
