import type { LaunchOptions } from '../../sandbox/options.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { discover } from '../session/discovery.ts';
import { parseRegistry } from '../session/registry.ts';
import { startSession, type Session } from '../session/session.ts';
import { readTokenResponse } from '../session/token-response.ts';

/** A session of the sandbox, launched by hand: for tests of what happens after a launch. */
export async function launchByHand(
  sandbox: Sandbox,
  options: LaunchOptions = {},
  entry: object = {},
  response: object = {},
): Promise<Session> {
  const opened = await sandbox.openSession(options);
  const [ehr] = parseRegistry({
    ehrs: [{ name: 'Sandbox', issuer: opened.issuer, clientId: 'chartside', ...entry }],
  }).ehrs;
  if (ehr === undefined) throw new Error('the entry is not valid');
  return startSession({
    ehr,
    issuer: opened.issuer,
    discovery: await discover(opened.issuer, ehr),
    requestedScope: '',
    patientId: opened.patientId,
    response: readTokenResponse({ ...opened.response, ...response }),
    verifyIdentity: () => Promise.resolve({ state: 'unverified' }),
  });
}
