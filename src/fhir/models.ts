import type { Condition, Observation } from 'fhir/r4';
import type { Problem } from '../clinical/problem.ts';
import type { Reading } from '../clinical/reading.ts';

/** What each type of resource becomes. */
export type Modelled = { Observation: Reading; Condition: Problem };

export type Model<T> = (resource: Record<string, unknown>) => T;

const LOADERS: { readonly [R in keyof Modelled]: () => Promise<Model<Modelled[R]>> } = {
  Observation: async () => {
    const { readObservation } = await import('../clinical/reading.ts');
    return (resource) => readObservation(resource as unknown as Observation);
  },
  Condition: async () => {
    const { readCondition } = await import('../clinical/problem.ts');
    return (resource) => readCondition(resource as unknown as Condition);
  },
};

/** Loads what turns a resource into its clinical value: its code arrives beside the first page. */
export function loadModel<R extends keyof Modelled>(type: R): Promise<Model<Modelled[R]>> {
  return LOADERS[type]();
}
