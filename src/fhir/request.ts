import type { FhirAnswer } from '../session/fhir-fetch.ts';
import type { Session } from '../session/session.ts';
import { outcomeCode } from './operation-outcome.ts';
import { problemOf, problemOfStatus, ReadFailure } from './read-problem.ts';

/** Tries in all. What is worth another: a lost connection and a server that says "later". */
const TRIES = 3;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;
const TRY_AGAIN = new Set([429, 502, 503, 504]);

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

/** Milliseconds that a Retry-After header asks for (seconds or an HTTP date), or undefined. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) && ms >= 0 ? Math.min(ms, LONGEST_WAIT_MS) : undefined;
}

function waitMs(attempt: number, answer: FhirAnswer | undefined): number {
  const asked = retryAfterMs(answer?.retryAfter ?? null, Date.now());
  if (asked !== undefined) return asked;
  const step = FIRST_WAIT_MS * 4 ** attempt;
  // Jitter keeps a ward full of workstations from coming back in the same second.
  return step / 2 + (Math.random() * step) / 2;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Reads one URL and returns the body of a 2xx answer. A lost connection, 429, 502, 503 and 504 are
 * tried again, at most twice, with growing waits; nothing else ever is.
 * Throws `Refusal` for an HTTP error and `ReadFailure` for everything else.
 */
export async function readUrl(session: Session, url: string): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const last = attempt === TRIES - 1;
    let answer: FhirAnswer | undefined;
    try {
      answer = await session.read(url);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.kind !== 'network' || last) throw new ReadFailure(problem, thrown);
    }
    if (answer !== undefined) {
      if (answer.status >= 200 && answer.status < 300) return answer.body;
      if (!TRY_AGAIN.has(answer.status) || last) throw new Refusal(answer);
    }
    await pause(waitMs(attempt, answer));
  }
}
