/** What the tests of mutants get in the place of `vitest`: its expect, and the plainest of runners. */

export { expect } from 'vitest';

type Body = (...row: readonly unknown[]) => unknown;

let bodies: (() => unknown)[] = [];

export function describe(_title: string, body: () => void): void {
  body();
}

export function test(_title: string, body: Body): void {
  bodies.push(body);
}

test.each =
  (rows: readonly unknown[]) =>
  (_title: string, body: Body): void => {
    // As Vitest has it: rows are spread where all of them are lists.
    const isTable = rows.every((row) => Array.isArray(row));
    for (const row of rows) {
      bodies.push(() => (isTable && Array.isArray(row) ? body(...row) : body(row)));
    }
  };

/** Loads a file of tests and runs them; true at the first that fails. */
export async function failsOf(load: () => Promise<unknown>): Promise<boolean> {
  bodies = [];
  await load();
  for (const body of bodies) {
    try {
      await body();
    } catch {
      return true;
    }
  }
  return false;
}
