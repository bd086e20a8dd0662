/** The state of a read, as far as words need it. */
export type ReadStateFact =
  | 'waiting'
  | 'reading'
  | 'complete'
  | 'incomplete'
  | 'failed'
  | 'not-granted';

/** What a search asked for. */
export type SearchFact = {
  readonly resource: 'Patient' | 'Condition' | 'Observation';
  readonly category?: string;
};

/** What an account of one search tells, as far as words need it. */
export type AccountFacts = {
  readonly search: SearchFact;
  readonly state: ReadStateFact;
  readonly pages: number;
  readonly received: number;
  readonly kept: number;
  readonly otherPatient: number;
  readonly malformed: number;
  readonly duplicates: number;
};

/** Why a read failed or stopped. */
export type ReadProblemFacts = {
  readonly kind:
    | 'network'
    | 'timeout'
    | 'not-permitted'
    | 'session-ended'
    | 'not-found'
    | 'refused'
    | 'server'
    | 'busy'
    | 'unreadable'
    | 'foreign-next-link'
    | 'paging-loop'
    | 'limit-reached'
    | 'other-patient';
  readonly status?: number;
};
