import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Problem } from '../clinical/problem.ts';
import type { Session } from '../session/session.ts';
import { useOpenSession } from '../session/use-session.ts';
import { newAccount, type SearchAccount, type SearchState } from './account.ts';
import type { Kept } from './collect.ts';
import { ONE_AT_A_TIME } from './query.ts';
import { searchQuery } from './read-search.ts';
import { CONDITIONS } from './searches.ts';

const WAITING = newAccount(CONDITIONS.name);
const NONE: readonly Kept<Problem>[] = [];

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
  const { data, refetch } = useQuery(searchQuery(useOpenSession(), CONDITIONS));
  const account = data?.account ?? WAITING;
  const kept = data?.kept ?? NONE;
  return {
    state: account.state,
    problems: useMemo(() => kept.map(({ value }) => value), [kept]),
    accounts: [account],
    retry: () => void refetch(ONE_AT_A_TIME),
  };
}
