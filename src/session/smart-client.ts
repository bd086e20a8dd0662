import adapterModule from 'fhirclient/lib/adapters/BrowserAdapter';
import type { Discovery } from './discovery.ts';
import { allow } from './oauth-fetch.ts';

/**
 * The only import of fhirclient: it builds the authorization request (with PKCE) and redeems the
 * code. Around it, because of what 2.6.3 does by itself: it reads its parameters from the address
 * bar (here it sees a fixed address), keeps everything in sessionStorage (here in a Map that dies
 * with the call), fetches what it likes (here two URLs, see oauth-fetch), parses tokens and expiry
 * its own way (here token-response does). `init()` is never called and its `Client` never used.
 */

// The module is CommonJS: bundlers hand over the class or the module that holds it.
const BrowserAdapter =
  'default' in adapterModule
    ? (adapterModule as unknown as { default: typeof adapterModule }).default
    : adapterModule;

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

class MemoryAdapter extends BrowserAdapter {
  readonly memory = new Memory();
  readonly #address: string;

  constructor(address: string) {
    super({ replaceBrowserHistory: false });
    this.#address = address;
  }
  override getUrl(): URL {
    return new URL(this.#address);
  }
  override getStorage(): Memory {
    return this.memory;
  }
  override redirect(): never {
    throw new Error('navigation belongs to start-launch');
  }
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
  const adapter = new MemoryAdapter(request.redirectUri);
  let built: unknown;
  try {
    built = await adapter.getSmartApi().authorize({
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
  const kept = await adapter.memory.get(state);
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
  const adapter = new MemoryAdapter(redirect.redirectUri);
  // fhirclient never learns the token endpoint: under this name only this redemption answers, even
  // if another one of the same EHR is under way in the same page.
  const tokenUri = `token-request-of:${redirect.state}`;
  await adapter.memory.set(redirect.state, { ...pending, tokenUri });
  const close = allow(tokenUri, async (init) => {
    // fhirclient writes its form as a text.
    await send(typeof init.body === 'string' ? init.body : '');
    return json({ access_token: 'kept-by-the-session', expires_in: 1 });
  });
  try {
    // fhirclient puts the code into the form body as it is given.
    await adapter
      .getSmartApi()
      .ready({ code: encodeURIComponent(redirect.code), stateKey: redirect.state });
  } finally {
    close();
  }
}
