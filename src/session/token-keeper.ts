import { alarm } from './alarm.ts';
import { asLaunchProblem, type LaunchProblemCode } from './launch-problem.ts';
import { postForm } from './oauth-request.ts';
import { readTokenResponse, type TokenResponse, type Tokens } from './token-response.ts';

/** Refresh this long before the token runs out … */
const REFRESH_AHEAD_MS = 90_000;
/** … or at half of its life, where that is sooner. */
const HALF = 0.5;
/** No sooner after the last one, however short a life the server gives. */
const APART_MS = 5000;
/** A server may ask for more; longer than this nobody waits. */
const LONGEST_WAIT_MS = 120_000;

const MAY_PASS: ReadonlySet<LaunchProblemCode> = new Set(['token-unreachable', 'ehr-unavailable']);

export type TokenKeeper = {
  /** The access token, or undefined once dropped. */
  current(): string | undefined;
  /** Epoch milliseconds at which the token runs out; undefined: not known. */
  expiresAt(): number | undefined;
  /** Can the session be prolonged? */
  renewable(): boolean;
  /**
   * A token other than `used`: the one already renewed, or from one refresh shared by all callers.
   * Undefined where there is none to be had.
   */
  renew(used: string): Promise<string | undefined>;
  /** Forgets the tokens and stops the clock. Returns what may still be revoked. */
  drop(): Tokens | undefined;
};

export type TokenKeeperOptions = {
  readonly tokens: Tokens;
  readonly tokenEndpoint: string;
  readonly clientId: string;
  readonly onRenewed: (response: TokenResponse) => void;
  /** Tokens that came after the session was closed. */
  readonly onOrphaned: (tokens: Tokens) => void;
  /** Asked before the clock does anything: is the session over for a reason of its own? */
  readonly isOver: () => boolean;
  /** No further token is to be had: this one runs out. */
  readonly onLastToken: () => void;
  readonly onExpired: () => void;
};

/**
 * Keeps the tokens, in memory only, and the clock. One refresh at a time, whoever asks; its signal
 * is its own, so that no caller's abort can break it for the others. `scope` is left out of the
 * refresh (same as granted) and `client_id` is sent (RFC 6749 section 3.2.1).
 */
export function keepTokens(options: TokenKeeperOptions): TokenKeeper {
  let tokens: Tokens | undefined = options.tokens;
  let expiresAt = expiry(options.tokens);
  let underWay: Promise<void> | undefined;
  let failedOnce = false;
  let notBefore = 0;
  let silence: (() => void) | undefined;

  function schedule(): void {
    silence?.();
    if (tokens === undefined || expiresAt === undefined) return;
    const due =
      tokens.refreshToken === undefined
        ? expiresAt
        : Math.max(notBefore, refreshAt(tokens, expiresAt));
    silence = alarm(due, onDue);
  }

  function refreshAt(held: Tokens, end: number): number {
    const ahead = Math.min(REFRESH_AHEAD_MS, (held.expiresIn ?? 0) * 1000 * HALF);
    // After a failed refresh the second and last one is made closer to the end.
    return end - (failedOnce ? ahead * HALF : ahead);
  }

  function onDue(): void {
    if (tokens === undefined || options.isOver()) return;
    // Also where the token has run out meanwhile: a workstation sleeps longer than a token lives, and
    // a refresh token outlives both.
    if (tokens.refreshToken === undefined) options.onExpired();
    else void refresh();
  }

  function refresh(): Promise<void> {
    underWay ??= refreshOnce().finally(() => {
      underWay = undefined;
      notBefore = Math.max(notBefore, Date.now() + APART_MS);
      schedule();
    });
    return underWay;
  }

  async function refreshOnce(): Promise<void> {
    // Whoever waits for it waits for the second try, too.
    if (failedOnce) await new Promise<void>((go) => alarm(notBefore, go));
    const refreshToken = tokens?.refreshToken;
    if (refreshToken === undefined) return;
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: options.clientId,
    });
    let response: TokenResponse;
    try {
      response = readTokenResponse(await postForm(options.tokenEndpoint, form.toString()));
    } catch (thrown) {
      // A refusal is final. Of a failure of the network or the server it is not known what it did:
      // with rotation the token may be used up, so it is tried once more and then no longer.
      const { code, cause } = asLaunchProblem(thrown);
      const final = !MAY_PASS.has(code) || failedOnce;
      failedOnce = !final;
      // Retry-After, where it is in seconds and the browser may see it.
      notBefore = Date.now() + Math.min(Number(cause) * 1000 || 0, LONGEST_WAIT_MS);
      if (final && tokens !== undefined) {
        tokens = { ...tokens, refreshToken: undefined };
        options.onLastToken();
      }
      return;
    }
    if (tokens === undefined) {
      // Closed meanwhile: what has just been issued must not live on.
      options.onOrphaned(response.tokens);
      return;
    }
    failedOnce = false;
    tokens = {
      ...response.tokens,
      // Servers that do not rotate send none: the old one stays (SMART 2.2, "Refresh access token").
      refreshToken: response.tokens.refreshToken ?? refreshToken,
      idToken: response.tokens.idToken ?? tokens.idToken,
    };
    expiresAt = expiry(response.tokens);
    options.onRenewed(response);
  }

  schedule();
  return {
    current: () => tokens?.accessToken,
    expiresAt: () => expiresAt,
    renewable: () => tokens?.refreshToken !== undefined,
    async renew(used) {
      if (tokens?.accessToken === used) await refresh();
      if (tokens?.accessToken === used && failedOnce) await refresh();
      return tokens?.accessToken === used ? undefined : tokens?.accessToken;
    },
    drop() {
      const dropped = tokens;
      tokens = undefined;
      silence?.();
      return dropped;
    },
  };
}

function expiry(tokens: Tokens): number | undefined {
  return tokens.expiresIn === undefined ? undefined : Date.now() + tokens.expiresIn * 1000;
}
