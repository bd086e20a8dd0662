import type { Steps } from '../clinical/steps.ts';

/** Half a frame: the other half is for drawing, and for whoever types. */
const SLICE_MS = 8;

// Not in Safari, nor in Firefox before 142: there what draws and what reads take turns.
const order =
  typeof TaskController === 'undefined'
    ? undefined
    : new TaskController({ priority: 'background' });

/**
 * To be called when the patient is on screen. Until then whatever draws goes before whatever reads:
 * the first answers take 50 ms and more to take apart, and who the chart is about is awaited most.
 */
export function firstScreenStands(): void {
  order?.setPriority('user-visible');
}

const { port1: heard, port2: said } = new MessageChannel();
const waiting: (() => void)[] = [];
heard.onmessage = () => waiting.shift()?.();

/** Resolves in a task of its own: what the browser has to do meanwhile is done before. */
export const breath = (): Promise<void> =>
  order !== undefined
    ? scheduler.postTask(() => undefined, { signal: order.signal })
    : new Promise((resolve) => {
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
