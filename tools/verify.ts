/**
 * `npm test`: everything that must hold, in one run. Every step runs even if one before it failed;
 * the last line is `N passed, N failed`, where a tool counts as one check and a test runner as its
 * tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from './browser.ts';
import { findBrowser } from './find-browser.ts';

type Count = { passed: number; failed: number };
type Step = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Reads how many tests the step ran; absent: the step is one check. */
  readonly count?: () => Count;
};

const RESULTS = 'test-results';
/** `npm run test:full`: the large matrices whole, which are sampled otherwise. */
const IS_FULL = process.argv.includes('--full');
const bin = (tool: string): string => join('node_modules', '.bin', tool);

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const report = (file: string): Record<string, unknown> =>
  object(JSON.parse(readFileSync(join(RESULTS, file), 'utf8')));

function unitCount(): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report('unit.json');
  // A skipped test counts as failed: nothing is proven by it.
  const idle = number(numPendingTests) + number(numTodoTests);
  return { passed: number(numPassedTests), failed: number(numFailedTests) + idle };
}

function e2eCount(): Count {
  const stats = object(report('e2e.json')['stats']);
  return {
    passed: number(stats['expected']),
    failed: number(stats['unexpected']) + number(stats['flaky']) + number(stats['skipped']),
  };
}

const STEPS: readonly Step[] = [
  { name: 'format', command: [bin('oxfmt'), '--check', '.'] },
  { name: 'types of the app', command: [bin('tsc'), '-p', 'tsconfig.json'] },
  { name: 'types of sandbox, tests and tools', command: [bin('tsc'), '-p', 'tsconfig.node.json'] },
  { name: 'lint', command: [bin('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'dead code', command: [bin('knip')] },
  {
    name: 'unit tests',
    command: [
      bin('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULTS}/unit.json`,
    ],
    count: unitCount,
  },
  { name: 'build', command: [bin('vite'), 'build', '--logLevel', 'warn'] },
  { name: 'size', command: [bin('size-limit')] },
  { name: 'e2e', command: [bin('playwright'), 'test'], count: e2eCount },
  { name: 'conformance', command: [bin('node'), 'tools/check-conformance.ts'] },
];

function runStep(step: Step, env: NodeJS.ProcessEnv): Count {
  const began = Date.now();
  console.log(`\n── ${step.name} ${'─'.repeat(Math.max(2, 70 - step.name.length))}`);
  const [command, ...args] = step.command;
  const done = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  const ok = done.status === 0;
  let count: Count = ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (step.count !== undefined) {
    try {
      const tests = step.count();
      // A runner that failed without a failed test (or ran none) has failed all the same.
      const bad = (!ok && tests.failed === 0) || tests.passed + tests.failed === 0;
      count = bad ? { ...tests, failed: tests.failed + 1 } : tests;
    } catch {
      count = { passed: 0, failed: 1 };
    }
  }
  console.log(
    `${count.failed === 0 ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  );
  return count;
}

async function verify(): Promise<Count> {
  const total: Count = { passed: 0, failed: 0 };
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const browser = await findBrowser();
  console.log(`Browser: ${browser.path}`);
  const env = {
    ...process.env,
    // A browser of the system is found again by whoever needs one; any other has to be named.
    ...(browser.path === browserPath() ? {} : { CHARTSIDE_BROWSER: browser.path }),
    ...(IS_FULL ? { CHARTSIDE_FULL: '1' } : {}),
    ...(browser.libraries === undefined ? {} : { LD_LIBRARY_PATH: browser.libraries }),
  };
  const failed: string[] = [];
  for (const step of STEPS) {
    const count = runStep(step, env);
    total.passed += count.passed;
    total.failed += count.failed;
    if (count.failed > 0) failed.push(step.name);
  }
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  return total;
}

verify().then(
  ({ passed, failed }) => {
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  },
);
