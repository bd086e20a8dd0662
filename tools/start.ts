/** `npm start`: builds Chartside and serves it beside the sandbox EHR, on two origins. */
import { parseArgs } from 'node:util';
import { build, createServer } from 'vite';
import { startSandbox } from '../sandbox/sandbox.ts';
import { registryPlugin, registryWithSandbox, serveBuild, type AppServer } from './app-server.ts';
import { appPort, ehrPort, takenPorts } from './ports.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, dev: { type: 'boolean', default: false } },
});

async function serveDev(registry: Parameters<typeof registryPlugin>[0]): Promise<AppServer> {
  const server = await createServer({
    plugins: [registryPlugin(registry)],
    server: { port: appPort, strictPort: true, host: 'localhost' },
  });
  await server.listen();
  return { origin: `http://localhost:${appPort}`, close: () => server.close() };
}

async function start(): Promise<void> {
  const taken = await takenPorts();
  if (taken !== '') {
    console.error(taken);
    process.exit(1);
  }
  if (!values.dev) await build({ logLevel: 'warn' });
  const appOrigin = `http://localhost:${appPort}`;
  const sandbox = await startSandbox({
    port: ehrPort,
    appOrigins: [appOrigin],
    ...(values.data === undefined ? {} : { data: values.data }),
  });
  const registry = await registryWithSandbox(sandbox.origin);
  const app = await (values.dev ? serveDev(registry) : serveBuild(appPort, registry));

  for (const { file, reason } of sandbox.refused) console.log(`Not used: ${file}: ${reason}`);
  for (const { file, reason } of sandbox.remarks) console.log(`Note: ${file}: ${reason}`);
  console.log(`
  Sandbox EHR   ${sandbox.origin}/   open this one, and choose a patient
  Chartside     ${app.origin}/   what the sandbox opens inside the chart

  Ctrl-C stops both.
`);

  const stop = (): void => {
    void Promise.allSettled([app.close(), sandbox.close()]).then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
