import type { IncomingMessage } from 'node:http';

/** One request, with what a test needs to prove that something was never sent. */
export type RequestRecord = {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly method: string;
  /** Host header: tells localhost from 127.0.0.1. */
  readonly host: string;
  /** Path and query as received. */
  readonly path: string;
  readonly hadAuthorization: boolean;
  readonly hadCookie: boolean;
  /** Origin header. */
  readonly from: string | undefined;
};

const LIMIT = 100_000;

export function recordRequest(log: RequestRecord[], request: IncomingMessage): void {
  if (log.length >= LIMIT) log.splice(0, LIMIT / 2);
  log.push({
    at: Date.now(),
    method: request.method ?? '',
    host: request.headers.host ?? '',
    path: request.url ?? '',
    hadAuthorization: request.headers.authorization !== undefined,
    hadCookie: request.headers.cookie !== undefined,
    from: request.headers.origin,
  });
}
