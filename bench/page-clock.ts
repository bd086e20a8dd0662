export type Kind = 'app' | 'floor';
export const MOMENTS = ['patient', 'first', 'all'] as const;
/**
 * patient: the name is painted. first: problems and vital signs are. all: every observation is in
 * place, the account says so, and what the pane shows of it is painted.
 */
export type Moment = (typeof MOMENTS)[number];
export type Expected = { readonly kind: Kind; readonly name: string; readonly problem: string };

/** Epoch milliseconds, and the tasks of over 50 ms as start and length. */
export type PageClock = {
  readonly at: Partial<Record<Moment, number>>;
  readonly tasks: (readonly [start: number, length: number])[];
};

const KEPT = 'bench-tasks';

/**
 * Runs in every page before its own scripts. Looks once a frame, at little more than what it waits
 * for, and notes the time when the frame that holds it has been painted.
 */
export function watchPage({ kind, name, problem, kept }: Expected & { kept: string }): void {
  const at: Partial<Record<Moment, number>> = {};
  const tasks: (readonly [number, number])[] = [];
  Object.assign(window, { benchClock: { at, tasks } });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push([performance.timeOrigin + startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  // The pages of one origin hand their tasks on: launch.html is part of the launch.
  try {
    const before: unknown = JSON.parse(sessionStorage.getItem(kept) ?? '[]');
    if (Array.isArray(before)) tasks.push(...before);
    addEventListener('pagehide', () => sessionStorage.setItem(kept, JSON.stringify(tasks)));
  } catch {
    // The page has no storage.
  }

  // This function goes into the page as text: it can use nothing from outside of itself.
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- see above
  const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- see above
  const sectionOf = (heading: string): string =>
    [...document.querySelectorAll('h2')]
      .find(({ textContent }) => textContent.startsWith(heading))
      ?.closest('section')?.textContent ?? '';
  const isThere: Record<Moment, () => boolean> =
    kind === 'app'
      ? {
          patient: () => sectionOf('Patient').includes(name),
          first: () =>
            sectionOf('Problems').includes(problem) &&
            /Heart rate.*\d/.test(sectionOf('Latest vitals')),
          all: () => textOf('header').includes('All searches finished'),
        }
      : {
          patient: () => textOf('#patient').includes(name),
          first: () =>
            textOf('#conditions').includes(problem) &&
            /Heart rate.*\d/.test(textOf('#observations')),
          all: () => textOf('#state') === 'complete',
        };
  const waiting: Moment[] = ['patient', 'first', 'all'];
  const look = (): void => {
    for (const moment of waiting.filter((one) => isThere[one]())) {
      waiting.splice(waiting.indexOf(moment), 1);
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        at[moment] = performance.timeOrigin + performance.now();
      });
      port1.start();
      port2.postMessage(undefined, []);
    }
    if (waiting.length > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The argument of `watchPage`. */
export const toWatch = (expected: Expected): Expected & { kept: string } => ({
  ...expected,
  kept: KEPT,
});
