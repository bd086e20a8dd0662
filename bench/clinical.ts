import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { freshPage } from './browser.ts';
import { serveFolder } from './serve.ts';
import type { Person } from '../sandbox/store.ts';

/** Milliseconds of main-thread work for all readings to become series and flowsheets. */
export type ClinicalCost = {
  readonly readings: number;
  readonly rows: number;
  readonly worked: number;
  /** The longest step, and the longest task of over 50 ms (0: none). */
  readonly longest: number;
  readonly longestTask: number;
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds the clinical engine into a page of its own and lets it group one chart, once, cold. */
export async function clinicalCost({ observations }: Person, cpu: number): Promise<ClinicalCost> {
  const folder = await mkdtemp(join(tmpdir(), 'chartside-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'es2023',
        rolldownOptions: {
          input: here('clinical-page.ts'),
          output: { entryFileNames: 'clinical.js' },
        },
      },
    });
    const bundle = {
      resourceType: 'Bundle',
      entry: observations.map((resource) => ({ resource })),
    };
    await writeFile(join(folder, 'observations.json'), JSON.stringify(bundle));
    await writeFile(
      join(folder, 'index.html'),
      '<!doctype html><title>Bench</title><script type="module" src="clinical.js"></script>',
    );
    const server = await serveFolder(folder, 0, { ehrs: [] });
    const { page, close } = await freshPage({ latency: 0, cpu });
    try {
      await page.goto(server.origin);
      const handle = await page.waitForFunction(
        () => (window as unknown as { clinicalCost?: ClinicalCost }).clinicalCost,
        undefined,
        { timeout: 120_000 },
      );
      const cost = await handle.jsonValue();
      if (cost === undefined) throw new Error('the page has said nothing');
      return cost;
    } finally {
      await close();
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
