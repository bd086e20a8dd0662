/** The EHR's memory of launches it started: what the opaque `launch` value stands for. */
import { randomBytes } from 'node:crypto';

export type Place = 'frame' | 'window' | 'standalone';

type PendingLaunch = {
  readonly issuer: string;
  readonly patientId: string;
  readonly place: Place;
};

export type Launches = {
  create: (launch: PendingLaunch) => string;
  /** Gives the launch once and only to the issuer it was made for. */
  redeem: (handle: string, issuer: string) => PendingLaunch | undefined;
};

const LIFETIME_MS = 10 * 60 * 1000;

export function createLaunches(now: () => number = Date.now): Launches {
  const pending = new Map<string, PendingLaunch & { until: number }>();
  return {
    create: (launch) => {
      for (const [handle, { until }] of pending) if (until <= now()) pending.delete(handle);
      // The value is opaque to the app, so it holds what a careless one would spoil in a URL.
      const handle = `${randomBytes(18).toString('base64url')}+/&é==`;
      pending.set(handle, { ...launch, until: now() + LIFETIME_MS });
      return handle;
    },
    redeem: (handle, issuer) => {
      const launch = pending.get(handle);
      if (launch === undefined || launch.issuer !== issuer) return undefined;
      pending.delete(handle);
      return launch.until > now() ? launch : undefined;
    },
  };
}
