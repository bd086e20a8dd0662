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
