import type { Identity, IdentityCheck } from './identity.ts';
import { launchProblemCode, LaunchProblem, type LaunchProblemCode } from './launch-problem.ts';
import { isMark, MARK, RELOADED } from './page-mark.ts';
import { postForm } from './oauth-request.ts';
import { isTrustedOrigin } from './ehr.ts';
import { safeUrl } from './safe-url.ts';
import { startSession, type Session } from './session.ts';
import { redeemCode } from './smart-client.ts';
import { readTokenResponse, type Tokens } from './token-response.ts';
import type { Transaction, TransactionStore } from './transactions.ts';
import { whenIdle } from './when-idle.ts';

/** What the address of index.html asks for. */
export type Arrival =
  /** Back from the EHR's authorization server, with a code or an error. */
  | { readonly kind: 'callback'; readonly parameters: Callback }
  /** Sent here by launch.html with a problem. */
  | {
      readonly kind: 'problem';
      readonly code: LaunchProblemCode;
      /** The name of what launch.html left to say. */
      readonly note: string | null;
    }
  /** A session was here before: a reload, or back and forward. */
  | { readonly kind: 'reload' }
  /** Opened directly, outside a chart. */
  | { readonly kind: 'direct' };

export type Callback = {
  readonly state: string | null;
  readonly code: string | null;
  readonly error: string | null;
  readonly iss: string | null;
};

/**
 * Reads the address once and cleans it before anything else is loaded: no code, state or problem
 * stays in the address bar or the history. `history.state` keeps a mark that says only that
 * something was opened here, so that a reload can be told from a first visit.
 */
export function readArrival(location: Location, history: History): Arrival {
  const query = new URLSearchParams(location.search);
  const arrival = classify(query, isMark(history.state));
  // With the origin: a path that begins with two slashes would be taken for a host.
  const clean = location.origin + location.pathname;
  history.replaceState(arrival.kind === 'direct' ? null : MARK, '', clean);
  return arrival;
}

function classify(query: URLSearchParams, marked: boolean): Arrival {
  const parameters: Callback = {
    state: query.get('state'),
    code: query.get('code'),
    error: query.get('error'),
    iss: query.get('iss'),
  };
  if (parameters.state !== null || parameters.code !== null || parameters.error !== null)
    return { kind: 'callback', parameters };
  // launch.html was reloaded while the chart stood in a frame of it.
  if (query.get('problem') === RELOADED) return { kind: 'reload' };
  if (query.has('problem'))
    return { kind: 'problem', code: problemOf(query), note: query.get('note') };
  return { kind: marked ? 'reload' : 'direct' };
}

function problemOf(query: URLSearchParams): LaunchProblemCode {
  return launchProblemCode(query.get('problem')) ?? 'unexpected';
}

/** RFC 6749 section 4.1.2.1 and OpenID Connect Core 3.1.2.6; the text comes from us, not the URL. */
function refusal(error: string): LaunchProblemCode {
  switch (error) {
    case 'access_denied':
    case 'login_required':
    case 'interaction_required':
    case 'consent_required':
      return 'access-denied';
    case 'invalid_scope':
      return 'scope-refused';
    case 'server_error':
    case 'temporarily_unavailable':
      return 'ehr-unavailable';
    default:
      return 'authorization-refused';
  }
}

/** Mix-up defence (RFC 9207): the answer must come from the server that was asked. */
function checkIssuer(iss: string | null, transaction: Transaction): void {
  const { discovery } = transaction;
  if (iss === null) {
    if (discovery.sendsIssuer) throw new LaunchProblem('issuer-mismatch');
    return;
  }
  const { ehr, issuer } = transaction;
  const url = safeUrl(iss);
  // A server that answers with an issuer it never published can only be known by its origin.
  const right =
    discovery.issuer === undefined
      ? url !== undefined && isTrustedOrigin(ehr, issuer, url)
      : iss === discovery.issuer;
  if (!right) throw new LaunchProblem('issuer-mismatch');
}

async function takeFrom(
  stores: readonly TransactionStore[],
  state: string,
): Promise<Transaction | undefined> {
  for (const store of stores) {
    const transaction = await store.take(state);
    if (transaction !== undefined) return transaction;
  }
  return undefined;
}

/**
 * From the EHR's redirect to a session. The pending transaction is taken before anything else, so
 * that a state works once, whatever follows. Throws a `LaunchProblem`; no request leaves unless
 * the state is one of ours and the issuer is the one that was asked.
 */
export async function openSession(
  callback: Callback,
  stores: readonly TransactionStore[],
): Promise<Session> {
  const { state, code, error } = callback;
  const transaction = state === null || state === '' ? undefined : await takeFrom(stores, state);
  if (state === null || transaction === undefined) throw new LaunchProblem('state-unknown');
  checkIssuer(callback.iss, transaction);
  if (error !== null) throw new LaunchProblem(refusal(error));
  if (code === null || code === '') throw new LaunchProblem('code-missing');

  const { discovery, ehr } = transaction;
  let body: unknown;
  try {
    await redeemCode(
      transaction.pending,
      {
        code,
        state,
        redirectUri: transaction.redirectUri,
      },
      async (form) => {
        body = await postForm(discovery.tokenEndpoint, form);
      },
    );
  } catch (thrown) {
    if (thrown instanceof LaunchProblem) throw thrown;
    throw new LaunchProblem('unexpected', { cause: thrown });
  }
  const response = readTokenResponse(body);
  const { patientId } = response.context;
  if (patientId === undefined) throw new LaunchProblem('no-patient');
  return startSession({
    ehr,
    issuer: transaction.issuer,
    discovery,
    requestedScope: transaction.scope,
    patientId,
    response,
    verifyIdentity: (tokens) =>
      verify(tokens, { discovery, clientId: ehr.clientId, nonce: transaction.nonce }),
  });
}

/** Who is signed in comes after what the chart says: the code for it weighs as much as a view. */
async function verify(tokens: Tokens, check: IdentityCheck): Promise<Identity> {
  await whenIdle();
  try {
    const { verifyIdentity } = await import('./identity.ts');
    return await verifyIdentity(tokens, check);
  } catch {
    return { state: 'unverified' };
  }
}
