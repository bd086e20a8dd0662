import { existsSync, readFileSync } from 'node:fs';

// What a page loads: what its HTML names and all that this imports, and for index.html the chunks
// that it loads beside its own script (tools/chunks.ts). Chunks loaded on demand (other views, other
// languages, jose, culori) are not part of it.
const file = 'dist/.vite/manifest.json';
const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};

function filesOf(keys, seen = new Set()) {
  return keys.flatMap((key) => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return [];
    seen.add(key);
    const styles = (chunk.css ?? []).map((css) => `dist/${css}`);
    return [`dist/${chunk.file}`, ...styles, ...filesOf(chunk.imports ?? [], seen)];
  });
}

// Without a build there is nothing to weigh: the file that is missing is named, and the check fails.
const load = (...keys) => {
  const files = [...new Set(filesOf(keys))];
  return files.length === 0 ? [file] : files;
};
// What an entry adds to what the others load.
const added = (key, ...others) => {
  const loaded = new Set(filesOf(others));
  return load(key).filter((path) => !loaded.has(path));
};
const first = ['index.html', 'src/app/mount.tsx'];

export default [
  { name: 'launch.html', path: load('launch.html'), limit: '12.6 kB', gzip: true },
  {
    // React, react-query, the session, the reads, the clinical engine, one language, and of the
    // Summary the patient, the problems and the latest vital signs: a readable first screen.
    name: 'index.html with the Summary',
    path: load(...first),
    limit: '173 kB',
    gzip: true,
  },
  {
    // Drawing, cursor, table and words of a graph; it loads when a trend (or Vitals) is opened.
    name: 'trend',
    path: added(
      'src/views/trend/trend.tsx',
      ...first,
      'src/views/summary/change-text.tsx',
      'src/views/results/results-view.tsx',
      'src/views/problems/problems-view.tsx',
      'src/views/detail/detail.tsx',
    ),
    limit: '25 kB',
    gzip: true,
  },
];
