import type { Observation } from 'fhir/r4';
import { useQueries, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { readObservation, type Reading } from '../clinical/reading.ts';
import type { Session } from '../session/session.ts';
import { useOpenSession } from '../session/use-session.ts';
import { newAccount, overallState, type SearchAccount, type SearchState } from './account.ts';
import { searchQuery } from './read-search.ts';
import type { Search, SearchResult } from './search.ts';

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
    parameters: [
      ...(category === undefined ? [] : [['category', category] as const]),
      ...(sort ? [['_sort', '-date'] as const] : []),
    ],
    model: (resource) => readObservation(resource as unknown as Observation),
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

function eachOnce(results: readonly SearchResult<Reading>[]): readonly Reading[] {
  const [only] = results;
  if (results.length === 1 && only !== undefined) return only.values;
  const byId = new Map<string, Reading>();
  const nameless: Reading[] = [];
  for (const { values } of results)
    for (const reading of values) {
      if (reading.id === undefined || reading.id === '') nameless.push(reading);
      else byId.set(reading.id, reading);
    }
  return [...byId.values(), ...nameless];
}

function combine(queries: UseQueryResult<SearchResult<Reading>>[]): ObservationsRead {
  const accounts = queries.map(
    (query) => query.data?.account ?? newAccount({ resource: 'Observation' }),
  );
  const results = queries.map((query) => query.data).filter((data) => data !== undefined);
  return {
    state: queries.some((query) => query.isFetching) ? 'reading' : overallState(accounts),
    readings: eachOnce(results.filter(({ values }) => values.length > 0)),
    accounts,
    retry: () => {
      // What came whole is not asked for again.
      for (const query of queries)
        if (query.data === undefined || !SETTLED.includes(query.data.account.state))
          void query.refetch();
    },
  };
}

const SETTLED: readonly SearchState[] = ['complete', 'not-granted', 'not-offered'];

export function useObservations(): ObservationsRead {
  const session = useOpenSession();
  return useQueries({
    queries: searches(session).map((search) => searchQuery(session, search)),
    combine,
  });
}
