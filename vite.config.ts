import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react()],
  // Works at any path of any static file server: every URL in the build is relative.
  base: './',
  resolve: {
    // What fhirclient gets in place of its dependencies. It requires them, so those that it calls
    // must be CommonJS.
    alias: [
      // A fetch that knows two URLs only: the discovery document already checked and the token
      // endpoint of this launch.
      { find: 'cross-fetch', replacement: here('./src/session/oauth-fetch.ts') },
      // It hands tokens to `debug`, which prints them when localStorage.debug says so.
      { find: 'debug', replacement: here('./src/session/no-debug.cjs') },
      // Its FHIR client is never used; half of its bytes.
      { find: /^\.\.?\/Client$/, replacement: here('./src/session/no-client.cjs') },
    ],
  },
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
    },
  },
});
