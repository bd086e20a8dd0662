import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Session } from '../session/session.ts';
import type { SearchAccount } from './account.ts';
import type { Modelled } from './models.ts';
import { keysOf, READ_ONCE } from './query.ts';
import type { ReadProblem } from './read-problem.ts';
import { runSearch, type SearchResult } from './search.ts';
import type { Search } from './search-request.ts';

/**
 * A search as a query whose data grows while its pages arrive. It does not listen to the query's
 * own abort signal: a view that closes must not stop a read that others show; the end of the
 * session does.
 */
export const searchQuery = <R extends keyof Modelled>(session: Session, search: Search<R>) => {
  const queryKey = keysOf(
    session,
    search.name.resource,
    ...(search.name.category === undefined ? [] : [search.name.category]),
  );
  return queryOptions({
    ...READ_ONCE,
    queryKey,
    queryFn: async ({ client }: { client: QueryClient }) => {
      type Result = SearchResult<Modelled[R]>;
      const before = client.getQueryData<Result>(queryKey);
      const publish = (result: Result): void => {
        // What arrives while a chart is being cleared must not fill it again.
        if (!session.over.aborted) client.setQueryData(queryKey, result);
      };
      if (before === undefined || before.account.pages === 0)
        return runSearch(session, search, publish);

      const startedAt = Date.now();
      const after = await runSearch(session, search, ({ account }) => {
        const { received, triesAgainAt } = account;
        const again = { state: 'reading', startedAt, received } as const;
        publish(inView(before, { again, ...(triesAgainAt === undefined ? {} : { triesAgainAt }) }));
      });
      return better(before, after);
    },
  });
};

const REFUSED: ReadProblem = { kind: 'refused' };

/** What stays in view while, and after, a second read did not come to its end. */
function inView<T>(before: SearchResult<T>, part: Partial<SearchAccount>): SearchResult<T> {
  const { again: _again, triesAgainAt: _triesAgainAt, ...account } = before.account;
  return { ...before, account: { ...account, ...part } };
}

/**
 * The second read, unless it broke off and the first had more to show. A search that brought
 * something and is refused now (`not-offered`, or `not-granted` since a renewal) has no answer that
 * could take its place.
 */
function better<T>(before: SearchResult<T>, after: SearchResult<T>): SearchResult<T> {
  const { state, finishedAt, problem = REFUSED } = after.account;
  if (state === 'complete') return after;
  const isMore = before.account.state !== 'complete' && after.kept.length >= before.kept.length;
  if (isMore) return after;
  return inView(before, { again: { state: 'failed', at: finishedAt ?? Date.now(), problem } });
}
