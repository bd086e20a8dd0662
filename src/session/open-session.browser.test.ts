import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LaunchProblem } from './launch-problem.ts';
import { openSession, readArrival } from './open-session.ts';
import { sessionTransactions } from './transactions.ts';
import { anyUrl } from './urls.testing.ts';

const address = location.href;
beforeEach(() => sessionStorage.clear());
afterEach(() => history.replaceState(null, '', address));

const arriveAt = (query: string) => {
  history.replaceState(null, '', `${location.pathname}${query}`);
  return readArrival(location, history);
};

describe('what the address says', () => {
  it.each([
    ['?code=c&state=s', 'callback'],
    ['?error=access_denied', 'callback'],
    ['?state=', 'callback'],
    ['?problem=no-patient', 'problem'],
    ['?problem=<b>', 'problem'],
    ['?problem=reloaded', 'reload'],
    ['', 'direct'],
    ['?utm=x#results', 'direct'],
  ])('"%s" is a %s, and the address is clean afterwards (row 44)', (query, kind) => {
    expect(arriveAt(query).kind).toBe(kind);
    expect(location.search + location.hash).toBe('');
  });

  it('knows a reload by its own mark', () => {
    arriveAt('?code=c&state=s');
    expect(readArrival(location, history).kind).toBe('reload');
  });

  it('takes an unknown problem as unexpected', () => {
    expect(arriveAt('?problem=made-up')).toMatchObject({ kind: 'problem', code: 'unexpected' });
  });
});

describe('a callback that nobody asked for (rows 10, 40)', () => {
  it('is refused without a request, whatever it holds', async () => {
    const requests = vi.spyOn(globalThis, 'fetch');
    const store = sessionTransactions(Date.now);
    if (store === undefined) throw new Error('storage is blocked here');
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'chartside.launch.', '<img src=x onerror=1>'),
      anyUrl,
    );
    const parameters = fc.dictionary(
      fc.oneof(
        fc.constantFrom('code', 'state', 'error', 'error_description', 'iss', 'problem', 'next'),
        fc.string(),
      ),
      value,
    );
    await fc.assert(
      fc.asyncProperty(parameters, async (query) => {
        const arrival = arriveAt(`?${new URLSearchParams(query)}`);
        expect(location.search).toBe('');
        if (arrival.kind !== 'callback') return;
        await expect(openSession(arrival.parameters, [store])).rejects.toBeInstanceOf(
          LaunchProblem,
        );
      }),
      // Browsers let a page change its address only some hundred times in a while.
      { numRuns: 90 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({ state: value, code: value, error: value, iss: value }),
        async (sent) => {
          await expect(openSession(sent, [store])).rejects.toMatchObject({ code: 'state-unknown' });
        },
      ),
      { numRuns: 3000 },
    );
    expect(requests).not.toHaveBeenCalled();
    requests.mockRestore();
  });
});
