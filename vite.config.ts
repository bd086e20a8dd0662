import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { chunks } from './tools/chunks.ts';
import { earlyHints } from './tools/early-hints.ts';
import { shortClassNames } from './tools/class-names.ts';
import { fhirclientModules } from './tools/fhirclient-modules.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ command }) => ({
  plugins: [react(), fhirclientModules(), earlyHints()],
  // Bundled beforehand, it would not come through the plugin.
  optimizeDeps: { exclude: ['fhirclient'] },
  // Works at any path of any static file server: every URL in the build is relative.
  base: './',
  resolve: {
    // What fhirclient gets in place of its dependencies.
    alias: [
      // A fetch that knows two URLs only: the discovery document already checked and the token
      // endpoint of this launch.
      { find: 'cross-fetch', replacement: here('./src/session/oauth-fetch.ts') },
      // It hands tokens to `debug`, which prints them when localStorage.debug says so.
      { find: 'debug', replacement: here('./src/session/no-debug.ts') },
      // Its FHIR client is never used; half of its bytes.
      { find: /^\.\.?\/Client$/, replacement: here('./src/session/no-client.ts') },
      // Nothing is written, so nothing is kept of what would be: react-query's other half.
      { find: './mutationCache.js', replacement: here('./src/fhir/no-mutations.ts') },
      { find: './infiniteQueryBehavior.js', replacement: here('./src/fhir/no-infinite.ts') },
    ],
  },
  css: command === 'build' ? { modules: { generateScopedName: shortClassNames() } } : {},
  // The worker loads the clinical code when it needs it, as the page does.
  worker: { format: 'es' },
  build: {
    target: ['chrome120', 'edge120', 'firefox128', 'safari17.5'],
    // The inlined polyfill would be an inline script, which the content security policy forbids.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Names of files, for the size budget.
    manifest: true,
    rolldownOptions: {
      input: { index: here('./index.html'), launch: here('./launch.html') },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: chunks(), debugName: 'chunks' }],
        },
      },
    },
  },
}));
