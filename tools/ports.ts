import { createServer } from 'node:net';

const fromEnvironment = (name: string, otherwise: number): number => {
  const text = process.env[name];
  const port = Number(text);
  return text !== undefined && Number.isInteger(port) && port > 0 && port < 65_536
    ? port
    : otherwise;
};

export const appPort = fromEnvironment('CHARTSIDE_APP_PORT', 4010);
export const ehrPort = fromEnvironment('CHARTSIDE_EHR_PORT', 4020);

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** Says which ports are taken, before anything is built or started; '' where none is. */
export async function takenPorts(): Promise<string> {
  const lines: string[] = [];
  for (const [name, port] of [
    ['CHARTSIDE_APP_PORT', appPort],
    ['CHARTSIDE_EHR_PORT', ehrPort],
  ] as const) {
    const free = (await isFree(port, '127.0.0.1')) && (await isFree(port, '::1'));
    if (!free)
      lines.push(
        `Port ${port} is in use. Stop the program that uses it, or choose another: ${name}=<port> npm start`,
      );
  }
  return lines.join('\n');
}

/** The sandbox must know the app's origin, and the app the sandbox's: one port is chosen first. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('No free port was found.'));
      });
    });
  });
}
