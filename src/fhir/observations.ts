import { useQueries, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { withContained, type Reading } from '../clinical/reading.ts';
import type { Session } from '../session/session.ts';
import { useOpenSession } from '../session/use-session.ts';
import { newAccount, overallState, type SearchAccount, type SearchState } from './account.ts';
import { mergeSearches, type Kept, type Merged } from './collect.ts';
import { ONE_AT_A_TIME } from './query.ts';
import { searchQuery } from './read-search.ts';
import { observationSearches } from './searches.ts';

export function prefetchObservations(client: QueryClient, session: Session): void {
  for (const search of observationSearches(session))
    void client.prefetchQuery(searchQuery(session, search));
}

export type ObservationsRead = {
  readonly state: SearchState;
  /** Each observation once, though it may come in several categories. */
  readonly readings: readonly Reading[];
  /** One for each search. */
  readonly accounts: readonly SearchAccount[];
  readonly retry: () => void;
};

type Lists = readonly (readonly Kept<Reading>[])[];

/** The same lists again give the same merge again: most news are of accounts only. */
function mergeOnce(): (lists: Lists) => Merged<Reading> {
  let before: Lists = [];
  let merged: Merged<Reading> = { values: [], counts: [] };
  return (lists) => {
    const same = lists.length === before.length && lists.every((list, i) => list === before[i]);
    if (!same) {
      before = lists;
      const { values, counts } = mergeSearches(lists);
      merged = { values: withContained(values), counts };
    }
    return merged;
  };
}

const NONE: readonly Kept<Reading>[] = [];
const SETTLED: ReadonlySet<SearchState> = new Set(['complete', 'not-granted', 'not-offered']);

const isSettled = ({ state, again }: SearchAccount): boolean =>
  SETTLED.has(state) && again?.state !== 'failed';

/** Not through `combine`: react-query compares what that returns deeply, 50,000 readings each time. */
export function useObservations(): ObservationsRead {
  const session = useOpenSession();
  const asked = observationSearches(session);
  const queries = useQueries({ queries: asked.map((search) => searchQuery(session, search)) });
  const [merge] = useState(mergeOnce);
  const { values, counts } = merge(queries.map(({ data }) => data?.kept ?? NONE));
  const accounts = asked.map(({ name }, i) => {
    const data = queries[i]?.data;
    const { elsewhere = 0, enteredInError = 0 } = counts[i] ?? {};
    if (data === undefined) return newAccount(name);
    const { account, kept } = data;
    const arrived = account.shown + account.enteredInError;
    // Pages are counted as they arrive and shown a moment later.
    const shown = arrived - elsewhere - enteredInError;
    return kept.length === 0
      ? account
      : Object.assign({}, account, { shown, elsewhere, enteredInError });
  });
  return {
    state: overallState(accounts),
    readings: values,
    accounts,
    retry: () => {
      // What came whole is not asked for again.
      for (const query of queries)
        if (query.data === undefined || !isSettled(query.data.account))
          void query.refetch(ONE_AT_A_TIME);
    },
  };
}
