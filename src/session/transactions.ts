import type { Discovery } from './discovery.ts';
import type { Ehr } from './ehr.ts';
import type { PendingState } from './smart-client.ts';

/** A launch between leaving for the EHR's authorization server and coming back. */
export type Transaction = {
  readonly startedAt: number;
  /** The registry's entry at the time of the launch: index.html need not fetch it again. */
  readonly ehr: Ehr;
  readonly issuer: string;
  readonly launch: 'ehr' | 'standalone';
  readonly redirectUri: string;
  readonly scope: string;
  readonly nonce: string | undefined;
  readonly discovery: Discovery;
  readonly pending: PendingState;
};

/**
 * Where transactions wait, each under its own `state`: nothing shared, so that two frames of one
 * EHR page never meet. What waits is a state, a PKCE verifier and configuration; never a token.
 */
export type TransactionStore = {
  put(state: string, transaction: Transaction): void;
  /** Returns the transaction and forgets it: a state works once. */
  take(state: string): Promise<Transaction | undefined>;
};

const PREFIX = 'chartside.launch.';
const MAX_AGE_MS = 15 * 60_000;

/** Removes launches that were begun over 15 minutes ago and never came back; others stay. */
function purgeStale(storage: Storage, now: number): void {
  for (const key of Object.keys(storage)) {
    if (!key.startsWith(PREFIX)) continue;
    const startedAt = parse(storage.getItem(key))?.startedAt;
    if (startedAt === undefined || !isFresh(startedAt, now)) storage.removeItem(key);
  }
}

/** The clock of a workstation may be set back in the middle of a sign-in. */
function isFresh(startedAt: number, now: number): boolean {
  return Math.abs(now - startedAt) <= MAX_AGE_MS;
}

function parse(text: string | null): Transaction | undefined {
  if (text === null) return undefined;
  try {
    // Written by this module on this origin only; a damaged entry is no entry.
    const value = JSON.parse(text) as Transaction;
    return typeof value.startedAt === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets abandoned launches whose time is over; without storage there are none. */
export function purgeTransactions(now: number): void {
  try {
    purgeStale(sessionStorage, now);
  } catch {
    // Blocked.
  }
}

/**
 * Transactions in sessionStorage, or undefined where the browser blocks it (a cross-site frame with
 * third-party storage blocked throws at the first touch).
 */
export function sessionTransactions(
  now: () => number,
  open: () => Storage = () => sessionStorage,
): TransactionStore | undefined {
  let storage: Storage;
  try {
    storage = open();
    storage.setItem(`${PREFIX}probe`, '');
    storage.removeItem(`${PREFIX}probe`);
    purgeStale(storage, now());
  } catch {
    return undefined;
  }
  return {
    put(state, transaction) {
      storage.setItem(PREFIX + state, JSON.stringify(transaction));
    },
    take(state) {
      const transaction = parse(storage.getItem(PREFIX + state));
      storage.removeItem(PREFIX + state);
      const fresh = transaction !== undefined && isFresh(transaction.startedAt, now());
      return Promise.resolve(fresh ? transaction : undefined);
    },
  };
}
