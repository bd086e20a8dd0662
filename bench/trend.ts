/**
 * `node bench/trend.ts`: what a trend of 50,000 results costs in Chromium, on the production build in
 * dist/. Opened are the six tests with the most results of the sandbox's patient with 50,000, and one
 * test with 50,000 results of its own. Printed, never asserted: times are those of one machine.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { startSandbox } from '../sandbox/sandbox.ts';
import { registryWithSandbox, serveBuild } from '../tools/app-server.ts';
import { browserPath } from '../tools/browser.ts';
import { freePort } from '../tools/ports.ts';

/** In ms; the frames as the browser handed them out, so 16.7 is a frame that was never late. */
export type TrendFigures = {
  readonly what: string;
  readonly points: number;
  readonly firstDraw: number;
  readonly cursor: Frames;
  readonly zoom: Frames;
};

/** `work` is what script, style and layout took in a frame; `frame` is from one to the next. */
type Frames = { readonly workMedian: number; readonly workP99: number; readonly frameP99: number };

const ALL_READ_MS = 120_000;
const STEPS = 120;
const AT_REST_MS = 3000;

const vitalSign = (
  [id, category]: readonly [string, string],
  loinc: string,
  unit: string,
  at: number,
  value: number,
) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [
    {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/observation-category',
          code: category,
        },
      ],
    },
  ],
  code: { coding: [{ system: 'http://loinc.org', code: loinc }] },
  subject: { reference: 'Patient/long-series' },
  effectiveDateTime: new Date(at).toISOString(),
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
});

/** One patient with one test of 50,000 results, five minutes apart, and a short one beside it. */
async function writeLongSeries(folder: string): Promise<string> {
  const start = Date.UTC(2026, 4, 1);
  const rates = Array.from({ length: 50_000 }, (_, index) => {
    const value = 70 + Math.round(25 * Math.sin(index / 400) + 12 * Math.sin(index * index));
    return vitalSign(
      [`rate-${index}`, 'vital-signs'],
      '8867-4',
      '/min',
      start + index * 300_000,
      value,
    );
  });
  const patient = { resourceType: 'Patient', id: 'long-series', name: [{ family: 'Long' }] };
  // In another search: 50,000 are the most that one search reads.
  const short = vitalSign(['temperature', 'exam'], '8310-5', 'Cel', start, 37);
  await writeFile(
    join(folder, 'long-series.ndjson'),
    [patient, short, ...rates].map((one) => JSON.stringify(one)).join('\n'),
  );
  return folder;
}

async function launch(page: Page, ehrOrigin: string, patient: string): Promise<void> {
  const answer = await fetch(`${ehrOrigin}/__launch`, {
    method: 'POST',
    body: JSON.stringify({ patient, style: 'none' }),
  });
  const { launchUrl } = (await answer.json()) as { launchUrl: string };
  await page.goto(launchUrl);
  await page.getByText('All searches finished').waitFor({ timeout: ALL_READ_MS });
}

/** From the call to open it until the frame after the graph is in the document. */
async function openAndMeasure(page: Page, open: string, count: number): Promise<number> {
  return page.evaluate(
    ([name, sliders]) =>
      new Promise<number>((resolve) => {
        const button = [...document.querySelectorAll('button')].find(
          (one) => one.textContent === name,
        );
        const began = performance.now();
        const look = (): void => {
          if (document.querySelectorAll('[role=slider]').length >= sliders) {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
          } else requestAnimationFrame(look);
        };
        button?.click();
        look();
      }),
    [open, count] as const,
  );
}

