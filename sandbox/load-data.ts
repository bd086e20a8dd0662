/**
 * `--data DIR`: whatever FHIR is in a folder, as people of the sandbox. Nothing in a folder can stop
 * the rest of it from loading; what is not used is named, with the reason.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { assemble, type Note } from './load/assemble.ts';
import { looksOlderThanR4 } from './load/old-shape.ts';
import { readFileText, type Found, type Refused } from './load/read-file.ts';
import { sandboxPeople } from './people/people.ts';
import { createStore, type Person, type Store } from './store.ts';

export type LoadedData = {
  readonly people: readonly Person[];
  readonly refused: readonly Refused[];
  /** What was used, but not as it was or not wholly. */
  readonly notes: readonly Note[];
};

/** Reads a folder (or one file). Throws only where there is no such folder. */
export async function loadData(path: string): Promise<LoadedData> {
  const files = await filesIn(path);
  const root = files.length === 1 && files[0] === path ? dirname(path) : path;
  const found: Found[] = [];
  const refused: Refused[] = [];
  const notes: Note[] = [];
  for (const full of files) {
    const file = relative(root, full).split(sep).join('/');
    if (!/\.(?:json|ndjson|jsonl)$/i.test(file)) {
      refused.push({ file, reason: 'is not a .json, .ndjson or .jsonl file' });
      continue;
    }
    const content = readFileText(file, await readText(full, file, refused));
    found.push(...content.found);
    refused.push(...content.refused);
    notes.push(...notesOn(file, content.found, content.leftOut));
  }
  const assembled = assemble(found);
  return {
    people: assembled.people,
    refused: once(refused),
    notes: [...notes, ...assembled.notes],
  };
}

async function filesIn(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Error(`There is no folder ${path}.`);
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(path, file).split(sep).some(isHidden))
    .toSorted();
}

function isHidden(part: string): boolean {
  return basename(part).startsWith('.') || part === 'node_modules';
}

/** A file that cannot be read is refused like one that cannot be understood. */
async function readText(full: string, file: string, refused: Refused[]): Promise<string> {
  try {
    return await readFile(full, 'utf8');
  } catch {
    refused.push({ file, reason: 'cannot be read' });
    return '';
  }
}

/** One line for each reason in a file, however often it occurs. */
function once(refused: readonly Refused[]): readonly Refused[] {
  const seen = new Map(refused.map((one) => [`${one.file}\n${one.reason}`, one]));
  return [...seen.values()];
}

function notesOn(
  file: string,
  found: readonly Found[],
  leftOut: ReadonlyMap<string, number>,
): readonly Note[] {
  const notes: Note[] = [];
  const old = found.filter(({ resource }) => looksOlderThanR4(resource)).length;
  if (old > 0)
    notes.push({
      file,
      text: `${old} in the shape of an older FHIR version, served in that shape`,
    });
  if (found.length > 0 && leftOut.size > 0) {
    const list = [...leftOut].map(([type, count]) => `${type} ${count}`).join(', ');
    notes.push({ file, text: `left out: ${list}` });
  }
  return notes;
}

export type OpenedStore = Pick<LoadedData, 'refused' | 'notes'> & { readonly store: Store };

/** The named people, and those of a folder after them. */
export async function openStore(path?: string): Promise<OpenedStore> {
  const named = sandboxPeople();
  if (path === undefined) return { store: createStore(named), refused: [], notes: [] };
  const { people, refused, notes } = await loadData(path);
  const taken = new Set(named.map((person) => person.id));
  const shadowed = people.filter((person) => taken.has(person.id));
  return {
    store: createStore([...named, ...people]),
    refused: [
      ...refused,
      ...shadowed.map(({ id }) => ({
        file: '',
        reason: `Patient ${id} has the id of a sandbox person`,
      })),
    ],
    notes,
  };
}
