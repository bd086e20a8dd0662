import type { Transaction, TransactionStore } from './transactions.ts';

/**
 * Launching where the browser blocks storage (a cross-site frame with third-party storage blocked:
 * sessionStorage throws at the first touch). launch.html then stays alive and keeps the transaction
 * in its memory; the authorization runs in a child frame, and when the EHR redirects that frame back
 * to index.html, index.html asks its parent for the transaction. Both are this origin: the message
 * goes to this origin only, and each side checks the other's origin and window. No token passes:
 * the code is redeemed in the child frame, which then is the app. Where the EHR's sign-in refuses to
 * stand in a frame of the app's, the clinician can open it in a window, which asks its opener.
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

/** The keeper's side: a store in memory that the named windows of this origin may take from, once. */
export function memoryTransactions(): TransactionStore & {
  serve(
    windows: () => readonly (Window | null | undefined)[],
    onTaken: (by: MessageEventSource) => void,
  ): void;
} {
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
    serve(windows, onTaken) {
      addEventListener('message', (event) => {
        const [port] = event.ports;
        const asker = windows().some((one) => one === event.source);
        if (event.origin !== location.origin || event.source === null || !asker) return;
        if (port === undefined || !isAsk(event.data)) return;
        const transaction = take(event.data.state);
        port.postMessage(transaction);
        if (transaction !== undefined) onTaken(event.source);
      });
    },
  };
}

/** The asker's side, or undefined where neither the parent nor the opener is a page of this origin. */
export function keptTransactions(): TransactionStore | undefined {
  const keeper = [parent, opener as Window | null].find((other) => isKeeper(other));
  if (keeper === undefined || keeper === null) return undefined;
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
        keeper.postMessage({ type: ASK, state } satisfies Ask, location.origin, [port2]);
      }),
  };
}

function isKeeper(other: Window | null): boolean {
  if (other === null || other === window) return false;
  try {
    return other.location.origin === location.origin;
  } catch {
    return false;
  }
}
