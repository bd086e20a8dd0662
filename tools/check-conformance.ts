/**
 * Holds docs/conformance.md and docs/display-rules.md to their word: every test it names must have run and passed in the reports
 * of this run (test-results/unit.json of Vitest, test-results/e2e.json of Playwright), and every row
 * must be in the table or among the exceptions. A row may be in both: met in part, and why not more.
 * What it cannot see is whether a test proves its row; that takes a reader.
 */
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const RESULTS = 'test-results';
/** In place of a test: an honest gap, counted at the end. */
const UNPROVEN = 'not proven by a test';
const EXCEPTIONS = '## Not met, or not applicable';

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n);
/** Every row that a paper must have. */
const PAPERS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'docs/conformance.md',
    [
      ...range(1, 124).map(String),
      ...range(1, 41).map((n) => `F-${n}`),
      ...range(1, 30).map((n) => `E-${n}`),
    ],
  ],
  ['docs/display-rules.md', range(1, 25).map(String)],
]);

type Ran = { readonly file: string; readonly title: string; readonly passed: boolean };
type Reference = { readonly row: string; readonly file: string; readonly part: string };

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const oneLine = (title: string): string => title.replaceAll(/\s+/g, ' ').trim();

const report = (file: string): Record<string, unknown> =>
  object(JSON.parse(readFileSync(join(RESULTS, file), 'utf8')));

function unitTests(): Ran[] {
  return list(report('unit.json')['testResults']).flatMap((one) => {
    const { name, assertionResults } = object(one);
    const file = relative('.', text(name));
    return list(assertionResults).map((result) => {
      const { fullName, status } = object(result);
      return { file, title: oneLine(text(fullName)), passed: status === 'passed' };
    });
  });
}

/** Playwright nests suites: the file first, then each describe. */
function specsIn(suite: Record<string, unknown>, file: string, titles: readonly string[]): Ran[] {
  const specs = list(suite['specs']).map((one) => {
    const { title, ok, tests } = object(one);
    const results = list(tests).flatMap((test) => list(object(test)['results']));
    const ran = results.length > 0 && results.every((r) => object(r)['status'] !== 'skipped');
    return { file, title: oneLine([...titles, text(title)].join(' ')), passed: ok === true && ran };
  });
  const inner = list(suite['suites']).flatMap((one) => {
    const nested = object(one);
    return specsIn(nested, file, [...titles, text(nested['title'])]);
  });
  return [...specs, ...inner];
}

function e2eTests(): Ran[] {
  const { config, suites } = report('e2e.json');
  const root = text(object(config)['rootDir']);
  return list(suites).flatMap((one) => {
    const suite = object(one);
    return specsIn(suite, relative('.', resolve(root, text(suite['file']))), []);
  });
}

/** The cells of a table line; a `|` inside a cell is written `\|`. */
const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll(String.raw`\|`, '|'));

type Paper = {
  readonly met: ReadonlyMap<string, readonly Reference[]>;
  readonly unproven: readonly string[];
  readonly excepted: ReadonlySet<string>;
  readonly problems: readonly string[];
};

function readPaper(file: string, rows: readonly string[]): Paper {
  const met = new Map<string, readonly Reference[]>();
  const unproven: string[] = [];
  const excepted = new Set<string>();
  const problems: string[] = [];
  let inExceptions = false;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('## ')) inExceptions = line.startsWith(EXCEPTIONS);
    const cells = line.startsWith('|') ? cellsOf(line) : [];
    const row = cells[0] ?? '';
    if (!/^(?:[EF]-)?\d+$/.test(row)) continue;
    if (!rows.includes(row)) problems.push(`row ${row}: there is no such row`);
    if (inExceptions) {
      if ((cells.at(-1) ?? '') === '') problems.push(`row ${row}: excepted without a reason`);
      excepted.add(row);
      continue;
    }
    if (met.has(row)) problems.push(`row ${row}: twice in the table`);
    const proof = cells.at(-1) ?? '';
    const references = [...proof.matchAll(/`([^`]+?) › ([^`]+)`/g)].map(
      ([, file = '', part = '']) => ({ row, file, part: oneLine(part) }),
    );
    met.set(row, references);
    if (proof.startsWith(UNPROVEN)) unproven.push(row);
    else if (references.length === 0) problems.push(`row ${row}: names no test`);
  }
  for (const row of rows)
    if (!met.has(row) && !excepted.has(row))
      problems.push(`row ${row}: neither in the table nor among the exceptions`);
  return { met, unproven, excepted, problems };
}

/** Why a reference does not hold, or undefined. Where a part fits several tests, all must have passed. */
function miss({ row, file, part }: Reference, ran: readonly Ran[]): string | undefined {
  const fitting = ran.filter((test) => test.file === file && test.title.includes(part));
  const failed = fitting.find((test) => !test.passed);
  if (fitting.length === 0) return `row ${row}: no test ran that fits ${file} › ${part}`;
  return failed === undefined ? undefined : `row ${row}: not passed: ${file} › ${failed.title}`;
}

function check(file: string, rows: readonly string[], ran: readonly Ran[]): boolean {
  const { met, unproven, excepted, problems } = readPaper(file, rows);
  const references = [...met.values()].flat();
  const misses = references.map((one) => miss(one, ran)).filter((one) => one !== undefined);
  for (const problem of [...problems, ...misses]) console.error(`${file}: ${problem}`);
  const tests = new Set(references.map(({ file, part }) => `${file} › ${part}`));
  console.log(
    `${file}: ${met.size} rows in the table (${unproven.length} without a test), ` +
      `${excepted.size} exceptions; ${tests.size} tests named, ` +
      `${problems.length + misses.length} misses`,
  );
  return problems.length + misses.length === 0;
}

try {
  const ran = [...unitTests(), ...e2eTests()];
  const held = [...PAPERS].map(([file, rows]) => check(file, rows, ran));
  process.exitCode = held.every(Boolean) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
