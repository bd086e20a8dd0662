import { generatePKCEChallenge } from 'fhirclient/lib/security/browser';
import { authorize, ready } from 'fhirclient/lib/smart';
import type { fhirclient } from 'fhirclient/lib/types';
import type { Discovery } from './discovery.ts';
import { allow } from './oauth-fetch.ts';

/**
 * The only import of fhirclient: it builds the authorization request (with PKCE) and redeems the
 * code. Around it, because of what 2.6.3 does by itself: it reads its parameters from the address
 * bar (here it sees a fixed address), keeps everything in sessionStorage (here in a Map that dies
 * with the call), fetches what it likes (here two URLs, see oauth-fetch), parses tokens and expiry
 * its own way (here token-response does). `init()` is never called and its `Client` never used.
 */

/** What fhirclient must find again after the redirect: client id, redirect, PKCE verifier … */
export type PendingState = Readonly<Record<string, unknown>>;

class Memory {
  readonly #values = new Map<string, unknown>();
  get(key: string): Promise<unknown> {
    return Promise.resolve(this.#values.get(key) ?? null);
  }
  set(key: string, value: unknown): Promise<unknown> {
    this.#values.set(key, value);
    return Promise.resolve(value);
  }
  unset(key: string): Promise<boolean> {
    return Promise.resolve(this.#values.delete(key));
  }
}

const refuse = (): never => {
  throw new Error('fhirclient asked for what a launch of this app does not need');
};

/**
 * What fhirclient sees of the browser. Its own BrowserAdapter would bring storage, navigation and
 * keys for confidential clients with it.
 */
function adapterAt(address: string, memory: Memory): fhirclient.Adapter {
  return {
    options: { replaceBrowserHistory: false },
    getUrl: () => new URL(address),
    getStorage: () => memory,
    relative: (path) => new URL(path, address).href,
    security: {
      generatePKCEChallenge,
      randomBytes: refuse,
      digestSha256: refuse,
      importJWK: refuse,
      signCompactJws: refuse,
    },
    // Navigation belongs to start-launch.
    redirect: refuse,
    btoa: refuse,
    atob: refuse,
    base64urlencode: refuse,
    base64urldecode: refuse,
    getAbortController: refuse,
    getSmartApi: refuse,
  };
}

const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

export type AuthorizationRequest = {
  readonly issuer: string;
  readonly launch: string | undefined;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly state: string;
  readonly nonce: string | undefined;
  readonly discovery: Discovery;
};

/**
 * Builds the authorize URL and what must be kept until the EHR redirects back.
 * The URL's endpoint is the one discovery checked, with its own query kept (RFC 6749 section 3.1).
 */
export async function buildAuthorization(
  request: AuthorizationRequest,
): Promise<{ url: URL; pending: PendingState }> {
  const { issuer, discovery, state } = request;
  const wellKnown = `${issuer.replace(/\/*$/, '/')}.well-known/smart-configuration`;
  const close = allow(wellKnown, () =>
    Promise.resolve(
      json({
        authorization_endpoint: discovery.authorizationEndpoint,
        token_endpoint: discovery.tokenEndpoint,
        code_challenge_methods_supported: ['S256'],
      }),
    ),
  );
  const memory = new Memory();
  let built: unknown;
  try {
    built = await authorize(adapterAt(request.redirectUri, memory), {
      iss: issuer,
      ...(request.launch === undefined ? {} : { launch: request.launch }),
      clientId: request.clientId,
      redirectUri: request.redirectUri,
      scope: request.scope,
      stateKey: state,
      pkceMode: 'required',
      noRedirect: true,
      completeInTarget: true,
    });
  } finally {
    close();
  }
  const kept = await memory.get(state);
  if (typeof built !== 'string' || typeof kept !== 'object' || kept === null)
    throw new Error('fhirclient built no authorization request');
  const url = new URL(discovery.authorizationEndpoint);
  // fhirclient appends "?" even to an endpoint that has a query: take its parameters, not its URL.
  const parameters = built.slice(built.lastIndexOf('response_type=code'));
  // Set, not appended: an endpoint that presets one of them must not come first.
  for (const [name, value] of new URLSearchParams(parameters)) url.searchParams.set(name, value);
  if (request.nonce !== undefined) url.searchParams.set('nonce', request.nonce);
  return { url, pending: { ...kept } };
}

/**
 * Redeems an authorization code through fhirclient, once. `send` makes the token request and
 * keeps its answer; fhirclient sees only that there was a token, so that neither its storage nor
 * its parsing ever touches one.
 */
export async function redeemCode(
  pending: PendingState,
  redirect: { code: string; state: string; redirectUri: string },
  send: (form: string) => Promise<void>,
): Promise<void> {
  const memory = new Memory();
  // fhirclient never learns the token endpoint: under this name only this redemption answers, even
  // if another one of the same EHR is under way in the same page.
  const tokenUri = `token-request-of:${redirect.state}`;
  await memory.set(redirect.state, { ...pending, tokenUri });
  const close = allow(tokenUri, async (init) => {
    // fhirclient writes its form as a text.
    await send(typeof init.body === 'string' ? init.body : '');
    return json({ access_token: 'kept-by-the-session', expires_in: 1 });
  });
  try {
    // fhirclient puts the code into the form body as it is given.
    await ready(adapterAt(redirect.redirectUri, memory), {
      code: encodeURIComponent(redirect.code),
      stateKey: redirect.state,
    });
  } finally {
    close();
  }
}
