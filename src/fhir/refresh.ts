import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useOpenSession } from '../session/use-session.ts';
import { keysOf, ONE_AT_A_TIME } from './query.ts';

export type Refresh = {
  readonly refresh: () => void;
  /** Something is being read, for the first time or again. */
  readonly underWay: boolean;
};

/**
 * Reads the whole chart again. What is shown stays until the new answer of its search is complete;
 * a search that fails the second time leaves what was there, and its account says so.
 */
export function useRefresh(): Refresh {
  const client = useQueryClient();
  const queryKey = keysOf(useOpenSession());
  return {
    underWay: useIsFetching({ queryKey }) > 0,
    refresh: () => void client.refetchQueries({ queryKey }, ONE_AT_A_TIME),
  };
}
