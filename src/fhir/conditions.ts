import type { Condition } from 'fhir/r4';
import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { Problem } from '../clinical/problem.ts';
import type { Session } from '../session/session.ts';
import { useOpenSession } from '../session/use-session.ts';
import { newAccount, type SearchAccount, type SearchState } from './account.ts';
import { searchQuery } from './read-search.ts';
import type { Search } from './search.ts';

/**
 * All conditions of the patient in one search. Never `clinical-status`: it would leave out those
 * that have none (US Core says so of its own search).
 */
const CONDITIONS: Search<Problem> = {
  name: { resource: 'Condition' },
  parameters: {},
  model: async () => {
    const { readCondition } = await import('../clinical/problem.ts');
    return (resource) => readCondition(resource as unknown as Condition);
  },
};

const WAITING = newAccount(CONDITIONS.name);
const NONE: readonly Problem[] = [];

export function prefetchConditions(client: QueryClient, session: Session): void {
  void client.prefetchQuery(searchQuery(session, CONDITIONS));
}

export type ConditionsRead = {
  readonly state: SearchState;
  readonly problems: readonly Problem[];
  readonly accounts: readonly SearchAccount[];
  readonly retry: () => void;
};

export function useConditions(): ConditionsRead {
  const query = useQuery(searchQuery(useOpenSession(), CONDITIONS));
  const account = query.data?.account ?? WAITING;
  return {
    state: query.isFetching ? 'reading' : account.state,
    problems: query.data?.values ?? NONE,
    accounts: [account],
    retry: () => void query.refetch(),
  };
}
