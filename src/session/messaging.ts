import { safeUrl } from './safe-url.ts';

/** How the EHR's page can be spoken to, as the token response says it. */
export type Messaging = { readonly handle: string; readonly origin: string };

/** What the EHR's page does for the app; each is there only where it was granted. */
export type EhrActions = {
  /** Tells the EHR that the app is done with. True: the EHR says that it has done so. */
  readonly done?: () => Promise<boolean>;
  /** Opens a problem in the EHR's own problem review. */
  readonly reviewProblem?: (conditionId: string) => Promise<boolean>;
};

/** Reads the handle and the origin of a token response; undefined unless both are usable. */
export function readMessaging(handle: unknown, origin: unknown): Messaging | undefined {
  if (typeof handle !== 'string' || handle === '') return undefined;
  const url = safeUrl(origin);
  return url !== undefined && url.origin === origin ? { handle, origin } : undefined;
}
