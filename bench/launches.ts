import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { freshPage, heapAfterCollection, type Opened, type Slowness } from './browser.ts';
import { weigh } from './bytes.ts';
import {
  MOMENTS,
  toWatch,
  watchPage,
  type Kind,
  type Moment,
  type PageClock,
} from './page-clock.ts';
import type { Servers } from './servers.ts';

export type Launch = {
  /** Milliseconds from the launch link. */
  readonly after: Readonly<Record<Moment, number>>;
  /** Milliseconds; 0: no task was over 50 ms. */
  readonly longestTask: number;
  /** What tasks took beyond 50 ms, from the link to the last page, together. */
  readonly blocked: number;
  readonly heap: number;
  /** Scripts and styles that were asked for until everything was in place. */
  readonly gzip: number;
  readonly brotli: number;
  readonly appRequests: number;
  readonly ehrRequests: number;
};

const LONGEST_MS = 300_000;

export type Asked = {
  readonly kind: Kind;
  readonly size: number;
  readonly slowness: Slowness;
  /** Where to write a CPU profile of the page; undefined: none is taken. */
  readonly profile?: string | undefined;
};

/** Opens a chart in a fresh browser and waits until everything is in place. */
export async function openChart(
  servers: Servers,
  { kind, size, slowness, profile }: Asked,
): Promise<{ readonly opened: Opened; readonly launch: Launch }> {
  const opened = await freshPage(slowness);
  const { page, devtools } = opened;
  const asked: { url: string; at: number }[] = [];
  page.on('request', (request) => asked.push({ url: request.url(), at: Date.now() }));
  await page.addInitScript(watchPage, toWatch({ kind, ...servers.expected(size) }));
  const link = servers.launchLink(kind, size);
  if (profile !== undefined) {
    await devtools.send('Profiler.enable');
    await devtools.send('Profiler.setSamplingInterval', { interval: 200 });
    await devtools.send('Profiler.start');
  }
  const start = performance.timeOrigin + performance.now();
  await page.goto(link, { waitUntil: 'commit' });
  const { at, tasks } = await clockAtEnd(page);
  if (profile !== undefined) {
    const taken = await devtools.send('Profiler.stop');
    await writeFile(profile, JSON.stringify(taken.profile));
  }
  const end = at.all ?? Number.NaN;
  const during = tasks.filter(([from]) => from >= start && from <= end).map(([, length]) => length);
  const urls = asked.filter((request) => request.at <= end).map(({ url }) => url);
  const fromApp = urls.filter((url) => url.startsWith(servers.originOf(kind)));
  await servers.expectWhole(kind, size, page);
  const { gzip, brotli } = await weigh(servers.folderOf(kind), fromApp);
  return {
    opened,
    launch: {
      after: {
        patient: (at.patient ?? Number.NaN) - start,
        first: (at.first ?? Number.NaN) - start,
        all: end - start,
      },
      longestTask: Math.max(0, ...during),
      blocked: during.reduce((sum, length) => sum + length - 50, 0),
      heap: await heapAfterCollection(devtools),
      gzip,
      brotli,
      appRequests: fromApp.length,
      ehrRequests: urls.filter((url) => url.startsWith(servers.ehrOrigin)).length,
    },
  };
}

async function clockAtEnd(page: Page): Promise<PageClock> {
  const handle = await page.waitForFunction(
    (moments) => {
      const { benchClock } = window as unknown as { benchClock?: PageClock };
      return benchClock !== undefined && moments.every((moment) => benchClock.at[moment])
        ? benchClock
        : undefined;
    },
    [...MOMENTS],
    { polling: 100, timeout: LONGEST_MS },
  );
  const clock = await handle.jsonValue();
  if (clock === undefined) throw new Error('the page has no clock');
  return clock;
}
