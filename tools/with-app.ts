import { chromium, type Browser } from 'playwright';
import { build } from 'vite';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { registryWithSandbox, serveBuild } from './app-server.ts';
import { browserPath } from './browser.ts';
import { freePort } from './ports.ts';

export type RunningApp = {
  readonly browser: Browser;
  readonly sandbox: Sandbox;
  readonly appOrigin: string;
};

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
