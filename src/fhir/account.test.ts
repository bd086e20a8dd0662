import { describe, expect, it } from 'vitest';
import { newAccount, overallState, type SearchState } from './account.ts';

const over = (...states: SearchState[]) =>
  overallState(
    states.map((state) => Object.assign(newAccount({ resource: 'Observation' }), { state })),
  );

describe('one state for several searches (display rule 19)', () => {
  it.each<[SearchState[], SearchState]>([
    [['waiting', 'waiting'], 'waiting'],
    [['complete', 'waiting'], 'reading'],
    [['failed', 'reading'], 'reading'],
    [['complete', 'complete'], 'complete'],
    [['complete', 'not-offered'], 'complete'],
    [['complete', 'failed'], 'incomplete'],
    [['complete', 'incomplete'], 'incomplete'],
    [['complete', 'not-granted'], 'incomplete'],
    [['failed', 'failed'], 'failed'],
    [['failed', 'not-granted'], 'failed'],
    [['not-granted', 'not-granted'], 'not-granted'],
    [['not-offered', 'failed'], 'incomplete'],
    [[], 'waiting'],
  ])('%j is %s', (states, overall) => {
    expect(over(...states)).toBe(overall);
  });
});
