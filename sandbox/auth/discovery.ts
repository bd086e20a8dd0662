/** `.well-known/smart-configuration` (SMART App Launch 2.2, Conformance), good and bad. */
import { hasFault, type LaunchOptions } from '../options.ts';

export type DiscoverySettings = {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly issuer: string;
  readonly options: LaunchOptions;
};

export function smartConfiguration(settings: DiscoverySettings): Record<string, unknown> {
  const { issuer, options } = settings;
  const refresh = options.refresh !== 'none';
  const listsRefresh = refresh && !hasFault(options, 'discovery-refresh-unlisted');
  const openid = !hasFault(options, 'discovery-no-openid');
  return {
    ...(openid ? { issuer, jwks_uri: `${issuer}/jwks` } : {}),
    authorization_endpoint: authorizationEndpoint(settings),
    token_endpoint: tokenEndpoint(settings),
    revocation_endpoint: `${issuer}/revoke`,
    token_endpoint_auth_methods_supported: ['none'],
    grant_types_supported: ['authorization_code', ...(listsRefresh ? ['refresh_token'] : [])],
    response_types_supported: ['code'],
    code_challenge_methods_supported: hasFault(options, 'discovery-no-s256') ? ['plain'] : ['S256'],
    authorization_response_iss_parameter_supported: true,
    scopes_supported: [
      ...(openid ? ['openid', 'fhirUser', 'profile'] : []),
      'launch',
      'launch/patient',
      ...((options.messaging ?? 'none') === 'none' ? [] : ['messaging/ui']),
      ...(refresh ? ['online_access', 'offline_access'] : []),
      ...(hasFault(options, 'discovery-few-scopes') ? [] : ['patient/*.rs', 'patient/*.read']),
    ],
    capabilities: capabilities(options),
  };
}

function capabilities(options: LaunchOptions): string[] {
  const banner = hasFault(options, 'discovery-old-names')
    ? ['context-passthrough-banner', 'context-passthrough-style']
    : ['context-banner', 'context-style'];
  return [
    'launch-ehr',
    'launch-standalone',
    'authorize-post',
    'client-public',
    ...(hasFault(options, 'discovery-no-openid') ? [] : ['sso-openid-connect']),
    ...banner,
    'context-ehr-patient',
    'context-ehr-encounter',
    'context-standalone-patient',
    'permission-patient',
    'permission-user',
    'permission-v1',
    ...(hasFault(options, 'discovery-v1-only') ? [] : ['permission-v2']),
    ...(options.refresh === 'none' ? [] : ['permission-online', 'permission-offline']),
  ];
}

function authorizationEndpoint({ origin, issuer, options }: DiscoverySettings): string {
  const endpoint = `${issuer}/authorize`;
  if (hasFault(options, 'discovery-javascript-authorize')) {
    return "javascript:void(document.documentElement.dataset.scriptRan='yes')";
  }
  if (hasFault(options, 'discovery-foreign-authorize')) return onForeignOrigin(endpoint);
  if (hasFault(options, 'discovery-relative-endpoints')) return endpoint.slice(origin.length);
  if (hasFault(options, 'discovery-authorize-has-query')) return `${endpoint}?flow=smart`;
  return endpoint;
}

function tokenEndpoint({ origin, issuer, options }: DiscoverySettings): string {
  const endpoint = `${issuer}/token`;
  if (hasFault(options, 'discovery-foreign-token-endpoint')) return onForeignOrigin(endpoint);
  if (hasFault(options, 'discovery-relative-endpoints')) return endpoint.slice(origin.length);
  return endpoint;
}

/** The same server under another name, so that a test can see in the log what was sent there. */
function onForeignOrigin(url: string): string {
  const foreign = new URL(url);
  foreign.hostname = foreign.hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1';
  return foreign.href;
}
