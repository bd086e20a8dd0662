import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Session } from '../session/session.ts';
import { keysOf, READ_ONCE } from './query.ts';
import { runSearch, type Search, type SearchResult } from './search.ts';

/**
 * A search as a query whose data grows while its pages arrive. It does not listen to the query's
 * own abort signal: a view that closes must not stop a read that others show; the end of the
 * session does.
 */
export const searchQuery = <T>(session: Session, search: Search<T>) => {
  const queryKey = keysOf(
    session,
    search.name.resource,
    ...(search.name.category === undefined ? [] : [search.name.category]),
  );
  return queryOptions({
    ...READ_ONCE,
    queryKey,
    queryFn: async ({ client }: { client: QueryClient }) => {
      const before = client.getQueryData<SearchResult<T>>(queryKey);
      const again = before !== undefined && before.values.length > 0;
      // On a second read the old values stay in view until the new ones are complete …
      const result = await runSearch(session, search, (soFar) => {
        if (!again) client.setQueryData(queryKey, soFar);
      });
      return again && result.values.length < before.values.length
        ? keepBoth(before, result)
        : result;
    },
  });
};

/** … and where the second read brought less because it failed, they stay, with its problem. */
function keepBoth<T>(before: SearchResult<T>, after: SearchResult<T>): SearchResult<T> {
  const { problem } = after.account;
  if (problem === undefined) return after;
  return { ...before, account: { ...before.account, state: 'incomplete', problem } };
}
