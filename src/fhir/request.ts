import type { FhirAnswer } from '../session/fhir-fetch.ts';
import type { Session } from '../session/session.ts';
import { outcomeCode } from './operation-outcome.ts';
import { problemOf, problemOfStatus, ReadFailure } from './read-problem.ts';

/** Waits before another try where the connection was lost or the server is down for a moment. */
const SHORT_WAITS_MS = [500, 2000] as const;
/**
 * Waits after a 429 that does not say how long: together more than a minute, because some servers
 * count requests by the minute, and browsers may not see Retry-After.
 */
const BUSY_WAITS_MS = [1000, 4000, 15_000, 45_000] as const;
/** "Retry-After: 0" is no leave to hurry. */
const SHORTEST_WAIT_MS = 500;
/** A server that asks for more is taken at its word: the read fails and says that it is busy. */
const LONGEST_WAIT_MS = 120_000;
const DOWN_FOR_A_MOMENT = new Set([502, 503, 504]);

/** An HTTP answer other than 2xx, with the body that says why. */
export class Refusal extends ReadFailure {
  readonly status: number;
  readonly body: string;

  constructor(answer: FhirAnswer) {
    super(problemOfStatus(answer.status, outcomeCode(answer.body)));
    this.status = answer.status;
    this.body = answer.body;
  }
}

/** How a read waits; tests give their own clock. */
export type Waiting = {
  /** Ends early, with the reason, when the signal aborts: nothing of a closed chart waits on. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told when a read has to wait before it tries again: epoch milliseconds of the next try. */
  readonly onWait: (until: number) => void;
};

export const PATIENT_WAITING: Waiting = {
  pause: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, ms);
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    }),
  onWait: () => undefined,
};

/** Milliseconds that a Retry-After header asks for (seconds or an HTTP date), or undefined. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}

/** How long to wait before try number `attempt + 2`; undefined: it is not worth another. */
export function waitMs(attempt: number, answer: FhirAnswer | undefined): number | undefined {
  const busy = answer?.status === 429;
  if (answer !== undefined && !busy && !DOWN_FOR_A_MOMENT.has(answer.status)) return undefined;
  const step = (busy ? BUSY_WAITS_MS : SHORT_WAITS_MS)[attempt];
  if (step === undefined) return undefined;
  const asked = retryAfterMs(answer?.retryAfter ?? null, Date.now());
  if (asked !== undefined && asked > LONGEST_WAIT_MS) return undefined;
  // Jitter keeps a ward full of workstations from coming back in the same second.
  return Math.max(asked ?? step, SHORTEST_WAIT_MS) * (1 + Math.random() / 4);
}

/** When each session's EHR may be asked again after a 429: all its reads wait for the same moment. */
const busyUntil = new WeakMap<Session, number>();

function markBusy(session: Session, until: number): void {
  busyUntil.set(session, Math.max(until, busyUntil.get(session) ?? 0));
}

async function whileBusy(session: Session, waiting: Waiting): Promise<void> {
  const until = busyUntil.get(session) ?? 0;
  if (until <= Date.now()) return;
  waiting.onWait(until);
  await waiting.pause(until - Date.now(), session.over);
}

/** What came of one request, and how long to wait before the next; undefined: none is worth it. */
type Tried = { readonly came: FhirAnswer | ReadFailure; readonly ms: number | undefined };

/** Sends once. Never throws. */
async function tryOnce(
  session: Session,
  url: string,
  attempt: number,
  waiting: Waiting,
): Promise<Tried> {
  let ms: number | undefined;
  try {
    const answer = await session.read(url, {
      before: () => whileBusy(session, waiting),
      after: (sent) => {
        ms = waitMs(attempt, sent);
        if (sent.status === 429 && ms !== undefined) markBusy(session, Date.now() + ms);
      },
    });
    return { came: answer, ms };
  } catch (thrown) {
    const lost = new ReadFailure(problemOf(thrown), thrown);
    return {
      came: lost,
      ms: lost.problem.kind === 'network' ? waitMs(attempt, undefined) : undefined,
    };
  }
}

/** What was asked of a session before anybody could take the answer, by URL, and when. */
type Ahead = { readonly at: number; readonly tried: Map<string, Promise<Tried>> };
const asked = new WeakMap<Session, Ahead>();

/**
 * Sends each at once; the first `readUrl` of the same URL takes what came of it. What nobody took is
 * let go with the session.
 */
export function askAhead(session: Session, urls: readonly string[]): void {
  const at = Date.now();
  const tried = new Map(urls.map((url) => [url, tryOnce(session, url, 0, PATIENT_WAITING)]));
  asked.set(session, { at, tried });
  session.over.addEventListener('abort', () => asked.delete(session), { once: true });
}

/** When the answer that `readUrl` would give now is asked, or was: no data is newer than that. */
export function askedAt(session: Session, url: string): number {
  const ahead = asked.get(session);
  return ahead?.tried.has(url) === true ? ahead.at : Date.now();
}

function takeAsked(session: Session, url: string): Promise<Tried> | undefined {
  const ahead = asked.get(session)?.tried;
  const tried = ahead?.get(url);
  ahead?.delete(url);
  return tried;
}

/**
 * Reads one URL and returns the body of a 2xx answer. A lost connection, 502, 503 and 504 are tried
 * again at most twice, 429 at most four times, with growing waits or the one the server asks for;
 * nothing else ever is. Throws `Refusal` for an HTTP error and `ReadFailure` for everything else.
 */
export async function readUrl(
  session: Session,
  url: string,
  waiting: Waiting = PATIENT_WAITING,
): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const { came, ms } = await (takeAsked(session, url) ?? tryOnce(session, url, attempt, waiting));
    if (!(came instanceof ReadFailure) && came.status >= 200 && came.status < 300) return came.body;
    if (ms === undefined) throw came instanceof ReadFailure ? came : new Refusal(came);
    waiting.onWait(Date.now() + ms);
    await waiting.pause(ms, session.over);
  }
}
