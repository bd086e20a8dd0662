import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { failsOf } from './mutation-tests.ts';

/**
 * Runs the tests it is given on the mutants it is sent, in this one process: a runner of tests takes
 * a hundred times as long to begin. The mutated text never touches the disk; a hook of the module
 * loader hands it out in the place of the file.
 */

type Job = {
  readonly file: string;
  readonly code: string;
  readonly tests: readonly string[];
  /** Files that the fault may reach, and that are loaded anew with it. */
  readonly reached: readonly string[];
};

let job: Job | undefined;
let run = 0;

const here = (name: string): string => new URL(name, import.meta.url).href;
const stripped = new Map<string, string>();

function plain(file: string): string {
  const known = stripped.get(file);
  if (known !== undefined) return known;
  const code = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  stripped.set(file, code);
  return code;
}

registerHooks({
  resolve(specifier, context, next) {
    const byTest = context.parentURL?.includes('?run=') === true;
    if (byTest && specifier === 'vitest') return next(here('./mutation-tests.ts'), context);
    if (byTest && specifier === 'fast-check') return next(here('./mutation-cases.ts'), context);
    const found = next(specifier, context);
    if (!found.url.startsWith('file:') || found.url.includes('?')) return found;
    return isReached(fileURLToPath(found.url))
      ? { ...found, url: `${found.url}?run=${run}` }
      : found;
  },
  load(url, context, next) {
    if (!url.includes('?run=')) return next(url, context);
    const file = fileURLToPath(url.slice(0, url.indexOf('?')));
    const source = file === job?.file ? stripTypeScriptTypes(job.code) : plain(file);
    return { format: 'module', source, shortCircuit: true };
  },
});

function isReached(file: string): boolean {
  return job !== undefined && job.reached.includes(file);
}

async function survives(sent: Job): Promise<boolean> {
  job = sent;
  run += 1;
  for (const test of sent.tests) {
    try {
      if (await failsOf(() => import(`${pathToFileURL(test).href}?run=${run}`))) return false;
    } catch {
      // A fault that lets nothing begin is noticed, too.
      return false;
    }
  }
  return true;
}

process.on('message', (sent: Job) => {
  void survives(sent).then((passed) => process.send?.(passed ? 'survived' : 'killed'));
});
// Without the run that asks, there is nothing left to do.
process.on('disconnect', () => process.exit());
process.send?.('ready');
