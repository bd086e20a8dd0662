import { atMost } from './at-most.ts';
import type { TokenKeeper } from './token-keeper.ts';

/** Requests to one EHR at once; hospitals throttle or drop what a browser would send freely. */
export const AT_ONCE = 4;
const TIMEOUT_MS = 60_000;

/** The token would have gone to another origin; nothing was sent. */
export class ForeignOrigin extends Error {
  override readonly name = 'ForeignOrigin';
}

/** The session is over; nothing was sent. */
export class SessionOver extends Error {
  override readonly name = 'SessionOver';
}

/** A whole answer: the body is read before the place in the queue is given on. */
export type FhirAnswer = {
  readonly status: number;
  readonly body: string;
  /** The Retry-After header, where the EHR's CORS set-up lets it be read. */
  readonly retryAfter: string | null;
};

/** What stands around a request while it has its place in the queue. */
export type Gate = {
  /** Waited for right before it is sent. */
  readonly before: () => Promise<void>;
  /** Told the answer before the place is given on. */
  readonly after: (answer: FhirAnswer) => void;
};

export type FhirFetch = (url: string, signal: AbortSignal, gate?: Gate) => Promise<FhirAnswer>;

/**
 * The body as text. JSON is UTF-8 (RFC 8259), and gateways name another charset over it: what can be
 * UTF-8 is that. What cannot is what it is said to be, or the micro sign of a unit would be lost.
 */
async function textOf(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  const [, charset = 'utf-8'] = /charset\s*=\s*"?([\w-]+)/i.exec(type) ?? [];
  if (/^utf-?8$/i.test(charset)) return response.text();
  const bytes = await response.arrayBuffer();
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // In JSON there is no NUL; in UTF-16 every second byte is one.
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8.
  }
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Sends once; the answer must be whole within a minute. */
async function send(url: string, token: string, signal: AbortSignal): Promise<FhirAnswer> {
  const limit = new AbortController();
  const timer = setTimeout(
    () => limit.abort(new DOMException('no answer', 'TimeoutError')),
    TIMEOUT_MS,
  );
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/fhir+json', authorization: `Bearer ${token}` },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, limit.signal]),
    });
    return {
      status: response.status,
      body: await textOf(response),
      retryAfter: response.headers.get('retry-after'),
    };
  } catch (thrown) {
    // Where a body is under way Chromium may throw an AbortError instead of the reason.
    limit.signal.throwIfAborted();
    throw thrown;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The only place that adds the token to a request, and the guard around it: GET only, to the
 * origin of the FHIR base only, no redirects, no cookies, no cache, no header that a hospital's
 * CORS set-up would have to know. The test is for the origin, not for the base path: servers send
 * `next` links outside of it (the SMART specification's own example does).
 *
 * A 401 gives one renewal of the token, shared with every other request, and one more try; a second
 * 401 calls `onRefused`. The whole answer must arrive within a minute.
 * Throws `ForeignOrigin`, `SessionOver` or what fetch throws.
 */
export function fhirFetch(fhirBase: string, tokens: TokenKeeper, onRefused: () => void): FhirFetch {
  const { origin } = new URL(fhirBase);
  const queue = atMost(AT_ONCE);
  return async (url, signal, gate) => {
    if (!URL.canParse(url) || new URL(url).origin !== origin) throw new ForeignOrigin();
    return queue(async () => {
      await gate?.before();
      const token = tokens.current();
      if (token === undefined) throw new SessionOver();
      const answer = await send(url, token, signal);
      gate?.after(answer);
      if (answer.status !== 401) return answer;
      const renewed = await tokens.renew(token);
      if (renewed === undefined) {
        onRefused();
        return answer;
      }
      const second = await send(url, renewed, signal);
      gate?.after(second);
      if (second.status === 401) onRefused();
      return second;
    }, signal);
  };
}
