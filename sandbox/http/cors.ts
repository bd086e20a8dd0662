/**
 * Who may read an answer from a script (SMART App Launch 2.2, App Registration): discovery from
 * anywhere, the token endpoint and FHIR from the origins of registered apps, the authorization
 * endpoint from nowhere, as it is a page to navigate to.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

export type CorsPolicy = {
  /** `*`, the origins that may read, or none at all. */
  readonly origins: '*' | readonly string[];
  /** Request headers that are allowed. Default: whatever is asked for. */
  readonly headers?: string;
  readonly hideRetryAfter?: boolean;
};

export const NO_CORS: CorsPolicy = { origins: [] };
export const ANY_ORIGIN: CorsPolicy = { origins: '*' };

/** Sets the headers of the policy. True: this was a preflight and it is answered. */
export function applyCors(
  request: IncomingMessage,
  response: ServerResponse,
  policy: CorsPolicy,
): boolean {
  const origin = request.headers.origin;
  const allowed = allowedOrigin(origin, policy);
  if (policy.origins !== '*') response.setHeader('Vary', 'Origin');
  if (allowed !== undefined) response.setHeader('Access-Control-Allow-Origin', allowed);
  // Also where nothing is allowed: oidc-provider opens its endpoints to all unless it finds a header
  // of this family already set.
  const exposed = ['ETag', 'Location', 'WWW-Authenticate'];
  if (policy.hideRetryAfter !== true) exposed.push('Retry-After');
  response.setHeader('Access-Control-Expose-Headers', exposed.join(', '));
  if (request.method !== 'OPTIONS') return false;
  if (allowed !== undefined) {
    const asked = request.headers['access-control-request-headers'];
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
    response.setHeader('Access-Control-Allow-Headers', policy.headers ?? asked ?? 'authorization');
    response.setHeader('Access-Control-Max-Age', '0');
  }
  response.writeHead(204).end();
  return true;
}

function allowedOrigin(origin: string | undefined, policy: CorsPolicy): string | undefined {
  if (policy.origins === '*') return '*';
  return origin !== undefined && policy.origins.includes(origin) ? origin : undefined;
}
