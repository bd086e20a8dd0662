import type { Patient } from 'fhir/r4';
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { readPatient, type PatientSummary } from '../clinical/patient.ts';
import type { Session } from '../session/session.ts';
import { useOpenSession } from '../session/use-session.ts';
import {
  newAccount,
  NOT_GRANTED,
  type SearchAccount,
  type SearchState,
  type SecondRead,
} from './account.ts';
import { parseJson } from './json.ts';
import { keysOf, ONE_AT_A_TIME, READ_ONCE } from './query.ts';
import { problemOf, ReadFailure } from './read-problem.ts';
import { askedAt, readUrl } from './request.ts';
import { patientUrl } from './searches.ts';

type PatientResult = { readonly patient?: PatientSummary; readonly account: SearchAccount };

const WAITING: PatientResult = { account: newAccount({ resource: 'Patient' }) };

/**
 * Reads the patient of the launch. An answer with another id ends the session at once: from then
 * on nothing that this server says can be trusted to be about the patient on screen.
 */
async function readLaunchPatient(session: Session): Promise<PatientResult> {
  const url = patientUrl(session);
  const account = { ...WAITING.account, startedAt: askedAt(session, url) };
  const done = (part: Partial<SearchAccount>, patient?: PatientSummary): PatientResult => ({
    account: { ...account, finishedAt: Date.now(), ...part },
    ...(patient === undefined ? {} : { patient }),
  });
  if (!session.grants.allows('Patient')) return done(NOT_GRANTED);
  try {
    const body = parseJson(await readUrl(session, url));
    if (!isPatient(body)) throw new ReadFailure({ kind: 'unreadable' });
    if (typeof body.id !== 'string') throw new ReadFailure({ kind: 'unreadable' });
    if (body.id !== session.patientId) {
      session.endSession('other-patient');
      throw new ReadFailure({ kind: 'other-patient' });
    }
    return done({ state: 'complete', pages: 1, received: 1, shown: 1 }, readPatient(body));
  } catch (thrown) {
    return done({ state: 'failed', problem: problemOf(thrown, 'unreadable') });
  }
}

function isPatient(body: unknown): body is Patient {
  return (
    typeof body === 'object' &&
    body !== null &&
    'resourceType' in body &&
    body.resourceType === 'Patient'
  );
}

const patientQuery = (session: Session) => {
  const queryKey = keysOf(session, 'Patient');
  return queryOptions({
    ...READ_ONCE,
    queryKey,
    queryFn: async ({ client }: { client: QueryClient }): Promise<PatientResult> => {
      const before = client.getQueryData<PatientResult>(queryKey);
      if (before?.patient === undefined) return readLaunchPatient(session);
      // On a second read the patient stays in view, and also where it fails.
      const inView = (again: SecondRead): PatientResult => ({
        ...before,
        account: { ...before.account, again },
      });
      client.setQueryData(
        queryKey,
        inView({ state: 'reading', startedAt: Date.now(), received: 0 }),
      );
      const after = await readLaunchPatient(session);
      const { problem } = after.account;
      return problem === undefined ? after : inView({ state: 'failed', at: Date.now(), problem });
    },
  });
};

export function prefetchPatient(client: QueryClient, session: Session): void {
  void client.prefetchQuery(patientQuery(session));
}

export type PatientRead = {
  readonly state: SearchState;
  readonly patient: PatientSummary | undefined;
  readonly account: SearchAccount;
  readonly retry: () => void;
};

export function usePatient(): PatientRead {
  const query = useQuery(patientQuery(useOpenSession()));
  const { patient, account } = query.data ?? WAITING;
  return {
    state: query.isFetching && patient === undefined ? 'reading' : account.state,
    patient,
    account,
    retry: () => void query.refetch(ONE_AT_A_TIME),
  };
}
