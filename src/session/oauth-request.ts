import { LaunchProblem } from './launch-problem.ts';

const TIMEOUT_MS = 20_000;

/** How every token request goes out: no cookies, no cache, no redirect, an end in sight. */
function oauthRequest(body: string): RequestInit {
  return {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
}

/**
 * Posts a form to the token endpoint and returns the JSON body. Throws `token-unreachable`
 * (network, CORS, time-out), `ehr-unavailable` (5xx, 408, 429; Retry-After is its `cause`),
 * `token-refused` (any other HTTP error; the OAuth error is its `cause`) or `token-unreadable`.
 */
export async function postForm(endpoint: string, body: string): Promise<unknown> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(endpoint, oauthRequest(body));
    text = await response.text();
  } catch (cause) {
    throw new LaunchProblem('token-unreachable', { cause });
  }
  // "Too late" and "too many" say nothing of what was sent: they pass, as a server that is down does.
  if (response.status >= 500 || response.status === 408 || response.status === 429)
    throw new LaunchProblem('ehr-unavailable', { cause: response.headers.get('retry-after') });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new LaunchProblem(response.ok ? 'token-unreadable' : 'token-refused', { cause });
  }
  if (!response.ok) throw new LaunchProblem('token-refused', { cause: oauthError(parsed) });
  return parsed;
}

/** The `error` code of an OAuth error body, or undefined. */
function oauthError(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  return typeof body.error === 'string' ? body.error : undefined;
}
