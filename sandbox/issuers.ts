/** One issuer per set of launch options: `/fhir` with the defaults, `/sim/<options>/fhir` with any. */
import {
  createAuthorizationServer,
  type AuthorizationServer,
} from './auth/authorization-server.ts';
import type { Launches } from './auth/launches.ts';
import type { SigningKey } from './auth/signing-keys.ts';
import { decodeOptions, encodeOptions, type LaunchOptions } from './options.ts';
import type { Store } from './store.ts';
import { withPreset } from './vendors.ts';

export type Issuer = {
  /** With those of a preset among them. */
  readonly options: LaunchOptions;
  /** The FHIR base, which the app knows as `iss`. */
  readonly fhirBase: string;
  /** The OpenID Connect issuer; its paths begin here. Deliberately not the FHIR base. */
  readonly authBase: string;
  readonly server: AuthorizationServer;
};

export type Issuers = {
  /** By the options as they stand in a path; undefined for `/fhir`. Throws OptionsError. */
  at: (segment: string | undefined) => Issuer;
};

export type IssuerSettings = {
  readonly origin: string;
  readonly redirectUris: readonly string[];
  readonly launches: Launches;
  readonly key: SigningKey;
  readonly store: Store;
};

/** A long test run makes an issuer per case; beyond this the one unused longest is forgotten. */
const LIMIT = 500;

export function createIssuers(settings: IssuerSettings): Issuers {
  const known = new Map<string, Issuer>();
  return {
    at: (segment) => {
      const key = segment ?? '';
      const issuer = known.get(key) ?? makeIssuer(segment, settings);
      known.delete(key);
      known.set(key, issuer);
      const oldest = known.keys().next().value;
      if (known.size > LIMIT && oldest !== undefined) known.delete(oldest);
      return issuer;
    },
  };
}

export function fhirBaseOf(origin: string, options: LaunchOptions): string {
  const segment = encodeOptions(options);
  return segment === encodeOptions({}) ? `${origin}/fhir` : `${origin}/sim/${segment}/fhir`;
}

function makeIssuer(segment: string | undefined, settings: IssuerSettings): Issuer {
  const { origin, store } = settings;
  const options = segment === undefined ? {} : withPreset(decodeOptions(segment));
  const base = segment === undefined ? origin : `${origin}/sim/${segment}`;
  const fhirBase = `${base}/fhir`;
  const authBase = `${base}/auth`;
  const server = createAuthorizationServer({
    origin,
    fhirBase,
    issuer: authBase,
    options,
    redirectUris: settings.redirectUris,
    launches: settings.launches,
    key: settings.key,
    patientExists: (id) => store.find(id) !== undefined,
    anotherPatient: (id) => store.people().find((one) => one.id !== id)?.id ?? 'another-patient',
  });
  return { options, fhirBase, authBase, server };
}
