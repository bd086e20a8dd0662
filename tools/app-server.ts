import { readFile } from 'node:fs/promises';
import { preview, type Connect, type Plugin } from 'vite';
import { IMMUTABLE, securityHeaders, type RegistryOrigins } from './headers.ts';

/** The registry that ships, with the sandbox EHR in front of it. */
export async function registryWithSandbox(ehrOrigin: string): Promise<RegistryOrigins> {
  const shipped: unknown = JSON.parse(
    await readFile(new URL('../public/ehrs.json', import.meta.url), 'utf8'),
  );
  const ehrs = (shipped as RegistryOrigins).ehrs;
  const sandbox = {
    clientId: 'chartside',
    standalone: true,
    refresh: true,
    // Its pages open by either name; on 127.0.0.1 the app's frame is a cross-site one.
    frameAncestors: [ehrOrigin, ehrOrigin.replace('localhost', '127.0.0.1')],
  };
  return {
    ehrs: [
      { name: 'Sandbox EHR', issuer: `${ehrOrigin}/fhir`, ...sandbox },
      { name: 'Sandbox EHR', issuer: `${ehrOrigin}/sim/*/fhir`, ...sandbox },
      ...ehrs,
    ] as RegistryOrigins['ehrs'],
  };
}

/** Answers `/ehrs.json` with this registry, in place of the file. */
export function registryPlugin(registry: RegistryOrigins): Plugin {
  const answer: Connect.NextHandleFunction = (request, response, next) => {
    if (request.url?.split('?')[0] !== '/ehrs.json') return next();
    response.setHeader('content-type', 'application/json');
    response.setHeader('cache-control', 'no-cache');
    response.end(JSON.stringify(registry, null, 2));
  };
  return {
    name: 'chartside-registry',
    configurePreviewServer: (server) => void server.middlewares.use(answer),
    configureServer: (server) => void server.middlewares.use(answer),
  };
}

/** File names in assets/ change with their content (see write-headers). */
const keepAssets: Plugin = {
  name: 'chartside-keep-assets',
  configurePreviewServer: (server) =>
    void server.middlewares.use((request, response, next) => {
      if (request.url?.startsWith('/assets/')) {
        const setHeader = response.setHeader.bind(response);
        // The server sets what it was configured with for every file.
        response.setHeader = (name, value) =>
          setHeader(name, name.toLowerCase() === 'cache-control' ? IMMUTABLE : value);
      }
      next();
    }),
};

export type AppServer = { readonly origin: string; readonly close: () => Promise<void> };

/** Serves the production build, with the headers that a deployment has. Throws if the port is taken. */
export async function serveBuild(port: number, registry: RegistryOrigins): Promise<AppServer> {
  const server = await preview({
    configFile: false,
    appType: 'mpa',
    logLevel: 'error',
    plugins: [registryPlugin(registry), keepAssets],
    preview: {
      port,
      strictPort: true,
      host: 'localhost',
      open: false,
      headers: securityHeaders(registry),
    },
  });
  return {
    origin: `http://localhost:${port}`,
    close: async () => {
      const closed = server.close();
      if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
      await closed;
    },
  };
}
