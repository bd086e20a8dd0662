import { createServer } from 'node:net';
import { chromium, type Browser } from 'playwright';
import { build } from 'vite';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { registryWithSandbox, serveBuild } from './app-server.ts';
import { browserPath } from './browser.ts';

export type RunningApp = {
  readonly browser: Browser;
  readonly sandbox: Sandbox;
  readonly appOrigin: string;
};

/** The sandbox must know the app's origin, and the app the sandbox's: one port is chosen first. */
function freePort(): Promise<number> {
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

async function startBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
  });
}

/** Builds the app, serves it beside a sandbox of its own on free ports, and stops both afterwards. */
export async function withApp(work: (running: RunningApp) => Promise<void>): Promise<void> {
  await build({ logLevel: 'warn' });
  const port = await freePort();
  const sandbox = await startSandbox({ port: 0, appOrigins: [`http://localhost:${port}`] });
  try {
    const app = await serveBuild(port, await registryWithSandbox(sandbox.origin));
    try {
      const browser = await startBrowser();
      await work({ browser, sandbox, appOrigin: app.origin }).finally(() => browser.close());
    } finally {
      await app.close();
    }
  } finally {
    await sandbox.close();
  }
}
