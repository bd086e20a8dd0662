/**
 * The named ways in which the sandbox can misbehave. A fault travels in the launch link, so any
 * state of an app is a link that can be pasted into a bug report. The list is closed: a name that
 * is not here is refused, or a test with a typing error would pass for the wrong reason.
 */

const fault = <const Name extends string, const Group extends string>(
  name: Name,
  group: Group,
  meaning: string,
): { readonly name: Name; readonly group: Group; readonly meaning: string } => ({
  name,
  group,
  meaning,
});

export const FAULTS = [
  fault('discovery-404', 'discovery', 'smart-configuration answers 404.'),
  fault('discovery-html', 'discovery', 'smart-configuration answers 200 with an HTML page.'),
  fault('discovery-no-s256', 'discovery', 'code_challenge_methods_supported lacks S256.'),
  fault(
    'discovery-v1-only',
    'discovery',
    'Capabilities offer permission-v1 but not permission-v2.',
  ),
  fault('discovery-old-names', 'discovery', 'Says context-passthrough-banner and -style.'),
  fault('discovery-no-openid', 'discovery', 'No sso-openid-connect, no issuer, no jwks_uri.'),
  fault(
    'discovery-javascript-authorize',
    'discovery',
    'authorization_endpoint is a javascript: URL that marks the page it runs in.',
  ),
  fault('discovery-foreign-authorize', 'discovery', 'authorization_endpoint is on another origin.'),
  fault('discovery-foreign-token-endpoint', 'discovery', 'token_endpoint is on another origin.'),
  fault('discovery-relative-endpoints', 'discovery', 'Endpoints are relative to the FHIR base.'),
  fault('discovery-authorize-has-query', 'discovery', 'authorization_endpoint has its own query.'),
  fault('discovery-few-scopes', 'discovery', 'scopes_supported names no scope for FHIR.'),
  fault(
    'discovery-refresh-unlisted',
    'discovery',
    'grant_types_supported lacks refresh_token, although there are refresh tokens.',
  ),
  fault('discovery-slow', 'discovery', 'smart-configuration takes 3 seconds.'),
  fault('discovery-stalled', 'discovery', 'smart-configuration is never answered.'),

  fault('authorize-slow', 'authorization', 'The sign-in takes 12 seconds.'),
  fault('authorize-denied', 'authorization', 'Comes back with error=access_denied.'),
  fault(
    'authorize-error-markup',
    'authorization',
    'An error whose description is HTML and script.',
  ),
  fault('callback-wrong-state', 'authorization', 'Comes back with a state nobody sent.'),
  fault('callback-no-state', 'authorization', 'Comes back without state.'),
  fault('callback-wrong-iss', 'authorization', 'Comes back with the iss of another server.'),
  fault('callback-no-iss', 'authorization', 'Comes back without the iss that discovery promises.'),

  fault('token-400', 'token', 'Token endpoint answers 400 invalid_grant.'),
  fault('token-500', 'token', 'Token endpoint answers 500.'),
  fault('token-html', 'token', 'Token endpoint answers 200 with an HTML page.'),
  fault('token-slow', 'token', 'Token endpoint takes 3 seconds.'),
  fault('token-stalled', 'token', 'Token endpoint never answers.'),
  fault('token-no-cors', 'token', 'Token endpoint sends no CORS headers.'),
  fault('token-no-access-token', 'token', 'Token response lacks access_token.'),
  fault('token-wrong-type', 'token', 'token_type is "mac".'),
  fault('token-type-lower-case', 'token', 'token_type is "bearer".'),
  fault('token-no-patient', 'token', 'Token response names no patient.'),
  fault('token-bad-patient-id', 'token', 'patient is "../Patient/other?x=1".'),
  fault('token-expires-string', 'token', 'expires_in is a string of digits.'),
  fault('token-expires-zero', 'token', 'expires_in is 0.'),
  fault('token-no-expires', 'token', 'Token response lacks expires_in.'),
  fault('token-no-wildcards', 'token', 'Wildcard scopes vanish from the grant without a word.'),
  fault('token-odd-members', 'token', 'Has __proto__, nested, null and unknown members.'),

  fault('id-token-tampered', 'identity', 'The id_token was changed after it was signed.'),
  fault('id-token-wrong-aud', 'identity', 'The id_token is for another client.'),
  fault('id-token-wrong-iss', 'identity', 'The id_token names another issuer.'),
  fault('id-token-alg-none', 'identity', 'The id_token is not signed (alg none).'),
  fault('id-token-expired', 'identity', 'The id_token ended an hour ago.'),
  fault('id-token-absent', 'identity', 'openid was granted but no id_token comes.'),
  fault('id-token-foreign-user', 'identity', 'fhirUser is a URL on another FHIR server.'),
  fault('jwks-unreachable', 'identity', 'The key set answers 503, without CORS headers.'),

  fault('refresh-invalid-grant', 'refresh', 'A refresh answers 400 invalid_grant.'),
  fault('refresh-network', 'refresh', 'A refresh breaks the connection without an answer.'),
  fault(
    'refresh-network-once',
    'refresh',
    'The first refresh breaks the connection, then it works.',
  ),
  fault('refresh-500', 'refresh', 'A refresh answers 500.'),
  fault('refresh-stalled', 'refresh', 'A refresh is never answered.'),
  fault('refresh-other-patient', 'refresh', 'A refresh names another patient.'),
  fault('refresh-narrower-scope', 'refresh', 'A refresh grants patient/Patient.rs only.'),

  fault('fhir-401-mid-session', 'access', 'From the sixth FHIR request of a token: 401.'),
  fault('fhir-401-once', 'access', 'The sixth FHIR request of a session answers 401, once.'),
  fault('fhir-403', 'access', '403 with an OperationOutcome.'),
  fault('fhir-404-patient', 'access', 'The patient of the launch is not found.'),
  fault('fhir-500', 'access', '500 with an OperationOutcome.'),
  fault('fhir-500-once', 'access', 'The first try of each request answers 500, the next works.'),
  fault('fhir-429', 'access', '429, always; Retry-After is hidden from the browser by CORS.'),
  fault('fhir-429-once', 'access', 'The first try of each request answers 429, Retry-After: 1.'),
  fault('fhir-html', 'access', '200 with an HTML page.'),
  fault('fhir-empty', 'access', '200 with no body.'),
  fault('fhir-cut-off', 'access', 'The body ends in the middle.'),
  fault('fhir-truncated', 'access', 'The connection ends before the promised Content-Length.'),
  fault('fhir-reset', 'access', 'The connection is reset before a byte of the answer.'),
  fault('fhir-slow', 'access', 'Every answer takes a second.'),
  fault('fhir-stalled', 'access', 'Headers come, the body never ends.'),
  fault('fhir-redirect-foreign', 'access', 'A redirect to another origin.'),
  fault('fhir-no-cors', 'access', 'No CORS headers on FHIR answers.'),
  fault(
    'fhir-cors-strict',
    'access',
    'CORS allows the headers authorization and content-type only.',
  ),
  fault('error-body-text', 'access', 'Errors are plain text.'),
  fault('error-body-json', 'access', 'Errors are {"code", "message"}, not an OperationOutcome.'),
  fault('error-body-html', 'access', 'Errors are an HTML page.'),
  fault('error-body-empty', 'access', 'Errors have no body.'),

  fault('next-foreign', 'paging', 'next points to another origin (127.0.0.1 for localhost).'),
  fault('next-loop', 'paging', 'The third page points back to the first.'),
  fault('next-without-url', 'paging', 'next is there, but without a url.'),
  fault('next-self', 'paging', 'next points to the page it is on.'),
  fault('next-relative', 'paging', 'next is a path relative to the FHIR base.'),
  fault('next-scheme-less', 'paging', 'next is host and path without a scheme.'),
  fault('next-rooted', 'paging', 'next is a path from the root of the host, base path included.'),
  fault('next-server-base', 'paging', 'next is on the FHIR base, without the resource type.'),
  fault('next-fails-on-page-2', 'paging', 'The second page answers 500.'),
  fault('next-expired', 'paging', 'The second page answers that its paging session expired.'),
  fault('next-expired-4113', 'paging', 'The second page answers 400 with the code 4113.'),
  fault('next-expired-410', 'paging', 'The second page answers 410.'),
  fault('next-on-last-page', 'paging', 'The last page has a next that gives an empty page.'),
  fault('duplicates-across-pages', 'paging', 'Page 2 repeats a resource in a newer version.'),
  fault('next-endless', 'paging', 'Every page has a new next that gives the same resources again.'),
  fault('count-ignored', 'paging', '_count is ignored.'),
  fault('count-refused', 'paging', '_count answers 400.'),
  fault('count-capped-50', 'paging', '_count is capped at 50.'),
  fault('total-absent', 'paging', 'Bundle.total is missing.'),
  fault('total-of-page', 'paging', 'Bundle.total counts the page, not the result.'),
  fault('total-off-by-one', 'paging', 'Bundle.total is one too many.'),
  fault('total-estimate', 'paging', 'Bundle.total is an estimate until the last page.'),

  fault('other-patient-resource', 'content', 'A page holds a resource of another patient.'),
  fault('patient-mismatch', 'content', 'The Patient read answers with another patient.'),
  fault('malformed-entries', 'content', 'Pages hold null, empty and wrongly typed entries.'),
  fault(
    'duplicate-members',
    'content',
    'The first resource of a page names its value and code twice, differently.',
  ),
  fault('ids-absent', 'content', 'Resources have no id.'),
  fault('outcome-entries', 'content', 'Each page has an OperationOutcome: may be incomplete.'),
  fault('outcome-when-empty', 'content', 'An empty search has an OperationOutcome entry (4101).'),
  fault('outcome-instead', 'content', '200 with an OperationOutcome instead of a Bundle.'),
  fault('unknown-category-400', 'content', 'An unknown category answers 400.'),
  fault('category-required', 'content', 'Observation without category or code answers 400.'),
  fault(
    'status-required',
    'content',
    'A search without status (of conditions: clinical-status) answers 400.',
  ),
  fault('category-ignored', 'content', 'A search answers with results of every category.'),
  fault('order-shuffled', 'content', 'Results come in no order.'),
  fault('search-mode-absent', 'content', 'Entries do not say search.mode.'),
  fault('unknown-parameter-ignored', 'content', 'Unknown search parameters are ignored.'),
  fault('unknown-parameter-warned', 'content', 'Unknown search parameters give a warning entry.'),
] as const;

export type FaultName = (typeof FAULTS)[number]['name'];
export type FaultGroup = (typeof FAULTS)[number]['group'];

const names: ReadonlySet<string> = new Set(FAULTS.map((one) => one.name));

export function isFaultName(name: unknown): name is FaultName {
  return typeof name === 'string' && names.has(name);
}
