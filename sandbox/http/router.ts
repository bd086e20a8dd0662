import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Place } from '../auth/launches.ts';
import { ehrRoutes, type EhrSettings } from '../ehr/routes.ts';
import type { Issuers } from '../issuers.ts';
import { checkOptions, OptionsError, type LaunchOptions } from '../options.ts';
import { styleDocument } from '../style.ts';
import { ANY_ORIGIN, applyCors, NO_CORS } from './cors.ts';
import { authRoutes, fhirRoutes, type IssuerRouteSettings } from './issuer-routes.ts';
import { readBody, sendJson, sendText } from './messages.ts';
import { createRateLimiter } from './rate-limit.ts';
import { recordRequest, type RequestRecord } from './request-log.ts';

export type RouterSettings = EhrSettings &
  Omit<IssuerRouteSettings, 'memory' | 'countCall'> & {
    readonly issuers: Issuers;
    readonly log: RequestRecord[];
    readonly clearLog: () => void;
    readonly startLaunch: (options: LaunchOptions, place: Place) => { iss: string; launch: string };
  };

type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const BELOW_ISSUER = /^(?:\/sim\/(?<segment>[^/?]+))?\/(?<side>fhir|auth)(?<rest>[/?].*)?$/;

export function createRouter(settings: RouterSettings): Route & RequestListener {
  const memory = new Map<string, number>();
  const countCall = createRateLimiter(Date.now);
  const route: Route = async (request, response) => {
    const url = request.url ?? '/';
    if (url.startsWith('/__')) {
      await testRoutes(request, response, settings);
      return;
    }
    const { segment, side, rest } = BELOW_ISSUER.exec(url)?.groups ?? {};
    if (side !== undefined) {
      const issuer = settings.issuers.at(segment);
      const routes = side === 'fhir' ? fhirRoutes : authRoutes;
      await routes(request, response, issuer, { ...settings, memory, countCall }, rest ?? '');
    } else if (url.startsWith('/style/')) {
      await style(request, response, url.slice('/style/'.length));
    } else {
      await ehrRoutes(request, response, settings);
    }
  };
  return async (request, response) => {
    if (!(request.url ?? '').startsWith('/__')) recordRequest(settings.log, request);
    try {
      await route(request, response);
    } catch (error) {
      refuse(response, error);
    }
  };
}

/** Options nobody can read are the caller's mistake; anything else is ours and must be seen. */
function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
  } else if (error instanceof OptionsError) {
    sendText(response, 400, 'text/plain', error.message);
  } else {
    console.error('Sandbox EHR:', error);
    sendText(response, 500, 'text/plain', 'The sandbox EHR made a mistake; its console says more.');
  }
}

async function style(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
): Promise<void> {
  const found = styleDocument(file);
  if (applyCors(request, response, found?.name === 'no-cors' ? NO_CORS : ANY_ORIGIN)) return;
  if (found?.name === 'slow') await wait(10_000);
  if (found === undefined) sendText(response, 404, 'text/plain', 'Not found.');
  else sendText(response, 200, 'application/json', found.body);
}

/** Doors for tests that run in another process. */
async function testRoutes(
  request: IncomingMessage,
  response: ServerResponse,
  settings: RouterSettings,
): Promise<void> {
  const { method, url = '' } = request;
  const { pathname, searchParams } = new URL(url, settings.origin);
  if (pathname === '/__log' && method === 'GET') {
    sendJson(response, 200, settings.log);
  } else if (pathname === '/__log' && method === 'DELETE') {
    settings.clearLog();
    response.writeHead(204).end();
  } else if (pathname === '/__launch' && method === 'POST') {
    const options = checkOptions(parse(await readBody(request)));
    const place = searchParams.get('in') === 'window' ? 'window' : 'frame';
    const { iss, launch } = settings.startLaunch(options, place);
    const launchUrl = new URL(settings.appLaunchUrl);
    launchUrl.searchParams.set('iss', iss);
    launchUrl.searchParams.set('launch', launch);
    sendJson(response, 200, { issuer: iss, launch, launchUrl: launchUrl.href });
  } else {
    sendText(response, 404, 'text/plain', 'Not found.');
  }
}

function parse(body: string): unknown {
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch (cause) {
    throw new OptionsError('The body is not JSON.', { cause });
  }
}
