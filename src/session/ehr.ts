/** One EHR that this installation may be opened from. */
export type Ehr = {
  readonly name: string;
  /** FHIR base URL without trailing slash; a `*` stands for one path segment. */
  readonly issuer: string;
  readonly clientId: string;
  /** Where the EHR sends the clinician back to; absent: the app's own base address. */
  readonly redirectUri: string | undefined;
  /** Replaces the scopes the app would ask for. */
  readonly scopes: readonly string[] | undefined;
  /** Further origins this EHR may use: authorization, token, JWKS, style. */
  readonly origins: readonly string[];
  /** Who may frame the app; used when the server's headers are written. */
  readonly frameAncestors: readonly string[];
  readonly standalone: boolean;
  /** Ask for a refresh token where the server offers one. */
  readonly refresh: boolean;
  readonly identity: { readonly ask: boolean | undefined; readonly nonce: boolean };
  /** Observation categories to ask for instead of the default ones. */
  readonly categories: readonly string[] | undefined;
  /** One Observation search without a category instead of one for each. */
  readonly allObservations: boolean;
  /** The server honours `_sort=-date`. */
  readonly sort: boolean;
  readonly readLimit: number;
  readonly keepAfterEndMinutes: number;
  readonly idleMinutes: number;
  /** IANA zone that times are shown in; absent: the workstation's. */
  readonly timeZone: string | undefined;
};

/** Is this origin the issuer's own, or one the registry names for this EHR? */
export function isTrustedOrigin(ehr: Ehr, issuer: string, url: URL): boolean {
  return url.origin === new URL(issuer).origin || ehr.origins.includes(url.origin);
}
