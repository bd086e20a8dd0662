import type { Steps } from '../clinical/steps.ts';

/** Half a frame: the other half is for drawing, and for whoever types. */
const SLICE_MS = 8;

const { port1: heard, port2: said } = new MessageChannel();
const waiting: (() => void)[] = [];
heard.onmessage = () => waiting.shift()?.();

/** Resolves in a task of its own: what the browser has to do meanwhile is done before. */
export const breath = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    said.postMessage(undefined, []);
  });

/**
 * Does the work in slices, so that no task gets long. Throws what the work throws, or the reason of
 * the abort.
 */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done === true) return value;
    } while (performance.now() < end);
    await breath();
    signal?.throwIfAborted();
  }
}
