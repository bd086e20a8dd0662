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

const load = (...keys) => [...new Set(filesOf(keys))];
const ground = ['index.html', 'src/app/mount.tsx'];

export default [
  { name: 'launch.html', path: load('launch.html'), limit: '12.6 kB', gzip: true },
  {
    // React, react-query, fhirclient, the session and the reads: until here nothing is drawn.
    name: 'index.html',
    path: load(...ground),
    limit: '102.5 kB',
    gzip: true,
  },
  {
    // With the clinical engine, one language, and of the Summary the patient, the problems and the
    // latest vital signs: what a readable first screen takes in all.
    name: 'index.html with the Summary',
    path: load(...ground, 'src/app/session-screen.tsx', 'src/app/in-words.tsx'),
    limit: '166.5 kB',
    gzip: true,
  },
];
