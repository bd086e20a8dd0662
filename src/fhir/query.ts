import { notifyManager, QueryClient } from '@tanstack/react-query';
import type { Session } from '../session/session.ts';

/** Every key begins with the issuer and the patient: no answer can serve another chart. */
export function keysOf(session: Session, ...more: readonly string[]): readonly string[] {
  return [session.fhirBase, session.patientId, ...more];
}

/**
 * Reads happen once for a session and again only when asked for; retries are the pipeline's (it
 * knows which answers are worth one). Structural sharing is off: results are folded in page by
 * page and comparing 50,000 of them would cost more than drawing.
 */
export const READ_ONCE = {
  staleTime: Infinity,
  gcTime: Infinity,
  retry: false,
  structuralSharing: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  // A workstation's notion of "offline" must not park a read in silence.
  networkMode: 'always',
} as const;

/**
 * A read that is under way is not begun a second time, whoever asks: two runs of one search would
 * each write what they have, and the one that began first might write last.
 */
export const ONE_AT_A_TIME = { cancelRefetch: false } as const;

/** A hidden page draws no frames, and must hear of its reads all the same. */
const LONGEST_WAIT_MS = 100;
/** After a drawing the next waits this many times as long as it took: reading goes on meanwhile. */
const REST = 2;
const LONGEST_REST_MS = 200;

/**
 * Has react-query tell its news once a frame and all together: fifteen searches that answer in one
 * moment would otherwise be drawn fifteen times, and each drawing hold up the next searches.
 */
export function tellOnceAFrame(): void {
  let news: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let rested = 0;
  const tell = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    const told = news;
    news = [];
    const begun = performance.now();
    for (const one of told) one();
    // React draws what stores tell it in a microtask of its own, which stands before this one.
    queueMicrotask(() => {
      const drawn = performance.now();
      rested = drawn + Math.min(REST * (drawn - begun), LONGEST_REST_MS);
    });
  };
  notifyManager.setScheduler((callback) => {
    if (news.push(callback) > 1) return;
    const rest = rested - performance.now();
    if (rest <= 0) frame = requestAnimationFrame(tell);
    timer = setTimeout(tell, rest > 0 ? rest : LONGEST_WAIT_MS);
  });
}

/** One client for one session; it dies with it. */
export function newQueryClient(): QueryClient {
  return new QueryClient();
}
