/**
 * The authorization server of one issuer: oidc-provider, taught SMART App Launch 2.2. There is one
 * per set of launch options, so that every issuer has an `iss`, codes and tokens of its own.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider, type KoaContextWithOIDC } from 'oidc-provider';
import { acceptRequest, type AcceptSettings } from './accept-request.ts';
import { spoilCallback } from './callback-faults.ts';
import type { LaunchContext } from './launch-context.ts';
import {
  CLIENT_ID,
  parameter,
  providerConfiguration,
  type ProviderHooks,
  type ProviderSettings,
} from './provider-configuration.ts';
import { wantsRefresh } from './scopes.ts';
import { completeTokenResponse } from './token-response.ts';

export type AuthorizationSettings = AcceptSettings &
  ProviderSettings & {
    /** Scheme, host and port; `smart_style_url` is built on it. */
    readonly origin: string;
    readonly anotherPatient: (id: string | undefined) => string;
  };

/** What the provider itself does not keep of an authorization request. */
export type Authorization = {
  /** The scope as it was sent: the provider drops offline_access unless prompt=consent is there. */
  readonly scope: string;
  /** The patient chosen on the page of a standalone launch. */
  readonly picked: string | undefined;
};

export type AuthorizationServer = {
  /** `request.url` is the path below the issuer. */
  handle: (
    request: IncomingMessage,
    response: ServerResponse,
    authorization?: Authorization,
  ) => Promise<void>;
  /** The launch an access token belongs to; undefined if it is unknown, expired or revoked. */
  contextOf: (accessToken: string) => Promise<LaunchContext | undefined>;
};

export function createAuthorizationServer(settings: AuthorizationSettings): AuthorizationServer {
  const byGrant = new Map<string, LaunchContext>();
  const asked = new WeakMap<IncomingMessage, Authorization>();
  const contextOfGrant = (grantId: string | undefined): LaunchContext | undefined =>
    grantId === undefined ? undefined : byGrant.get(grantId);

  const provider = new Provider(
    settings.issuer,
    providerConfiguration(settings, {
      ...acceptance(settings, asked, byGrant),
      givesRefreshToken: (grantId) =>
        settings.options.refresh !== 'none' && wantsRefresh(contextOfGrant(grantId)?.scopes ?? []),
    }),
  );
  const refreshes = new Map<string, number>();
  provider.use(async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next();
    ctx.remove('Set-Cookie');
    if (ctx.oidc.route === 'authorization') spoilCallback(ctx, settings);
    if (ctx.oidc.route !== 'token') return;
    const context = contextOfGrant(ctx.oidc.entities.AccessToken?.grantId);
    await completeTokenResponse(ctx, settings, context, refreshes);
  });
  const callback = provider.callback();
  return {
    handle: async (request, response, authorization) => {
      if (authorization !== undefined) asked.set(request, authorization);
      await callback(request, response);
    },
    contextOf: async (accessToken) => {
      const token = await provider.AccessToken.find(accessToken);
      return contextOfGrant(token?.grantId);
    },
  };
}

/**
 * No cookie may be needed: browsers block cookies in a cross-site frame. So the clinician counts as
 * signed in at the EHR and as having agreed, and the provider's session lives for one request only.
 */
function acceptance(
  settings: AuthorizationSettings,
  asked: WeakMap<IncomingMessage, Authorization>,
  byGrant: Map<string, LaunchContext>,
): Pick<ProviderHooks, 'accept' | 'grant'> {
  const accepted = new WeakMap<IncomingMessage, LaunchContext>();
  return {
    accept: (ctx) => {
      const { scope = '', picked } = asked.get(ctx.req) ?? {};
      const parameters = {
        scope,
        picked,
        aud: parameter(ctx, 'aud'),
        launch: parameter(ctx, 'launch'),
      };
      const context = acceptRequest(parameters, settings);
      accepted.set(ctx.req, context);
      ctx.oidc.session?.loginAccount({ accountId: context.user, transient: true });
    },
    grant: async (ctx) => {
      const context = accepted.get(ctx.req);
      if (context === undefined) return undefined;
      const grant = new ctx.oidc.provider.Grant({ accountId: context.user, clientId: CLIENT_ID });
      grant.addOIDCScope('openid fhirUser profile');
      grant.addResourceScope(settings.fhirBase, parameter(ctx, 'scope') ?? '');
      byGrant.set(await grant.save(), context);
      return grant;
    },
  };
}
