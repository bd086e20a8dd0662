import { modelOf, type Modelled } from './models.ts';
import { pageSteps, type Page } from './page.ts';
import { ReadFailure } from './read-problem.ts';
import { breath, inSlices } from './slices.ts';

/** Characters. Up to here, taking a body apart fits between two frames, or nearly (D 13). */
const LARGE = 1_000_000;

/**
 * Characters. What is taken apart needs some ten times the memory of its text, and browsers end a
 * tab that asks for several gigabytes, with everything in it that had been read.
 */
const TOO_LARGE = 200_000_000;

/**
 * Takes the body of a search apart and models it: a large one in a worker, where there is one, so
 * that the page stays responsive. Throws what `readPage` throws, or the reason of the abort,
 * and `limit-reached` for a body that would break the browser.
 */
export async function readPageOf<R extends keyof Modelled>(
  type: R,
  text: string,
  signal: AbortSignal,
): Promise<Page<Modelled[R]>> {
  signal.throwIfAborted();
  if (text.length > TOO_LARGE) throw new ReadFailure({ kind: 'limit-reached' });
  if (text.length > LARGE) {
    const page = await inWorker(type, text, signal);
    if (page !== undefined) return page;
  }
  // What arrived before this is drawn first.
  await breath();
  signal.throwIfAborted();
  return inSlices(pageSteps(text, type, modelOf(type)), signal);
}

/** Few servers send so much at once: what speaks to the worker loads when one does. */
async function inWorker<R extends keyof Modelled>(
  type: R,
  text: string,
  signal: AbortSignal,
): Promise<Page<Modelled[R]> | undefined> {
  const host = await import('./page-worker-host.ts').catch(() => undefined);
  // Given up while that came: the worker would hear nothing of it.
  signal.throwIfAborted();
  try {
    return await host?.readInWorker(type, text, signal);
  } catch (thrown) {
    if (host === undefined || !(thrown instanceof host.WorkerLost)) throw thrown;
    return undefined;
  }
}
