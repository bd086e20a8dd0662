/**
 * What an access token allows, as the FHIR side needs to know it. The authorization side makes one
 * for each token; without one a request is answered 401.
 */
export type Grant = {
  /** Every token is bound to one patient, `user/` scopes included: who reads another one is refused. */
  readonly patientId: string;
  readonly scopes: readonly string[];
  readonly expired?: boolean;
  /** Tells tokens and sessions apart for the faults that count requests. */
  readonly tokenId?: string;
  readonly sessionId?: string;
};
