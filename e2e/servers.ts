import { startSandbox } from '../sandbox/sandbox.ts';
import { registryWithSandbox, serveBuild } from '../tools/app-server.ts';
import { appOrigin, appPort, ehrPort } from './addresses.ts';

/** The production build and the sandbox EHR, for all specs; ports of their own, not `npm start`'s. */
export default async function startServers(): Promise<() => Promise<void>> {
  const sandbox = await startSandbox({ port: ehrPort, appOrigins: [appOrigin] });
  const app = await serveBuild(appPort, await registryWithSandbox(sandbox.origin));
  return async () => {
    await app.close();
    await sandbox.close();
  };
}
