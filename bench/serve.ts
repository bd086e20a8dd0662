import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { listenOnLoopback } from '../sandbox/http/listen.ts';
import { IMMUTABLE, securityHeaders, type RegistryOrigins } from '../tools/headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a folder from memory, with the headers of a deployment: the app and the floor come from
 * servers that are alike, and neither waits for a disk.
 */
export async function serveFolder(
  folder: string,
  port: number,
  registry: RegistryOrigins,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const files = new Map<string, Promise<Buffer>>([
    ['/ehrs.json', Promise.resolve(Buffer.from(JSON.stringify(registry)))],
  ]);
  const headers = securityHeaders(registry);
  const bodyOf = (path: string): Promise<Buffer> => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const read = readFile(join(folder, normalize(path)));
    files.set(path, read);
    return read;
  };
  const server = await listenOnLoopback(port, (request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
    const path = asked === '/' ? '/index.html' : asked;
    bodyOf(path).then(
      (body) => {
        response.writeHead(200, {
          ...headers,
          'cache-control': path.startsWith('/assets/') ? IMMUTABLE : 'no-cache',
          'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
          'content-length': body.length,
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  return { origin: `http://localhost:${server.port}`, close: server.close };
}
