import { existsSync, readFileSync } from 'node:fs';

// The first load of a page: what its HTML names, all that this imports, and the one chunk that
// main.tsx always loads beside the token request. Chunks loaded on demand (jose, culori) are not
// part of it.
const file = 'dist/.vite/manifest.json';
const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const ALWAYS_LOADED = 'src/app/mount.tsx';

function filesOf(key, seen = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(key)) return [];
  seen.add(key);
  const more = (chunk.dynamicImports ?? []).filter((name) => name === ALWAYS_LOADED);
  return [
    `dist/${chunk.file}`,
    ...(chunk.css ?? []).map((css) => `dist/${css}`),
    ...[...(chunk.imports ?? []), ...more].flatMap((name) => filesOf(name, seen)),
  ];
}

const firstLoad = (page) => [...new Set(filesOf(page))];

export default [
  { name: 'launch.html', path: firstLoad('launch.html'), limit: '30 kB', gzip: true },
  { name: 'index.html', path: firstLoad('index.html'), limit: '120 kB', gzip: true },
];
