/** Between node's sockets and the platform's Request and Response. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ConnectionReset } from '../fhir/broken-bodies.ts';

const BODY_LIMIT = 1_000_000;

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > BODY_LIMIT) throw new Error('The request body is too large.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export async function toRequest(request: IncomingMessage, url: string): Promise<Request> {
  const method = request.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const body = method === 'GET' || method === 'HEAD' ? null : await readBody(request);
  return new Request(url, { method, headers, body });
}

/** Sends an answer. A body that breaks off breaks the connection, as it would on a real network. */
export async function send(from: Response, to: ServerResponse): Promise<void> {
  to.statusCode = from.status;
  for (const [name, value] of from.headers) to.setHeader(name, value);
  if (from.body === null) {
    to.end();
    return;
  }
  try {
    await pipeline(withHeaders(from.body, to), to);
  } catch {
    to.destroy();
  }
}

/**
 * Headers go out once the body has begun and not with its first large piece: a body that stalls is
 * seen to stall after them, and one that fails before it begins has sent nothing at all.
 */
async function* withHeaders(
  body: ReadableStream<Uint8Array>,
  to: ServerResponse,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of body) {
      to.flushHeaders();
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof ConnectionReset) to.socket?.resetAndDestroy();
    throw cause;
  }
}

export function sendText(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendText(response, status, 'application/json', JSON.stringify(value));
}

export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { Location: location, 'Cache-Control': 'no-store', 'Content-Length': 0 });
  response.end();
}
