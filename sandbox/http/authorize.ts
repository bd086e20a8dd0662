import type { IncomingMessage, ServerResponse } from 'node:http';
import { CLIENT_ID } from '../auth/provider-configuration.ts';
import { splitScope, wantsPatient } from '../auth/scopes.ts';
import { pickerPage } from '../ehr/picker-page.ts';
import type { Issuer } from '../issuers.ts';
import type { Store } from '../store.ts';
import { readBody, sendText } from './messages.ts';
import { passToProvider } from './provider.ts';

type Settings = { readonly store: Store; readonly redirectUris: readonly string[] };

/**
 * The authorization endpoint, by GET or by POST (`authorize-post`). A standalone launch shows the
 * patient list first; its form posts back to the same URL.
 */
export async function authorize(
  request: IncomingMessage,
  response: ServerResponse,
  issuer: Issuer,
  settings: Settings,
): Promise<void> {
  const query = new URL(request.url ?? '', issuer.authBase).searchParams;
  const form = request.method === 'POST' ? new URLSearchParams(await readBody(request)) : undefined;
  const picked = form?.get('sandbox_patient') ?? undefined;
  const parameters = form === undefined || picked !== undefined ? query : form;
  if (picked === undefined && mustPick(parameters, issuer, settings)) {
    sendText(response, 200, 'text/html', pickerPage(settings.store.people(), parameters));
    return;
  }
  request.method = 'GET';
  await passToProvider(request, response, issuer, `/authorize?${parameters.toString()}`, {
    scope: parameters.get('scope') ?? '',
    picked,
  });
}

/** Anything else that is wrong with the request is the provider's to refuse. */
function mustPick(parameters: URLSearchParams, issuer: Issuer, settings: Settings): boolean {
  const scopes = splitScope(parameters.get('scope') ?? '');
  return (
    issuer.options.patient === undefined &&
    !parameters.has('launch') &&
    !scopes.includes('launch') &&
    wantsPatient(scopes) &&
    parameters.get('client_id') === CLIENT_ID &&
    settings.redirectUris.includes(parameters.get('redirect_uri') ?? '')
  );
}
