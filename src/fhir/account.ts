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

/** A second read of a search whose first answer stays in view until the second is complete. */
export type SecondRead =
  | { readonly state: 'reading'; readonly startedAt: number; readonly received: number }
  | { readonly state: 'failed'; readonly at: number; readonly problem: ReadProblem };

/**
 * What one read asked for and what became of every entry it received. The counts add up:
 * received = shown + enteredInError + elsewhere + otherPatient + withoutSubject + malformed +
 * contradictory + otherType + duplicates.
 */
export type SearchAccount = {
  readonly search: SearchName;
  readonly state: SearchState;
  /** The parameters that were sent, without the patient: `category=laboratory&_count=500`. */
  readonly asked: string;
  /** Pages received. */
  readonly pages: number;
  /** Every entry received, of whatever kind, but for messages of the server. */
  readonly received: number;
  /** Shown in the views. */
  readonly shown: number;
  /** Entered in error: listed in Data notes only. */
  readonly enteredInError: number;
  /** Also found by another search and counted there. */
  readonly elsewhere: number;
  /** Refused: the subject is another patient. */
  readonly otherPatient: number;
  /** Refused: no subject that could be compared. */
  readonly withoutSubject: number;
  /** Refused: no resource, or one of no known shape. */
  readonly malformed: number;
  /** Refused: a member stands twice in it with different values; which is right cannot be told. */
  readonly contradictory: number;
  /** Resources that were not asked for: provenance, included ones. */
  readonly otherType: number;
  /** The same id again; the newest version is kept. */
  readonly duplicates: number;
  readonly notices: readonly Notice[];
  /** Why the state is `failed`, `incomplete` or `not-granted`. */
  readonly problem?: ReadProblem;
  /** The EHR is busy or was not reached: the next try begins then. Epoch milliseconds. */
  readonly triesAgainAt?: number;
  readonly again?: SecondRead;
  /** Epoch milliseconds. */
  readonly startedAt?: number;
  readonly finishedAt?: number;
};

/** An account before its search has begun. */
export function newAccount(search: SearchName): SearchAccount {
  return {
    search,
    state: 'waiting',
    asked: '',
    pages: 0,
    received: 0,
    shown: 0,
    enteredInError: 0,
    elsewhere: 0,
    otherPatient: 0,
    withoutSubject: 0,
    malformed: 0,
    contradictory: 0,
    otherType: 0,
    duplicates: 0,
    notices: [],
  };
}

/** What was not granted, or since a renewal is not any more; nothing was asked for it. */
export const NOT_GRANTED = {
  state: 'not-granted',
  problem: { kind: 'not-permitted' },
} as const satisfies Partial<SearchAccount>;

/** True until a first read is over, whether it has begun or not. */
export const isUnderWay = (state: SearchState): boolean =>
  state === 'waiting' || state === 'reading';

/** Searches that were asked or will be: the rest the EHR does not permit or does not know. */
export type AskedSearches = {
  readonly asked: readonly SearchAccount[];
  /** Those of them whose first read is not over. */
  readonly open: readonly SearchAccount[];
  /** Those that are read a second time. */
  readonly again: readonly SearchAccount[];
};

export function askedSearches(accounts: readonly SearchAccount[]): AskedSearches {
  const asked = accounts.filter(({ state }) => state !== 'not-granted' && state !== 'not-offered');
  return {
    asked,
    open: asked.filter(({ state }) => isUnderWay(state)),
    again: asked.filter(({ again }) => again?.state === 'reading'),
  };
}

/**
 * One state for several searches. Nothing is called complete while one of them is not: a search
 * that failed beside others that came makes the whole incomplete.
 */
export function overallState(accounts: readonly SearchAccount[]): SearchState {
  const states = accounts.map((account) => account.state);
  const has = (state: SearchState): boolean => states.includes(state);
  if (states.length === 0) return 'waiting';
  if (states.every((state) => state === 'waiting')) return 'waiting';
  if (states.some(isUnderWay)) return 'reading';
  if (states.every((state) => state === 'not-granted')) return 'not-granted';
  if (states.every((state) => state === 'failed' || state === 'not-granted')) return 'failed';
  if (has('failed') || has('incomplete') || has('not-granted')) return 'incomplete';
  return 'complete';
}
