import type { Entry } from '../../clinical/entry.ts';
import type { FlowRow } from '../../clinical/flowsheet.ts';
import type { PatientSummary } from '../../clinical/patient.ts';
import type { Problem } from '../../clinical/problem.ts';
import type { SearchAccount } from '../../fhir/account.ts';

/** A result as a row shows it. */
export type CopiedResult = {
  readonly kind: 'result';
  readonly name: string;
  readonly entry: Entry;
  /** How many results of that test there are at that time: "2 values" (display rule 21). */
  readonly atOneTime: number;
  /** What the row says besides: how it differs from another. */
  readonly remark?: string;
};

export type CopiedItem =
  | CopiedResult
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'patient'; readonly patient: PatientSummary };

export type CopiedGroup = { readonly heading: string; readonly items: readonly CopiedItem[] };

/** What is to be copied, as values of the chart: words are found for it in one place (sheet.ts). */
export type CopyAsk = {
  readonly title: string;
  readonly groups: readonly CopiedGroup[];
  /** The searches that it comes from: what they lack is said in the copy (display rule 20). */
  readonly accounts: readonly SearchAccount[];
  /** What the reader's own choices leave out. */
  readonly leftOut?: readonly string[];
};

/** The values of one cell, each with how many there are at its time. */
export const resultsAt = (
  name: string,
  entries: readonly Entry[],
  remark = '',
): readonly CopiedResult[] =>
  entries.map((entry) => ({ kind: 'result', name, entry, atOneTime: entries.length, remark }));

/** Every result of a row, newest first. */
export const resultsOf = (name: string, { cells }: FlowRow): readonly CopiedResult[] =>
  [...cells.values()].flatMap((entries) => resultsAt(name, entries));
