import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Place } from '../auth/launches.ts';
import { redirect, sendText } from '../http/messages.ts';
import type { LaunchOptions } from '../options.ts';
import type { Store } from '../store.ts';
import { chartPage } from './chart-page.ts';
import { homePage } from './home-page.ts';
import { pageUrl, readPageState, readPlace } from './page-state.ts';
import { readSettings } from './read-settings.ts';

export type EhrSettings = {
  readonly origin: string;
  readonly appOrigins: readonly string[];
  readonly appLaunchUrl: string;
  readonly store: Store;
  readonly launchUrl: (appUrl: string, options: LaunchOptions, place: Place) => string;
};

const FILES: ReadonlyMap<string, string> = new Map([
  ['ehr.css', 'text/css'],
  ['ehr.js', 'text/javascript'],
]);

export async function ehrRoutes(
  request: IncomingMessage,
  response: ServerResponse,
  settings: EhrSettings,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', settings.origin);
  const { store } = settings;
  response.setHeader('Content-Security-Policy', policy(settings));
  switch (pathname) {
    case '/':
      sendPage(response, homePage(store.people(), readPageState(searchParams)));
      return;
    case '/open':
      sendPage(response, chartPage(store, readPageState(searchParams)));
      return;
    case '/apply':
      apply(response, searchParams);
      return;
    case '/launch':
      launch(response, searchParams, settings);
      return;
    default:
      await file(response, pathname.slice('/ehr/'.length));
  }
}

/** Turns the settings form into the link that stands for it. */
function apply(response: ServerResponse, form: URLSearchParams): void {
  const options = readSettings(form);
  const path = form.get('to') === 'open' ? '/open' : '/';
  redirect(response, pageUrl(path, readPageState(form), { options }));
}

/** A fresh launch each time it is asked for, so that reloading a frame launches again. */
function launch(
  response: ServerResponse,
  parameters: URLSearchParams,
  settings: EhrSettings,
): void {
  const { options } = readPageState(parameters);
  const place = readPlace(parameters.get('in'));
  if (options.patient !== undefined && settings.store.find(options.patient) === undefined) {
    sendPage(response, undefined);
  } else if (place === 'standalone') {
    redirect(response, new URL('./', settings.appLaunchUrl).href);
  } else {
    redirect(response, settings.launchUrl(settings.appLaunchUrl, options, place));
  }
}

async function file(response: ServerResponse, name: string): Promise<void> {
  const type = FILES.get(name);
  if (type === undefined) sendText(response, 404, 'text/plain', 'Not found.');
  else sendText(response, 200, type, await readFile(new URL(name, import.meta.url), 'utf8'));
}

function sendPage(response: ServerResponse, page: string | undefined): void {
  if (page === undefined) sendText(response, 404, 'text/plain', 'There is no such patient.');
  else sendText(response, 200, 'text/html', page);
}

function policy({ origin, appOrigins, appLaunchUrl }: EhrSettings): string {
  // The frame passes through the authorization endpoint, which is at localhost although the page
  // may have been opened at 127.0.0.1.
  const frames = [...new Set([origin, ...appOrigins, new URL(appLaunchUrl).origin])].join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    `frame-src 'self' ${frames}`,
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
