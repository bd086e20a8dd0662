import { describe, expect, it } from 'vitest';
import { atMost } from './at-most.ts';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe('at most four at once (D 11)', () => {
  it('never runs a fifth task, and runs all in order', async () => {
    const queue = atMost(4);
    const { signal } = new AbortController();
    let running = 0;
    let most = 0;
    const begun: number[] = [];
    await Promise.all(
      Array.from({ length: 25 }, (_, n) =>
        queue(async () => {
          begun.push(n);
          running += 1;
          most = Math.max(most, running);
          await pause();
          running -= 1;
        }, signal),
      ),
    );
    expect(most).toBe(4);
    expect(begun).toEqual(begun.toSorted((a, b) => a - b));
  });

  it('gives the place on after a failure', async () => {
    const queue = atMost(1);
    const { signal } = new AbortController();
    await expect(queue(() => Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
    expect(await queue(() => Promise.resolve(7), signal)).toBe(7);
  });

  it('never starts what was aborted while it waited', async () => {
    const queue = atMost(1);
    const waiting = new AbortController();
    let started = false;
    const first = queue(pause, new AbortController().signal);
    const second = queue(() => {
      started = true;
      return Promise.resolve();
    }, waiting.signal);
    waiting.abort();
    await first;
    await expect(second).rejects.toThrow();
    expect(started).toBe(false);
  });
});
