/** How a person of the sandbox is described, and turned into what the store keeps. */
import type { Patient } from 'fhir/r4';
import type { Person } from '../store.ts';
import { chartFor, type ChartBuilder } from './build.ts';

export type PersonSource = {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly patient: Omit<Patient, 'resourceType' | 'id'>;
  /** Ids of encounters that the chart refers to; a launch can name one. Default none. */
  readonly encounters?: readonly string[];
  readonly fill: (chart: ChartBuilder) => void;
};

/** The chart is made when it is first read: some hold tens of thousands of observations. */
export function personOf(source: PersonSource): Person {
  let made: ChartBuilder | undefined;
  const chart = (): ChartBuilder => {
    if (made !== undefined) return made;
    made = chartFor(source.id);
    source.fill(made);
    return made;
  };
  return {
    id: source.id,
    name: source.name,
    reason: source.reason,
    encounters: source.encounters ?? [],
    patient: { resourceType: 'Patient', id: source.id, ...source.patient },
    get conditions() {
      return chart().conditions;
    },
    get observations() {
      return chart().observations;
    },
  };
}
