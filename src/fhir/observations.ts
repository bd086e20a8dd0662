import type { Observation } from 'fhir/r4';
import { useQueries, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Reading } from '../clinical/reading.ts';
import type { Session } from '../session/session.ts';
import { useOpenSession } from '../session/use-session.ts';
import { newAccount, overallState, type SearchAccount, type SearchState } from './account.ts';
import { searchQuery } from './read-search.ts';
import type { Search } from './search.ts';

/**
 * The categories asked for, one request each: servers that demand a category refuse the whole of a
 * list when one of its members is unknown to them. What clinicians look at first is asked first.
 */
const CATEGORIES = [
  'vital-signs',
  'laboratory',
  'social-history',
  'survey',
  'exam',
  'procedure',
  'imaging',
  'therapy',
  'activity',
  'sdoh',
  'functional-status',
  'disability-status',
  'cognitive-status',
] as const;

function searches(session: Session): Search<Reading>[] {
  const { allObservations, categories, sort } = session.ehr;
  const asked = allObservations ? [undefined] : (categories ?? CATEGORIES);
  return asked.map((category) => ({
    name:
      category === undefined ? { resource: 'Observation' } : { resource: 'Observation', category },
    parameters: {
      ...(category === undefined ? {} : { category }),
      ...(sort ? { _sort: '-date' } : {}),
    },
    model: async () => {
      const { readObservation } = await import('../clinical/reading.ts');
      return (resource) => readObservation(resource as unknown as Observation);
    },
  }));
}

export function prefetchObservations(client: QueryClient, session: Session): void {
  for (const search of searches(session)) void client.prefetchQuery(searchQuery(session, search));
}

export type ObservationsRead = {
  readonly state: SearchState;
  /** Each observation once, though it may come in several categories. */
  readonly readings: readonly Reading[];
  /** One for each search. */
  readonly accounts: readonly SearchAccount[];
  readonly retry: () => void;
};

type Lists = readonly (readonly Reading[])[];

/** The same lists again give the same array again: most news are of accounts only. */
function eachOnceOf(): (lists: Lists) => readonly Reading[] {
  let before: Lists = [];
  let merged: readonly Reading[] = [];
  return (lists) => {
    const same = lists.length === before.length && lists.every((list, i) => list === before[i]);
    if (!same) {
      before = lists;
      merged = eachOnce(lists);
    }
    return merged;
  };
}

const NONE: readonly Reading[] = [];

function eachOnce(lists: Lists): readonly Reading[] {
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return only;
  const byId = new Map<string, Reading>();
  const nameless: Reading[] = [];
  for (const list of lists)
    for (const reading of list) {
      if (reading.id === undefined || reading.id === '') nameless.push(reading);
      else byId.set(reading.id, reading);
    }
  return [...byId.values(), ...nameless];
}

const SETTLED: ReadonlySet<SearchState> = new Set(['complete', 'not-granted', 'not-offered']);

/** Not through `combine`: react-query compares what that returns deeply, 50,000 readings each time. */
export function useObservations(): ObservationsRead {
  const session = useOpenSession();
  const asked = searches(session);
  const queries = useQueries({ queries: asked.map((search) => searchQuery(session, search)) });
  const [merge] = useState(eachOnceOf);
  const accounts = asked.map(({ name }, i) => queries[i]?.data?.account ?? newAccount(name));
  const lists = queries.map((query) => query.data?.values ?? NONE);
  return {
    state: queries.some((query) => query.isFetching) ? 'reading' : overallState(accounts),
    readings: merge(lists.filter((list) => list.length > 0)),
    accounts,
    retry: () => {
      // What came whole is not asked for again.
      for (const query of queries)
        if (query.data === undefined || !SETTLED.has(query.data.account.state))
          void query.refetch();
    },
  };
}
