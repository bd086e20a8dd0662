import type { FlowColumn, FlowRow } from '../../clinical/flowsheet.ts';

/** What the table and the list of vital signs draw. */
export type VitalTimes = {
  /** Newest first. */
  readonly times: readonly FlowColumn[];
  readonly vitals: readonly FlowRow[];
  /** What tells rows of one name apart, by their key. */
  readonly details: ReadonlyMap<string, string>;
};
