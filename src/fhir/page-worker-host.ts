import type { Modelled } from './models.ts';
import type { Entry, Page } from './page.ts';
import type { PageNews, PageOrder } from './page-worker.ts';
// oxlint-disable-next-line import/default -- Vite makes it
import workerUrl from './page-worker.ts?worker&url';
import { ReadFailure } from './read-problem.ts';

/** There is no worker, or it is gone before it was done: the body has to be read in the page. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}

/** A worker that was stopped for want of memory says nothing; neither does one that never came. */
const LONGEST_SILENCE_MS = 60_000;

type Job = { readonly hear: (news: PageNews) => void; readonly lose: () => void };

const jobs = new Map<number, Job>();
let worker: Worker | undefined;
let lastJob = 0;
let silence: ReturnType<typeof setTimeout> | undefined;

/** Ends the worker with all that it holds, and every job in it. */
function endWorker(): void {
  clearTimeout(silence);
  worker?.terminate();
  worker = undefined;
  const lost = [...jobs.values()];
  jobs.clear();
  for (const { lose } of lost) lose();
}

function waitForNews(): void {
  clearTimeout(silence);
  if (jobs.size > 0) silence = setTimeout(endWorker, LONGEST_SILENCE_MS);
}

type ScriptUrls = { createScriptURL(url: string): string };
type TrustedTypes = { createPolicy(name: string, policy: ScriptUrls): ScriptUrls };

let scriptUrls: ScriptUrls | undefined;

/**
 * The content security policy lets one named policy give out script addresses, and this one knows
 * one: the worker's. A policy can be made only once.
 */
function trustedUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return workerUrl;
  scriptUrls ??= trustedTypes.createPolicy('page-worker', { createScriptURL: () => workerUrl });
  return scriptUrls.createScriptURL(workerUrl);
}

/** The one worker, made when it is first needed. */
function runningWorker(): Worker {
  if (worker !== undefined) return worker;
  const made = new Worker(trustedUrl(), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<PageNews>) => {
    jobs.get(data.job)?.hear(data);
    waitForNews();
  });
  made.addEventListener('error', endWorker);
  made.addEventListener('messageerror', endWorker);
  worker = made;
  return made;
}

/**
 * Has a body taken apart and modelled in a worker, which never sees the token. Where the signal
 * aborts, the worker is ended with what it holds. Throws `WorkerLost`, what `readPage` throws, or
 * the reason of the abort.
 */
export function readInWorker<R extends keyof Modelled>(
  type: R,
  text: string,
  signal: AbortSignal,
): Promise<Page<Modelled[R]>> {
  lastJob += 1;
  const job = lastJob;
  const done = new AbortController();
  const reading = new Promise<Page<Modelled[R]>>((resolve, reject) => {
    const entries: Entry<Modelled[R]>[] = [];
    const hear = (news: PageNews): void => {
      if (news.is === 'entries') {
        // What comes back is of the type that was asked for.
        entries.push(...(news.entries as readonly Entry<Modelled[R]>[]));
        return;
      }
      jobs.delete(job);
      if (news.is === 'rest') resolve({ entries, ...news.rest });
      else reject(news.is === 'failed' ? new ReadFailure(news.problem) : new WorkerLost());
    };
    jobs.set(job, { hear, lose: () => reject(new WorkerLost()) });
    const stop = (): void => {
      reject(signal.reason);
      endWorker();
    };
    signal.addEventListener('abort', stop, { signal: done.signal });
  });
  try {
    const order: PageOrder = { job, type, text };
    runningWorker().postMessage(order, []);
    waitForNews();
  } catch {
    // The browser, the policy or its memory does not allow it.
    endWorker();
  }
  return reading.finally(() => done.abort());
}
