/**
 * The ways a read of the FHIR server fails, by name. `detail` is for support: it never holds an
 * address with a patient in it, nor anything of a resource.
 */
export type ReadProblem = {
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
  readonly detail?: string;
};

/** A read that failed: carries its problem through `throw`. */
export class ReadFailure extends Error {
  readonly problem: ReadProblem;

  constructor(problem: ReadProblem, cause?: unknown) {
    super(problem.kind, cause === undefined ? undefined : { cause });
    this.name = 'ReadFailure';
    this.problem = problem;
  }
}

/** The problem that an HTTP status other than 2xx stands for. */
export function problemOfStatus(status: number, detail?: string): ReadProblem {
  const more = detail === undefined ? { status } : { status, detail };
  switch (status) {
    case 401:
      return { kind: 'session-ended', ...more };
    case 403:
      return { kind: 'not-permitted', ...more };
    case 404:
    case 410:
      return { kind: 'not-found', ...more };
    case 429:
      return { kind: 'busy', ...more };
    default:
      return { kind: status >= 500 ? 'server' : 'refused', ...more };
  }
}

/**
 * Turns anything thrown by a read into a problem. `unknown` names what has no name of its own: a
 * fetch that throws was not let through, anything else found what nobody expected.
 */
export function problemOf(
  thrown: unknown,
  unknown: 'network' | 'unreadable' = 'network',
): ReadProblem {
  if (thrown instanceof ReadFailure) return thrown.problem;
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'SessionOver' || name === 'AbortError') return { kind: 'session-ended' };
  if (name === 'ForeignOrigin') return { kind: 'foreign-next-link' };
  if (name === 'TimeoutError') return { kind: 'timeout' };
  return { kind: unknown };
}
