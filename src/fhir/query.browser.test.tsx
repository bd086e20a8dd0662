import { notifyManager } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { tellOnceAFrame } from './query.ts';

afterEach(() => {
  notifyManager.setScheduler((callback) => setTimeout(callback, 0));
});

/** Has fifteen tasks each bring one piece of news; resolves with how often something was told. */
function timesTold(): Promise<number> {
  const all = 15;
  return new Promise((resolve) => {
    let [told, times] = [0, 0];
    let isTelling = false;
    const hear = (): void => {
      told += 1;
      if (!isTelling) times += 1;
      isTelling = true;
      // What is told together is told before this.
      queueMicrotask(() => (isTelling = false));
      if (told === all) resolve(times);
    };
    for (let index = 0; index < all; index += 1) setTimeout(() => notifyManager.schedule(hear), 0);
  });
}

it('fifteen reads that answer within a frame or two are told together', async () => {
  expect(await timesTold()).toBeGreaterThan(10);
  tellOnceAFrame();
  expect(await timesTold()).toBeLessThanOrEqual(4);
});

it('after a long drawing the next waits, so that reading goes on (twice as long as it took)', async () => {
  tellOnceAFrame();
  const told = await new Promise<number>((resolve) => {
    notifyManager.schedule(() => {
      const begun = performance.now();
      while (performance.now() - begun < 40);
      const drawn = performance.now();
      setTimeout(() => notifyManager.schedule(() => resolve(performance.now() - drawn)));
    });
  });
  expect(told).toBeGreaterThanOrEqual(78);
});
