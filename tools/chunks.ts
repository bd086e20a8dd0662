import { fileURLToPath } from 'node:url';

type Modules = (id: string) => { readonly importedIds: readonly string[] } | null;

const here = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/** What is always loaded together, by the modules that it begins with; the earlier takes first. */
const GROUPS: readonly (readonly [name: string, begins: readonly string[]])[] = [
  // React, react-query and the reads: what has to stand before anything can be drawn.
  ['ground', ['app/mount.tsx']],
  // The clinical engine, one language and the Summary: the first screen.
  [
    'chart',
    [
      'app/in-words.tsx',
      'app/session-screen.tsx',
      'clinical/patient.ts',
      'clinical/problem.ts',
      'clinical/reading.ts',
    ],
  ],
];

/** Everything that these modules import, with what that imports in turn. */
function closure(begins: readonly string[], modules: Modules): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...begins];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(modules(id)?.importedIds ?? []));
  }
  return found;
}

/**
 * Names the chunk of a module. Left to itself the bundler makes a file of every set of modules that
 * the same pages share: some fifty for the first screen, each a request of its own and each
 * compressed without knowing the others. What both pages load stays apart, for launch.html.
 */
export function chunks(): (id: string, context: { getModuleInfo: Modules }) => string | null {
  let groups: readonly (readonly [name: string, ids: ReadonlySet<string>])[] | undefined;
  return (id, context) => {
    const modules: Modules = (of) => context.getModuleInfo(of);
    groups ??= [
      [
        'opening',
        common(closure([here('launch.ts')], modules), closure([here('main.tsx')], modules)),
      ],
      ['main', closure([here('main.tsx')], modules)],
      ...GROUPS.map(([name, begins]) => [name, closure(begins.map(here), modules)] as const),
    ];
    const group = groups.find(([, ids]) => ids.has(id))?.[0];
    return group === undefined || group === 'main' ? null : group;
  };
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...a].filter((id) => b.has(id)));
