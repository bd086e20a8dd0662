/** What SMART App Launch 2.2 asks of an authorization request beyond OAuth 2.0. */
import { randomBytes } from 'node:crypto';
import { errors } from 'oidc-provider';
import { hasFault, type LaunchOptions } from '../options.ts';
import { DEFAULT_USER, type LaunchContext } from './launch-context.ts';
import type { Launches, Place } from './launches.ts';
import { grantedScopes, splitScope, wantsPatient } from './scopes.ts';

export type AcceptSettings = {
  /** What `aud` must equal. */
  readonly fhirBase: string;
  readonly options: LaunchOptions;
  readonly launches: Launches;
  readonly patientExists: (id: string) => boolean;
};

export type RequestParameters = {
  readonly scope: string;
  readonly aud: string | undefined;
  readonly launch: string | undefined;
  readonly picked: string | undefined;
};

/** Throws the OAuth error that the app gets back in the redirect. */
export function acceptRequest(
  parameters: RequestParameters,
  settings: AcceptSettings,
): LaunchContext {
  const { options, fhirBase } = settings;
  if (hasFault(options, 'authorize-denied')) throw new errors.AccessDenied('The user said no.');
  if (hasFault(options, 'authorize-error-markup')) {
    throw new errors.InvalidRequest('<img src=x onerror="window.top.pwned=1"><script>1</script>');
  }
  if (parameters.aud !== fhirBase) throw new errors.InvalidRequest(`aud must be ${fhirBase}`);
  const asked = splitScope(parameters.scope);
  const { patientId, place } = whoseChart(parameters, asked, settings);
  return {
    session: randomBytes(9).toString('base64url'),
    patientId,
    place,
    user: options.user ?? DEFAULT_USER,
    scopes: grantedScopes(asked, options),
  };
}

function whoseChart(
  { launch, picked }: RequestParameters,
  asked: readonly string[],
  settings: AcceptSettings,
): { patientId: string | undefined; place: Place } {
  if (launch !== undefined) return launchedChart(launch, asked, settings);
  if (asked.includes('launch')) {
    throw new errors.InvalidRequest('the scope launch needs a launch value');
  }
  if (!wantsPatient(asked)) return { patientId: undefined, place: 'standalone' };
  const patientId = picked ?? settings.options.patient;
  if (patientId === undefined || !settings.patientExists(patientId)) {
    throw new errors.AccessDenied('No patient was chosen.');
  }
  return { patientId, place: 'standalone' };
}

function launchedChart(
  handle: string,
  asked: readonly string[],
  settings: AcceptSettings,
): { patientId: string; place: Place } {
  if (!asked.includes('launch')) {
    throw new errors.InvalidRequest('a launch value needs the scope launch');
  }
  const launch = settings.launches.redeem(handle, settings.fhirBase);
  if (launch === undefined) {
    throw new errors.InvalidRequest('launch is unknown, already used, or of another server');
  }
  return launch;
}
