const LATEST_MS = 2000;
/** For Safari, which cannot say when it is idle. */
const A_WHILE_MS = 500;

/** Resolves when the page has nothing better to do, and at the latest after two seconds. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
    else setTimeout(resolve, A_WHILE_MS);
  });
