/** The one failure that a launch can ask for, of one kind of read (`LaunchOptions.failure`). */
import type { Grant } from '../grant.ts';
import type { Failure, LaunchOptions } from '../options.ts';
import type { Answer } from './answer.ts';
import { brokenOff, cutShort, neverEnding, textOf } from './broken-bodies.ts';
import { errorBody } from './error-bodies.ts';
import type { Target } from './target.ts';

/** Whether this request is one that fails. */
export function isHitBy(
  failure: Failure | undefined,
  target: Target | undefined,
  memory: Map<string, number>,
  grant: Grant | undefined,
): failure is Failure {
  if (failure === undefined || target === undefined) return false;
  if (target.kind === 'metadata' || target.type !== failure.of) return false;
  const { page } = failure;
  // A Patient has no pages: its read fails always, or always but the first time.
  if (target.type === 'Patient') return page === 'first' || countRead(memory, grant) > 1;
  if (target.kind === 'read') return false;
  return ((target.cursor?.page ?? 1) === 1) === (page === 'first');
}

function countRead(memory: Map<string, number>, grant: Grant | undefined): number {
  const key = `patient ${grant?.sessionId ?? ''}`;
  const count = (memory.get(key) ?? 0) + 1;
  memory.set(key, count);
  return count;
}

/** The right answer, failed. */
export function fail(
  right: Answer,
  { how, body }: Failure,
  retryAfter: LaunchOptions['retryAfter'],
): Answer {
  if (typeof how === 'number') {
    const says = (how === 429 || how === 503) && (retryAfter ?? 'absent') !== 'absent';
    const headers = {
      ...(says ? { 'Retry-After': '2' } : {}),
      ...(how === 401 ? { 'WWW-Authenticate': 'Bearer error="invalid_token"' } : {}),
    };
    return errorBody(body, { status: how, body: undefined, headers });
  }
  // The three connections that break carry the right answer where the others carry its kind.
  const whole = body === 'outcome' ? right : errorBody(body, right);
  const half = body === 'empty' ? undefined : halfOf(textOf(whole.body));
  switch (how) {
    case 'timeout':
      return { ...whole, body: neverEnding(half) };
    case 'reset':
      return { ...whole, body: brokenOff(half) };
    case 'truncated':
      return body === 'empty' ? cutShort(right, 0) : cutShort(whole);
  }
}

function halfOf(text: string): string {
  return text.slice(0, Math.floor(text.length / 2));
}
