import type { Notice } from './operation-outcome.ts';
import type { ReadProblem } from './read-problem.ts';

/**
 * waiting: not begun. reading: pages are arriving. complete: followed to the end.
 * incomplete: some pages came, then a problem. failed: nothing came.
 * not-granted: the EHR did not grant it, nothing was asked.
 * not-offered: the EHR says that it does not know this category.
 */
export type SearchState =
  | 'waiting'
  | 'reading'
  | 'complete'
  | 'incomplete'
  | 'failed'
  | 'not-granted'
  | 'not-offered';

export type SearchName = {
  readonly resource: 'Patient' | 'Condition' | 'Observation';
  readonly category?: string;
};

/** What one read asked for and what became of everything it received. Counts add up:
 * received = kept + otherPatient + withoutSubject + malformed + duplicates. */
export type SearchAccount = {
  readonly search: SearchName;
  readonly state: SearchState;
  /** Pages received. */
  readonly pages: number;
  /** Entries received that claim the asked type, and those that are no resource at all. */
  readonly received: number;
  /** Handed on to the views. */
  readonly kept: number;
  /** Refused: the subject is another patient. */
  readonly otherPatient: number;
  /** Refused: no subject that could be compared. */
  readonly withoutSubject: number;
  /** Refused: no resource, or one of no known shape. */
  readonly malformed: number;
  /** The same id again; the newest version is kept. */
  readonly duplicates: number;
  readonly notices: readonly Notice[];
  /** Why the state is `failed` or `incomplete`. */
  readonly problem?: ReadProblem;
  /** Epoch milliseconds. */
  readonly startedAt?: number;
  readonly finishedAt?: number;
};

/** An account before its search has begun. */
export function newAccount(search: SearchName): SearchAccount {
  return {
    search,
    state: 'waiting',
    pages: 0,
    received: 0,
    kept: 0,
    otherPatient: 0,
    withoutSubject: 0,
    malformed: 0,
    duplicates: 0,
    notices: [],
  };
}

const OPEN: ReadonlySet<SearchState> = new Set(['waiting', 'reading']);

/**
 * One state for several searches. Nothing is called complete while one of them is not: a search
 * that failed beside others that came makes the whole incomplete.
 */
export function overallState(accounts: readonly SearchAccount[]): SearchState {
  const states = accounts.map((account) => account.state);
  const has = (state: SearchState): boolean => states.includes(state);
  if (states.length === 0) return 'waiting';
  if (states.every((state) => state === 'waiting')) return 'waiting';
  if (states.some((state) => OPEN.has(state))) return 'reading';
  if (states.every((state) => state === 'not-granted')) return 'not-granted';
  if (states.every((state) => state === 'failed' || state === 'not-granted')) return 'failed';
  if (has('failed') || has('incomplete') || has('not-granted')) return 'incomplete';
  return 'complete';
}
