import type { QueryClient } from '@tanstack/react-query';
import type { Session } from '../session/session.ts';
import { prefetchConditions } from './conditions.ts';
import { prefetchObservations } from './observations.ts';
import { prefetchPatient } from './patient.ts';

/** Begins every read of the chart the moment the session exists; the session lets four through. */
export function startReads(client: QueryClient, session: Session): void {
  prefetchPatient(client, session);
  prefetchConditions(client, session);
  prefetchObservations(client, session);
}
