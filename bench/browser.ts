import { chromium, type CDPSession, type Page } from 'playwright';
import { shellPath } from '../tools/browser.ts';

export type Slowness = {
  /** Milliseconds added to every request. */
  readonly latency: number;
  /** How many times slower the processor is made. */
  readonly cpu: number;
};

export type Opened = {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly close: () => Promise<void>;
};

/** A browser that has never been anywhere: no cache, no compiled code. */
export async function freshPage({ latency, cpu }: Slowness): Promise<Opened> {
  const executablePath = shellPath();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
  });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
  });
  const devtools = await page.context().newCDPSession(page);
  if (latency > 0)
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return { page, devtools, close: () => browser.close() };
}

/** Bytes that JavaScript holds once everything that can be forgotten is. */
export async function heapAfterCollection(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.send('HeapProfiler.disable');
  return usedSize;
}
