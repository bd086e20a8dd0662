/** Starts the sandbox EHR: one server that is the EHR page, the authorization server and FHIR. */
import { createLaunches, type Place } from './auth/launches.ts';
import { signingKey } from './auth/signing-keys.ts';
import { listenOnLoopback } from './http/listen.ts';
import type { RequestRecord } from './http/request-log.ts';
import { createRouter } from './http/router.ts';
import { createIssuers, fhirBaseOf, type Issuers } from './issuers.ts';
import { openStore, type FileRemark } from './open-store.ts';
import { encodeOptions, type LaunchOptions } from './options.ts';
import { openSession, type OpenedSession } from './session.ts';
import type { Store } from './store.ts';

export type SandboxSettings = {
  /** 0 takes any free port. */
  readonly port: number;
  /** The first is where the EHR page expects the app. Default http://localhost:4010. */
  readonly appOrigins?: readonly string[];
  /** Where the EHR page launches the app. Default `/launch.html` of the first app origin. */
  readonly appLaunchUrl?: string;
  /** Registered besides `/` and `/index.html` of every app origin. */
  readonly redirectUris?: readonly string[];
  /** A folder of FHIR files whose patients join the named ones. */
  readonly data?: string;
  /** In place of the named people and the folder. */
  readonly store?: Store;
};

export type Sandbox = {
  /** `http://localhost:<port>`; the same server answers on 127.0.0.1, which is another origin. */
  readonly origin: string;
  /** Files of the data folder that could not be used, and why. */
  readonly refused: readonly FileRemark[];
  /** Files that were used but not as they were, or not wholly. */
  readonly remarks: readonly FileRemark[];
  readonly store: Store;
  /** Every request since the start or the last clearing. */
  readonly log: readonly RequestRecord[];
  clearLog: () => void;
  /** The FHIR base with these options. */
  issuer: (options?: LaunchOptions) => string;
  /** Starts a launch: the app's URL with `iss` and a single-use `launch`. */
  launchUrl: (appUrl: string, options?: LaunchOptions, place?: Place) => string;
  /** A whole EHR launch over the wire. Rejects if the options make it fail. */
  openSession: (options?: LaunchOptions, scope?: string) => Promise<OpenedSession>;
  close: () => Promise<void>;
};

const DEFAULT_APP_ORIGIN = 'http://localhost:4010';

export async function startSandbox(settings: SandboxSettings): Promise<Sandbox> {
  const { store, refused, remarks } =
    settings.store === undefined
      ? await openStore(settings.data)
      : { store: settings.store, refused: [], remarks: [] };
  const appOrigins = settings.appOrigins ?? [DEFAULT_APP_ORIGIN];
  const appLaunchUrl =
    settings.appLaunchUrl ?? `${appOrigins[0] ?? DEFAULT_APP_ORIGIN}/launch.html`;
  const redirectUris = [
    ...appOrigins.flatMap((origin) => [`${origin}/`, `${origin}/index.html`]),
    ...(settings.redirectUris ?? []),
  ];
  const key = await signingKey();
  const log: RequestRecord[] = [];
  const launches = createLaunches();

  // The issuers need the port, which is known only once the server listens.
  let handle: ReturnType<typeof createRouter> | undefined;
  const { port, close } = await listenOnLoopback(settings.port, (request, response) => {
    void handle?.(request, response);
  });
  const origin = `http://localhost:${port}`;
  const issuers: Issuers = createIssuers({ origin, redirectUris, launches, key, store });

  const startLaunch = (options: LaunchOptions, place: Place): { iss: string; launch: string } => {
    const iss = fhirBaseOf(origin, options);
    const patientId = options.patient ?? store.people()[0]?.id ?? '';
    if (store.find(patientId) === undefined) throw new Error(`There is no patient "${patientId}".`);
    return { iss, launch: launches.create({ issuer: iss, patientId, place }) };
  };
  const launchUrl = (
    appUrl: string,
    options: LaunchOptions = {},
    place: Place = 'frame',
  ): string => {
    const url = new URL(appUrl);
    const { iss, launch } = startLaunch(options, place);
    url.searchParams.set('iss', iss);
    url.searchParams.set('launch', launch);
    return url.href;
  };
  const clearLog = (): void => {
    log.length = 0;
  };
  handle = createRouter({
    origin,
    appOrigins,
    appLaunchUrl,
    redirectUris,
    store,
    issuers,
    log,
    clearLog,
    startLaunch,
    launchUrl,
  });
  return {
    origin,
    refused,
    remarks,
    store,
    log,
    clearLog,
    issuer: (options = {}) => fhirBaseOf(origin, options),
    launchUrl,
    openSession: (options = {}, scope) =>
      openSession({
        ...startLaunch(options, 'frame'),
        redirectUri: redirectUris[0] ?? '',
        ...(scope === undefined ? {} : { scope }),
      }),
    close,
  };
}

/** The path of an EHR page that shows a chart with these options; for links in reports and tests. */
export function chartPath(options: LaunchOptions, place: Place = 'frame'): string {
  return `/open?o=${encodeOptions(options)}&in=${place}`;
}
