import { discover } from './discovery.ts';
import { LaunchProblem } from './launch-problem.ts';
import { randomText } from './random.ts';
import { findEhr, type Registry } from './registry.ts';
import { scopesToAsk } from './scopes.ts';
import { buildAuthorization } from './smart-client.ts';
import type { TransactionStore } from './transactions.ts';

export type Launch = {
  /** The issuer as the EHR sent it, or as the clinician chose it. */
  readonly iss: string;
  /** The EHR's opaque launch value; undefined for a standalone launch. */
  readonly launch: string | undefined;
  readonly registry: Registry;
  /** The app's own base address, without query and fragment. */
  readonly appBase: string;
  readonly store: TransactionStore;
  readonly now: number;
};

/**
 * From an issuer to the authorize URL to navigate to. No request leaves before the issuer is found
 * in the registry. Throws a `LaunchProblem`; on failure nothing is kept.
 */
export async function startLaunch(launch: Launch): Promise<URL> {
  const ehr = findEhr(launch.registry, launch.iss);
  if (ehr === undefined) throw new LaunchProblem('ehr-not-registered');
  const kind = launch.launch === undefined ? 'standalone' : 'ehr';
  if (kind === 'standalone' && !ehr.standalone) throw new LaunchProblem('standalone-not-allowed');
  const discovery = await discover(launch.iss, ehr);
  const state = randomText();
  const nonce = ehr.identity.nonce ? randomText() : undefined;
  const redirectUri = ehr.redirectUri ?? launch.appBase;
  const scope = scopesToAsk(ehr, discovery, kind);
  const { url, pending } = await buildAuthorization({
    issuer: launch.iss,
    launch: launch.launch,
    clientId: ehr.clientId,
    redirectUri,
    scope,
    state,
    nonce,
    discovery,
  });
  launch.store.put(state, {
    startedAt: launch.now,
    ehr,
    issuer: launch.iss,
    launch: kind,
    redirectUri,
    scope,
    nonce,
    discovery,
    pending,
  });
  return url;
}
