import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { mutantsOf } from './mutants.ts';

/**
 * `npm run mutation -- FILES`: puts one small fault after the other into files of src/clinical and
 * runs the tests that reach them. A fault that no test notices is printed with its place. Without
 * FILES, the files whose errors would be the worst.
 */

const root = resolve(import.meta.dirname, '..');
const folders = ['src/clinical', 'src/words'].map((folder) => resolve(root, folder));
const worst = [
  'interpretation',
  'reference-range',
  'computed-flag',
  'applicable-range',
  'fhir-date',
  'reading',
  'problem',
  'german-diagnosis',
  'status',
  'plain-text',
  'entry',
  'value',
  'effective',
  'series',
  'coded-text',
  'unit',
  'unit-size',
  'convert',
  'decimal-text',
  'molar-mass',
  'hba1c',
  'entry-in-unit',
  'series-in-unit',
  'change',
  'value-change',
  'member-tree',
  'panel',
  'percentile',
];

// A million random cases find no more in a mutant than the tables do, and take minutes.
const tooSlow = /totality\.test\.ts$/u;
const longestMs = 600_000;
const shortestMs = 60_000;

const imports = new Map<string, readonly string[]>();

function importsOf(file: string): readonly string[] {
  const known = imports.get(file);
  if (known !== undefined) return known;
  const found = [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/gu)].map(
    ([, path = '']) => resolve(dirname(file), path),
  );
  imports.set(file, found);
  return found;
}

function reaches(from: string, file: string, seen = new Set<string>()): boolean {
  if (from === file) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return importsOf(from).some((next) => reaches(next, file, seen));
}

/** Everything that imports a file, directly or not, and itself. */
function reachedBy(file: string): readonly string[] {
  return folders
    .flatMap((folder) => readdirSync(folder).map((name) => resolve(folder, name)))
    .filter((one) => one.endsWith('.ts') && reaches(one, file));
}

/** The tests that import a file, its own before all, and then the others that reach it. */
function testsOf(file: string, reached: readonly string[]): readonly string[] {
  const tests = reached.filter((one) => one.endsWith('.test.ts') && !tooSlow.test(one));
  const own = file.replace(/\.ts$/u, '.test.ts');
  const distance = (one: string): number =>
    one === own ? 0 : importsOf(one).includes(file) ? 1 : 2;
  return tests.toSorted((a, b) => distance(a) - distance(b));
}

let worker: ChildProcess | undefined;

async function startWorker(): Promise<ChildProcess> {
  const started = fork(resolve(import.meta.dirname, 'mutation-worker.ts'), {
    cwd: root,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  await once(started, 'message');
  return started;
}

/** `timeout`: the fault made an endless loop, which is noticed too. */
async function judge(job: object, patienceMs: number): Promise<'killed' | 'survived' | 'timeout'> {
  worker ??= await startWorker();
  const running = worker;
  return new Promise((done) => {
    const timer = setTimeout(() => {
      running.kill('SIGKILL');
      worker = undefined;
      done('timeout');
    }, patienceMs);
    running.once('message', (verdict) => {
      clearTimeout(timer);
      done(verdict === 'survived' ? 'survived' : 'killed');
    });
    running.send(job);
  });
}

function short(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').slice(0, 60);
}

async function mutateFile(file: string): Promise<readonly [number, number]> {
  const source = readFileSync(file, 'utf8');
  const reached = reachedBy(file);
  const tests = testsOf(file, reached);
  const mutants = mutantsOf(file, source);
  const name = relative(root, file);
  const before = Date.now();
  if ((await judge({ file, code: source, tests, reached }, longestMs)) !== 'survived') {
    throw new Error(`${name}: its tests fail without any fault`);
  }
  // A busy machine is no endless loop.
  const patienceMs = Math.max(shortestMs, 10 * (Date.now() - before));
  let [survived, timeouts] = [0, 0];
  for (const { code, line, from, to } of mutants) {
    const verdict = await judge({ file, code, tests, reached }, patienceMs);
    if (verdict === 'timeout') timeouts += 1;
    if (verdict !== 'survived') continue;
    survived += 1;
    console.log(`  survived ${name}:${line}  ${short(from)}  →  ${short(to)}`);
  }
  const killed = mutants.length - survived;
  console.log(`${name}: ${killed} of ${mutants.length} killed, ${timeouts} of them by time`);
  return [killed, mutants.length];
}

const named = process.argv.slice(2).map((file) => resolve(file));
const files =
  named.length > 0 ? named : worst.map((name) => resolve(root, 'src/clinical', `${name}.ts`));
let [killed, all] = [0, 0];
for (const file of files) {
  const [some, every] = await mutateFile(file);
  killed += some;
  all += every;
}
console.log(`mutation: ${killed} of ${all} killed (${((100 * killed) / all).toFixed(1)} %)`);
worker?.kill();
