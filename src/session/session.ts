import { alarm } from './alarm.ts';
import type { Discovery } from './discovery.ts';
import { fhirFetch, type FhirAnswer, type Gate, SessionOver } from './fhir-fetch.ts';
import type { Identity } from './identity.ts';
import type { Ehr } from './ehr.ts';
import { readGrants, type Grants } from './scopes.ts';
import { clearsAtOnce, type EndReason, type SessionEnd } from './session-end.ts';
import { keepTokens } from './token-keeper.ts';
import type { EhrActions } from './messaging.ts';
import type { LaunchContext, TokenResponse, Tokens } from './token-response.ts';

/** What can change while a session is open; a new object for every change. */
export type SessionStatus = {
  readonly end: SessionEnd | undefined;
  /** False once nothing of the patient may stay on screen. */
  readonly contentAllowed: boolean;
  /** Epoch milliseconds; undefined: the EHR did not say. */
  readonly expiresAt: number | undefined;
  readonly renewable: boolean;
  readonly identity: Identity;
  /** What the EHR's page does for the app, once it has answered. */
  readonly ehr: EhrActions | undefined;
};

/** One launch: who, which patient, until when, what was granted, and the only way to read. */
export type Session = {
  readonly ehr: Ehr;
  /** FHIR base URL without trailing slash. */
  readonly fhirBase: string;
  readonly patientId: string;
  readonly context: LaunchContext;
  /** What is granted now: a renewal may take some of it back. */
  readonly grants: Grants;
  /** Epoch milliseconds of the launch. */
  readonly openedAt: number;
  /** Aborted when the session ends. */
  readonly over: AbortSignal;
  readonly status: () => SessionStatus;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads one URL of the FHIR server; see fhir-fetch for its guards and what it throws. */
  readonly read: (url: string, gate?: Gate) => Promise<FhirAnswer>;
  /** Ends the session: the tokens are gone at once; what may stay on screen follows the reason. */
  readonly endSession: (reason: EndReason) => void;
  /** Tells the session that the clinician is there. */
  readonly active: () => void;
};

export type SessionParts = {
  readonly ehr: Ehr;
  readonly issuer: string;
  readonly discovery: Discovery;
  readonly requestedScope: string;
  readonly patientId: string;
  readonly response: TokenResponse;
  readonly verifyIdentity: (tokens: Tokens) => Promise<Identity>;
};

const MINUTE_MS = 60_000;

/** Starts the session of a launch whose token response has been read and has a patient. */
export function startSession(parts: SessionParts): Session {
  const { ehr, discovery, response } = parts;
  const fhirBase = parts.issuer.replace(/\/$/, '');
  const listeners = new Set<() => void>();
  const over = new AbortController();
  let grants = readGrants(response.tokens.scope, parts.requestedScope);
  const idleMs = ehr.idleMinutes * MINUTE_MS;
  let lastActive = Date.now();
  let stopIdle: (() => void) | undefined;

  const tokens = keepTokens({
    tokens: response.tokens,
    tokenEndpoint: discovery.tokenEndpoint,
    clientId: ehr.clientId,
    onRenewed(renewed) {
      // The EHR may repeat the launch context with a refresh: another patient stops everything, and
      // so does one in a form that cannot be compared (`Patient/2`, a number, a list).
      if (renewed.namesPatient && renewed.context.patientId !== parts.patientId)
        return endSession('other-patient');
      // Without a scope it is what it was (RFC 6749 sections 5.1 and 6).
      if (renewed.tokens.scope !== undefined) grants = readGrants(renewed.tokens.scope, '');
      change({ expiresAt: tokens.expiresAt(), renewable: tokens.renewable() });
    },
    onOrphaned: (orphans) => void revoke(discovery, ehr.clientId, orphans),
    isOver: endIfIdle,
    onLastToken: () => change({ renewable: false }),
    onExpired: () => endSession('expired'),
  });

  let status: SessionStatus = {
    end: undefined,
    contentAllowed: true,
    expiresAt: tokens.expiresAt(),
    renewable: tokens.renewable(),
    identity: { state: response.tokens.idToken === undefined ? 'absent' : 'checking' },
    ehr: undefined,
  };

  function change(part: Partial<SessionStatus>): void {
    status = { ...status, ...part };
    for (const listener of listeners) listener();
  }

  function endSession(reason: EndReason): void {
    if (status.end !== undefined) {
      // A later, stricter reason may still clear what an earlier end had left readable.
      if (clearsAtOnce(reason) && status.contentAllowed) change({ contentAllowed: false });
      return;
    }
    const dropped = tokens.drop();
    over.abort(new SessionOver());
    stopIdle?.();
    const end = { reason, at: Date.now() };
    change({ end, contentAllowed: !clearsAtOnce(reason), renewable: false, ehr: undefined });
    const overForGood = reason === 'closed' || reason === 'idle';
    if (overForGood && dropped !== undefined) void revoke(discovery, ehr.clientId, dropped);
    if (!clearsAtOnce(reason))
      alarm(end.at + ehr.keepAfterEndMinutes * MINUTE_MS, () => change({ contentAllowed: false }));
  }

  /** After a sleep of the workstation any of the clocks may ring first; nobody was there for all. */
  function endIfIdle(): boolean {
    const isIdle = Date.now() - lastActive >= idleMs;
    if (isIdle) endSession('idle');
    return isIdle;
  }

  function active(): void {
    // The first touch after a sleep of the workstation comes too late to count as "still there".
    if (status.end !== undefined || endIfIdle()) return;
    lastActive = Date.now();
    stopIdle?.();
    stopIdle = alarm(lastActive + idleMs, endIfIdle);
  }

  const { messaging } = response.context;
  // Few EHRs speak with the app, and none before the chart stands: the code comes when it is needed.
  if (messaging !== undefined)
    void import('./web-messaging.ts')
      .then(({ speakWithEhr }) => speakWithEhr(messaging, grants.scopes, over.signal))
      .then((actions) => {
        if (status.end === undefined) change({ ehr: actions });
      })
      .catch(() => undefined);

  const read = fhirFetch(fhirBase, tokens, () => endSession('refused'));
  active();
  if (response.tokens.idToken !== undefined)
    void parts.verifyIdentity(response.tokens).then((identity) => change({ identity }));

  return {
    ehr,
    fhirBase,
    patientId: parts.patientId,
    context: response.context,
    get grants() {
      return grants;
    },
    openedAt: Date.now(),
    over: over.signal,
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (url, gate) => read(url, over.signal, gate),
    endSession,
    active,
  };
}

/** Tells the server that the tokens are done with (RFC 7009); nothing depends on the answer. */
async function revoke(discovery: Discovery, clientId: string, tokens: Tokens): Promise<void> {
  const { revocationEndpoint } = discovery;
  if (revocationEndpoint === undefined) return;
  for (const token of [tokens.refreshToken, tokens.accessToken]) {
    if (token === undefined) continue;
    await fetch(revocationEndpoint, {
      method: 'POST',
      body: new URLSearchParams({ token, client_id: clientId }),
      credentials: 'omit',
      redirect: 'error',
      keepalive: true,
    }).catch(() => undefined);
  }
}
