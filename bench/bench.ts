/**
 * `npm run bench`: measures Chartside against the floor, a bare page that does the same launch by
 * hand. Without options everything is measured and docs/performance.md written; see the usage below.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem, type } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { freshPage, type Slowness } from './browser.ts';
import { clinicalCost } from './clinical.ts';
import { interactionCosts } from './interactions.ts';
import { openChart, type Launch } from './launches.ts';
import type { Kind } from './page-clock.ts';
import { SIZES } from './people.ts';
import { reportOf, type Condition, type LaunchRuns, type Results } from './report.ts';
import { startServers, type Servers } from './servers.ts';
import { benchTrend } from './trend.ts';
import { soak } from './soak.ts';

const USAGE = `npm run bench -- [options]
  --part launches|interactions|clinical|trend   only this; may be given several times
  --size 500|5000|50000                   only this; may be given several times
  --runs N        launches of each page, alternating (default 7)
  --latency MS    only with this much latency (0: none)
  --cpu N         only with the processor this many times slower (1: as it is)
  --profile FILE  write a CPU profile of the last launch of Chartside
  --no-build      measure what is in dist/
  --soak MINUTES  instead: refresh and look around for so long, and print the heap`;

const PARTS = ['launches', 'interactions', 'clinical', 'trend'] as const;
const REPORT = new URL('../docs/performance.md', import.meta.url);
const JSON_FOLDER = new URL('../test-results/', import.meta.url);
const BEGIN = '<!-- what follows is written by npm run bench -->';

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    part: { type: 'string', multiple: true },
    size: { type: 'string', multiple: true },
    runs: { type: 'string', default: '7' },
    latency: { type: 'string' },
    cpu: { type: 'string' },
    profile: { type: 'string' },
    build: { type: 'boolean', default: true },
    soak: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const isWhole =
  options.part === undefined &&
  options.size === undefined &&
  options.latency === undefined &&
  options.cpu === undefined &&
  options.soak === undefined;

/** Unthrottled, with latency, with a slow processor; one of them where an option says so. */
function slownesses(): readonly Slowness[] {
  if (options.latency !== undefined || options.cpu !== undefined)
    return [{ latency: Number(options.latency ?? 0), cpu: Number(options.cpu ?? 1) }];
  return [
    { latency: 0, cpu: 1 },
    { latency: 100, cpu: 1 },
    { latency: 0, cpu: 4 },
  ];
}

async function launchesOf(servers: Servers, condition: Condition): Promise<LaunchRuns> {
  const runs: Record<Kind, Launch[]> = { app: [], floor: [] };
  const count = Number(options.runs);
  // One of each before, not counted: the servers run their code for the first time.
  for (let run = -1; run < count; run += 1)
    for (const kind of ['floor', 'app'] as const) {
      const isLast = run === count - 1 && kind === 'app';
      const profile = isLast ? options.profile : undefined;
      const asked = { kind, size: condition.size, slowness: condition, profile };
      const { opened, launch } = await openChart(servers, asked);
      await opened.close();
      if (run >= 0) runs[kind].push(launch);
    }
  const { observations } = servers.person(condition.size);
  return { ...condition, runs, json: Buffer.byteLength(JSON.stringify(observations)) };
}

async function measure(): Promise<Results> {
  const sizes = options.size?.map(Number) ?? [...SIZES];
  const parts = options.part ?? PARTS;
  const servers = await startServers(sizes);
  const largest = Math.max(...sizes);
  try {
    const launches: LaunchRuns[] = [];
    if (parts.includes('launches'))
      for (const slowness of slownesses())
        for (const size of sizes) {
          console.log(`launches: ${size} observations, ${JSON.stringify(slowness)}`);
          launches.push(await launchesOf(servers, { ...slowness, size }));
        }
    const interactions: { cpu: number; costs: Results['interactions'][number]['costs'] }[] = [];
    const clinical: { cpu: number; cost: Results['clinical'][number]['cost'] }[] = [];
    for (const slowness of slownesses().filter(({ latency }) => latency === 0)) {
      const { cpu } = slowness;
      if (parts.includes('interactions'))
        interactions.push({ cpu, costs: await interactionCosts(servers, largest, slowness, 5) });
      if (parts.includes('clinical'))
        clinical.push({ cpu, cost: await clinicalCost(servers.person(largest), cpu) });
    }
    const trend = parts.includes('trend') ? await benchTrend() : [];
    return { ...(await circumstances()), launches, interactions, clinical, trend };
  } finally {
    await servers.close();
  }
}

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { encoding: 'utf8' }).trim();

async function circumstances(): Promise<Pick<Results, 'date' | 'machine' | 'browser' | 'commit'>> {
  const { page, close } = await freshPage({ latency: 0, cpu: 1 });
  const version = page.context().browser()?.version() ?? '';
  await close();
  const dirty = git('status', '--porcelain', '--untracked-files=no') === '' ? '' : ', changed';
  const [{ model } = { model: 'unknown processor' }] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores of ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()}`,
    browser: `Chromium ${version} without windows`,
    commit: git('rev-parse', '--short', 'HEAD') + dirty,
  };
}

async function bench(): Promise<void> {
  if (options.help) return console.log(USAGE);
  if (options.build) await build({ logLevel: 'warn' });
  if (options.soak !== undefined) {
    const size = Number(options.size?.[0] ?? Math.max(...SIZES));
    const servers = await startServers([size]);
    const minutes = Number(options.soak);
    const heaps = await soak(servers, { size, minutes, refreshes: 200 }).finally(servers.close);
    for (const { round, heap } of heaps)
      console.log(`after ${round} refreshes: ${(heap / 1e6).toFixed(1)} MB`);
    return;
  }
  const results = await measure();
  const report = reportOf(results);
  console.log(report);
  await mkdir(JSON_FOLDER, { recursive: true });
  await writeFile(new URL('bench.json', JSON_FOLDER), JSON.stringify(results, null, 2));
  if (!isWhole) return;
  const [text = ''] = (await readFile(REPORT, 'utf8')).split(BEGIN);
  await writeFile(REPORT, `${text}${BEGIN}\n\n${report}\n`);
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
