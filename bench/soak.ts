import { heapAfterCollection } from './browser.ts';
import { openChart } from './launches.ts';
import type { Servers } from './servers.ts';

const VIEWS = ['Problems', 'Vitals', 'Results', 'History & assessments', 'Summary'] as const;

/**
 * A long shift with one chart: refreshes, and a look at every view after each. Returns the heap
 * after every tenth round.
 */
export async function soak(
  servers: Servers,
  { size, minutes, refreshes }: { size: number; minutes: number; refreshes: number },
): Promise<readonly { readonly round: number; readonly heap: number }[]> {
  const { opened } = await openChart(servers, {
    kind: 'app',
    size,
    slowness: { latency: 0, cpu: 1 },
  });
  const { page, devtools, close } = opened;
  const heaps: { round: number; heap: number }[] = [];
  const pause = (minutes * 60_000) / refreshes;
  try {
    for (let round = 1; round <= refreshes; round += 1) {
      const due = performance.now() + pause;
      await page.getByRole('button', { name: 'Refresh' }).click();
      for (const name of VIEWS) await page.getByRole('tab', { name }).click();
      await page.getByText('All searches finished').waitFor({ state: 'attached' });
      await page.waitForTimeout(Math.max(0, due - performance.now()));
      if (round % 10 === 0) heaps.push({ round, heap: await heapAfterCollection(devtools) });
    }
    return heaps;
  } finally {
    await close();
  }
}
