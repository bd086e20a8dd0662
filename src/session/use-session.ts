import { createContext, useContext, useSyncExternalStore } from 'react';
import { opensAt, type OpensAt } from './opens-at.ts';
import type { ResourceType } from './scopes.ts';
import type { Session } from './session.ts';
import type { EhrActions } from './messaging.ts';

/** What a view may know of the session, read-only. No token, no request, no patient id. */
export type SessionFacts = {
  readonly ehrName: string;
  /** The EHR shows no patient banner of its own: this app must. */
  readonly patientBannerRequired: boolean;
  /** Epoch milliseconds. */
  readonly openedAt: number;
  /** Nothing is read any more; what was read may stay in sight for a while. */
  readonly ended: boolean;
  /** Epoch milliseconds; undefined: the EHR did not say. */
  readonly expiresAt: number | undefined;
  /** The EHR prolongs its permission for as long as the app asks. */
  readonly renewable: boolean;
  readonly encounterId: string | undefined;
  /** Where the EHR wants the app to open; undefined: as always. */
  readonly opensAt: OpensAt | undefined;
  /** IANA zone that this installation shows times in; undefined: the workstation's. */
  readonly timeZone: string | undefined;
  readonly user: {
    readonly state: 'checking' | 'verified' | 'unverified' | 'absent';
    readonly name?: string | undefined;
  };
  readonly grants: (resource: ResourceType, category?: string) => boolean;
  readonly grantedScopes: readonly string[];
  /** What the EHR's page does for the app; undefined: it offers nothing. */
  readonly ehr: EhrActions | undefined;
};

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The session itself, for `fhir` and `app`; views use `useSession`. */
export function useOpenSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('there is no session around this component');
  return session;
}

export function useSession(): SessionFacts {
  const session = useOpenSession();
  const status = useSyncExternalStore(session.subscribe, session.status);
  const { identity } = status;
  return {
    ehrName: session.ehr.name,
    patientBannerRequired: session.context.needPatientBanner,
    openedAt: session.openedAt,
    ended: status.end !== undefined,
    expiresAt: status.expiresAt,
    renewable: status.renewable,
    encounterId: session.context.encounterId,
    opensAt: opensAt(session.context),
    timeZone: session.ehr.timeZone,
    user: {
      state: identity.state,
      name: identity.state === 'verified' ? identity.name : undefined,
    },
    grants: session.grants.allows,
    grantedScopes: session.grants.scopes,
    ehr: status.ehr,
  };
}
