import { fileURLToPath } from 'node:url';

type Modules = (id: string) => { readonly importedIds: readonly string[] } | null;
type Ids = ReadonlySet<string>;

const here = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/** A module with everything that it imports, and what that imports in turn. */
function closure(begin: string, modules: Modules): Ids {
  const found = new Set<string>();
  const open = [here(begin)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(modules(id)?.importedIds ?? []));
  }
  return found;
}

/** The chunks that are named here, the first that holds a module takes it; null: the bundler's way. */
function groupsOf(modules: Modules): readonly (readonly [name: string | null, ids: Ids])[] {
  const main = closure('main.tsx', modules);
  const mount = closure('app/mount.tsx', modules);
  return [
    // What both pages load: it is all that launch.html and index.html have in common.
    ['opening', common(closure('launch.ts', modules), main)],
    // What index.html begins with before anything is drawn, as far as what draws needs it, too.
    ['begin', common(main, mount)],
    [null, main],
    // React and react-query change seldom, and stay in caches.
    ['react', new Set([...mount].filter((id) => id.includes('/node_modules/')))],
    // The reads, the clinical engine, one language and the Summary: the first screen.
    ['chart', mount],
    // What of the Summary is drawn a moment later.
    ['later', closure('views/summary/later-parts.tsx', modules)],
  ];
}

/**
 * Names the chunk of a module. Left to itself the bundler makes a file of every set of modules that
 * the same pages share: some fifty for the first screen, each a request of its own and each
 * compressed without knowing the others.
 */
export function chunks(): (id: string, context: { getModuleInfo: Modules }) => string | null {
  let groups: ReturnType<typeof groupsOf> | undefined;
  return (id, context) => {
    groups ??= groupsOf((of) => context.getModuleInfo(of));
    return groups.find(([, ids]) => ids.has(id))?.[0] ?? null;
  };
}

const common = (a: Ids, b: Ids): Ids => new Set([...a].filter((id) => b.has(id)));
