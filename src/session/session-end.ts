/** Why a session is over. Each has its own words in the bar that says so. */
export type EndReason =
  /** The access token ran out and could not be renewed. */
  | 'expired'
  /** The EHR refused the token before its time, twice. */
  | 'refused'
  /** The clinician pressed "close". */
  | 'closed'
  /** No input for `idleMinutes`. */
  | 'idle'
  /** An answer spoke of a patient other than the launch's. */
  | 'other-patient'
  /** The page was left. */
  | 'left';

export type SessionEnd = {
  readonly reason: EndReason;
  /** Epoch milliseconds. */
  readonly at: number;
};

/** After these ends nothing may stay on screen; after the others it stays readable for a while. */
export function clearsAtOnce(reason: EndReason): boolean {
  return reason !== 'expired' && reason !== 'refused';
}