/** Sends one event a frame and takes the time of the work that follows it, and of each frame. */
async function frames(page: Page, kind: 'cursor' | 'zoom'): Promise<Frames> {
  return page.evaluate(
    // It runs in the page, where nothing of this file is.
    // oxlint-disable unicorn/consistent-function-scoping
    async ([which, steps]) => {
      const slider = document.querySelector<HTMLElement>('[role=slider]');
      if (slider === null) throw new Error('No graph is open.');
      const box = slider.getBoundingClientRect();
      const frame = (): Promise<number> =>
        new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      const task = (): Promise<void> =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve());
          port1.start();
          port2.postMessage(undefined);
        });
      const work: number[] = [];
      const between: number[] = [];
      let last = await frame();
      for (let step = 0; step < steps; step += 1) {
        const clientX = box.left + 60 + ((box.width - 120) * step) / steps;
        const clientY = box.top + 60;
        const began = performance.now();
        slider.dispatchEvent(
          which === 'cursor'
            ? new PointerEvent('pointermove', {
                bubbles: true,
                pointerType: 'mouse',
                clientX,
                clientY,
              })
            : new WheelEvent('wheel', {
                bubbles: true,
                cancelable: true,
                ctrlKey: true,
                deltaY: step % 24 < 12 ? -60 : 60,
                clientX: box.left + box.width / 2,
                clientY,
              }),
        );
        // React works in a task of its own, which is in line before this one; then style and layout
        // are asked for, as the frame would.
        await task();
        document.body.getBoundingClientRect();
        work.push(performance.now() - began);
        const now = await frame();
        between.push(now - last);
        last = now;
      }
      const at = (values: number[], share: number): number =>
        values.toSorted((a, b) => a - b)[
          Math.min(values.length - 1, Math.floor(values.length * share))
        ] ?? NaN;
      return {
        workMedian: at(work, 0.5),
        workP99: at(work, 0.99),
        frameP99: at(between, 0.99),
      };
    },
    // oxlint-enable unicorn/consistent-function-scoping
    [kind, STEPS] as const,
  );
}

async function measure(
  browser: Browser,
  ehrOrigin: string,
  patient: string,
  more: readonly string[],
): Promise<TrendFigures> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    timezoneId: 'America/New_York',
  });
  const page = await context.newPage();
  try {
    await launch(page, ehrOrigin, patient);
    await page.getByRole('button', { name: 'Heart rate' }).first().waitFor();
    // As for a reader: what is made ahead of long courses is made when everything has been read.
    await page.waitForTimeout(AT_REST_MS);
    // Another trend first: the code of trends is loaded once, and is not part of a drawing.
    await openAndMeasure(page, 'Temperature', 1);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[role=slider]') === null);
    const firstDraw = await openAndMeasure(page, 'Heart rate', 1);
    for (const name of more) {
      const list = page.getByLabel('Add a test');
      const value = await list.locator('option', { hasText: name }).first().getAttribute('value');
      await list.selectOption(value);
    }
    await page.waitForFunction(
      (count) => document.querySelectorAll('[role=slider]').length === count,
      more.length + 1,
    );
    const points = await page.evaluate(() =>
      [...document.querySelectorAll('[role=slider]')]
        .map((one) => Number(one.getAttribute('aria-valuemax')))
        .reduce((sum, one) => sum + one, 0),
    );
    const cursor = await frames(page, 'cursor');
    const zoom = await frames(page, 'zoom');
    const what = more.length === 0 ? 'one test' : `${more.length + 1} tests stacked`;
    return { what, points, firstDraw, cursor, zoom };
  } finally {
    await context.close();
  }
}

/** Measures and gives the figures; the build has to be in dist/. */
export async function benchTrend(): Promise<readonly TrendFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chartside-bench-'));
  const port = await freePort();
  const sandbox = await startSandbox({
    port: 0,
    appOrigins: [`http://localhost:${port}`],
    data: await writeLongSeries(folder),
  });
  const app = await serveBuild(port, await registryWithSandbox(sandbox.origin));
  const executablePath = browserPath();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
  });
  try {
    const stacked = ['Respiratory rate', 'Blood pressure', 'Mean', 'Oxygen saturation', 'Glucose'];
    return [
      await measure(browser, sandbox.origin, 'samuel-okafor', stacked),
      await measure(browser, sandbox.origin, 'long-series', []),
    ];
  } finally {
    await browser.close();
    await app.close();
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
}

/** The figures as a table, in ms. */
export function trendTable(figures: readonly TrendFigures[]): string {
  const head = ['trend', 'results', 'first draw', 'cursor p50/p99', 'zoom p50/p99', 'frame p99'];
  const rows = figures.map(({ what, points, firstDraw, cursor, zoom }) => [
    what,
    String(points),
    firstDraw.toFixed(0),
    `${cursor.workMedian.toFixed(1)} / ${cursor.workP99.toFixed(1)}`,
    `${zoom.workMedian.toFixed(1)} / ${zoom.workP99.toFixed(1)}`,
    `${cursor.frameP99.toFixed(0)} / ${zoom.frameP99.toFixed(0)}`,
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}

if (import.meta.main) {
  benchTrend()
    .then((figures) => console.log(trendTable(figures)))
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}
