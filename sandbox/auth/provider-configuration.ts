import { randomBytes } from 'node:crypto';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { LaunchOptions } from '../options.ts';
import type { SigningKey } from './signing-keys.ts';
import { tokenAdapter } from './token-adapter.ts';

export const CLIENT_ID = 'chartside';
/** Who is signed in at the EHR. */
export const USER_NAME = 'Dr. Sandra Boxwell';
const NINETY_DAYS = 90 * 24 * 3600;

export type ProviderSettings = {
  readonly issuer: string;
  readonly fhirBase: string;
  readonly options: LaunchOptions;
  readonly redirectUris: readonly string[];
  readonly key: SigningKey;
};

export type ProviderHooks = {
  /** Checks what the provider does not know of. Throws an OAuth error. */
  readonly accept: (ctx: KoaContextWithOIDC) => void;
  readonly grant: NonNullable<Configuration['loadExistingGrant']>;
  readonly givesRefreshToken: (grantId: string | undefined) => boolean;
};

export function parameter(ctx: KoaContextWithOIDC, name: string): string | undefined {
  const value = ctx.oidc.params?.[name];
  return typeof value === 'string' ? value : undefined;
}

/** oidc-provider, narrowed to what a SMART server for one public client does. */
export function providerConfiguration(
  settings: ProviderSettings,
  hooks: ProviderHooks,
): Configuration {
  const { fhirBase, options } = settings;
  return {
    adapter: tokenAdapter(),
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none',
        redirect_uris: [...settings.redirectUris],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [settings.key.jwk] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    pkce: { required: () => true },
    responseTypes: ['code'],
    clientAuthMethods: ['none'],
    // `offline_access` is left to SMART: OpenID Connect would drop it without prompt=consent.
    scopes: ['openid'],
    claims: { openid: ['sub'], fhirUser: ['fhirUser', 'name'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_ctx, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, fhirUser: `${fhirBase}/${accountId}`, name: USER_NAME }),
    }),
    // Both names, so that both are parameters; the check of one is the check of the request.
    extraParams: { launch: null, aud: hooks.accept },
    loadExistingGrant: hooks.grant,
    interactions: { policy: [], url: () => `${settings.issuer}/authorize` },
    expiresWithSession: () => false,
    issueRefreshToken: (_ctx, _client, code) => hooks.givesRefreshToken(code.grantId),
    rotateRefreshToken: () => (options.refresh ?? 'rotated') === 'rotated',
    routes: {
      authorization: '/authorize',
      token: '/token',
      jwks: '/jwks',
      revocation: '/revoke',
    },
    ttl: {
      AccessToken: () => lifetime(options),
      AuthorizationCode: () => 60,
      IdToken: () => 3600,
      RefreshToken: () => NINETY_DAYS,
      Grant: () => NINETY_DAYS,
      Session: () => 60,
      Interaction: () => 60,
    },
    clientBasedCORS: () => true,
    renderError: (ctx, out) => {
      const said = [out.error, out.error_description ?? ''].join('\n');
      ctx.type = 'text/plain; charset=utf-8';
      ctx.body = `The sandbox EHR refuses this request.\n\n${said}\n`;
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      revocation: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: resourceIndicators(fhirBase, options),
    },
  };
}

/** The FHIR server as the one resource: this is how SMART scopes get through the provider. */
function resourceIndicators(
  fhirBase: string,
  options: LaunchOptions,
): NonNullable<NonNullable<Configuration['features']>['resourceIndicators']> {
  return {
    enabled: true,
    defaultResource: () => fhirBase,
    useGrantedResource: () => true,
    getResourceServerInfo: (ctx) => ({
      // At the token endpoint the request names no scope; the code or refresh token does.
      scope:
        ctx.oidc.entities.AuthorizationCode?.scope ??
        ctx.oidc.entities.RefreshToken?.scope ??
        parameter(ctx, 'scope') ??
        '',
      accessTokenTTL: lifetime(options),
      accessTokenFormat: 'opaque',
    }),
  };
}

function lifetime(options: LaunchOptions): number {
  return options.expiresIn ?? 3600;
}
