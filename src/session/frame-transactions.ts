import type { Transaction, TransactionStore } from './transactions.ts';

/**
 * Launching where the browser blocks storage (a cross-site frame with third-party storage blocked:
 * sessionStorage throws at the first touch). launch.html then stays alive and keeps the transaction
 * in its memory; the authorization runs in a child frame, and when the EHR redirects that frame back
 * to index.html, index.html asks its parent for the transaction. Both are this origin: the message
 * goes to this origin only, and each side checks the other's origin and window. No token passes:
 * the code is redeemed in the child frame, which then is the app.
 */
const ASK = 'chartside.take';
const ANSWER_MS = 5000;

type Ask = { readonly type: typeof ASK; readonly state: string };

const isAsk = (data: unknown): data is Ask =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  data.type === ASK &&
  'state' in data &&
  typeof data.state === 'string';

/** The parent's side: a store in memory that one child frame of this origin may take from, once. */
export function memoryTransactions(): TransactionStore & { serve(frame: HTMLIFrameElement): void } {
  const kept = new Map<string, Transaction>();
  const take = (state: string): Transaction | undefined => {
    const transaction = kept.get(state);
    kept.delete(state);
    return transaction;
  };
  return {
    put(state, transaction) {
      kept.set(state, transaction);
    },
    take: (state) => Promise.resolve(take(state)),
    serve(frame) {
      addEventListener('message', (event) => {
        const [port] = event.ports;
        if (event.origin !== location.origin || event.source !== frame.contentWindow) return;
        if (port === undefined || !isAsk(event.data)) return;
        port.postMessage(take(event.data.state));
      });
    },
  };
}

/** The child's side, or undefined where the parent is not a page of this origin. */
export function parentTransactions(): TransactionStore | undefined {
  if (parent === window || !sameOrigin(parent)) return undefined;
  return {
    put() {
      throw new Error('a launch begins in launch.html');
    },
    take: (state) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        setTimeout(() => resolve(undefined), ANSWER_MS);
        // Same origin, same build: what comes back is what `put` was given.
        port1.onmessage = (event: MessageEvent<Transaction | undefined>) => resolve(event.data);
        parent.postMessage({ type: ASK, state } satisfies Ask, location.origin, [port2]);
      }),
  };
}

function sameOrigin(other: Window): boolean {
  try {
    return other.location.origin === location.origin;
  } catch {
    return false;
  }
}
