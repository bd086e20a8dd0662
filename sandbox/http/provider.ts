import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Authorization } from '../auth/authorization-server.ts';
import type { Issuer } from '../issuers.ts';

/** Hands a request to the issuer's provider, which knows its own paths only. */
export async function passToProvider(
  request: IncomingMessage,
  response: ServerResponse,
  issuer: Issuer,
  pathBelowIssuer: string,
  authorization?: Authorization,
): Promise<void> {
  const { host, pathname } = new URL(issuer.authBase);
  // Under whatever name the server was reached, it speaks of itself by its issuer.
  request.headers.host = host;
  // CORS is decided before, and an EHR launch must not come to depend on a cookie.
  delete request.headers.origin;
  delete request.headers.cookie;
  Object.assign(request, {
    url: pathBelowIssuer,
    originalUrl: `${pathname}${pathBelowIssuer}`,
  });
  await issuer.server.handle(request, response, authorization);
}
