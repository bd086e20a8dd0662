/** Everything below an issuer: discovery, authorization and FHIR. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { smartConfiguration } from '../auth/discovery.ts';
import type { LaunchContext } from '../auth/launch-context.ts';
import { readSignedInUser } from '../auth/signed-in-user.ts';
import { handleFhir } from '../fhir-server.ts';
import { outcome } from '../fhir/answer.ts';
import type { Grant } from '../grant.ts';
import type { Issuer } from '../issuers.ts';
import { hasFault } from '../options.ts';
import type { Store } from '../store.ts';
import { authorize } from './authorize.ts';
import { ANY_ORIGIN, applyCors, NO_CORS, type CorsPolicy } from './cors.ts';
import { send, sendJson, sendText, toRequest } from './messages.ts';
import { passToProvider } from './provider.ts';
import type { CountCall } from './rate-limit.ts';

export type IssuerRouteSettings = {
  readonly origin: string;
  readonly appOrigins: readonly string[];
  readonly redirectUris: readonly string[];
  readonly store: Store;
  /** Counts of the FHIR side, for faults that happen once or later. */
  readonly memory: Map<string, number>;
  readonly countCall: CountCall;
};

export async function authRoutes(
  request: IncomingMessage,
  response: ServerResponse,
  issuer: Issuer,
  settings: IssuerRouteSettings,
  rest: string,
): Promise<void> {
  const path = rest.split('?', 1)[0] ?? '';
  if (path === '/jwks' && hasFault(issuer.options, 'jwks-unreachable')) {
    sendText(response, 503, 'text/plain', 'The key set is away.');
    return;
  }
  if (applyCors(request, response, authCors(path, issuer, settings))) return;
  if (['/authorize', '/token'].includes(path) && isOverLimit(response, issuer, settings)) return;
  if (path === '/authorize' && hasFault(issuer.options, 'authorize-slow')) await wait(12_000);
  if (path === '/authorize') await authorize(request, response, issuer, settings);
  else await passToProvider(request, response, issuer, rest);
}

function authCors(path: string, issuer: Issuer, settings: IssuerRouteSettings): CorsPolicy {
  if (path === '/jwks' || path.startsWith('/.well-known/')) return ANY_ORIGIN;
  if (path === '/authorize') return NO_CORS;
  if (path === '/token' && hasFault(issuer.options, 'token-no-cors')) return NO_CORS;
  return { origins: settings.appOrigins };
}

export async function fhirRoutes(
  request: IncomingMessage,
  response: ServerResponse,
  issuer: Issuer,
  settings: IssuerRouteSettings,
  rest: string,
): Promise<void> {
  if (rest === '/.well-known/smart-configuration') {
    if (applyCors(request, response, ANY_ORIGIN)) return;
    await discovery(response, issuer, settings.origin);
    return;
  }
  const open = rest === '/metadata' || rest.startsWith('/metadata?');
  if (applyCors(request, response, open ? ANY_ORIGIN : fhirCors(issuer, settings))) return;
  if (isOverLimit(response, issuer, settings)) return;
  const token = bearerToken(request);
  const launch = token === undefined ? undefined : await issuer.server.contextOf(token);
  const answer =
    readSignedInUser(rest, launch) ??
    (await handleFhir(await toRequest(request, `${issuer.fhirBase}${rest}`), {
      store: settings.store,
      base: issuer.fhirBase,
      grant: grantOf(token, launch),
      options: issuer.options,
      memory: settings.memory,
    }));
  await send(answer, response);
}

/** Counts this request against the limit of its issuer; answers it where that is reached. */
function isOverLimit(
  response: ServerResponse,
  issuer: Issuer,
  settings: IssuerRouteSettings,
): boolean {
  const { rate, retryAfter = 'absent' } = issuer.options;
  const wait = settings.countCall(issuer.fhirBase, rate);
  if (wait === undefined) return false;
  if (retryAfter !== 'absent') response.setHeader('Retry-After', String(wait));
  const issue = { severity: 'error', code: 'throttled', diagnostics: 'Too many calls.' } as const;
  sendJson(response, 429, outcome([issue]));
  return true;
}

function fhirCors(issuer: Issuer, settings: IssuerRouteSettings): CorsPolicy {
  const { options } = issuer;
  if (hasFault(options, 'fhir-no-cors')) return NO_CORS;
  return {
    origins: settings.appOrigins,
    ...(hasFault(options, 'fhir-cors-strict') ? { headers: 'authorization, content-type' } : {}),
    hideRetryAfter: options.retryAfter === 'hidden' || hasFault(options, 'fhir-429'),
  };
}

async function discovery(response: ServerResponse, issuer: Issuer, origin: string): Promise<void> {
  const { options } = issuer;
  if (hasFault(options, 'discovery-stalled')) return;
  if (hasFault(options, 'discovery-slow')) await wait(3000);
  if (hasFault(options, 'discovery-404')) {
    sendText(response, 404, 'text/plain', 'Not found.');
  } else if (hasFault(options, 'discovery-html')) {
    sendText(response, 200, 'text/html', '<!doctype html><title>Welcome</title><p>Sign in.</p>');
  } else {
    sendJson(response, 200, smartConfiguration({ origin, issuer: issuer.authBase, options }));
  }
}

function bearerToken(request: IncomingMessage): string | undefined {
  const sent = request.headers.authorization ?? '';
  return /^Bearer +(?<token>\S+)$/i.exec(sent)?.groups?.['token'];
}

function grantOf(token: string | undefined, launch: LaunchContext | undefined): Grant | undefined {
  if (token === undefined || launch === undefined) return undefined;
  return {
    patientId: launch.patientId ?? '',
    scopes: launch.scopes,
    tokenId: token,
    sessionId: launch.session,
  };
}
