import type { Page } from 'playwright';
import { openChart } from './launches.ts';
import type { Slowness } from './browser.ts';
import type { Servers } from './servers.ts';

/** What one thing that a clinician does costs. */
export type Cost = {
  readonly name: string;
  /** Milliseconds from each press or key to the next paint, as the browser reports them. */
  readonly toPaint: readonly number[];
  /** Milliseconds; 0: none over 50. */
  readonly longestTask: number;
  readonly frames: number;
  /** Frames of 60 a second that were due and not drawn. */
  readonly dropped: number;
};

type Watch = { events: number[]; tasks: number[]; frames: number[]; running: boolean };

/** Listens to what the browser says of its own events, tasks and frames. */
function watch(): void {
  const seen: Watch = { events: [], tasks: [], frames: [], running: true };
  Object.assign(window, { benchWatch: seen });
  // Under 16 ms an event is not reported: it was painted with the next frame.
  const options = { type: 'event', durationThreshold: 16, buffered: false };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('interactionId' in entry && entry.interactionId !== 0) seen.events.push(entry.duration);
  }).observe(options);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask' });
  const frame = (now: number): void => {
    seen.frames.push(now);
    if (seen.running) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

const reset = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { benchWatch } = window as unknown as { benchWatch: Watch };
    Object.assign(benchWatch, { events: [], tasks: [], frames: [] });
  });

const seenBy = (page: Page): Promise<Watch> =>
  page.evaluate(() => (window as unknown as { benchWatch: Watch }).benchWatch);

const FRAME_MS = 1000 / 60;

function droppedOf(frames: readonly number[]): number {
  return frames
    .slice(1)
    .map((at, index) => Math.max(0, Math.round((at - (frames[index] ?? at)) / FRAME_MS) - 1))
    .reduce((sum, count) => sum + count, 0);
}

type Step = { readonly name: string; readonly act: (page: Page) => Promise<void> };

const openTab = (name: string): Step => ({
  name: `open ${name}`,
  act: async (page) => {
    await page.getByRole('tab', { name }).click();
    await page.getByRole('tabpanel', { name }).waitFor();
  },
});

const wheel = async (page: Page, x: number, y: number): Promise<void> => {
  await page.getByRole('table', { name: 'Results' }).hover();
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(x, y);
};

const press = async (page: Page, role: 'radio' | 'button', name: string | RegExp): Promise<void> =>
  page
    .getByRole(role, { name })
    .first()
    .click({ force: role === 'radio' });

/** The script: what is done again and again in a round, in this order. */
const STEPS: readonly Step[] = [
  openTab('Problems'),
  openTab('Vitals'),
  openTab('Results'),
  {
    name: 'type in find',
    act: async (page) => {
      await page.getByRole('searchbox', { name: 'Find a test' }).pressSequentially('sodium');
    },
  },
  {
    name: 'clear find',
    act: (page) => page.getByRole('searchbox', { name: 'Find a test' }).fill(''),
  },
  { name: 'scroll the flowsheet down', act: (page) => wheel(page, 0, 40) },
  { name: 'scroll the flowsheet sideways', act: (page) => wheel(page, -40, 0) },
  { name: 'change the window', act: (page) => press(page, 'radio', 'Last 7 days') },
  { name: 'show all times', act: (page) => press(page, 'radio', 'All') },
  {
    name: 'open a trend',
    act: async (page) => {
      await page
        .getByRole('table', { name: 'Results' })
        .locator('th[scope=row] button')
        .first()
        .click();
      await page
        .getByRole('complementary', { name: /^Trend/ })
        .getByRole('slider')
        .first()
        .waitFor();
    },
  },
  {
    name: 'close it',
    act: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('complementary', { name: /^Trend/ }).waitFor({ state: 'detached' });
    },
  },
  openTab('History & assessments'),
  openTab('Summary'),
];

/** Lets everything that a step set off come to rest. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const idle = (left: number): void => {
          if (left === 0) resolve();
          else requestIdleCallback(() => idle(left - 1));
        };
        idle(10);
      }),
  );

/** Does the script so many times with the largest chart loaded. */
export async function interactionCosts(
  servers: Servers,
  size: number,
  slowness: Slowness,
  rounds: number,
): Promise<readonly Cost[]> {
  // Loading is measured elsewhere; the processor is slowed when the chart is there.
  const { opened } = await openChart(servers, {
    kind: 'app',
    size,
    slowness: { latency: slowness.latency, cpu: 1 },
  });
  const { page, devtools, close } = opened;
  try {
    await settle(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness.cpu });
    await page.evaluate(watch);
    const costs = new Map<string, Cost>();
    for (let round = 0; round < rounds; round += 1)
      for (const { name, act } of STEPS) {
        await reset(page);
        await act(page);
        await settle(page);
        const { events, tasks, frames } = await seenBy(page);
        const before = costs.get(name);
        costs.set(name, {
          name,
          toPaint: [...(before?.toPaint ?? []), ...events],
          longestTask: Math.max(before?.longestTask ?? 0, ...tasks),
          frames: (before?.frames ?? 0) + frames.length,
          dropped: (before?.dropped ?? 0) + droppedOf(frames),
        });
      }
    return [...costs.values()];
  } finally {
    await close();
  }
}
